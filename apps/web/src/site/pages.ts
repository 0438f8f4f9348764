/**
 * Addresses of the trace pages. They are codes, so that an address bar or a history does not say what was asked.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { type CutAnswer, cut, type TraceAnswer, trace } from '@firebreak/trace';
import { atlas, knowledgeDay, traceData } from './knowledge.ts';

/** The states whose answers are prerendered: those of the Union, the associated states and the United Kingdom. */
export const traceCountries = atlas
  .ofKind('country')
  .filter((country) => country.groups.length > 0 || country.id === 'uk')
  .map((country) => country.id);

export const touchpoints = [...atlas.ofKind('touchpoint')].toSorted((a, b) => a.order - b.order);

/** A short, permanent code for a question. Two questions with one code would stop the build. */
export function codeOf(...question: readonly string[]): string {
  return createHash('sha256').update(question.join(' ')).digest('hex').slice(0, 7);
}

export interface TracePage {
  readonly code: string;
  readonly touchpoint: string;
  /** Without a country the page asks for one. */
  readonly country?: string;
}

export const tracePages: readonly TracePage[] = touchpoints.flatMap(({ id }) => [
  { code: codeOf(id), touchpoint: id },
  ...traceCountries.map((country) => ({ code: codeOf(id, country), touchpoint: id, country })),
]);

if (new Set(tracePages.map((page) => page.code)).size !== tracePages.length)
  throw new Error('two trace pages have the same code: make codes longer');

export const systemIds: ReadonlySet<string> = new Set(traceData.places.filter((place) => place.kind === 'system').map((place) => place.id));

/** Answers do not depend on the language, so each is worked out once. */
const answers = new Map<string, { answer: TraceAnswer; cuts: CutAnswer }>();

export function answerOf(touchpoint: string, country: string): { answer: TraceAnswer; cuts: CutAnswer } {
  const key = `${touchpoint} ${country}`;
  const question = { touchpoint: traceData.touchpoints.find((t) => t.id === touchpoint)!, country, on: knowledgeDay };
  const known = answers.get(key) ?? { answer: trace(traceData, question), cuts: cut(traceData, question) };
  answers.set(key, known);
  return known;
}
