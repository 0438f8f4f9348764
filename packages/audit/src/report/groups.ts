import { type Cells, exactly, type GroupCounts, type Tally, type TallyCell } from '../model/index.ts';
import { sampledGroupsOf } from '../selective/index.ts';
import { byName } from './order.ts';
import type { Drawing } from './sample.ts';

/** Groups by one column alone. */
export interface Margin {
  readonly column: string;
  readonly groups: readonly GroupCounts[];
}

export interface Groups {
  readonly groups: readonly GroupCounts[];
  /** One for each column, where there are several. */
  readonly margins: readonly Margin[];
  /** null: nobody was drawn at random. */
  readonly drawing: Drawing | null;
}

/** The people of a tally by group, in code-point order; each column alone too, where groups are made from several. */
export function groupsOf(tally: Tally): Groups {
  const { groups: columns } = tally.columns;
  const alone = (i: number): Tally => ({ ...tally, cells: tally.cells.map((cell) => ({ ...cell, group: [cell.group[i]!] })) });
  const { groups, drawing } = counted(tally);
  return {
    groups,
    margins: columns.length < 2 ? [] : columns.map((column, i) => ({ column, groups: counted(alone(i)).groups })),
    drawing,
  };
}

/**
 * Where a random sample was drawn, a file that holds others too (neither flagged nor drawn) holds everybody, so the sizes of the groups are
 * known from it, and people drawn stand in its cells like all others. Else it holds only whom somebody looked at.
 */
function counted(tally: Tally): Pick<Groups, 'groups' | 'drawing'> {
  const all = countBy(tally.cells, ({ group }) => group);
  if (!tally.columns.randomSample) return { groups: all, drawing: null };
  const { groups, drawnFrom, expectedAlsoFlagged } = sampledGroupsOf(tally);
  const sizes = expectedAlsoFlagged === null ? 'unknown' : 'known';
  const sampled = groups.toSorted((a, b) => byName(a.name, b.name));
  return {
    groups: sizes === 'known' ? all.map((group, i) => ({ ...group, sample: sampled[i]!.sample })) : sampled,
    drawing: { sizes, drawnFrom },
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
