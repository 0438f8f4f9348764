/**
 * Counting the quarters that are over, once, from the opened records.
 *
 * A quarter is over when the tree has an entry of a later one: time never runs backwards in a log, so nothing can be added to it.
 *
 * @module
 */

import { z } from 'zod';
import {
  type AuthorityRequestRecord,
  isBefore,
  nextQuarter,
  type PublishedQuarter,
  publishQuarter,
  type Quarter,
  quarterOf,
  type Statistics,
  statisticsSchema,
} from '../../src/index.ts';
import { type Disk, privateMode, realDisk, writeFiles } from '../disk/index.ts';
import { diskFailure, LogFailure } from '../failure/index.ts';
import { readConfig } from './config.ts';
import { type Layout, layoutOf } from './layout.ts';
import { readOpenings } from './openings.ts';
import type { LogState } from './state.ts';

interface Counted {
  /** First entry that is not counted yet. */
  readonly next: number;
  /** The quarter of that entry; null before the first. */
  readonly open: Quarter | null;
  readonly quarters: readonly PublishedQuarter[];
}

const countedShape = z.strictObject({
  next: z.int().min(0),
  open: z
    .string()
    .regex(/^[0-9]{1,6}-Q[1-4]$/)
    .nullable(),
  quarters: statisticsSchema.shape.quarters,
});

const nothing: Counted = { next: 0, open: null, quarters: [] };

export async function readCounted(disk: Disk, layout: Layout): Promise<Counted> {
  const bytes = await disk.read(layout.statistics);
  if (bytes === undefined) return nothing;
  try {
    return countedShape.parse(JSON.parse(Buffer.from(bytes).toString())) as Counted;
  } catch {
    throw new LogFailure('damaged', 'the counted quarters cannot be read', 'state/statistics.json');
  }
}

/** Counts what can be counted in the tree of `size`, whose last entry has this time. */
export async function countQuarters({ disk, layout, smallCell }: LogState, size: number, lastTime: string): Promise<void> {
  const counted = await readCounted(disk, layout);
  const last = quarterOf(lastTime);
  if (counted.open !== null && !isBefore(counted.open, last)) return;
  const quarters = [...counted.quarters];
  let { open, next } = counted;
  let requests: AuthorityRequestRecord[] = [];
  for await (const { index, opening } of readOpenings(disk, layout, counted.next, size)) {
    const quarter = quarterOf(opening.record.time);
    open ??= quarter;
    for (; isBefore(open, quarter); open = nextQuarter(open)) {
      quarters.push(publishQuarter(open, requests, smallCell));
      requests = [];
      next = index;
    }
    if (opening.record.kind === 'authority-request') requests.push(opening.record);
    // From here on nothing is over yet.
    if (!isBefore(quarter, last)) break;
  }
  const bytes = Buffer.from(`${JSON.stringify({ next, open, quarters } satisfies Counted)}\n`);
  await writeFiles(disk, [{ path: layout.statistics, bytes, mode: privateMode }]);
}

/** What may be published: the quarters that were counted. Needs no lock. @throws LogFailure */
export async function readStatistics(folder: string, disk: Disk = realDisk): Promise<Statistics> {
  const layout = layoutOf(folder);
  try {
    const { origin, smallCell } = await readConfig(disk, layout);
    const { quarters } = await readCounted(disk, layout);
    return { format: 1, origin, smallest: smallCell, quarters: [...quarters] };
  } catch (error) {
    throw diskFailure(error, 'reading the counted quarters');
  }
}
