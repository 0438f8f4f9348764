/**
 * From chances to people, for databases of one size.
 *
 * @module
 */
import { wilson } from '../../statistics/index.ts';
import type { DateClasses } from '../dates/index.ts';
import { peopleInBoth } from '../drawing/index.ts';
import { spread } from '../expectation/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Rule } from '../rule/index.ts';
import { type Channel, channelsOf, falseMatchAt, falsePositiveAt } from './channels.ts';
import { classesOf, type LinkChances, linkChances } from './link-chances.ts';
import { type Share, sharesReached } from './reached.ts';
import type { ColourCount, Expected, GroupCount, SizeCount } from './report.ts';
import type { Models, Sampled } from './sample.ts';

interface Study {
  readonly lexicon: Lexicon;
  readonly rule: Rule;
  readonly models: Models;
  readonly people: readonly Sampled[];
  readonly level: number;
}

/** Six digits: more would say nothing, and the last ones differ between machines. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function expectedOf(expected: number, { low, high }: { readonly low: number; readonly high: number }): Expected {
  return { expected: rounded(expected), low: rounded(low), high: rounded(high) };
}

/** One size after another. Chances of links are reckoned anew only where the biometric threshold moves with the size. */
export function* sizeCounts(study: Study, sizes: readonly number[]): Generator<number, SizeCount[]> {
  const { lexicon, rule, models, people } = study;
  const classes = classesOf(models, lexicon.groups.length);
  const channels = channelsOf(rule);
  const counts: SizeCount[] = [];
  let known = { match: Number.NaN, chances: [] as readonly LinkChances[] };
  for (const size of sizes) {
    const falseMatch = rule.biometrics === null ? 1 : falseMatchAt(rule.biometrics, size);
    if (known.match !== falseMatch) {
      const match = matches(lexicon, falseMatch, rule.biometrics !== null);
      const chances: LinkChances[] = [];
      for (const channel of channels) chances.push(yield* linkChances(lexicon, models, classes, people, channel, match));
      known = { match: falseMatch, chances };
    }
    counts.push(sizeCount(study, channels, classes, known.chances, size));
    yield counts.length / sizes.length;
  }
  return counts;
}

function matches({ groups }: Lexicon, falseMatch: number, asked: boolean): Float64Array[] {
  return groups.map((group, g) =>
    Float64Array.from(groups, (_, h) => (asked ? Math.min(1, falseMatch * (g === h ? group.falseMatchTimes : 1)) : 1)),
  );
}

function sizeCount(
  study: Study,
  channels: readonly Channel[],
  classes: readonly DateClasses[],
  chances: readonly LinkChances[],
  size: number,
): SizeCount {
  const { lexicon, rule, people } = study;
  const { biometrics } = rule;
  const both = peopleInBoth(size, lexicon.population.both);
  const reached = chances.map((of) => sharesReached(lexicon, classes, people, of, size, both));
  const count = (group: number | null): GroupCount => groupCount(study, channels, chances, reached, size, group);
  return {
    size,
    falseMatchRate: biometrics === null ? null : rounded(falseMatchAt(biometrics, size)),
    falsePositiveIdentificationRate: biometrics === null ? null : rounded(falsePositiveAt(biometrics, size)),
    groups: lexicon.groups.map((_, group) => count(group)),
    everybody: count(null),
  };
}

function groupCount(
  study: Study,
  channels: readonly Channel[],
  chances: readonly LinkChances[],
  reached: readonly (readonly Share[])[],
  size: number,
  group: number | null,
): GroupCount {
  const { lexicon, rule, people, level } = study;
  const { groups, population } = lexicon;
  const share = group === null ? 1 : groups[group]!.share;
  const recognised = 1 - (rule.biometrics?.falseNonMatch ?? 0);
  const linked = (person: Sampled, channel: Channel): number =>
    channel.chance(person.ownSimilar ? 1 : 0, person.ownSame ? 1 : 0, recognised);
  const both = peopleInBoth(size, population.both);
  const own = (chance: (person: Sampled) => number): Expected => ownCount(lexicon, people, group, both, level, chance);
  return {
    group: group === null ? null : groups[group]!.id,
    people: rounded(size * share),
    inBoth: rounded(both * share),
    missed: own((person) => 1 - channels.reduce((sum, channel) => sum + linked(person, channel), 0)),
    colours: channels.map((channel, index): ColourCount => {
      const links = linksOf(lexicon, chances[index]!, size, group);
      const ofGroups = reached[index]!.map((of, g) => ({ ...of, share: group === null ? groups[g]!.share : g === group ? share : 0 }));
      const mean = size * ofGroups.reduce((sum, of) => sum + of.share * of.mean, 0);
      const error = size * Math.hypot(...ofGroups.map((of) => of.share * of.standardError));
      const clumping = links.mean === 0 ? 1 : links.variance / links.mean;
      const range = spread(mean, mean * clumping + error ** 2, level);
      return {
        colour: channel.colour,
        falseLinks: expectedOf(links.mean, spread(links.mean, links.variance, level)),
        peopleWithFalseLink: expectedOf(mean, { low: Math.min(range.low, size), high: Math.min(range.high, size) }),
        rightLinks: own((person) => linked(person, channel)),
      };
    }),
  };
}

/**
 * Mean (exact) and variance of the number of links with an end in the group. The variance of such a count (Hoeffding 1948) has the part of
 * single pairs, and that of people whose names are common: each record is in as many pairs as there are others. Where one person stands
 * in both databases, the two records go together as if they were one, and so do the two pairs of two such people: the most that can be, so the
 * variance is rather too large than too small.
 */
function linksOf(
  { groups, population }: Lexicon,
  { pairs, squares, squaresWith }: LinkChances,
  size: number,
  group: number | null,
): { readonly mean: number; readonly variance: number } {
  const both = peopleInBoth(size, population.both);
  let chance = 0;
  let square = 0;
  for (const [g, one] of groups.entries()) {
    const touches = group === null || g === group;
    for (const [h, other] of groups.entries()) if (touches || h === group) chance += one.share * other.share * pairs[g]![h]!;
    square += one.share * (touches ? squares[g]! : squaresWith[g]![group]!);
  }
  const mean = (size * size - both) * chance;
  const between = Math.max(0, square - chance * chance);
  return { mean, variance: mean + 2 * size ** 2 * (size + both) * between + both ** 2 * chance };
}

/**
 * People in both databases to whom something happens with the chance given. How many it happens to differs with the sample, and by chance
 * with the people: who of those in both belongs to the group, and to whom of them it happens.
 */
function ownCount(
  { groups }: Lexicon,
  people: readonly Sampled[],
  group: number | null,
  both: number,
  level: number,
  chance: (person: Sampled) => number,
): Expected {
  let total = 0;
  let squared = 0;
  let sum = 0;
  for (const person of people) {
    if (group !== null && person.group !== group) continue;
    const weight = person.weight * groups[person.group]!.share;
    total += weight;
    squared += weight * weight;
    sum += weight * chance(person);
  }
  const inBoth = both * (group === null ? 1 : groups[group]!.share);
  const likely = Math.min(1, Math.max(0, sum / total));
  const expected = inBoth * likely;
  if (both === 0) return { expected: 0, low: 0, high: 0 };
  // People who count unequally say as much as fewer who count alike.
  const sampled = (total * total) / squared;
  const ofSample = wilson(likely * sampled, sampled, level);
  const ofPeople = wilson(Math.min(expected, both), both, level);
  return expectedOf(expected, {
    low: Math.max(0, expected - Math.hypot(inBoth * ofSample.low - expected, both * ofPeople.low - expected)),
    high: Math.min(both, expected + Math.hypot(inBoth * ofSample.high - expected, both * ofPeople.high - expected)),
  });
}
