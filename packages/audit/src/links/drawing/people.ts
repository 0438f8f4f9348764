/**
 * Made-up people and what clerks write about them. Nothing but a population and chance goes in.
 *
 * @module
 */

import type { Random } from '../../statistics/index.ts';
import { type Calendar, daysOf, firstOfJanuaryOf, shiftedPlace, swappedPlace } from '../dates/index.ts';
import { type Group, type Lexicon, type NamePart, type Pool, runningSums, slipsPerName } from '../lexicon/index.ts';

/** What stands in a database about somebody; words of the lexicon, a place of the calendar. */
export interface PersonRecord {
  readonly group: number;
  readonly given: readonly number[];
  readonly family: readonly number[];
  readonly date: number;
  readonly sex: number;
  readonly nationality: number;
}

/** Who somebody is, and how their document writes it. */
interface Person {
  readonly group: number;
  readonly sex: number;
  readonly date: number;
  readonly form: number;
  /** By part: the name, and its spelling in the document. */
  readonly names: ReadonlyMap<NamePart, { readonly pool: Pool; readonly name: number; readonly word: number }>;
}

export interface Drawing {
  person(group: number): Person;
  /**
   * Somebody of this group, half of the time with names that are common: the few who share a name with many decide how many links there
   * are, and a plain sample may miss them. `weight` makes up for it: means with it are means over all people of the group.
   */
  weightedPerson(group: number): { readonly person: Person; readonly weight: number };
  record(person: Person): PersonRecord;
  /** A group, by how many people it has. */
  group(): number;
}

export function createDrawing(lexicon: Lexicon, calendar: Calendar, random: Random): Drawing {
  const { groups, population, slips, nationalityShare } = lexicon;
  const { quality } = population;
  const groupsUpTo = runningSums(groups.map(({ share }) => share));
  const nationalityUpTo = runningSums(nationalityShare);
  const yearsUpTo = runningSums([...calendar.yearChances]);
  const days = Array.from({ length: calendar.years }, (_, year) => daysOf(calendar, year));
  const formsUpTo = groups.map(({ forms }) => runningSums(forms.map(({ weight }) => weight)));
  const pick = (upTo: readonly number[]): number => pickBy(upTo, random.fraction());
  const happens = (chance: number): boolean => chance > 0 && random.fraction() < chance;

  const wordOf = (part: { pool: Pool; name: number; word: number }, copied: boolean): number => {
    const name = part.pool.names[part.name]!;
    const word = copied ? part.word : name.words[pick(name.upTo)]!;
    return happens(quality.mistyped) ? slips[word * slipsPerName + random.below(slipsPerName)]! : word;
  };

  return {
    group: () => pick(groupsUpTo),
    person: (group) => personOf(group, false).person,
    weightedPerson(group) {
      const { person, times } = personOf(group, random.fraction() < 0.5);
      return { person, weight: 1 / (0.5 + 0.5 * times) };
    },
    record(person) {
      const of = groups[person.group]!;
      const copied = happens(quality.copied);
      const form = of.forms[copied ? person.form : pick(formsUpTo[person.group]!)]!;
      const write = (parts: readonly NamePart[]): number[] => parts.map((part) => wordOf(person.names.get(part)!, copied));
      let given = write(form.given);
      let family = write(form.family);
      if (happens(quality.swappedFields)) [given, family] = [family, given];
      const missing = random.fraction();
      if (missing < quality.missingGiven) given = [];
      else if (missing < quality.missingGiven + quality.missingFamily) family = [];
      return {
        group: person.group,
        given,
        family,
        date: dateOf(person.date, random.fraction()),
        sex: happens(quality.wrongSex) ? 1 - person.sex : person.sex,
        nationality: happens(quality.wrongNationality) ? pick(nationalityUpTo) : of.nationality,
      };
    },
  };

  /** `times`: how many times as likely these names are where common ones are drawn. */
  function personOf(group: number, common: boolean): { person: Person; times: number } {
    const of = groups[group]!;
    const sex = random.fraction() < of.women ? 0 : 1;
    const year = pick(yearsUpTo);
    const date = happens(of.firstOfJanuary) ? days[year]![0]! : days[year]![random.below(days[year]!.length)]!;
    const names = new Map<NamePart, { pool: Pool; name: number; word: number }>();
    let times = 1;
    for (const [part, pool] of partsOf(of, sex)) {
      const drawn = lexicon.pools[pool]!;
      const name = pick(common ? drawn.commonUpTo : drawn.upTo);
      times *= drawn.timesOfName[name]!;
      names.set(part, { pool: drawn, name, word: drawn.names[name]!.words[pick(drawn.names[name]!.upTo)]! });
    }
    return { person: { group, sex, date, form: pick(formsUpTo[group]!), names }, times };
  }

  function dateOf(date: number, chance: number): number {
    const { dayMonthSwapped, wrongYear, dayUnknown } = quality;
    if (chance < dayMonthSwapped) return swappedPlace(date) === -1 ? date : swappedPlace(date);
    if (chance < dayMonthSwapped + wrongYear) return shiftedPlace(date, chance < dayMonthSwapped + wrongYear / 2 ? -1 : 1);
    return chance < dayMonthSwapped + wrongYear + dayUnknown ? firstOfJanuaryOf(date) : date;
  }
}

function partsOf(group: Group, sex: number): [NamePart, number][] {
  return Object.entries(group.poolOfPart[sex]!) as [NamePart, number][];
}

function pickBy(upTo: readonly number[], chance: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (upTo[middle]! > chance) high = middle;
    else low = middle + 1;
  }
  return low;
}
