/** Corrections for asking many questions at once. Each returns the adjusted values in the order in which they were given, as R's `p.adjust`. */
import { requireProbability } from './arguments.ts';

/** Holm 1979: the chance of even one false alarm among all tests stays under the level, whatever depends on what. */
export function holm(ps: readonly number[]): number[] {
  return stepwise(
    ps,
    (first, second) => first - second,
    (p, place) => p * (ps.length - place),
    Math.max,
  );
}

/** Benjamini and Hochberg 1995: among the alarms raised, the expected share of false ones stays under the level. */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  return stepwise(
    ps,
    (first, second) => second - first,
    (p, place) => p * (ps.length / (ps.length - place)),
    Math.min,
  );
}

/** Goes through the values in order, scales each by its place, and never lets one fall back behind its neighbour. */
function stepwise(
  ps: readonly number[],
  order: (first: number, second: number) => number,
  scale: (p: number, place: number) => number,
  keep: (before: number, now: number) => number,
): number[] {
  for (const p of ps) requireProbability(p, 'multiple tests');
  const places = ps.map((_, place) => place).toSorted((first, second) => order(ps[first]!, ps[second]!));
  const adjusted = ps.map(() => 1);
  let before: number | null = null;
  for (const [place, index] of places.entries()) {
    const now = Math.min(1, scale(ps[index]!, place));
    before = before === null ? now : keep(before, now);
    adjusted[index] = before;
  }
  return adjusted;
}
