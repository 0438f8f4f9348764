/**
 * Outcomes that nobody wrote down. People who were flagged get checked and others do not, so leaving the unchecked out of a rate that looks
 * at both would turn it around; counting them as "not what is looked for" would invent it.
 *
 * @module
 */
import type { Cells, Count, MetricId } from '../model/index.ts';
import { sum } from '../model/index.ts';
import { definitionByMetric } from './definition.ts';

/** From here on, those whose outcome is known are too few to stand for the others. */
const half = 0.5;
/** Shares of unknown outcomes among flagged and others may differ so much before rates that look at both become bounds. */
const tolerance = 0.05;

export type Outcomes = 'all-known' | 'none-known' | 'some-unknown' | 'flagged-only' | 'cleared-only';

/** Whose outcomes are known. */
export function outcomesOf(cells: Cells): Outcomes {
  const { flagged, cleared } = unknownShares(cells);
  const known = sum([cells.tn, cells.fp, cells.fn, cells.tp]).high;
  const unknown = cells.flaggedUnknown.high + cells.clearedUnknown.high;
  if (known === 0 && unknown > 0) return 'none-known';
  if (unknown === 0) return 'all-known';
  if (cleared >= half && flagged < half) return 'flagged-only';
  if (flagged >= half && cleared < half) return 'cleared-only';
  return 'some-unknown';
}

/** Is the metric known within bounds only, because of outcomes that nobody wrote down? */
export function restsOnUnknown(metric: MetricId, cells: Cells): boolean {
  if (metric === 'selectionRate') return false;
  // Of everybody, and those not flagged are never wrongly flagged: it is known without their outcome, and never better than within bounds.
  if (metric === 'falsePositiveShare') return hasUnknown(cells);
  const { hits, misses } = definitionByMetric[metric];
  const ids = [...hits, ...misses];
  const { flagged, cleared } = unknownShares(cells);
  const onFlagged = ids.includes('fp') || ids.includes('tp');
  const onCleared = ids.includes('tn') || ids.includes('fn');
  if ((onFlagged && flagged >= half) || (onCleared && cleared >= half)) return true;
  return onFlagged && onCleared && Math.abs(flagged - cleared) > tolerance;
}

export function hasUnknown(cells: Cells): boolean {
  return cells.flaggedUnknown.high > 0 || cells.clearedUnknown.high > 0;
}

function unknownShares(cells: Cells): { flagged: number; cleared: number } {
  return { flagged: share(cells.flaggedUnknown, [cells.fp, cells.tp]), cleared: share(cells.clearedUnknown, [cells.tn, cells.fn]) };
}

function share(unknown: Count, known: readonly Count[]): number {
  const all = unknown.high + sum(known).low;
  return all === 0 ? 0 : unknown.high / all;
}
