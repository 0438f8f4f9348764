/**
 * What a report says, in the languages of the site: names and definitions of rates, statements, problems, verdicts, numbers.
 *
 * Everything is said as a phrase: spans of text, each with a direction of its own where it is foreign to the sentence (names of groups and
 * columns, the asker's words). A page sets each in `bdi`; `phraseToText` isolates them in plain text.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import type { Span } from '@firebreak/documents';
import type { AuditSettings, MetricId, Problem, Statement, Verdict } from '../model/index.ts';

export type Phrase = readonly Span[];

/** What the asker said about the words in question. */
export type AskerWords = Pick<AuditSettings, 'flagged' | 'positive'>;

/** A phrase as one string, with Unicode isolates (FSI, PDI) around what is foreign to the sentence. */
export function phraseToText(phrase: Phrase): string {
  return phrase.map(({ text }) => text).join('');
}

/** Metrics as a reader wants them: who is hit first, then what the field measures besides. */
export const metricOrder: readonly MetricId[] = [];

/** In plain words: `Wrongly flagged, of the people not looked for`. */
export function metricName(metric: MetricId, _language: Language): string {
  return metric;
}

/** What the field calls it: `false-positive rate`. */
export function metricTerm(metric: MetricId, _language: Language): string {
  return metric;
}

/** One sentence that names the denominator first, in the asker's own words for being flagged and for what is looked for. */
export function metricDefinition(metric: MetricId, _asker: AskerWords, _language: Language): Phrase {
  return [{ text: metric }];
}

export function groupName(name: readonly string[], _language: Language): Phrase {
  return [{ text: name.join(' + ') }];
}

export function sayStatement(statement: Statement, _settings: AuditSettings, _language: Language): Phrase {
  return [{ text: statement.code }];
}

export function sayProblem(problem: Problem, _language: Language): Phrase {
  return [{ text: problem.code }];
}

export function sayVerdict(verdict: Verdict, _language: Language): string {
  return verdict;
}
