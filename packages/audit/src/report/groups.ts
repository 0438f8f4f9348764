import { type Cells, exactly, type GroupCounts, type Tally, type TallyCell } from '../model/index.ts';
import { byName } from './order.ts';

/** Groups by one column alone. */
export interface Margin {
  readonly column: string;
  readonly groups: readonly GroupCounts[];
}

export interface Groups {
  readonly groups: readonly GroupCounts[];
  /** One for each column, where there are several. */
  readonly margins: readonly Margin[];
}

/** The people of a tally by group, in code-point order; each column alone too, where groups are made from several. */
export function groupsOf(tally: Tally): Groups {
  const { groups: columns } = tally.columns;
  return {
    groups: countBy(tally.cells, (cell) => cell.group),
    margins: columns.length < 2 ? [] : columns.map((column, i) => ({ column, groups: countBy(tally.cells, (cell) => [cell.group[i]!]) })),
  };
}

/** Cells of a tally counted by whatever names them. */
export function countBy(cells: readonly TallyCell[], nameOf: (cell: TallyCell) => readonly string[]): GroupCounts[] {
  const countsByKey = new Map<string, { name: readonly string[]; counts: Record<keyof Cells, number>; n: number }>();
  for (const cell of cells) {
    const name = nameOf(cell);
    const key = JSON.stringify(name);
    const group = countsByKey.get(key) ?? { name, counts: { ...nobody }, n: 0 };
    countsByKey.set(key, group);
    group.n += cell.count;
    const place = placeOf(cell);
    if (place) group.counts[place] += cell.count;
  }
  return [...countsByKey.values()].toSorted((a, b) => byName(a.name, b.name)).map(({ name, counts, n }) => toGroup(name, counts, n));
}

const nobody: Record<keyof Cells, number> = { tn: 0, fp: 0, fn: 0, tp: 0, flaggedUnknown: 0, clearedUnknown: 0 };

/** null: nobody wrote down what was decided. */
function placeOf({ flagged, positive }: TallyCell): keyof Cells | null {
  if (flagged === null) return null;
  if (positive === null) return flagged ? 'flaggedUnknown' : 'clearedUnknown';
  if (flagged) return positive ? 'tp' : 'fp';
  return positive ? 'fn' : 'tn';
}

function toGroup(name: readonly string[], counts: Record<keyof Cells, number>, n: number): GroupCounts {
  return {
    name,
    n: exactly(n),
    cells: {
      tn: exactly(counts.tn),
      fp: exactly(counts.fp),
      fn: exactly(counts.fn),
      tp: exactly(counts.tp),
      flaggedUnknown: exactly(counts.flaggedUnknown),
      clearedUnknown: exactly(counts.clearedUnknown),
    },
    given: {},
  };
}
