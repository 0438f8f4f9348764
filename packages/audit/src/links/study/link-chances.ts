/**
 * For one way in which links come about: how likely one is for a pair of people of two groups, exactly; and how unequal people are.
 *
 * @module
 */
import { type DateClasses, dateClasses } from '../dates/index.ts';
import type { IdentityModel } from '../expectation/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Channel } from './channels.ts';
import type { Models, Sampled } from './sample.ts';

export interface LinkChances {
  /** By group of one and of the other. */
  readonly pairs: readonly Float64Array[];
  /** For each sampled person, record after record, class of dates after class: chance that somebody else drawn at random is linked. */
  readonly totals: readonly Float64Array[];
  /** For people of group g: mean square of their chance of a link with somebody drawn at random, and with somebody of group h. */
  readonly squares: Float64Array;
  readonly squaresWith: readonly Float64Array[];
}

/** For each group, its dates in classes; how often they agree by the similar rule, then by the same rule, group after group. */
export function classesOf({ similar, same }: Models, groups: number): DateClasses[] {
  const model = similar ?? same;
  return Array.from({ length: groups }, (_, g) =>
    model === null
      ? { chances: [1], agree: [new Float64Array(2 * groups).fill(1)] }
      : dateClasses(model.recorded[g]!, [...similar!.agreeing, ...same!.agreeing]),
  );
}

/** @param match by group of one and of the other: chance that the biometrics of two people match; 1 where they are not asked */
export function* linkChances(
  lexicon: Lexicon,
  models: Models,
  classes: readonly DateClasses[],
  people: readonly Sampled[],
  channel: Channel,
  match: readonly Float64Array[],
): Generator<number, LinkChances> {
  const { groups } = lexicon;
  const count = groups.length;
  const squares = new Float64Array(count);
  const squaresWith = groups.map(() => new Float64Array(count));
  const perGroup = people.length / count;
  const totals: Float64Array[] = [];
  for (const [index, { group, weight, similar, same }] of people.entries()) {
    const { chances, agree } = classes[group]!;
    const own = new Float64Array(2 * chances.length);
    for (const which of [0, 1] as const)
      for (let c = 0; c < chances.length; c++) {
        const part = (weight * chances[c]!) / perGroup / 2;
        let total = 0;
        for (let h = 0; h < count; h++) {
          const chance =
            groups[h]!.share *
            channel.chance(similar[which][h]! * agree[c]![h]!, same[which][h]! * agree[c]![count + h]!, match[group]![h]!);
          squaresWith[group]![h]! += part * chance * chance;
          total += chance;
        }
        squares[group]! += part * total * total;
        own[which * chances.length + c] = total;
      }
    totals.push(own);
    if (index % 500 === 499) yield index / people.length;
  }
  return {
    pairs: groups.map((_, g) =>
      Float64Array.from(groups, (_group, h) => channel.chance(pairOf(models.similar, g, h), pairOf(models.same, g, h), match[g]![h]!)),
    ),
    totals,
    squares,
    squaresWith,
  };
}

/** Where nothing is asked of identity data, every pair agrees. */
function pairOf(model: IdentityModel | null, g: number, h: number): number {
  return model === null ? 1 : model.pairs[g]![h]!;
}
