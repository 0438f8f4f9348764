/**
 * Letters, their sentences and their words, as plain data. Loaded apart from the rest, and by language.
 *
 * @module
 */
import type { Atlas, Citation, Mark, RecordOf, Text } from '@firebreak/atlas';
import { instrumentNames } from './index.ts';

export type LetterRecord = RecordOf<'letter'>;

export interface LetterLanguage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly use: readonly ('addressee' | 'reader')[];
  /** Null: drafted, not reviewed by a native lawyer. */
  readonly reviewed: { readonly by: string; readonly on: string } | null;
  readonly note: string | null;
}

export interface LettersData {
  readonly letters: readonly LetterRecord[];
  readonly sentences: Readonly<Record<string, { readonly cite: readonly Citation[]; readonly mark: Mark }>>;
  /** Every language there is, also those whose texts were left out of `texts`. */
  readonly languages: readonly LetterLanguage[];
  /** Sentence id -> words, by language. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly instruments: Readonly<Record<string, string>>;
  /** CELEX numbers of the acts of the Union that are cited, so that an act can be named in any language. */
  readonly celex: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, Text>>;
}

/** @param languages only the words of these; without it, of all */
export function lettersDataOf(atlas: Atlas, languages?: readonly string[]): LettersData {
  const letters = atlas.ofKind('letter');
  const sentences: Record<string, { cite: readonly Citation[]; mark: Mark }> = {};
  for (const record of atlas.ofKind('letter-sentences')) for (const { id, cite, mark } of record.sentences) sentences[id] = { cite, mark };
  const records = atlas.ofKind('letter-texts');
  const known = new Map<string, LetterLanguage>();
  const texts: Record<string, Record<string, string>> = {};
  for (const { language, direction, use, reviewed, note, texts: words } of records) {
    known.set(language, { language, direction, use, reviewed, note: note ?? null });
    if (languages?.includes(language) ?? true) texts[language] = { ...texts[language], ...words };
  }
  const instruments = instrumentNames(atlas, { letters, sentences });
  const celex = Object.fromEntries(
    Object.keys(instruments).flatMap((id) => {
      const number = atlas.find('instrument', id)?.celex;
      return number === undefined ? [] : [[id, number]];
    }),
  );
  const fields = Object.fromEntries(
    atlas
      .ofKind('term')
      .filter((term) => term.group === 'letter-field')
      .map((term) => [term.id, term.name]),
  );
  return { letters, sentences, languages: [...known.values()], texts, instruments, celex, fields };
}
