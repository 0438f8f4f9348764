/**
 * A table of people becomes a folder of letters, a table of dates, a calendar, and a report of what did not work.
 *
 * @module
 */
import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LegalDay } from '@firebreak/core';
import { type CalendarEvent, eventsToIcs } from '@firebreak/documents';
import type { LettersData } from '@firebreak/rights';
import { clearUnfinished, createLetterWriter, type LetterFormat, type LetterStyle, writeWhole } from '../letter-file/index.ts';
import { Finding, WrongUse } from '../output/output.ts';
import type { KnownWords } from '../rights-access/index.ts';
import { columnsOf, valuesOf } from './columns.ts';
import { csvOf } from './csv.ts';
import { referenceOf } from './reference.ts';
import { type Defaults, prepareRow, type RowProblem } from './row.ts';
import { hashOf, openState } from './state.ts';
import { readTable } from './table.ts';

export interface BatchOptions {
  readonly table: string;
  readonly folder: string;
  readonly format: LetterFormat;
  readonly style: LetterStyle;
  readonly on: LegalDay;
  /** The day was chosen: letters that bear another day are made anew. Otherwise a letter keeps the day on which it was made. */
  readonly dayChosen: boolean;
  readonly defaults: Defaults;
  /** Told how far it is, about once a second. */
  readonly progress: (text: string) => void;
}

export interface BatchResult {
  readonly rows: number;
  readonly written: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly warnings: number;
  /** Letters of earlier runs for which the table has no row any more. They are left alone. */
  readonly left: number;
}

type Reported = RowProblem & { readonly line: number; readonly reference: string };

export async function runBatch(known: KnownWords, letters: LettersData, options: BatchOptions): Promise<BatchResult> {
  const { format, style, on, dayChosen, defaults } = options;
  const table = await readTable(options.table);
  const columns = columnsOf(known.data, letters, table.heading);
  await mkdir(options.folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(`cannot make the folder \`${options.folder}\` (${error.code ?? 'error'}); choose another place with -o`);
  });
  await clearUnfinished(options.folder);
  const state = await openState(options.folder);
  const writer = createLetterWriter(style, on);
  const knowledge = hashOf(known.data, letters);
  const reported: Reported[] = [];
  const dates: (string | number)[][] = [];
  const calendar: CalendarEvent[] = [];
  const references = new Map<string, number>();
  const failedLines = new Set<number>();
  let written = 0;
  let unchanged = 0;
  let last = performance.now();

  for (const [index, row] of table.rows.entries()) {
    const values = valuesOf(columns, row);
    const { reference, problem } = referenceOf(values, row.line);
    const report = (p: RowProblem): void => {
      reported.push({ ...p, line: row.line, reference });
      if (p.level === 'error') failedLines.add(row.line);
    };
    if (problem) report(problem);
    const first = references.get(reference);
    const file = `${reference}.${format}`;
    if (first !== undefined) report({ level: 'error', field: 'reference', problem: `is the same as in line ${first}` });
    else if (row.cells.slice(columns.length).some((cell) => cell !== ''))
      report({ level: 'error', field: '', problem: 'has more cells than the first line has names' });
    else {
      references.set(reference, row.line);
      try {
        const prepared = prepareRow(known, letters, values, defaults, on, reference);
        for (const p of prepared.problems) report(p);
        if (prepared.composed !== null) {
          const hash = hashOf(knowledge, values, defaults, dayChosen ? on : null, format, style);
          const path = join(options.folder, file);
          if (state.isDone(file, hash) && (await exists(path))) unchanged += 1;
          else {
            await writeWhole(path, await writer.render(prepared.composed.document, format));
            state.done(file, hash);
            written += 1;
          }
          for (const d of prepared.dates)
            dates.push([row.line, reference, d.limit, d.holder, d.due, d.earliest, d.latest, d.state, d.assumed ? 'yes' : 'no', d.why]);
          calendar.push(...prepared.events);
        } else await discard(options.folder, file, state.forget);
      } catch (error) {
        // INVARIANT (one bad row): whatever happens in a row stays in its row; only a folder that cannot be written stops the rest.
        if (error instanceof WrongUse) throw error;
        report({
          level: 'error',
          field: 'letter',
          problem: error instanceof Finding ? error.message : `could not be written (${nameOfError(error)})`,
        });
        await discard(options.folder, file, state.forget);
      }
    }
    if (performance.now() - last > 1000) {
      last = performance.now();
      options.progress(`${index + 1} of ${table.rows.length} rows, ${failedLines.size} with problems\n`);
      await state.save();
    }
  }
  await state.save();
  await writeTables(options.folder, on, dates, reported, calendar);
  return {
    rows: table.rows.length,
    written,
    unchanged,
    failed: failedLines.size,
    warnings: reported.filter((r) => r.level === 'warning').length,
    left: state.files().filter((file) => !references.has(file.replace(/\.[a-z]+$/, ''))).length,
  };
}

async function writeTables(
  folder: string,
  on: LegalDay,
  dates: readonly (readonly (string | number)[])[],
  reported: readonly Reported[],
  calendar: readonly CalendarEvent[],
): Promise<void> {
  const datesHeading = ['line', 'reference', 'time_limit', 'who_must_act', 'due', 'earliest', 'latest', 'state', 'assumed_receipt', 'why'];
  await writeWhole(join(folder, 'dates.csv'), csvOf([datesHeading, ...dates]));
  await writeWhole(join(folder, 'calendar.ics'), eventsToIcs(calendar, { timestamp: `${on}T00:00:00Z` }));
  const rows = reported.map((r) => [r.line, r.reference, r.level, r.field, r.problem]);
  await writeWhole(join(folder, 'report.csv'), csvOf([['line', 'reference', 'level', 'field', 'problem'], ...rows]));
}

/** A letter of an earlier run must not stand for a row that now fails. */
async function discard(folder: string, file: string, forget: (file: string) => void): Promise<void> {
  forget(file);
  await rm(join(folder, file), { force: true });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The kind of an error and nothing of its text, which may hold what was filled in. */
function nameOfError(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error';
}
