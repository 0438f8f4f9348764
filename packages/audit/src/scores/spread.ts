import type { Step } from './cells.ts';

/** Mean of the scores; null for nobody. */
export function meanOf(steps: readonly Step[]): number | null {
  const n = steps.reduce((all, step) => all + step.n, 0);
  return n === 0 ? null : steps.reduce((all, step) => all + step.total, 0) / n;
}

/**
 * Quantile by linear interpolation between the two people next to it (type 7 of Hyndman and Fan 1996, as R and NumPy by default). Where
 * scores are known in steps only, everybody in a step counts with its mean, so the answer is wrong by no more than one step.
 */
export function quantileOf(steps: readonly Step[], share: number): number | null {
  const n = steps.reduce((all, step) => all + step.n, 0);
  if (n === 0) return null;
  const place = share * (n - 1);
  const below = Math.floor(place);
  const first = personAt(steps, below);
  const second = personAt(steps, Math.min(n - 1, below + 1));
  return first === second ? first : first + (second - first) * (place - below);
}

function personAt(steps: readonly Step[], place: number): number {
  let left = place;
  for (const step of steps) {
    if (left < step.n) return step.at;
    left -= step.n;
  }
  return steps.at(-1)!.at;
}
