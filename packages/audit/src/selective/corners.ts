/**
 * The corners of everything that a half-known confusion matrix may be.
 *
 * Each cell lies between its bounds, and people of unknown outcome are divided between two cells. That is a product of segments and small
 * polygons; an assumed prevalence cuts a slice out of it. The corners of the slice are the corners of the product within it, and the points where
 * its edges pass through the two cutting planes.
 *
 * @module
 */
import { type Cells, type Count, isExact } from '../model/index.ts';
import type { Prevalence } from './bounds.ts';

/** A confusion matrix in which nothing is unknown. */
export interface Matrix {
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly tp: number;
}

/** A factor of the product: its corners in order, neighbours (and the last and first) joined by an edge. */
type Shape = readonly Matrix[];
/** Not negative where the prevalence is as assumed; linear in the matrix. */
type Side = (matrix: Matrix) => number;

const nobody: Matrix = { tn: 0, fp: 0, fn: 0, tp: 0 };

export function cornersOf(cells: Cells, prevalence: Prevalence): Matrix[] {
  const shapes = [
    segment('tn', cells.tn),
    segment('fp', cells.fp),
    segment('fn', cells.fn),
    segment('tp', cells.tp),
    division('fp', 'tp', cells.flaggedUnknown),
    division('tn', 'fn', cells.clearedUnknown),
  ];
  const corners = productOf(shapes);
  if (prevalence.low === 0 && prevalence.high === 1) return corners;
  const sides = sidesOf(cells, prevalence);
  const inside = corners.filter((corner) => sides.every((side) => side(corner) >= 0));
  const cuts = edgesOf(shapes).flatMap(([from, to]) =>
    sides.flatMap((side) => {
      const start = side(from);
      const end = side(to);
      return start * end < 0 ? [between(from, to, start / (start - end))] : [];
    }),
  );
  // A point on one plane is beyond the other only by more than rounding.
  return [...inside, ...cuts.filter((point) => sides.every((side) => side(point) >= -1e-6))];
}

function segment(cell: keyof Matrix, { low, high }: Count): Shape {
  const ends = low === high ? [low] : [low, high];
  return ends.map((count) => ({ ...nobody, [cell]: count }));
}

/** People who are the one or the other. */
function division(one: keyof Matrix, other: keyof Matrix, { low, high }: Count): Shape {
  const at = (count: number, second: number) => ({ ...nobody, [one]: count, [other]: second });
  if (high === 0) return [nobody];
  if (low === high) return [at(low, 0), at(0, low)];
  return low === 0 ? [nobody, at(high, 0), at(0, high)] : [at(low, 0), at(high, 0), at(0, high), at(0, low)];
}

function productOf(shapes: readonly Shape[]): Matrix[] {
  return shapes.reduce<Matrix[]>((sums, shape) => sums.flatMap((sum) => shape.map((corner) => plus(sum, corner))), [nobody]);
}

/** One factor goes along one of its edges while the others stay at corners. */
function edgesOf(shapes: readonly Shape[]): (readonly [Matrix, Matrix])[] {
  return shapes.flatMap((shape, place) => {
    const others = productOf(shapes.filter((_, index) => index !== place));
    return sidesOfShape(shape).flatMap(([from, to]) => others.map((other) => [plus(other, from), plus(other, to)] as const));
  });
}

function sidesOfShape(shape: Shape): (readonly [Matrix, Matrix])[] {
  const sides = shape.map((corner, place) => [corner, shape[(place + 1) % shape.length]!] as const);
  return shape.length > 2 ? sides : sides.slice(0, shape.length - 1);
}

function sidesOf(cells: Cells, { low, high }: Prevalence): readonly Side[] {
  const counts = Object.values(cells);
  const positives: Side = ({ fn, tp }) => fn + tp;
  if (counts.every((count) => isExact(count))) {
    const people = counts.reduce((total, count) => total + count.low, 0);
    const least = toWholePerson(low * people, Math.floor);
    const most = toWholePerson(high * people, Math.ceil);
    return [(matrix) => positives(matrix) - least, (matrix) => most - positives(matrix)];
  }
  // How many people there are is open too; a person more or less on either side stands for rounding to whole ones.
  const all: Side = ({ tn, fp, fn, tp }) => tn + fp + fn + tp;
  return [(matrix) => positives(matrix) - low * all(matrix) + 1, (matrix) => high * all(matrix) - positives(matrix) + 1];
}

/** 0.07 of 100 comes to 7.000000000000001 in the machine; it means 7. */
function toWholePerson(people: number, round: (people: number) => number): number {
  const nearest = Math.round(people);
  return Math.abs(people - nearest) <= 1e-12 * Math.max(1, people) ? nearest : round(people);
}

function plus(first: Matrix, second: Matrix): Matrix {
  return { tn: first.tn + second.tn, fp: first.fp + second.fp, fn: first.fn + second.fn, tp: first.tp + second.tp };
}

function between(from: Matrix, to: Matrix, way: number): Matrix {
  const mix = (start: number, end: number) => {
    const point = start + (end - start) * way;
    return toWholePerson(point, (people) => people);
  };
  return { tn: mix(from.tn, to.tn), fp: mix(from.fp, to.fp), fn: mix(from.fn, to.fn), tp: mix(from.tp, to.tp) };
}
