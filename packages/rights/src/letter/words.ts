/**
 * The words of a letter in one language: sentences with what is filled in, labels, days, acts of law.
 *
 * @module
 */
import type { Citation } from '@firebreak/atlas';
import { dayNumberOf, type LegalDay, parseLegalDay } from '@firebreak/core';
import type { Direction, Sentence, Span } from '@firebreak/documents';
import type { LettersData } from '../model/letters.ts';
import { isDayField } from './fields.ts';
import { lawIn } from './law.ts';

export interface LetterWords {
  readonly language: string;
  readonly direction: Direction;
  /** Words by id, in the language, else in English; `undefined` where nobody wrote them. */
  readonly word: (id: string) => Span | undefined;
  /** A sentence with its gaps filled and its basis. */
  readonly sentence: (id: string) => Sentence | undefined;
  /** The same with nothing of what a person filled in. */
  readonly quiet: (id: string) => Sentence | undefined;
  /** A field's value as it stands in the letter; a blank to fill in by hand where there is none. */
  readonly value: (field: string) => readonly Span[];
  readonly label: (field: string) => string;
  /** Acts and their articles, as the addressee reads them: one text, or none where no act is cited. */
  readonly law: (cite: readonly Citation[]) => string | undefined;
  /** Ids of words that are missing in the language, as they were asked for. */
  readonly inEnglish: ReadonlySet<string>;
}

export interface Gaps {
  readonly values: ReadonlyMap<string, string>;
  readonly system: string;
  /** The system's own name, where the language has no word for it. */
  readonly systemName: string;
  readonly right: string;
  /** Two letters. */
  readonly countryCode: string;
  readonly authority: string | null;
  /** Of the provisions that a sentence rests on, those that bear on this letter. */
  readonly bearing: (cite: readonly Citation[]) => readonly Citation[];
}

const gap = /\{([a-z0-9-]+)\}/g;
const rtlScript = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;
const letter = /\p{L}/u;

export function wordsIn(letters: LettersData, language: string, gaps: Gaps): LetterWords {
  const own = letters.texts[language] ?? {};
  const english = letters.texts['en'] ?? {};
  const direction = letters.languages.find((l) => l.language === language)?.direction ?? 'ltr';
  const inEnglish = new Set<string>();

  const find = (id: string): { text: string; english: boolean } | undefined => {
    if (Object.hasOwn(own, id)) return { text: own[id]!, english: false };
    if (!Object.hasOwn(english, id)) return undefined;
    inEnglish.add(id);
    return { text: english[id]!, english: true };
  };
  const span = (text: string, isEnglish: boolean): Span =>
    isEnglish && language !== 'en' ? { text, language: 'en', direction: 'ltr' } : { text };
  const word = (id: string): Span | undefined => {
    const found = find(id);
    return found && span(found.text, found.english);
  };
  const plain = (id: string): string => word(id)?.text ?? id;
  const label = (field: string): string => word(`label-${field}`)?.text ?? nameOfField(letters, field, language);

  const value = (field: string): readonly Span[] => {
    const text = gaps.values.get(field);
    if (text === undefined) return [{ text: label(field), blank: true }];
    const day = isDayField(field) || field === 'birth-date' ? parseLegalDay(text) : undefined;
    if (day !== undefined) return [{ text: dayIn(language, day) }];
    return [withDirection(text.replaceAll('\n', isAddress(field) ? ', ' : ' · '), direction)];
  };

  const computed: Readonly<Record<string, () => readonly Span[]>> = {
    system: () => [word(`system-${gaps.system}`) ?? { text: gaps.systemName }],
    right: () => [word(`right-${gaps.right}`) ?? { text: gaps.right }],
    country: () => [{ text: countryIn(language, gaps.countryCode) }],
    authority: () => (gaps.authority === null ? [{ text: '', blank: true }] : [withDirection(gaps.authority, direction)]),
  };

  const filled = (text: string, isEnglish: boolean, ofField: LetterWords['value'] = value): Span[] => {
    const spans: Span[] = [];
    let last = 0;
    for (const match of text.matchAll(gap)) {
      if (match.index > last) spans.push(span(text.slice(last, match.index), isEnglish));
      spans.push(...(computed[match[1]!]?.() ?? ofField(match[1]!)));
      last = match.index + match[0].length;
    }
    if (last < text.length) spans.push(span(text.slice(last), isEnglish));
    return spans;
  };

  return {
    language,
    direction,
    inEnglish,
    word,
    label,
    value,
    sentence: (id) => {
      const found = find(id);
      if (found === undefined) return undefined;
      const basis = basisOf(letters, gaps.bearing(letters.sentences[id]?.cite ?? []));
      return { spans: filled(found.text, found.english), ...(basis.length > 0 ? { basis } : {}) };
    },
    quiet: (id) => {
      const found = find(id);
      return found && { spans: filled(found.text, found.english, () => []) };
    },
    law: (cite) => lawIn(letters, cite, { plain, has: (id) => find(id) !== undefined, direction }),
  };
}

/** Nothing, where nobody has named the field in the language: a blank without a label is better than one in another language. */
function nameOfField(letters: LettersData, field: string, language: string): string {
  const name = letters.fields[field];
  if (name === undefined) return '';
  if (typeof name === 'string') return language === 'en' ? name : '';
  return (name as Readonly<Record<string, string | undefined>>)[language] ?? '';
}

const isAddress = (field: string): boolean => field.endsWith('address');

/** A text whose letters run the other way than the section gets a direction of its own. */
export function withDirection(text: string, section: Direction): Span {
  const first = [...text].find((character) => letter.test(character));
  const direction: Direction = first !== undefined && rtlScript.test(first) ? 'rtl' : 'ltr';
  return direction === section ? { text } : { text, direction };
}

/** Gregorian, with the digits that offices in Europe read, whatever the language's own calendar is. */
export function dayIn(language: string, day: LegalDay): string {
  const millisecondsPerDay = 86_400_000;
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' }).format(
    dayNumberOf(day) * millisecondsPerDay,
  );
}

function countryIn(language: string, code: string): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** Citations as they are shown beside a sentence: the law, and a source only where no law is named. */
function basisOf(letters: LettersData, cite: readonly Citation[]): string[] {
  const law = cite.filter((c) => !c.ref.startsWith('src-'));
  return (law.length > 0 ? law : cite).map((c) => [letters.instruments[c.ref] ?? c.ref, c.at].filter(Boolean).join(' '));
}
