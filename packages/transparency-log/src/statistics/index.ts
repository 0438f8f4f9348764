/**
 * Public statistics of the register of authority requests: by asker, by the act that was named, by outcome, for each quarter that is over.
 *
 * INVARIANT (published once): a quarter is counted when it is over and never again. Releases only get longer; no figure in them changes, and
 * no sum over quarters is given. So the difference between two releases is the new quarters and nothing else.
 *
 * @module
 */
import { z } from 'zod';
import type { AuthorityRequestRecord } from '../register/index.ts';
import { protect } from './protect.ts';
import type { Quarter } from './quarter.ts';

/** Stands for a request in which no provision was named. */
const noBasis = 'none-named';

const row = z.strictObject({ of: z.string().describe('id'), count: z.int().nullable().describe('null: hidden, and not zero') });
const table = z.array(row).nullable().describe('rows that are not there are zero; null: nothing of this table is shown');

const quarterSchema = z.strictObject({
  quarter: z.string().describe('of the calendar year in UTC: `2099-Q1`'),
  total: z.int().nullable().describe('null: at least one and fewer than `smallest`'),
  byAsker: table.describe('role of the Atlas'),
  byBasis: table.describe('instrument that was named, or `none-named`'),
  byOutcome: table,
});

export const statisticsSchema = z.strictObject({
  format: z.literal(1),
  origin: z.string().describe('of the log'),
  smallest: z.int().describe('counts below it are hidden, and others so that they cannot be worked out'),
  quarters: z.array(quarterSchema).describe('those that are over, in order; a figure once published never changes'),
});

export type PublishedQuarter = z.infer<typeof quarterSchema>;
export type Statistics = z.infer<typeof statisticsSchema>;

export function publishQuarter(quarter: Quarter, requests: readonly AuthorityRequestRecord[], k: number): PublishedQuarter {
  const total = requests.length;
  if (total > 0 && total < k) return { quarter, total: null, byAsker: null, byBasis: null, byOutcome: null };
  const by = (of: (request: AuthorityRequestRecord) => string): PublishedQuarter['byAsker'] => {
    const counts = new Map<string, number>();
    for (const request of requests) counts.set(of(request), (counts.get(of(request)) ?? 0) + 1);
    return protect(counts, k)?.map((shown) => ({ ...shown })) ?? null;
  };
  return { quarter, total, byAsker: by((r) => r.asker), byBasis: by((r) => r.basis?.ref ?? noBasis), byOutcome: by((r) => r.outcome) };
}

/** `quarter,dimension,of,count`, a hidden count as `hidden`, a table of which nothing is shown as one line `*,hidden`. */
export function statisticsToCsv({ quarters }: Statistics): string {
  const lines = quarters.flatMap(({ quarter, total, byAsker, byBasis, byOutcome }) => [
    `${quarter},total,,${total ?? 'hidden'}`,
    ...Object.entries({ asker: byAsker, basis: byBasis, outcome: byOutcome }).flatMap(([dimension, rows]) =>
      rows === null
        ? [`${quarter},${dimension},*,hidden`]
        : rows.map(({ of, count }) => `${quarter},${dimension},${of},${count ?? 'hidden'}`),
    ),
  ]);
  return ['quarter,dimension,of,count', ...lines, ''].join('\n');
}

export { isBefore, nextQuarter, type Quarter, quarterOf } from './quarter.ts';
