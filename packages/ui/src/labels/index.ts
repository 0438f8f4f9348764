/**
 * What things are called in the reader's language, and where their page is. Plain data, so that a browser can have it too.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import type { Messages } from '../messages/index.ts';

export interface Label {
  readonly name: string;
  /** The language the name is in, where that is not the page's. */
  readonly language?: Language | undefined;
  /** Address of the page about it, if it has one. */
  readonly href?: string | undefined;
}

export interface Reader {
  readonly language: Language;
  readonly messages: Messages;
  readonly label: (id: string) => Label;
  /** What a language is called; codes that are none stay as they are. */
  readonly languageName: (code: string) => string;
  /** A span of years in the reader's words, in months where it is not whole. */
  readonly span: (years: number) => string;
  /** A legal day in the reader's way of writing days. */
  readonly day: (isoDay: string) => string;
  /** The same with the day of the week, for days that somebody has to keep. */
  readonly weekday: (isoDay: string) => string;
}

export function createReader(language: Language, messages: Messages, labels: Readonly<Record<string, Label>>): Reader {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language;
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const tongues = new Intl.DisplayNames(locale, { type: 'language' });
  const unit = (name: 'year' | 'month', count: number): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);
  return {
    language,
    messages,
    languageName: (code) => (/^[a-z]{2,3}$/.test(code) ? (tongues.of(code) ?? code) : code),
    span: (years) => (years % 1 === 0 ? unit('year', years) : unit('month', Math.round(years * 12))),
    label: (id) => labels[id] ?? { name: id, language: 'en' },
    weekday: (iso) => weekday.format(Date.parse(`${iso}T00:00:00Z`)),
    day: (iso) => {
      if (/^\d{4}$/.test(iso)) return iso;
      // Only for writing: a legal day is never computed with `Date`.
      if (/^\d{4}-\d{2}$/.test(iso)) return month.format(Date.parse(`${iso}-01T00:00:00Z`));
      return written.format(Date.parse(`${iso}T00:00:00Z`));
    },
  };
}
