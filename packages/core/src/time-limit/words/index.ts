/**
 * The sentences of a derivation, by language. A new language is a new file; the compiler names what is missing.
 *
 * @module
 */
import type { Step } from '../step.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';

export const explainLanguages = ['en', 'fr', 'ar'] as const;
export type ExplainLanguage = (typeof explainLanguages)[number];

const wordsByLanguage: Readonly<Record<ExplainLanguage, Words>> = { en, fr, ar };

/**
 * A step as a sentence. Names of events stand as they are, in backticks, unless `name` gives them in the reader's language.
 *
 * @example explain(step, 'en') // 'Sunday 5 April 2026 is not a working day.'
 */
export function explain(step: Step, language: ExplainLanguage, name: (event: string) => string = quoted): string {
  const say = wordsByLanguage[language][step.step] as (step: Step, name: (event: string) => string) => string;
  return say(step, name);
}

const quoted = (event: string): string => `\`${event}\``;
