import type { DateClasses } from '../dates/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { LinkChances } from './link-chances.ts';
import type { Sampled } from './sample.ts';

export interface Share {
  readonly mean: number;
  /** Of the mean, from the sample: over people, which is their jackknife. */
  readonly standardError: number;
}

/**
 * For each group, the share of people with at least one link. For one record it is 1 - (1 - c)^n, with c its chance with one other and n
 * the number of others. The mean of c over all people is known exactly, so the mean over the sample is moved by what the sample
 * misses of it (a regression estimate): while links are rare, hardly any error is left.
 */
export function sharesReached(
  lexicon: Lexicon,
  classes: readonly DateClasses[],
  people: readonly Sampled[],
  { totals, pairs }: LinkChances,
  size: number,
  both: number,
): Share[] {
  return lexicon.groups.map((_, group) => {
    const { chances } = classes[group]!;
    const reached: number[] = [];
    const chance: number[] = [];
    for (const [index, person] of people.entries()) {
      if (person.group !== group) continue;
      const own = totals[index]!;
      let hit = 0;
      let mean = 0;
      for (let at = 0; at < own.length; at++) {
        const c = Math.min(1, own[at]!);
        const part = chances[at % chances.length]! / 2;
        // Of those who stand in the second database too, one record there is their own.
        hit += part * (((size - both) * atLeastOne(c, size) + both * atLeastOne(c, size - 1)) / size);
        mean += part * c;
      }
      reached.push(person.weight * hit);
      chance.push(person.weight * mean);
    }
    const exact = lexicon.groups.reduce((sum, { share }, h) => sum + share * pairs[group]![h]!, 0);
    return regressed(reached, chance, exact);
  });
}

function atLeastOne(chance: number, others: number): number {
  if (others === 0 || chance === 0) return 0;
  return chance === 1 ? 1 : -Math.expm1(others * Math.log1p(-chance));
}

/** Mean of `values` where the mean of `known` is `exact` and not what the sample says. */
function regressed(values: readonly number[], known: readonly number[], exact: number): Share {
  const count = values.length;
  const meanOf = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / count;
  const value = meanOf(values);
  const other = meanOf(known);
  let variance = 0;
  let together = 0;
  let own = 0;
  for (let at = 0; at < count; at++) {
    own += (values[at]! - value) ** 2;
    variance += (known[at]! - other) ** 2;
    together += (values[at]! - value) * (known[at]! - other);
  }
  const slope = variance === 0 ? 0 : together / variance;
  const left = Math.max(0, own - slope * together);
  const mean = value + slope * (exact - other);
  return { mean: Math.min(1, Math.max(0, mean)), standardError: Math.sqrt(left / Math.max(1, count - 2) / count) };
}
