/**
 * Acts of law in the language of the letter: `Regulation (EU) 2016/679 (General Data Protection Regulation), Art. 12, 15`. Acts of the
 * Union are named by their number, which is the same in every language; where the number stands is the language's own.
 *
 * @module
 */
import type { Citation } from '@firebreak/atlas';
import type { Direction } from '@firebreak/documents';
import type { LettersData } from '../model/letters.ts';

export interface LawWords {
  /** Words by id. */
  readonly plain: (id: string) => string;
  readonly has: (id: string) => boolean;
  readonly direction: Direction;
}

const signs = { ltr: { comma: ', ', semicolon: '; ' }, rtl: { comma: '، ', semicolon: '؛ ' } } as const;

export function lawIn(letters: LettersData, cite: readonly Citation[], words: LawWords): string | undefined {
  const { comma, semicolon } = signs[words.direction];
  const acts = cite
    .filter((c) => !c.ref.startsWith('src-'))
    .map((c) => {
      const act = actName(letters, c.ref, words);
      const full = words.has(`law-${c.ref}`) && letters.celex[c.ref] !== undefined ? `${act} (${words.plain(`law-${c.ref}`)})` : act;
      return c.at === undefined ? full : `${full}${comma}${articlesIn(c.at, words.plain('word-article'), comma)}`;
    });
  return acts.length === 0 ? undefined : acts.join(semicolon);
}

/**
 * `Art. 12(3)-(4), 77` as the language says it. A word that comes first is said once; one that comes after its number is said for each
 * article, with the paragraphs behind it.
 */
function articlesIn(at: string, pattern: string, comma: string): string {
  const places = at.replace(/^Art\.\s+/, '').split(', ');
  if (pattern.endsWith(number)) return numbered(pattern, places.join(comma));
  return places
    .map((place) => {
      const [, article = place, paragraphs = ''] = /^(\d+[a-z]?)(.*)$/.exec(place) ?? [];
      return `${numbered(pattern, article)}${paragraphs === '' ? '' : `\u00a0${paragraphs}`}`;
    })
    .join(comma);
}

const celexShape = /^3(\d{4})([RL])(\d{4})$/;

function actName(letters: LettersData, ref: string, { plain }: LawWords): string {
  const parts = celexShape.exec(letters.celex[ref] ?? '');
  if (parts === null) return letters.instruments[ref] ?? ref;
  const [year, kind, serial] = [Number(parts[1]), parts[2], Number(parts[3])];
  const word = kind === 'L' ? 'word-directive-eu' : year < 2010 ? 'word-regulation-ec' : 'word-regulation-eu';
  // From 2015 the year comes first.
  return numbered(plain(word), year < 2015 ? `${serial}/${year}` : `${year}/${serial}`);
}

const number = '{number}';

/** A number stays on the line of its word. */
function numbered(pattern: string, value: string): string {
  return pattern.replaceAll(/ (?=\{number\})|(?<=\{number\}\.?) /g, '\u00a0').replace(number, () => value);
}
