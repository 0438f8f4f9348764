import type { AuditSettings, Count, GroupCounts } from '../model/index.ts';
import { nearest } from '../read/nearest/index.ts';
import { byCodePoint, joinName } from './order.ts';

export type SettingsError =
  /** `known` are all groups, in their order; `nearest` those that may have been meant. */
  | {
      readonly code: 'unknown-reference';
      readonly reference: string;
      readonly nearest: readonly string[];
      readonly known: readonly string[];
    }
  /** Two groups are written alike once their values are joined. */
  | { readonly code: 'ambiguous-reference'; readonly reference: string; readonly groups: readonly (readonly string[])[] }
  | { readonly code: 'minimum-cell'; readonly minimumCell: number }
  | { readonly code: 'level'; readonly level: number }
  | { readonly code: 'bins'; readonly bins: number }
  | { readonly code: 'seed'; readonly seed: number }
  | { readonly code: 'population'; readonly population: number; readonly people: Count };

const mostBins = 100;

/** The first setting with which no report can be made. null: all of them can be used. */
export function settingsError(settings: AuditSettings, groups: readonly GroupCounts[]): SettingsError | null {
  const { minimumCell, level, bins, seed, population } = settings;
  if (!Number.isSafeInteger(minimumCell) || minimumCell < 1) return { code: 'minimum-cell', minimumCell };
  if (!(level > 0 && level < 1)) return { code: 'level', level };
  if (!Number.isSafeInteger(bins) || bins < 1 || bins > mostBins) return { code: 'bins', bins };
  if (!Number.isSafeInteger(seed) || seed < 0) return { code: 'seed', seed };
  if (population !== undefined) {
    const people = { low: groups.reduce((all, { n }) => all + n.low, 0), high: groups.reduce((all, { n }) => all + n.high, 0) };
    if (!Number.isSafeInteger(population) || population < people.low || population < 1) return { code: 'population', population, people };
  }
  return settings.reference === undefined ? null : referenceError(settings.reference, groups);
}

function referenceError(reference: string, groups: readonly GroupCounts[]): SettingsError | null {
  const found = groups.filter(({ name }) => joinName(name) === reference);
  if (found.length === 1) return null;
  if (found.length > 1) return { code: 'ambiguous-reference', reference, groups: found.map(({ name }) => name) };
  const known = groups.map(({ name }) => joinName(name)).toSorted(byCodePoint);
  return { code: 'unknown-reference', reference, nearest: nearest(reference, known), known };
}
