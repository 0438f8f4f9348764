/**
 * Published tables of the Atlas, measured at build.
 *
 * @module
 */
import { inLanguage, type Language, nameOf, type RecordOf } from '@firebreak/atlas';
import type { Report } from '@firebreak/audit';
import { noAnswers, settingsOf } from '../audit/table/answers.ts';
import type { TakenTable } from '../audit/table/file.ts';
import { answersOf, countedPublished, reportFor } from '../audit/table/measure.ts';
import { atlas } from './knowledge.ts';

export type PublishedTable = RecordOf<'published-table'>;

export const publishedTables: readonly PublishedTable[] = atlas
  .ofKind('published-table')
  .toSorted((a, b) => (inLanguage(nameOf(a), 'en').text < inLanguage(nameOf(b), 'en').text ? -1 : 1));

/** Pages of tables about a system. */
export function tablesAbout(system: string): readonly PublishedTable[] {
  return publishedTables.filter((table) => table.system === system);
}

/** What the tool takes of a table; words that go into sentences are in the reader's language where somebody has translated them. */
export function takenTable(table: PublishedTable, language: Language): TakenTable {
  const { id, name, about, effect, reference, suppressedBelow, zeroIsSuppressed, population } = table;
  return {
    id,
    name,
    about,
    flagged: inLanguage(table.flagged, language).text,
    positive: inLanguage(table.positive, language).text,
    effect,
    ...(reference === undefined ? {} : { reference }),
    ...(suppressedBelow === undefined ? {} : { suppressedBelow }),
    ...(zeroIsSuppressed === undefined ? {} : { zeroIsSuppressed }),
    ...(population === undefined ? {} : { population }),
    table: table.table,
    caveats: table.caveats ?? [],
  };
}

export function reportOf(table: PublishedTable, language: Language): Report {
  const taken = takenTable(table, language);
  const answers = { ...noAnswers, ...answersOf(taken) };
  const made = reportFor(countedPublished(taken, answers), settingsOf(answers));
  if (!made.ok) throw new Error(`the published table \`${table.id}\` has a setting that cannot be used: ${made.error.code}`);
  return made.report;
}
