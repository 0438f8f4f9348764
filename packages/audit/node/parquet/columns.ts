/** Columns of a Parquet file as DuckDB sees them, and how each is read so that it says the same as in every other kind of file. */
import type { DuckDBValue } from '@duckdb/node-api';
import { type CellValue, momentText, singleToNumber } from '../../src/read/cells/index.ts';
import { quotedName, type Session } from './duckdb.ts';

export interface DuckColumn {
  readonly name: string;
  readonly type: string;
  /** null: its values cannot be compared. */
  readonly sql: string | null;
  readonly isText: boolean;
  readonly read: (value: DuckDBValue) => CellValue;
}

/**
 * Names come from the file itself and DuckDB's names beside them in the same order: DuckDB takes `A` and `a` for one name and would write the second
 * otherwise.
 */
export async function columnsOfFile({ connection, path }: Session): Promise<readonly DuckColumn[]> {
  const described = await rowsOf(connection.runAndReadAll('DESCRIBE SELECT * FROM read_parquet(?, binary_as_string => true)', [path]));
  const known = described.map(([name]) => String(name));
  // What DuckDB wrote otherwise ends with a number.
  const names = known.some((name) => /_\d+$/.test(name)) ? await namesInFile(connection, path) : known;
  return described.map(([name, type], index) => columnOf(names[index] ?? String(name), String(name), String(type)));
}

async function namesInFile(connection: Session['connection'], path: string): Promise<readonly string[]> {
  const schema = await rowsOf(connection.runAndReadAll('SELECT name, num_children FROM parquet_schema(?)', [path]));
  const names: string[] = [];
  const after = (index: number): number => {
    let next = index + 1;
    for (let i = 0; i < Number(schema[index]?.[1] ?? 0); i++) next = after(next);
    return next;
  };
  for (let at = 1; at < schema.length; at = after(at)) names.push(String(schema[at]![0]));
  return names;
}

const plain = (value: DuckDBValue): CellValue => value as CellValue;

function columnOf(name: string, known: string, type: string): DuckColumn {
  const column = quotedName(known);
  const made = (sql: string | null, read = plain): DuckColumn => ({ name, type, sql, isText: type === 'VARCHAR', read });
  if (/^(?:VARCHAR|U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DOUBLE|BOOLEAN)$/.test(type)) return made(column);
  if (type === 'FLOAT') return made(column, (value) => (typeof value === 'number' ? singleToNumber(value) : plain(value)));
  if (type.startsWith('DECIMAL')) return made(`CAST(${column} AS DOUBLE)`);
  if (type === 'DATE' || type === 'UUID' || type.startsWith('ENUM')) return made(`CAST(${column} AS VARCHAR)`);
  if (type.startsWith('TIMESTAMP'))
    return made(`epoch_us(${column})`, (value) => (typeof value === 'bigint' ? momentText(value) : plain(value)));
  return made(null);
}

export async function rowsOf(reader: Promise<{ getRows(): DuckDBValue[][] }>): Promise<DuckDBValue[][]> {
  return (await reader).getRows();
}
