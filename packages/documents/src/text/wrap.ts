import type { Run } from '../run/index.ts';

/** A word, or a part of one where direction changes inside it. */
interface Piece {
  readonly text: string;
  readonly isolate: Run['direction'] | undefined;
  /** Pieces of one run share an isolate as long as they stand on one line. */
  readonly run: number;
  readonly spaceBefore: boolean;
}

const isolateStart = { ltr: '\u2066', rtl: '\u2067' } as const;
const popIsolate = '\u2069';
const leftToRightMark = '\u200E';
const rightToLeftMark = '\u200F';

export interface Margins {
  readonly columns: number;
  /** Before the first line, and before the others. */
  readonly first: string;
  readonly rest: string;
}

/**
 * Breaks runs into lines. Whoever shows plain text takes every line for itself, so an isolate is closed at the end of its line and opened
 * again on the next, and a line that does not begin in the direction of its section gets a mark that says which it is.
 */
export function wrap(runs: readonly Run[], direction: Run['direction'], margins: Margins): readonly string[] {
  const lines: Piece[][] = [[]];
  let used = columnsOf(margins.first);
  for (const word of wordsOf(piecesOf(runs))) {
    const width = word.reduce((sum, piece) => sum + columnsOf(piece.text), 0);
    const space = lines.at(-1)!.length > 0 && word[0]!.spaceBefore ? 1 : 0;
    if (lines.at(-1)!.length > 0 && used + space + width > margins.columns) {
      lines.push([]);
      used = columnsOf(margins.rest);
    }
    used += (lines.at(-1)!.length > 0 ? space : 0) + width;
    lines.at(-1)!.push(...word);
  }
  return lines.map((line, index) => markDirection(`${index === 0 ? margins.first : margins.rest}${joinPieces(line)}`, direction));
}

function piecesOf(runs: readonly Run[]): readonly Piece[] {
  let spaceBefore = false;
  return runs.flatMap((run, index) => {
    const isolate = run.isolated ? run.direction : undefined;
    return writtenRun(run)
      .split(/( +)/)
      .flatMap((part): Piece[] => {
        if (part === '') return [];
        if (part.startsWith(' ')) {
          spaceBefore = true;
          return [];
        }
        const piece = { text: part, isolate, run: index, spaceBefore };
        spaceBefore = false;
        return [piece];
      });
  });
}

function writtenRun(run: Run): string {
  if (!run.blank) return run.text;
  return run.text === '' ? '____________________' : `____________________ (${run.text})`;
}

/** Pieces that no space parts stay together. */
function wordsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const words: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.spaceBefore || words.length === 0) words.push([piece]);
    else words.at(-1)!.push(piece);
  }
  return words;
}

function joinPieces(line: readonly Piece[]): string {
  let text = '';
  line.forEach((piece, index) => {
    const before = line[index - 1];
    const after = line[index + 1];
    const opens = piece.isolate !== undefined && (before?.run !== piece.run || before.isolate === undefined);
    const closes = piece.isolate !== undefined && after?.run !== piece.run;
    text += before !== undefined && piece.spaceBefore ? ' ' : '';
    text += `${opens ? isolateStart[piece.isolate!] : ''}${piece.text}${closes ? popIsolate : ''}`;
  });
  return text;
}

/** A mark before a line that would be taken to run the other way. */
export function markDirection(line: string, direction: Run['direction']): string {
  if (line.trim() === '') return line;
  // What stands in an isolate does not decide (Unicode Bidirectional Algorithm, P2).
  const found = firstStrongOf(line.replace(/[\u2066\u2067][^\u2069]*\u2069/gu, '')) ?? 'ltr';
  if (found === direction) return line;
  return (direction === 'rtl' ? rightToLeftMark : leftToRightMark) + line;
}

const strong = /[\p{L}\u200E\u200F\u061C]/u;
const strongRightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200F\u061C]/u;

function firstStrongOf(text: string): Run['direction'] | undefined {
  const first = strong.exec(text)?.[0];
  if (first === undefined) return undefined;
  return strongRightToLeft.test(first) ? 'rtl' : 'ltr';
}

const noColumn = /^[\p{M}\p{Cf}]$/u;
const twoColumns =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60\p{Emoji_Presentation}]$/u;

/** Columns that a text takes where every letter is as wide as the next. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (noColumn.test(character)) continue;
    columns += twoColumns.test(character) ? 2 : 1;
  }
  return columns;
}
