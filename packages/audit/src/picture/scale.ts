/** From values to places on paper. */
export interface Scale {
  readonly to: (value: number) => number;
  readonly ticks: readonly number[];
}

const steps = [1, 2, 5, 10] as const;
const mostTicks = 5;

/** From 0 to a round number at or above `most`, which is never above `limit`. Ticks are at round numbers, equally far apart. */
export function linearScale(most: number, [from, to]: readonly [number, number], limit = Number.POSITIVE_INFINITY): Scale {
  const highest = most > 0 ? Math.min(most, limit) : Math.min(1, limit);
  const power = 10 ** Math.floor(Math.log10(highest / mostTicks));
  const step = power * (steps.find((factor) => highest / (power * factor) <= mostTicks + 1e-9) ?? 10);
  const count = Math.ceil(highest / step - 1e-9);
  const end = count * step;
  return {
    to: (value) => from + (Math.min(Math.max(value, 0), end) / end) * (to - from),
    // Multiplied, not added up, and written with as many digits as the step has: 0.3, not 0.30000000000000004.
    ticks: Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12))),
  };
}

/** Between any two numbers, for scores, that may begin anywhere. */
export function rangeScale(low: number, high: number, [from, to]: readonly [number, number]): Scale {
  const span = high > low ? high - low : 1;
  const power = 10 ** Math.floor(Math.log10(span / mostTicks));
  const step = power * (steps.find((factor) => span / (power * factor) <= mostTicks + 1e-9) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor((low + span) / step + 1e-9);
  return {
    to: (value) => from + ((value - low) / span) * (to - from),
    ticks: Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12))),
  };
}

/** Whole powers of ten around the values, a tick at each. What is not above 0 has no place. */
export function logScale(low: number, high: number, [from, to]: readonly [number, number]): Scale {
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(high) - 1e-9));
  const apart = Math.ceil((last - first) / 8);
  return {
    to: (value) => from + ((Math.log10(value) - first) / (last - first)) * (to - from),
    ticks: Array.from({ length: Math.floor((last - first) / apart) + 1 }, (_, index) => 10 ** (first + index * apart)),
  };
}
