/**
 * All names that can be written in a population, each once, and how likely each is. Names are drawn part by part from finite pools, so the
 * chance that two records look alike can be reckoned over written names instead of over people.
 *
 * @module
 */
import type { Population } from '../population/index.ts';
import { type Form, formsOf } from './forms.ts';
import type { NamePart, NamingSystem } from './naming-system.ts';
import { slipsOf, slipsPerName } from './slips.ts';
import { tailNames } from './tail.ts';

export const sexes = ['f', 'm'] as const;

/** One name and its spellings: `upTo` are running sums of their chances, the last 1. */
interface PoolName {
  readonly words: readonly number[];
  readonly upTo: readonly number[];
}

export interface Pool {
  readonly names: readonly PoolName[];
  readonly upTo: readonly number[];
  /** The same names, drawn the more often the more common: with the square of their chance. How much more often than by `upTo`, in `timesOfName`. */
  readonly commonUpTo: readonly number[];
  readonly timesOfName: readonly number[];
  /** Every written form with its chance in a record, slips included. */
  readonly words: Int32Array;
  readonly chances: Float64Array;
}

/** A naming form of one group and sex: pools in the order in which their names stand in the two fields. */
interface Cell {
  readonly group: number;
  readonly sex: number;
  /** Among the records of this group and sex. */
  readonly weight: number;
  readonly given: readonly number[];
  readonly family: readonly number[];
}

export interface Group {
  readonly id: string;
  readonly share: number;
  readonly women: number;
  readonly nationality: number;
  readonly firstOfJanuary: number;
  readonly falseMatchTimes: number;
  /** By sex: naming forms without defects, from which documents and records are made. */
  readonly forms: readonly Form[];
  /** By sex, then by part: the pool. */
  readonly poolOfPart: readonly Readonly<Partial<Record<NamePart, number>>>[];
}

export interface Lexicon {
  readonly population: Population;
  readonly words: readonly string[];
  /** For each word, the slips of it: `slipsPerName` words from `word * slipsPerName` on; -1 for slips themselves, which slip no further. */
  readonly slips: Int32Array;
  readonly pools: readonly Pool[];
  readonly groups: readonly Group[];
  readonly cells: readonly Cell[];
  readonly nationalities: readonly string[];
  /** Share of people who hold each nationality. */
  readonly nationalityShare: readonly number[];
}

const wordsPerField = 3;

/** @throws if a group names a system that is not among `systems`, or a pool is missing: the Atlas and `readPopulation` see to both */
export function createLexicon(population: Population, systems: readonly NamingSystem[]): Lexicon {
  const book = createWordBook();
  const pools: Pool[] = [];
  const poolByKey = new Map<string, number>();
  const total = population.groups.reduce((sum, { weight }) => sum + weight, 0);
  const nationalities = [...new Set(population.groups.map(nationalityOf))];
  const groups: Group[] = [];
  const cells: Cell[] = [];
  for (const [group, settings] of population.groups.entries()) {
    const system = systems.find(({ id }) => id === settings.system);
    if (system === undefined) throw new Error(`links: no naming system \`${settings.system}\``);
    const forms = formsOf(system.forms, wordsPerField);
    const written = defects(forms, population.quality);
    const poolOfPart = sexes.map((sex) => {
      const ofPart: Partial<Record<NamePart, number>> = {};
      for (const part of new Set(forms.flatMap(({ given, family }) => [...given, ...family]))) {
        const { key, entries } = entriesOf(system, part, sex);
        let pool = poolByKey.get(key);
        if (pool === undefined) {
          pool = pools.push(poolOf(entries, book, population.quality.mistyped)) - 1;
          poolByKey.set(key, pool);
        }
        ofPart[part] = pool;
      }
      return ofPart;
    });
    groups.push({
      id: settings.id,
      share: settings.weight / total,
      women: settings.women ?? 0.5,
      nationality: nationalities.indexOf(nationalityOf(settings)),
      firstOfJanuary: settings.firstOfJanuary ?? system.firstOfJanuary,
      falseMatchTimes: settings.falseMatchTimes ?? 1,
      forms,
      poolOfPart,
    });
    for (const [sex, ofPart] of poolOfPart.entries())
      for (const { given, family, weight } of written)
        cells.push({ group, sex, weight, given: given.map((part) => ofPart[part]!), family: family.map((part) => ofPart[part]!) });
  }
  return {
    population,
    ...book.finish(),
    pools,
    groups,
    cells,
    nationalities,
    nationalityShare: nationalities.map((_, nationality) =>
      groups.reduce((sum, group) => sum + (group.nationality === nationality ? group.share : 0), 0),
    ),
  };
}

function nationalityOf(group: Population['groups'][number]): string {
  return group.nationality ?? group.id;
}

/** Forms as they are written once clerks have swapped fields or left them empty. */
function defects(forms: readonly Form[], quality: Population['quality']): Form[] {
  const all = forms.flatMap(({ given, family, weight }) =>
    [
      { given, family, weight: weight * (1 - quality.swappedFields) },
      { given: family, family: given, weight: weight * quality.swappedFields },
    ].flatMap((form) => [
      { ...form, weight: form.weight * (1 - quality.missingGiven - quality.missingFamily) },
      { ...form, given: [], weight: form.weight * quality.missingGiven },
      { ...form, family: [], weight: form.weight * quality.missingFamily },
    ]),
  );
  return formsOf(all, wordsPerField);
}

type Entries = readonly (NonNullable<NamingSystem['pools'][NamePart]>[number] & { readonly unlisted?: true })[];

/** Fathers and grandfathers are drawn from the men of `given` where they have no pool of their own. */
function entriesOf(system: NamingSystem, part: NamePart, sex: 'f' | 'm'): { key: string; entries: Entries } {
  const own = system.pools[part];
  const borrowed = own === undefined && (part === 'father' || part === 'grandfather');
  const from = borrowed ? system.pools.given : own;
  const wanted = borrowed ? 'm' : sex;
  const entries = (from ?? []).filter((entry) => entry.sex === undefined || entry.sex === wanted);
  if (entries.length === 0) throw new Error(`links: the naming system \`${system.id}\` has no names for \`${part}\``);
  const sexed = (from ?? []).some((entry) => entry.sex !== undefined);
  const pool = borrowed ? 'given' : part;
  return { key: `${system.id}|${pool}|${sexed ? wanted : '*'}`, entries: withTail(entries, system.tails?.[pool]) };
}

function withTail(entries: Entries, tail: { readonly share: number; readonly names: number } | undefined): Entries {
  if (tail === undefined || tail.share === 0) return entries;
  const listed = entries.reduce((sum, { weight }) => sum + weight, 0);
  const weight = (listed * tail.share) / (1 - tail.share) / tail.names;
  const names = tailNames(
    entries.map(({ spellings }) => spellings[0]!),
    tail.names,
  );
  return [...entries, ...names.map((name) => ({ spellings: [name], weight, unlisted: true as const }))];
}

/** Of several spellings the first is the most usual: the second is assumed half as frequent, the third a third, and so on. */
function poolOf(entries: Entries, book: WordBook, mistyped: number): Pool {
  const chanceByWord = new Map<number, number>();
  const add = (word: number, chance: number) => chanceByWord.set(word, (chanceByWord.get(word) ?? 0) + chance);
  const total = entries.reduce((sum, { weight }) => sum + weight, 0);
  const names = entries.map(({ spellings, weight, unlisted }) => {
    const words = spellings.map((spelling) => book.wordOf(spelling));
    const harmonic = words.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
    for (const [rank, word] of words.entries()) {
      const chance = (weight / total / harmonic) * (1 / (rank + 1));
      add(word, chance * (1 - mistyped));
      if (mistyped === 0) continue;
      const slips = book.slipsOfWord(word, unlisted === true);
      for (const slip of slips) add(slip, (chance * mistyped) / slips.length);
    }
    return { words, upTo: runningSums(words.map((_, rank) => 1 / (rank + 1) / harmonic)) };
  });
  const shares = entries.map(({ weight }) => weight / total);
  const squares = shares.reduce((sum, share) => sum + share * share, 0);
  return {
    names,
    upTo: runningSums(shares),
    commonUpTo: runningSums(shares.map((share) => (share * share) / squares)),
    timesOfName: shares.map((share) => share / squares),
    words: Int32Array.from(chanceByWord.keys()),
    chances: Float64Array.from(chanceByWord.values()),
  };
}

export function runningSums(chances: readonly number[]): number[] {
  let sum = 0;
  const sums = chances.map((chance) => (sum += chance));
  sums[sums.length - 1] = 1;
  return sums;
}

interface WordBook {
  wordOf(spelling: string): number;
  /** Each unlisted name is rare, so one slip of it stands for all. */
  slipsOfWord(word: number, one: boolean): readonly number[];
  finish(): { words: readonly string[]; slips: Int32Array };
}

function createWordBook(): WordBook {
  const words: string[] = [];
  const wordBySpelling = new Map<string, number>();
  const slipsByWord = new Map<number, readonly number[]>();
  const wordOf = (spelling: string): number => {
    const known = wordBySpelling.get(spelling);
    if (known !== undefined) return known;
    const word = words.push(spelling) - 1;
    wordBySpelling.set(spelling, word);
    return word;
  };
  return {
    wordOf,
    slipsOfWord(word, one) {
      const slips = slipsByWord.get(word) ?? slipsOf(words[word]!, one ? 1 : slipsPerName).map(wordOf);
      slipsByWord.set(word, slips);
      return slips;
    },
    finish() {
      const slips = new Int32Array(words.length * slipsPerName).fill(-1);
      for (const [word, of] of slipsByWord) for (let at = 0; at < slipsPerName; at++) slips[word * slipsPerName + at] = of[at % of.length]!;
      return { words, slips };
    },
  };
}
