/**
 * How likely it is that records of two different people match, reckoned over all written names and dates: no sampling. Given group, sex and
 * naming form, the parts of a name, the date and the other fields are drawn independently, so their chances multiply.
 *
 * @module
 */
import { type Alike, findAlike } from '../alike/index.ts';
import type { Comparator } from '../comparator/index.ts';
import { agreement, type Calendar, datesAgree, recordedDates, registeredDates } from '../dates/index.ts';
import type { PersonRecord } from '../drawing/index.ts';
import { type Lexicon, sexes } from '../lexicon/index.ts';
import type { IdentityRule } from '../rule/index.ts';

export interface IdentityModel {
  /** `pairs[g][h]`: chance that a record of somebody of group g matches one of somebody else of group h. */
  readonly pairs: readonly Float64Array[];
  /** Into `chances`: for each group, the chance that all but the date of a record of somebody of it agrees with this one. */
  chancesOf(record: PersonRecord, chances: Float64Array): void;
  /** By group: chance that each day stands in a record. */
  readonly recorded: readonly Float64Array[];
  /** By group: for each day, the chance that the date in a record of somebody of it agrees. */
  readonly agreeing: readonly Float64Array[];
  matches(a: PersonRecord, b: PersonRecord): boolean;
  readonly given: Alike | null;
  readonly family: Alike | null;
}

/** Names that a comparator finds alike, shared by rules that use the same comparator. */
export type AlikeCache = Map<string, Alike>;

export function* createIdentityModel(
  lexicon: Lexicon,
  calendar: Calendar,
  rule: IdentityRule,
  cache: AlikeCache = new Map(),
): Generator<number, IdentityModel> {
  const given = rule.given === null ? null : yield* alikeOf(lexicon, rule.given, cache);
  const family = rule.family === null ? null : yield* alikeOf(lexicon, rule.family, cache);
  const givenField = given === null ? null : chancesByPool(lexicon, given);
  const familyField = family === null ? null : family === given ? givenField : chancesByPool(lexicon, family);
  const { groups, cells, population } = lexicon;
  const { quality } = population;
  const recorded = groups.map(({ firstOfJanuary }) => recordedDates(registeredDates(calendar, firstOfJanuary), quality));
  const agreeing = recorded.map((chances) => agreement(chances, rule.date));
  const nationalities = groups.map(({ nationality }) =>
    lexicon.nationalityShare.map(
      (share, index) => (index === nationality ? 1 - quality.wrongNationality : 0) + quality.wrongNationality * share,
    ),
  );
  const cellsOf = groups.map((_, group) => sexes.map((_sex, sex) => cells.filter((cell) => cell.group === group && cell.sex === sex)));
  const sexShare = groups.map(({ women }) => [women, 1 - women]);
  const agrees = rule.emptyField === 'agrees' ? 1 : 0;

  const poolsAgree = (field: PoolChances | null, a: readonly number[], b: readonly number[]): number => {
    if (field === null) return 1;
    if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : agrees;
    if (a.length !== b.length) return 0;
    let chance = 1;
    for (let at = 0; at < a.length; at++) chance *= field.between[a[at]!]![b[at]!]!;
    return chance;
  };
  const wordsAgree = (field: PoolChances | null, alike: Alike | null, words: readonly number[], pools: readonly number[]): number => {
    if (field === null) return 1;
    if (words.length === 0 || pools.length === 0) return words.length === pools.length ? 1 : agrees;
    if (words.length !== pools.length) return 0;
    let chance = 1;
    for (let at = 0; at < words.length; at++) chance *= field.ofClass[pools[at]!]![alike!.classOf[words[at]!]!]!;
    return chance;
  };
  const fieldMatches = (alike: Alike | null, a: readonly number[], b: readonly number[]): boolean => {
    if (alike === null) return true;
    if (a.length === 0 || b.length === 0) return a.length === b.length || agrees === 1;
    if (a.length !== b.length) return false;
    const { classOf } = alike;
    for (let at = 0; at < a.length; at++) if (!alike.has(classOf[a[at]!]!, classOf[b[at]!]!)) return false;
    return true;
  };
  /** Chance that somebody of this sex is recorded with that one. */
  const recordedSex = (sex: number, as: number): number => (sex === as ? 1 - quality.wrongSex : quality.wrongSex);

  const pairs = groups.map((_, g) =>
    Float64Array.from(groups, (_group, h) => {
      let names = 0;
      for (const s of [0, 1])
        for (const t of [0, 1]) {
          const sexesAgree = rule.sex ? recordedSex(s, 0) * recordedSex(t, 0) + recordedSex(s, 1) * recordedSex(t, 1) : 1;
          let chance = 0;
          for (const a of cellsOf[g]![s]!)
            for (const b of cellsOf[h]![t]!)
              chance += a.weight * b.weight * poolsAgree(givenField, a.given, b.given) * poolsAgree(familyField, a.family, b.family);
          names += sexShare[g]![s]! * sexShare[h]![t]! * sexesAgree * chance;
        }
      return names * dot(recorded[g]!, agreeing[h]!) * (rule.nationality ? dot(nationalities[g]!, nationalities[h]!) : 1);
    }),
  );

  return {
    pairs,
    given,
    family,
    recorded,
    agreeing,
    chancesOf(record, chances) {
      for (let h = 0; h < groups.length; h++) {
        let names = 0;
        for (const t of [0, 1]) {
          const sexAgrees = rule.sex ? recordedSex(t, record.sex) : 1;
          let ofSex = 0;
          for (const cell of cellsOf[h]![t]!) {
            const givenChance = wordsAgree(givenField, given, record.given, cell.given);
            if (givenChance > 0) ofSex += cell.weight * givenChance * wordsAgree(familyField, family, record.family, cell.family);
          }
          names += sexShare[h]![t]! * sexAgrees * ofSex;
        }
        chances[h] = names * (rule.nationality ? nationalities[h]![record.nationality]! : 1);
      }
    },
    matches: (a, b) =>
      datesAgree(a.date, b.date, rule.date) &&
      (!rule.sex || a.sex === b.sex) &&
      (!rule.nationality || a.nationality === b.nationality) &&
      fieldMatches(given, a.given, b.given) &&
      fieldMatches(family, a.family, b.family),
  };
}

function* alikeOf(lexicon: Lexicon, comparator: Comparator, cache: AlikeCache): Generator<number, Alike> {
  const key = JSON.stringify(comparator);
  const known = cache.get(key) ?? (yield* findAlike(lexicon.words, comparator));
  cache.set(key, known);
  return known;
}

interface PoolChances {
  /** `ofClass[pool][class]`: chance that a word drawn from the pool is alike to one of this class. */
  readonly ofClass: readonly Float64Array[];
  /** `between[p][q]`: chance that a word drawn from p is alike to one drawn from q. */
  readonly between: readonly Float64Array[];
}

function chancesByPool({ pools }: Lexicon, alike: Alike): PoolChances {
  const ofClass = pools.map(({ words, chances }) => {
    const byClass = new Float64Array(alike.classes);
    for (const [index, word] of words.entries()) byClass[alike.classOf[word]!]! += chances[index]!;
    const sums = new Float64Array(alike.classes);
    for (let c = 0; c < alike.classes; c++) {
      const chance = byClass[c]!;
      if (chance > 0) for (let at = alike.start[c]!; at < alike.start[c + 1]!; at++) sums[alike.near[at]!]! += chance;
    }
    return sums;
  });
  const between = pools.map(({ words, chances }) =>
    Float64Array.from(pools, (_, q) => {
      let sum = 0;
      for (const [index, word] of words.entries()) sum += chances[index]! * ofClass[q]![alike.classOf[word]!]!;
      return sum;
    }),
  );
  return { ofClass, between };
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
