/**
 * From counts to a report. What was counted stays as long as the question to the columns does; everything else is worked out anew from it.
 *
 * @module
 */
import {
  type AuditSettings,
  groupsOf,
  isExact,
  type Report,
  type RowQuestion,
  reportOfTally,
  type SettingsError,
  settingsError,
  type Tally,
} from '@firebreak/audit';
import { type ClassesResult, inClasses } from '@firebreak/audit/classes';
import {
  inputOfTable,
  type PublishedTable,
  readTable,
  reportOfTable,
  settingsOfTable,
  type TableOptions,
} from '@firebreak/audit/published';
import { type Answers, rowQuestionOf, wholeOf } from './answers.ts';
import type { TakenTable } from './file.ts';

interface GroupSize {
  /** As settings name it: its values joined by ` + `. */
  readonly name: string;
  /** null: nobody says. */
  readonly people: number | null;
}

type Input = Report['input'];

export type Counted = { readonly groups: readonly GroupSize[]; readonly input: Input } & (
  | {
      readonly from: 'rows';
      /** By the values of the columns. */
      readonly counted: Tally;
      /** By the classes that the question makes of them. */
      readonly tally: Tally;
      readonly question: RowQuestion;
    }
  | { readonly from: 'table'; readonly table: PublishedTable }
);

/** Does what was counted still answer the question? Classes are made of what was counted, so they may change. */
export function fits(counted: Counted | null, answers: Answers): counted is Extract<Counted, { from: 'rows' }> {
  const asked = (question: RowQuestion | null): string => JSON.stringify(question, (key, value) => (key === 'classes' ? undefined : value));
  return counted?.from === 'rows' && asked(counted.question) === asked(rowQuestionOf(answers));
}

export type CountedResult =
  | { readonly ok: true; readonly counted: Counted }
  | { readonly ok: false; readonly error: Extract<ClassesResult, { ok: false }>['error'] };

export function countedRows(tally: Tally, input: Input, question: RowQuestion): CountedResult {
  const classed = inClasses(tally, question);
  if (!classed.ok) return classed;
  const people = new Map<string, number>();
  for (const { group, count } of classed.tally.cells) {
    const name = group.join(' + ');
    people.set(name, (people.get(name) ?? 0) + count);
  }
  const groups = [...people].map(([name, count]) => ({ name, people: count })).toSorted((a, b) => b.people - a.people);
  return { ok: true, counted: { from: 'rows', counted: tally, tally: classed.tally, input, question, groups } };
}

export function countedTable(table: PublishedTable, input: Input): Counted {
  const groups = table.groups.map(({ name, n }) => ({ name: name.join(' + '), people: isExact(n) ? n.low : null }));
  return { from: 'table', table, input, groups };
}

/** A table of the Atlas. A check reads each when the Atlas is built, so one that cannot be read is a defect. */
export function countedPublished({ id, table, options }: TakenTable): Counted {
  const read = readTable(table, options);
  if (!read.ok) throw new Error(`the published table \`${id}\` cannot be read: ${read.error.code}`);
  return countedTable(read.table, inputOfTable(table, read.table.rows));
}

export type ReportResult = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly error: SettingsError };

export function reportFor(counted: Counted, said: AuditSettings): ReportResult {
  const settings = counted.from === 'rows' ? said : settingsOfTable(counted.table, said);
  const error = settingsError(settings, counted.from === 'rows' ? groupsOf(counted.tally).groups : counted.table.groups);
  if (error !== null) return { ok: false, error };
  const report =
    counted.from === 'rows'
      ? reportOfTally(counted.tally, counted.input, counted.question, settings)
      : reportOfTable(counted.table, counted.input, settings);
  return { ok: true, report };
}

/** How the table is to be read, as somebody said. */
export function tableOptionsOf({ reading, population }: Pick<Answers, 'reading' | 'population'>): TableOptions {
  const [suppressedBelow, roundedTo, people] = [reading.suppressedBelow, reading.roundedTo, population].map(wholeOf);
  return {
    ...(suppressedBelow === null || suppressedBelow === undefined ? {} : { suppressedBelow }),
    ...(roundedTo === null || roundedTo === undefined ? {} : { roundedTo }),
    ...(people === null || people === undefined ? {} : { population: people }),
    ...(reading.zeroIsSuppressed ? { zeroIsSuppressed: true } : {}),
    ...(reading.dashIsZero ? { dashIsZero: true } : {}),
    ...(reading.decimal === null ? {} : { decimal: reading.decimal }),
    ...(reading.rates === null ? {} : { rates: reading.rates }),
    ...(reading.columns.length === 0 ? {} : { columns: reading.columns }),
  };
}

/** What the record of a published table answers by itself. */
export function answersOf({ id, settings: { effect, flagged, positive, reference } }: TakenTable): Partial<Answers> {
  return { kind: 'counts', published: id, effect, flagged: flagged ?? '', positive: positive ?? '', reference: reference ?? null };
}
