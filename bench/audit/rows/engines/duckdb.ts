/**
 * DuckDB alone: one query that counts, from its own reader of CSV with both processors or from Parquet, and the rates by hand. Prints its answer.
 *
 * @module
 */
import { DuckDBInstance, version } from '@duckdb/node-api';
import type { Answer } from '../answer.ts';
import { type Cells, groupAnswer } from './rates.ts';

const path = process.argv[2]!;
const reader = path.endsWith('.parquet') ? 'read_parquet' : 'read_csv';
const start = performance.now();
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const result = await connection.runAndReadAll(
  `SELECT "group", decision, outcome, CAST(least(floor(score * 10), 9) AS INTEGER), count(*)::DOUBLE, sum(score)::DOUBLE
   FROM ${reader}('${path}') GROUP BY ALL`,
);
const cellsByGroup = new Map<string, Cells>();
for (const [group, decision, outcome, bin, count, total] of result.getRows()) {
  const cells = cellsByGroup.get(group as string) ?? {
    known: [0, 0, 0, 0],
    flagged: 0,
    people: 0,
    total: 0,
    bins: Array.from({ length: 10 }, () => 0),
  };
  cellsByGroup.set(group as string, cells);
  cells.people += count as number;
  cells.flagged += decision === 1n ? (count as number) : 0;
  cells.total += total as number;
  cells.bins[bin as number]! += count as number;
  if (outcome !== null) cells.known[Number(outcome) * 2 + Number(decision)]! += count as number;
}
const groups = Object.fromEntries([...cellsByGroup].map(([name, cells]) => [name, groupAnswer(cells)]));
const ms = performance.now() - start;
const answer: Answer = { groups, ms, peakMb: process.resourceUsage().maxRSS / 1024, version: `DuckDB ${version()}` };
console.log(JSON.stringify(answer));
