import { isSampled } from '../compare/index.ts';
import type { AuditSettings, GroupCounts } from '../model/index.ts';
import { frameOf, type SampleDesign, type SampleFrame } from '../selective/index.ts';

/** Whom the lot could fall on, and how many people there are to stand for. */
export type Drawing = Pick<SampleDesign, 'sizes' | 'drawnFrom'>;

/** null: not every group has people drawn at random, so nothing is estimated from them. */
export function frameIn(groups: readonly GroupCounts[], settings: AuditSettings, drawing: Drawing | undefined): SampleFrame | null {
  const { level, minimumCell, population } = settings;
  if (groups.length === 0 || !groups.every(isSampled)) return null;
  const sizes = drawing?.sizes === 'known' ? 'known' : population === undefined ? 'unknown' : { population };
  const design = { sizes, drawnFrom: drawing?.drawnFrom ?? 'everybody', about: 'process', level, minimumCell } as const;
  const result = frameOf(groups, design);
  if (!result.ok) throw new Error(`\`${result.error.code}\`: settings must be checked before a report is made`);
  return result.frame;
}
