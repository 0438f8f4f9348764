import { requireCount } from './arguments.ts';
import { deviance, factorialRest } from './stirling.ts';

/** Tables whose probability passes that of the observed one by no more than this share count as equally likely, as R's `fisher.test` does. */
const slack = Math.log1p(1e-7);

/**
 * Fisher's exact test of the table `[[a, b], [c, d]]`, two-sided: the probability, with these totals, of a table no likelier than this one (Fisher
 * 1934; Irwin 1935 for the two sides). p goes down to the smallest double. The work grows with the standard deviation of a cell: nothing for
 * millions of people, milliseconds for thousands of millions.
 *
 * @throws {RangeError} where a count is no number of people
 */
export function fisher(a: number, b: number, c: number, d: number): number {
  for (const count of [a, b, c, d]) requireCount(count, 'fisher');
  const row = a + b;
  const column = a + c;
  const other = c + d;
  const total = row + other;
  requireCount(total, 'fisher');
  if (row === 0 || other === 0 || column === 0 || column === total) return 1;

  const least = Math.max(0, column - other);
  const most = Math.min(row, column);
  const logProbability = hypergeometric(row, other, column);
  const mode = Math.min(most, Math.max(least, Math.floor(((row + 1) / (total + 2)) * (column + 1))));
  const limit = logProbability(a) + slack;
  if (logProbability(mode) <= limit) return 1;

  /** The last place, going from the mode to `end`, that is not likelier; null where there is none. */
  const edge = (end: number): number | null => {
    if (logProbability(end) > limit) return null;
    let likelier = mode;
    let rarer = end;
    while (Math.abs(rarer - likelier) > 1) {
      const middle = Math.floor((rarer + likelier) / 2);
      if (logProbability(middle) <= limit) rarer = middle;
      else likelier = middle;
    }
    return rarer;
  };

  const left = edge(least);
  const right = edge(most);
  let p = 0;
  if (left !== null) p += Math.exp(logProbability(left) + Math.log(tailSum(left, -1, row, other, column)));
  if (right !== null) p += Math.exp(logProbability(right) + Math.log(tailSum(right, 1, row, other, column)));
  return Math.min(1, p);
}

/** log of the probability of `x` in the first cell, as a function of `x`; totals fixed. */
function hypergeometric(row: number, other: number, column: number): (x: number) => number {
  const total = row + other;
  const second = total - column;
  const constant = factorialRest(row) + factorialRest(other) + factorialRest(column) + factorialRest(second) - factorialRest(total);
  const share = row / total;
  const rest = other / total;
  return (x) => {
    const cells = [x, row - x, column - x, other - column + x] as const;
    const expected = [column * share, second * share, column * rest, second * rest] as const;
    // All four cells miss their expectation by the same number, which is counted exactly.
    const delta = Number(BigInt(x) * BigInt(total) - BigInt(row) * BigInt(column)) / total;
    let log = constant;
    for (let cell = 0; cell < 4; cell += 1) {
      log -= factorialRest(cells[cell]!) + deviance(cells[cell]!, expected[cell]!, cell === 0 || cell === 3 ? delta : -delta);
    }
    return log;
  };
}

/** Probabilities from `x` to the end of the support, as multiples of the one at `x`; each follows from the one before. */
function tailSum(x: number, direction: 1 | -1, row: number, other: number, column: number): number {
  let term = 1;
  let sum = 1;
  for (let at = x; term > sum * 1e-18; at += direction) {
    term *=
      direction === 1
        ? ((row - at) / (at + 1)) * ((column - at) / (other - column + at + 1))
        : (at / (row - at + 1)) * ((other - column + at) / (column - at + 1));
    sum += term;
  }
  return sum;
}
