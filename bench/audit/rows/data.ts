/**
 * A made-up file with one row a person: 12 groups, a decision, an outcome, a score with three decimals, and columns that
 * nobody asks for. Two of the groups and some of the notes stand in quotation marks, with commas and doubled marks inside. A seed repeats it.
 *
 * @module
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { createRandom } from '../../random/index.ts';

const groups = [
  'north',
  'south',
  'east',
  'west',
  'coast',
  'hills',
  'valley',
  'island',
  'old town',
  'new town',
  '"river, left bank"',
  '"river, right bank"',
];
const offices = ['Office 1', 'Office 2', 'Office 3', 'Office 4', 'Office 5'];
const channels = ['letter', 'online', 'desk'];

export function writeCsv(path: string, rows: number): void {
  const random = createRandom(7);
  const file = openSync(path, 'w');
  let text = 'record,office,channel,group,note,decision,score,outcome,days\n';
  for (let row = 1; row <= rows; row++) {
    const group = random.below(groups.length);
    const risk = 0.15 + 0.02 * group + 0.5 * random.fraction();
    const outcome = random.fraction() < risk ? 1 : 0;
    const score = Math.min(0.999, Math.max(0, risk + 0.3 * (random.fraction() - 0.5) + 0.1 * outcome));
    const kind = random.fraction();
    const note = kind < 0.05 ? '"said ""later"", then came"' : kind < 0.1 ? '"seen twice, moved"' : kind < 0.4 ? 'complete' : '';
    text +=
      `${row},${offices[random.below(5)]},${channels[random.below(3)]},${groups[group]},${note},` +
      `${score > 0.5 ? 1 : 0},${score.toFixed(3)},${outcome},${random.below(200)}\n`;
    if (text.length < 1_000_000) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

/** The same rows as DuckDB writes them. */
export async function writeParquet(csv: string, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (FROM read_csv('${csv}')) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}
