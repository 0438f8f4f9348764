/**
 * Several databases, linked so that an entry in one of them reaches the decision: how many people have a false one.
 *
 * @module
 */
import { type Part, partOf, type Range } from '../base-rate/index.ts';

export const mostSources = 100;

export interface LinkedPeople {
  /** In the source with the highest error rate, alone. */
  readonly alone: Part;
  /** At least one false entry in any: what a link does. */
  readonly any: Rule;
  /** False entries in at least two, for a rule that asks for two independent sources; null with one source. */
  readonly two: Rule | null;
}

export interface Rule {
  /** If errors in one source have nothing to do with errors in another: an assumption. */
  readonly independent: Part;
  /** Whatever errors have to do with each other. */
  readonly bounds: Part;
}

/**
 * @param rates share of people with a false entry, one for each source; 1 to `mostSources`
 * @throws RangeError if a rate is not within 0 and 1, or there are none or too many
 */
export function linkedSources(people: number, rates: readonly number[]): LinkedPeople {
  if (rates.length === 0 || rates.length > mostSources) throw new RangeError(`\`${rates.length}\` is no number of sources`);
  for (const rate of rates) if (!(rate >= 0 && rate <= 1)) throw new RangeError(`error rate \`${rate}\` is not within 0 and 1`);
  const rule = (least: number): Rule => ({
    independent: partOf(people, atLeastIfIndependent(rates, least)),
    bounds: partOf(people, boundsOfAtLeast(rates, least)),
  });
  return { alone: partOf(people, Math.max(...rates)), any: rule(1), two: rates.length === 1 ? null : rule(2) };
}

/** P(at least `least` of the events), if they are independent: a Poisson binomial, event by event. */
export function atLeastIfIndependent(rates: readonly number[], least: number): number {
  // chances[k]: of exactly k so far; all from `least` on are gathered in the last place.
  const chances = [1, ...Array<number>(least).fill(0)];
  for (const rate of rates) {
    chances[least]! += chances[least - 1]! * rate;
    for (let k = least - 1; k > 0; k--) chances[k] = chances[k]! * (1 - rate) + chances[k - 1]! * rate;
    chances[0]! *= 1 - rate;
  }
  return Math.min(1, chances[least]!);
}

/**
 * P(at least `least` of the events), whatever they have to do with each other. The upper end is the smallest of `1` and, for each j below
 * `least`, the sum of all rates but the j highest over `least - j`; the lower end follows from the events that do not happen. For
 * `least = 1` they are Boole's: the highest rate, and the sum. Both are reached: linear programming finds the same ends (`spec/audit-vectors`).
 */
export function boundsOfAtLeast(rates: readonly number[], least: number): Range {
  const upper = (all: readonly number[], wanted: number): number => {
    if (wanted <= 0) return 1;
    if (wanted > all.length) return 0;
    const falling = all.toSorted((a, b) => b - a);
    const over = Array.from({ length: wanted }, (_, j) => falling.slice(j).reduce((sum, rate) => sum + rate, 0) / (wanted - j));
    return Math.min(1, ...over);
  };
  const not = rates.map((rate) => 1 - rate);
  const low = 1 - upper(not, rates.length - least + 1);
  // 1 - (1 - 0.02) is 0.02.
  return { low: Math.max(0, Number(low.toFixed(15))), high: Number(upper(rates, least).toPrecision(15)) };
}
