/**
 * Parquet files on disk, with DuckDB. Rows that are alike in everything asked are counted there and come as one; where too few are alike, they come one
 * by one. On machines without DuckDB the reader of the page does it, more slowly.
 *
 * @module
 */
import type { DuckDBConnection, DuckDBListValue, DuckDBResult, DuckDBValue } from '@duckdb/node-api';
import type { RowQuestion } from '../../src/model/index.ts';
import { type CellReader, type CellValue, cellText, createCellReader } from '../../src/read/cells/index.ts';
import type { ReadError } from '../../src/read/error.ts';
import type { ReadOptions } from '../../src/read/file-tally.ts';
import { finish, type TallyResult } from '../../src/read/finish/index.ts';
import { type HeadResult, headOfCells } from '../../src/read/head/index.ts';
import { limits } from '../../src/read/limits.ts';
import { headOfParquet, type RandomFile, tallyParquet } from '../../src/read/parquet/index.ts';
import { type Plan, planOfColumns } from '../../src/read/plan/index.ts';
import { columnsOfFile, type DuckColumn, rowsOf } from './columns.ts';
import { openSession, type Session } from './duckdb.ts';

/** Of so many rows at the beginning, at most this share may be different for DuckDB to count them. */
const sampledRows = 100_000;
const maximumShare = 0.5;
/** Different rows that are taken over from DuckDB at once. */
const maximumKinds = 1_000_000;

export interface ParquetSource {
  readonly path: string;
  /** For machines without DuckDB. */
  readonly file: RandomFile;
}

export async function tallyParquetFile(source: ParquetSource, question: RowQuestion, options: ReadOptions): Promise<TallyResult> {
  const session = await openSession(source.path);
  if (session === null) return tallyParquet(source.file, question, options);
  const stop = (): void => session.connection.interrupt();
  options.signal?.addEventListener('abort', stop);
  const ticking = setInterval(() => {
    const { percentage } = session.connection.progress;
    if (percentage > 0) options.progress?.(Math.round((percentage / 100) * source.file.byteLength), source.file.byteLength);
  }, 200);
  try {
    const columns = await columnsOfFile(session);
    const planned = planOfColumns(question, columns, ({ sql }) => sql !== null);
    if (!planned.ok) return planned;
    const { plan, wanted } = planned;
    if (options.signal?.aborted) return { ok: false, error: { code: 'cancelled' } };
    const reader = (await countKinds(session, plan, wanted)) ?? (await countRows(session, plan, wanted, options));
    return options.signal?.aborted ? { ok: false, error: { code: 'cancelled' } } : finish(plan, reader.end());
  } catch (error) {
    return { ok: false, error: options.signal?.aborted ? { code: 'cancelled' } : damaged(error) };
  } finally {
    clearInterval(ticking);
    options.signal?.removeEventListener('abort', stop);
    await session.close();
  }
}

const table = 'read_parquet(?, binary_as_string => true)';

function listOf(wanted: readonly DuckColumn[]): string {
  return wanted.map(({ sql }, i) => `${sql} AS c${i}`).join(', ');
}

/** null: the rows must come one by one, because nearly all are different, or because the line of one of them must be named. */
async function countKinds(session: Session, plan: Plan, wanted: readonly DuckColumn[]): Promise<CellReader | null> {
  const { connection, path } = session;
  const numbers = wanted.filter((_, slot) => isNumberOf(plan, slot));
  // Text that is no number is named with its line.
  if (plan.id !== null || numbers.some(({ isText }) => isText)) return null;
  // Where the file itself lists the different values of a column, there are few, and no row needs to be looked at.
  const listed = await listedColumns(session);
  if (!numbers.every(({ name }) => listed.has(name)) && (await areDifferent(session, wanted))) return null;
  const scored = scoreAlone(plan);
  const counted = await connection.runAndReadAll(kindsQuery(wanted, scored), [path]).catch((error: unknown) => {
    // Too many different rows for the memory: then one by one.
    if (error instanceof Error && error.message.startsWith('Out of Memory')) return null;
    throw error;
  });
  if (counted === null) return null;
  const reader = createCellReader(plan);
  const row: CellValue[] = wanted.map(() => null);
  let kinds = 0;
  // What is no number is named with its line.
  const isNamed = (value: CellValue): boolean => typeof value === 'number' && !Number.isFinite(value);
  for (const found of counted.getRows()) {
    for (const [slot, { read }] of wanted.entries()) if (slot !== scored) row[slot] = read(found[slot]!);
    const last = found.at(-1)!;
    const scores = scored === null ? null : (found[scored] as DuckDBListValue).items.map(wanted[scored]!.read);
    kinds += scores?.length ?? 1;
    if (kinds > maximumKinds || row.some(isNamed) || scores?.some(isNamed)) return null;
    if (scores === null) reader.add(row, 0, last as number);
    else reader.addScores(row, scores, (last as DuckDBListValue).items as number[]);
  }
  return reader;
}

/** Slot of the score, where nothing else is asked of its column: then its values come in a list for each combination of the others. */
function scoreAlone({ score, groups, stratum, decision, outcome, randomSample }: Plan): number | null {
  const others = [...groups, stratum, decision.slot, outcome?.slot, randomSample?.slot];
  return others.includes(score) ? null : score;
}

function kindsQuery(wanted: readonly DuckColumn[], scored: number | null): string {
  const numbers = (some: readonly unknown[]): string => some.map((_, i) => i + 1).join(', ');
  const kinds = `SELECT ${listOf(wanted)}, count(*)::DOUBLE AS n FROM ${table} GROUP BY ${numbers(wanted)} LIMIT ${maximumKinds + 1}`;
  if (scored === null) return kinds;
  const others = wanted.flatMap((_, i) => (i === scored ? [] : [`c${i}`]));
  const columns = wanted.map((_, i) => (i === scored ? `list(c${i})` : `c${i}`));
  return `SELECT ${columns.join(', ')}, list(n) FROM (${kinds}) GROUP BY ${others.join(', ')}`;
}

/** Columns whose different values are listed in the file, in its first group of rows. */
async function listedColumns({ connection, path }: Session): Promise<ReadonlySet<string>> {
  const query = 'SELECT path_in_schema FROM parquet_metadata(?) WHERE row_group_id = 0 AND dictionary_page_offset IS NOT NULL';
  return new Set((await rowsOf(connection.runAndReadAll(query, [path]))).map(([name]) => String(name)));
}

/** Whether nearly all of the first rows are different. */
async function areDifferent({ connection, path }: Session, wanted: readonly DuckColumn[]): Promise<boolean> {
  const [[kinds, rows] = [0n, 0n]] = await rowsOf(
    connection.runAndReadAll(
      `SELECT count(*), sum(n) FROM (SELECT count(*) AS n FROM (SELECT ${listOf(wanted)} FROM ${table} LIMIT ${sampledRows}) GROUP BY ${wanted.map((_, i) => `c${i}`).join(', ')})`,
      [path],
    ),
  );
  return Number(kinds) > 1000 && Number(kinds) > maximumShare * Number(rows);
}

function isNumberOf(plan: Plan, slot: number): boolean {
  return (
    plan.score === slot ||
    [plan.decision, plan.outcome, plan.randomSample].some(
      (planned) => planned?.slot === slot && planned.condition.is !== 'in' && planned.condition.is !== 'not-in',
    )
  );
}

async function countRows(
  { connection, path }: Session,
  plan: Plan,
  wanted: readonly DuckColumn[],
  { signal }: ReadOptions,
): Promise<CellReader> {
  const reader = createCellReader(plan);
  const result = await connection.stream(`SELECT ${listOf(wanted)} FROM ${table}`, [path]);
  const row: CellValue[] = wanted.map(() => null);
  let line = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return reader;
    if (reader.error() !== null || signal?.aborted) {
      await leave(connection, result);
      return reader;
    }
    const columns = chunk.getColumns();
    for (let i = 0; i < chunk.rowCount; i++) {
      for (let slot = 0; slot < wanted.length; slot++) row[slot] = wanted[slot]!.read(columns[slot]![i] as DuckDBValue);
      line++;
      reader.add(row, line);
    }
  }
}

/** Ends a query whose rows are no longer wanted. A connection is closed only when nothing comes from it any more. */
async function leave(connection: DuckDBConnection, result: DuckDBResult): Promise<void> {
  connection.interrupt();
  try {
    for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; ) chunk = await result.fetchChunk();
  } catch {
    // It was interrupted.
  }
}

export async function headOfParquetFile(source: ParquetSource): Promise<HeadResult> {
  const session = await openSession(source.path);
  if (session === null) return headOfParquet(source.file);
  try {
    const columns = await columnsOfFile(session);
    const list = columns.map(({ sql }, i) => `${sql ?? 'NULL'} AS c${i}`).join(', ');
    const rows = await rowsOf(session.connection.runAndReadAll(`SELECT ${list} FROM ${table} LIMIT ${limits.headRows}`, [session.path]));
    const texts = rows.map((row) => row.map((value, i) => cellText(columns[i]!.read(value))));
    const names = columns.map(({ name }) => name);
    return { ok: true, head: headOfCells('parquet', names, texts) };
  } catch (error) {
    return { ok: false, error: damaged(error) };
  } finally {
    await session.close();
  }
}

/** What DuckDB says may name the path; its first words are enough. */
function damaged(error: unknown): ReadError {
  const message = error instanceof Error ? error.message.split('\n')[0]! : 'error';
  return { code: 'damaged', kind: 'parquet', why: message.replaceAll(/["'][^"']*["']/g, '...').slice(0, 80) };
}
