/**
 * The same where a number is known only within bounds: the answer is then the range over everything that the bounds leave open.
 *
 * @module
 */
import { type Outcome, type People, peopleOf } from './people.ts';

/** From and to, both among what is possible. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What a system does: how many it flags among those looked for, and how many it clears among the others. */
export interface Pair {
  readonly sensitivity: number;
  readonly specificity: number;
}

export interface PeopleRange {
  readonly people: number;
  readonly expected: Readonly<Record<keyof Outcome, Range>>;
  /** Each end to the nearest whole number. The ends of two kinds need not come about together, so they need not add up. */
  readonly whole: Readonly<Record<keyof Outcome, Range>>;
  readonly flagged: Range;
  /** Over the cases in which anybody is flagged. null: nobody is, in any case. */
  readonly wrongOfFlagged: Range | null;
  /** `high` is Infinity where it may be that nobody is flagged rightly. */
  readonly wrongPerHit: Range | null;
  /** The cases at whose ends the ranges lie: every prevalence with every pair. */
  readonly corners: readonly People[];
}

export function rangeOf(value: number | Range): Range {
  return typeof value === 'number' ? { low: value, high: value } : value;
}

export function isPoint({ low, high }: Range): boolean {
  return low === high;
}

/** All combinations of two ranges. */
export function pairsOf(sensitivity: number | Range, specificity: number | Range): Pair[] {
  const [s, c] = [rangeOf(sensitivity), rangeOf(specificity)];
  return ends(s).flatMap((one) => ends(c).map((other) => ({ sensitivity: one, specificity: other })));
}

/**
 * @param pairs the corners of all that sensitivity and specificity may be together: a box (`pairsOf`), or a many-sided figure (`pairsWithAccuracy`)
 *
 * Each of the four numbers is linear in prevalence, sensitivity and specificity, one at a time; the share among the flagged is a quotient of
 * two such sums, and rises or falls in one direction along every straight line. So whatever lies between the corners lies between their values.
 */
export function peopleWithin(people: number, prevalence: number | Range, pairs: readonly Pair[]): PeopleRange {
  const corners = ends(rangeOf(prevalence)).flatMap((share) => pairs.map((pair) => peopleOf({ people, prevalence: share, ...pair })));
  const over = (value: (corner: People) => number): Range => span(corners.map(value));
  const known = corners.filter((corner) => corner.wrongOfFlagged !== null);
  const four = (values: (kind: keyof Outcome) => Range): PeopleRange['expected'] => ({
    tp: values('tp'),
    fn: values('fn'),
    fp: values('fp'),
    tn: values('tn'),
  });
  const point = corners.length === 1 ? corners[0]! : undefined;
  const expected = four((kind) => over(({ expected: mean }) => mean[kind]));
  return {
    people,
    expected,
    whole: four((kind) =>
      point === undefined ? { low: Math.round(expected[kind].low), high: Math.round(expected[kind].high) } : rangeOf(point.whole[kind]),
    ),
    flagged: over(({ expected: mean }) => mean.tp + mean.fp),
    wrongOfFlagged: known.length === 0 ? null : span(known.map((corner) => corner.wrongOfFlagged!)),
    wrongPerHit: known.length === 0 ? null : span(known.map((corner) => corner.wrongPerHit!)),
    corners,
  };
}

/** The same for three numbers, each alone or with bounds. */
export function peopleBetween(question: {
  readonly people: number;
  readonly prevalence: number | Range;
  readonly sensitivity: number | Range;
  readonly specificity: number | Range;
}): PeopleRange {
  return peopleWithin(question.people, question.prevalence, pairsOf(question.sensitivity, question.specificity));
}

function span(values: readonly number[]): Range {
  return { low: Math.min(...values), high: Math.max(...values) };
}

function ends(range: Range): number[] {
  return isPoint(range) ? [range.low] : [range.low, range.high];
}
