import type { LocatedRecord, Problem } from '../parse/index.ts';
import type { RecordOf } from '../schema/index.ts';
import { type Check, problemAt } from './check.ts';

/** No state, canton or institution of the 31 countries has fewer public holidays than this in a year. */
const fewestInOneYear = 8;

const name = 'calendar-is-complete';

/** A year with a gap would be counted as a year without holidays, and a deadline would come out too early. */
export const calendarIsComplete: Check = {
  name,
  run: ({ located }) => located.flatMap((l) => (l.record.kind === 'calendar' ? [...run(l, l.record)] : [])),
};

function* run(l: LocatedRecord, record: RecordOf<'calendar'>): Iterable<Problem> {
  const { years, holidays, institution, place } = record;
  const regions = record.regions ?? {};
  if ((place === 'eu') !== (institution !== undefined))
    yield problemAt(
      name,
      l,
      ['place'],
      'an institution belongs to the place `eu`, and the place `eu` needs an institution',
      'add or remove `institution`',
    );
  if (years.first > years.last)
    yield problemAt(name, l, ['years'], `the calendar ends (${years.last}) before it begins (${years.first})`, 'swap the years');
  const seen = new Set<string>();
  const publicDays = new Set<string>();
  const daysByRegion = new Map<string, Set<string>>(Object.keys(regions).map((region) => [region, new Set()]));
  for (const [index, holiday] of holidays.entries()) {
    if ((holiday.scope === 'regional') !== (holiday.regions !== undefined))
      yield problemAt(
        name,
        l,
        ['holidays', index, 'scope'],
        `\`${holiday.name}\`: regions go with the scope \`regional\`, and only with it`,
        'name the regions, or change the scope',
      );
    for (const [at, region] of (holiday.regions ?? []).entries())
      if (regions[region] === undefined)
        yield problemAt(
          name,
          l,
          ['holidays', index, 'regions', at],
          `region \`${region}\` is not named in this calendar`,
          'add it under `regions:`, or correct the code',
        );
    for (const [at, day] of holiday.days.entries()) {
      const path = ['holidays', index, 'days', at];
      const year = Number(day.slice(0, 4));
      // Lists often close the offices over the turn of the year; that its first day is free is known without the next list.
      const isTurnOfYear = day === `${years.last + 1}-01-01`;
      if (!isTurnOfYear && (year < years.first || year > years.last))
        yield problemAt(name, l, path, `${day} lies outside ${years.first} to ${years.last}`, 'widen `years`, or remove the day');
      // The same feast may stand twice for different regions, never twice for the same one.
      for (const region of holiday.regions ?? ['']) {
        const key = `${day} ${holiday.name} ${region}`;
        if (seen.has(key)) yield problemAt(name, l, path, `${day} stands twice under \`${holiday.name}\``, 'remove one of them');
        seen.add(key);
      }
      if (holiday.scope === 'statutory') publicDays.add(day);
      for (const region of holiday.regions ?? []) daysByRegion.get(region)?.add(day);
    }
  }
  for (let year = years.first; year <= years.last; year++) {
    const inYear = [...publicDays].filter((day) => day.startsWith(`${year}-`));
    // Where holidays are the cantons' matter, every one of them must have enough.
    const withRegion = [...daysByRegion.values()].map(
      (days) => [...days].filter((day) => day.startsWith(`${year}-`)).length + inYear.length,
    );
    const fewest = Math.max(inYear.length, withRegion.length > 0 ? Math.min(...withRegion) : 0);
    if (!inYear.includes(`${year}-01-01`))
      yield problemAt(name, l, ['years'], `1 January ${year} is not a public holiday`, 'add the year, or shorten `years`');
    if (fewest < fewestInOneYear)
      yield problemAt(
        name,
        l,
        ['years'],
        `only ${fewest} public holidays in ${year}`,
        `add the days of ${year} (at least ${fewestInOneYear}), or shorten \`years\``,
      );
  }
}
