/**
 * Published tables of the Atlas, measured at build.
 *
 * @module
 */
import { type AtlasRecord, inLanguage, type Language, nameOf, type RecordOf } from '@firebreak/atlas';
import type { Report } from '@firebreak/audit';
import { optionsOfRecord, settingsOfRecord } from '@firebreak/audit/published';
import type { TakenTable } from '../audit/table/file.ts';
import { countedPublished, reportFor } from '../audit/table/measure.ts';
import { sourcesOf } from './backlinks.ts';
import { atlas } from './knowledge.ts';

export type PublishedTable = RecordOf<'published-table'>;

export const publishedTables: readonly PublishedTable[] = atlas
  .ofKind('published-table')
  .toSorted((a, b) => (inLanguage(nameOf(a), 'en').text < inLanguage(nameOf(b), 'en').text ? -1 : 1));

/** Tables about a system. */
export function tablesAbout(system: string): readonly PublishedTable[] {
  return publishedTables.filter((table) => table.system === system);
}

/** Tables from a source that a record cites. */
export function tablesFrom(record: AtlasRecord): readonly PublishedTable[] {
  const sources = new Set(sourcesOf([record]).map(({ id }) => id));
  return publishedTables.filter((table) => table.cite.some(({ ref }) => sources.has(ref)));
}

export function takenTable(record: PublishedTable, language: Language): TakenTable {
  const { id, name, about, caveats, table } = record;
  return { id, name, about, caveats: caveats ?? [], table, options: optionsOfRecord(record), settings: settingsOfRecord(record, language) };
}

export function reportOf(record: PublishedTable, language: Language): Report {
  const taken = takenTable(record, language);
  const made = reportFor(countedPublished(taken), taken.settings);
  if (!made.ok) throw new Error(`the published table \`${record.id}\` has a setting that cannot be used: ${made.error.code}`);
  return made.report;
}
