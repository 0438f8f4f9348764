/**
 * Where each figure stands, and how many figures a kind of people gets.
 *
 * @module
 */

/** As many as can be told apart on a phone. */
export const mostFigures = 1_000;

/** A person and the space around. */
export const cell = { width: 12, height: 17 };
/** Wider after each ten figures and each ten rows, so that they can be counted. */
const gap = 5;
const block = 10;

/**
 * Figures for each count, each for `each` people; they make the whole, and no kind is more than one figure off.
 * Whoever has the largest rest gets the figure that is left (largest remainder).
 */
export function figuresOf(counts: readonly number[]): { readonly each: number; readonly figures: readonly number[] } {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const each = Math.max(1, Math.ceil(all / mostFigures));
  const exact = counts.map((count) => count / each);
  const figures = exact.map(Math.floor);
  let left = Math.round(all / each) - figures.reduce((sum, count) => sum + count, 0);
  for (const index of exact.map((_, i) => i).toSorted((a, b) => (exact[b]! % 1) - (exact[a]! % 1) || a - b)) {
    if (left <= 0) break;
    figures[index]! += 1;
    left -= 1;
  }
  return { each, figures };
}

export interface Grid {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  /** Upper left corner of a figure; counted in the direction of reading. */
  readonly at: (index: number) => readonly [x: number, y: number];
}

export function gridFor(count: number, direction: 'ltr' | 'rtl'): Grid {
  const columns = count <= 10 ? Math.max(1, count) : count <= 100 ? 20 : 40;
  const rows = Math.max(1, Math.ceil(count / columns));
  const along = (place: number, size: number): number => place * size + Math.floor(place / block) * gap;
  const width = along(columns - 1, cell.width) + cell.width;
  return {
    columns,
    width,
    height: along(rows - 1, cell.height) + cell.height,
    at: (index) => {
      const x = along(index % columns, cell.width);
      return [direction === 'rtl' ? width - cell.width - x : x, along(Math.floor(index / columns), cell.height)];
    },
  };
}
