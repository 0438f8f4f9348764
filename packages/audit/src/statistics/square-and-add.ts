import type { Limits } from './arguments.ts';

/** Something estimated, with its limits. */
export interface Component extends Limits {
  readonly value: number;
}

/**
 * Interval of any function of estimates that are independent of each other: what each of them does to the function at its own limits, squared,
 * added, and the root taken, separately on either side (the principle of Newcombe 1998; Zou and Donner 2008, "method of variance estimates
 * recovery"; for functions other than sums, evaluated at the limits: Newcombe 2011). For a difference of two Wilson intervals it is `newcombe`. The
 * function must rise or fall with each component.
 *
 * @returns an end is infinite where the function has no value at a limit; `value` is NaN or infinite where it has none at the estimates
 */
export function squareAndAdd(components: readonly Component[], of: (values: readonly number[]) => number): Component {
  const values = components.map((component) => component.value);
  const value = of(values);
  let below = 0;
  let above = 0;
  for (const [place, { low, high }] of components.entries()) {
    if (low === high) continue;
    const ends = [of(values.with(place, low)), of(values.with(place, high))];
    const least = ends.some((end) => Number.isNaN(end)) ? Number.NEGATIVE_INFINITY : Math.min(value, ...ends);
    const most = ends.some((end) => Number.isNaN(end)) ? Number.POSITIVE_INFINITY : Math.max(value, ...ends);
    below += (value - least) ** 2;
    above += (most - value) ** 2;
  }
  return { value, low: value - Math.sqrt(below), high: value + Math.sqrt(above) };
}
