import type { Language } from '@firebreak/atlas';
import type { Block } from '@firebreak/documents';
import type { Report } from '../model/index.ts';
import { columnText, conditionText } from '../read/condition/index.ts';
import { foreign, join, list, numbersOf, type Phrase, say } from '../words/index.ts';
import { commandOf, groupTexts } from './command.ts';
import type { PaperWords } from './en.ts';
import { paperWords } from './words.ts';

/** What somebody else needs to come to the same numbers. */
export function methodBlocks(report: Report, language: Language): readonly Block[] {
  const words = paperWords[language];
  const { count, round } = numbersOf(language);
  const { settings } = report;
  const fillings = { level: round(settings.level), minimum: count(settings.minimumCell) };
  return [
    { type: 'heading', text: words.method },
    { type: 'list', numbered: false, items: words.methodText.map((sentence) => ({ spans: say(sentence, fillings) })) },
    { type: 'fields', rows: factsOf(report, words, language) },
    { type: 'paragraph', sentences: [{ spans: [{ text: words.repeat }] }] },
    { type: 'line', align: 'start', spans: [foreign(commandOf(report))].map((span) => ({ ...span, direction: 'ltr' as const })) },
    { type: 'note', text: words.csvNote },
  ];
}

function factsOf(report: Report, words: PaperWords, language: Language): readonly { label: string; value: Phrase }[] {
  const { count, round } = numbersOf(language);
  const { question, settings, input } = report;
  const { facts } = words;
  const code = (written: string): Phrase => [{ text: written, direction: 'ltr' }];
  const row = (label: string, value: Phrase | undefined): { label: string; value: Phrase }[] =>
    value === undefined ? [] : [{ label, value }];
  const column = (one: Parameters<typeof columnText>[0] | undefined): Phrase | undefined => one && code(columnText(one));
  const condition = (one: Parameters<typeof conditionText>[0] | undefined): Phrase | undefined => one && code(conditionText(one));
  const missing = question?.missing ?? [];
  return [
    ...row(facts.program, code(report.program)),
    ...row(facts.kind, [{ text: words.kinds[input.kind] }]),
    ...row(facts.rows, [{ text: count(input.rows) }]),
    ...row(facts.bytes, [{ text: count(input.bytes) }]),
    ...row(facts.hash, code(input.sha256)),
    ...(question === null
      ? []
      : [
          ...row(facts.groups, list(groupTexts(question).map(code), language)),
          ...row(facts.decision, condition(question.decision)),
          ...row(facts.outcome, condition(question.outcome)),
          ...row(facts.score, column(question.score)),
          ...row(facts.stratum, column(question.stratum)),
          ...row(facts.randomSample, condition(question.randomSample)),
          ...row(facts.id, column(question.id)),
          ...row(
            facts.missing,
            missing.length === 0
              ? undefined
              : list(
                  missing.map((value) => [foreign(value)]),
                  language,
                ),
          ),
        ]),
    ...row(facts.reference, settings.reference === undefined ? [{ text: words.noReference }] : join([[foreign(settings.reference)]])),
    ...row(facts.level, [{ text: round(settings.level) }]),
    ...row(facts.minimum, [{ text: count(settings.minimumCell) }]),
    ...row(facts.population, settings.population === undefined ? undefined : [{ text: count(settings.population) }]),
    ...row(facts.bins, report.scores.length === 0 ? undefined : [{ text: count(settings.bins) }]),
    ...row(facts.seed, [{ text: count(settings.seed) }]),
  ];
}
