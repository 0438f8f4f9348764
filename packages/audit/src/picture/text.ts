import type { Phrase } from '../words/index.ts';

/** Nobody can measure text here, before a font is known. These widths are those of wide fonts, so that what fits here fits anywhere. */
const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u;
const upper = /[\p{Lu}mwMW@%]/u;
const narrow = /[\s.,:;!|'’()[\]iljtfr-]/u;
const nothing = /[\p{M}\p{Cf}]/u;

/** About how wide a text is, at most, in the units of its size. */
export function widthOf(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) {
    if (nothing.test(character)) continue;
    ems += wide.test(character) ? 1.05 : upper.test(character) ? 0.74 : narrow.test(character) ? 0.36 : 0.59;
  }
  return ems * size * (bold ? 1.07 : 1);
}

/** The same for text of several spans: each line keeps the spans that its letters come from. */
export function wrapPhrase(
  phrase: Phrase,
  width: number,
  size: number,
  options: { bold?: boolean; most?: number } = {},
): readonly Phrase[] {
  const letters = phrase.flatMap((span, place) => [...span.text].map((letter) => ({ letter, place })));
  let at = 0;
  const placeOf = (letter: string): number => {
    const space = letters[at] !== undefined && isSpace(letters[at]!.letter) ? letters[at]!.place : undefined;
    const before = space ?? letters[Math.max(0, at - 1)]?.place ?? 0;
    while (letters[at] !== undefined && isSpace(letters[at]!.letter)) at++;
    // A space in a line stands for any number of them, and the ellipsis for nothing that is there.
    if (isSpace(letter) || letters[at]?.letter !== letter) return before;
    return letters[at++]!.place;
  };
  return wrapText(phrase.map(({ text }) => text).join(''), width, size, options).map((line) => {
    const texts: { text: string; place: number }[] = [];
    for (const letter of line) {
      const place = placeOf(letter);
      const last = texts.at(-1);
      if (last?.place === place) last.text += letter;
      else texts.push({ text: letter, place });
    }
    return texts.map(({ text, place }) => ({ ...phrase[place]!, text }));
  });
}

const isSpace = (letter: string): boolean => /\s/u.test(letter);

/** Lines of a text, broken between words, and inside those that are too long for a line. More than `most` lines end in an ellipsis. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  { bold = false, most = 2 }: { bold?: boolean; most?: number } = {},
): readonly string[] {
  const fits = (line: string): boolean => widthOf(line, size, bold) <= width;
  const lines: string[] = [''];
  const add = (piece: string, space: string): void => {
    const last = lines.at(-1)!;
    const longer = last === '' ? piece : last + space + piece;
    if (fits(longer)) lines[lines.length - 1] = longer;
    else if (last === '') breakWord(piece);
    else {
      lines.push('');
      add(piece, '');
    }
  };
  const breakWord = (word: string): void => {
    for (const character of word) {
      const last = lines.at(-1)!;
      if (last === '' || fits(last + character)) lines[lines.length - 1] = last + character;
      else lines.push(character);
      if (lines.length > most) return;
    }
  };
  for (const word of text.split(/\s+/u)) {
    if (lines.length > most) break;
    if (word !== '') add(word, ' ');
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines[most - 1]!, fits)];
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const characters = [...line];
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
