/**
 * Shows where the holiday calendar of a country and the library `date-holidays` part ways: `node scripts/holidays.ts de 2026 2036`.
 * For a year that the calendar does not hold yet, that is every day of the library: what to look up before the year is added.
 * It writes nothing. Without years it shows all years of the calendar.
 *
 * @module
 */
import { fileURLToPath } from 'node:url';
import { differencesFromLibrary } from '../packages/atlas/node/calendars/library.ts';
import { loadFolder } from '../packages/atlas/node/index.ts';

const [place, ...chosen] = process.argv.slice(2);
const { located } = await loadFolder(fileURLToPath(new URL('../atlas', import.meta.url)));
const calendar = located
  .map(({ record }) => record)
  .find((record) => record.kind === 'calendar' && record.place === place && place !== 'eu');
const years = chosen.map(Number);
if (calendar?.kind !== 'calendar' || !years.every((year) => year >= 1970 && year <= 2100)) {
  console.error(`usage: node scripts/holidays.ts COUNTRY [YEAR ...]; no calendar for \`${place ?? ''}\`, or a year that is none`);
  process.exitCode = 2;
} else {
  const spans = years.length === 0 ? [calendar.years] : years.map((year) => ({ first: year, last: year }));
  const regionsByLine = new Map<string, string[]>();
  for (const span of spans)
    for (const { side, name, region, day } of differencesFromLibrary(calendar, span)) {
      const line = `${day}  ${side.padEnd(7)}  ${name}`;
      regionsByLine.set(line, [...(regionsByLine.get(line) ?? []), region ?? 'whole state']);
    }
  for (const [line, regions] of [...regionsByLine].toSorted()) console.log(`${line}  (${regions.join(', ')})`);
  if (regionsByLine.size === 0) console.log('no differences');
}
