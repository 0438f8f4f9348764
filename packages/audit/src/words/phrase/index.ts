/**
 * Sentences with foreign parts: names of groups and columns, values, words of the asker. They may be in any language and hold digits and
 * brackets, so each keeps a direction of its own.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { type Direction, type Span, spansToPlain } from '@firebreak/documents';
import { localeByLanguage } from '../number/index.ts';

export { inFrench } from './french.ts';

export type Phrase = readonly Span[];

/** What fills a placeholder. */
export type Filling = string | Phrase;

export function directionOf(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

const placeholder = /\{(\w+)\}/;

/** Fills `{name}`. What fills it is not read again. */
export function say(message: string, fillings: Readonly<Record<string, Filling>> = {}): Phrase {
  // Every second part is the name of a placeholder.
  const parts = message.split(placeholder);
  return join(
    parts.map((part, index) => {
      if (index % 2 === 0) return part;
      const filling = Object.hasOwn(fillings, part) ? fillings[part] : undefined;
      if (filling === undefined) throw new Error(`nothing fills \`{${part}}\` in \`${message}\``);
      return filling;
    }),
  );
}

/** One after the other. Text of the sentence's own language stays in one span. */
export function join(parts: readonly Filling[]): Phrase {
  const spans: Span[] = [];
  for (const span of parts.flatMap((part): Phrase => (typeof part === 'string' ? [{ text: part }] : part))) {
    const last = spans.at(-1);
    if (span.text === '') continue;
    if (last !== undefined && isOwn(last) && isOwn(span)) spans[spans.length - 1] = { text: last.text + span.text };
    else spans.push(span);
  }
  return spans;
}

const isOwn = ({ direction, language }: Span): boolean => direction === undefined && language === undefined;

/** `a, b and c`, as the language does it. */
export function list(items: readonly Filling[], language: Language): Phrase {
  const parts = new Intl.ListFormat(localeByLanguage[language], { type: 'conjunction' }).formatToParts(
    items.map((_, index) => String(index)),
  );
  return join(parts.map((part) => (part.type === 'element' ? items[Number(part.value)]! : part.value)));
}

const strong = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Text that is not of the sentence's language. Its first letter says which way it runs; without letters, as numbers do: `25-34`. */
export function foreign(text: string): Span {
  const first = strong.exec(text)?.[0];
  return { text, direction: first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr' };
}

/** As one string. What runs against the sentence is isolated. */
export function phraseToText(phrase: Phrase, language: Language): string {
  return spansToPlain(phrase, { language, direction: directionOf(language) });
}
