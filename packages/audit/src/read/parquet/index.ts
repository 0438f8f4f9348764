/**
 * Parquet files in the page, and on machines for which DuckDB has no program: one group of rows at a time, and of it the columns that are looked at.
 *
 * @module
 */
import { type AsyncBuffer, type DecodedArray, type ParquetScan, parquetMetadataAsync, parquetScan, type SchemaElement } from 'hyparquet';
import type { RowQuestion } from '../../model/index.ts';
import { type CellValue, cellText, createCellReader, dayText, momentText, singleToNumber } from '../cells/index.ts';
import type { ReadError } from '../error.ts';
import type { ReadOptions } from '../file-tally.ts';
import { finish, type TallyResult } from '../finish/index.ts';
import { type HeadResult, headOfCells } from '../head/index.ts';
import { limits } from '../limits.ts';
import { planOfColumns } from '../plan/index.ts';
import { compressors, UnknownCodec } from './codecs.ts';

/** A file of which any part can be read. */
export type RandomFile = AsyncBuffer;

interface Column {
  readonly name: string;
  /** null: its values cannot be compared. */
  readonly read: ((value: unknown) => CellValue) | null;
  readonly type: string;
}

const parsers = {
  timestampFromMilliseconds: (value: bigint | null | undefined) =>
    value === null || value === undefined ? null : momentText(BigInt(value) * 1000n),
  timestampFromMicroseconds: (value: bigint | null | undefined) =>
    value === null || value === undefined ? null : momentText(BigInt(value)),
  timestampFromNanoseconds: (value: bigint | null | undefined) =>
    value === null || value === undefined ? null : momentText(BigInt(value) / 1000n),
  dateFromDays: (value: number | null | undefined) => (value === null || value === undefined ? null : dayText(value)),
};

/** Tells the columns at the top of a file; those inside of others cannot be asked for. */
function columnsOfSchema(schema: readonly SchemaElement[]): Column[] {
  const columns: Column[] = [];
  /** Skips what stands inside of an element. */
  const after = (index: number): number => {
    let next = index + 1;
    for (let i = 0; i < (schema[index]!.num_children ?? 0); i++) next = after(next);
    return next;
  };
  let at = 1;
  for (let i = 0; i < (schema[0]?.num_children ?? 0) && at < schema.length; i++) {
    columns.push(columnOf(schema[at]!));
    at = after(at);
  }
  return columns;
}

function columnOf(element: SchemaElement): Column {
  const { name, type, converted_type: converted, logical_type: logical } = element;
  const kind = logical?.type ?? converted ?? type ?? 'group';
  const isNested = (element.num_children ?? 0) > 0 || element.repetition_type === 'REPEATED';
  const isText = ['STRING', 'UTF8', 'ENUM', 'UUID'].includes(kind) || kind === 'BYTE_ARRAY';
  const isNumber =
    ['INTEGER', 'DECIMAL', 'FLOAT16', 'INT32', 'INT64', 'FLOAT', 'DOUBLE', 'BOOLEAN'].includes(kind) || /^U?INT_\d+$/.test(kind);
  const isTime = ['DATE', 'TIMESTAMP', 'TIMESTAMP_MILLIS', 'TIMESTAMP_MICROS', 'INT96'].includes(kind);
  const read = (value: unknown): CellValue =>
    value === null || value === undefined
      ? null
      : typeof value === 'number' && type === 'FLOAT'
        ? singleToNumber(value)
        : (value as CellValue);
  return { name, type: kind, read: !isNested && (isText || isNumber || isTime) ? read : null };
}

interface Opened {
  readonly scan: ParquetScan;
  readonly columns: readonly Column[];
}

async function open(file: RandomFile): Promise<Opened> {
  const metadata = await parquetMetadataAsync(file, { parsers, geoparquet: false });
  const scan = await parquetScan({ file, metadata, parsers, geoparquet: false, compressors, useOffsetIndex: false });
  return { scan, columns: columnsOfSchema(metadata.schema) };
}

/** @param options `progress` is told rows as a share of the bytes of the file */
export async function tallyParquet(file: RandomFile, question: RowQuestion, options: ReadOptions = {}): Promise<TallyResult> {
  try {
    const { scan, columns } = await open(file);
    const planned = planOfColumns(question, columns, ({ read }) => read !== null);
    if (!planned.ok) return planned;
    const { plan, wanted } = planned;
    const reader = createCellReader(plan);
    const total = Number(scan.metadata.num_rows);
    for (const { rowStart, rowEnd } of scan.ranges) {
      const values: DecodedArray[] = [];
      for (const { name } of wanted) values.push(await scan.readColumn({ column: name, rowStart, rowEnd }));
      for (let from = rowStart; from < rowEnd; from += breathRows) {
        if (options.signal?.aborted) return { ok: false, error: { code: 'cancelled' } };
        const to = Math.min(rowEnd, from + breathRows);
        for (let row = from; row < to && reader.error() === null; row++)
          reader.add(
            wanted.map(({ read }, slot) => read!(values[slot]![row - rowStart])),
            row + 1,
          );
        options.progress?.(Math.round((to / total) * file.byteLength), file.byteLength);
        await new Promise((next) => setTimeout(next));
      }
      if (reader.error() !== null) break;
    }
    return finish(plan, reader.end());
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
}

/** Rows that are counted before the page may breathe. */
const breathRows = 100_000;

export async function headOfParquet(file: RandomFile): Promise<HeadResult> {
  try {
    const { scan, columns } = await open(file);
    const first = scan.ranges[0];
    const rows = first === undefined ? 0 : Math.min(limits.headRows, first.rowEnd - first.rowStart);
    const texts: string[][] = Array.from({ length: rows }, () => []);
    for (const { name, read } of columns) {
      const values =
        rows === 0 || read === null
          ? []
          : await scan.readColumn({ column: name, rowStart: first!.rowStart, rowEnd: first!.rowStart + rows });
      for (const [row, cells] of texts.entries()) cells.push(read === null ? '' : cellText(read(values[row])));
    }
    const names = columns.map(({ name }) => name);
    return { ok: true, head: headOfCells('parquet', names, texts) };
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
}

function errorOf(error: unknown): ReadError {
  if (error instanceof UnknownCodec) return { code: 'unsupported-codec', codec: error.codec };
  return { code: 'damaged', kind: 'parquet', why: error instanceof Error ? error.message.slice(0, 80) : 'error' };
}
