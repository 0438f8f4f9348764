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

/** How each language sets off the name of an event, and what its printers do to a sentence. */
const settingByLanguage: Readonly<
  Record<ExplainLanguage, { readonly quote: (name: string) => string; readonly set: (text: string) => string }>
> = {
  en: { quote: (name) => `“${name}”`, set: (text) => text },
  // A space that cannot break stands before the high signs.
  fr: { quote: (name) => `« ${name} »`, set: (text) => text.replace(/ (?=[:;!?»])|(?<=«) /g, '\u00a0') },
  ar: { quote: (name) => `«${name}»`, set: (text) => text },
};

/**
 * A step as a sentence. Events are called by their ids unless `nameOf` gives their names in the reader's language; either way in quotation marks.
 *
 * @example explain(step, 'en') // 'Sunday 5 April 2026 is not a working day.'
 */
export function explain(step: Step, language: ExplainLanguage, nameOf: (event: string) => string = (event) => event): string {
  const say = wordsByLanguage[language][step.step] as (step: Step, name: (event: string) => string) => string;
  const { quote, set } = settingByLanguage[language];
  return set(say(step, (event) => quote(nameOf(event))));
}
