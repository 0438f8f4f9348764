import { type Cells, exactly, type Tally, type TallyCell } from '../../model/index.ts';
import type { SampleDesign, SampledGroup } from './design.ts';

export interface SampledTally {
  /** In the order of their first cell. */
  readonly groups: readonly SampledGroup[];
  readonly drawnFrom: SampleDesign['drawnFrom'];
  /** People drawn by lot whom the sample does not count: nobody wrote down what they were, or (where that matters) whether they were flagged. */
  readonly notChecked: number;
  /** People drawn by lot whom the system had flagged as well. */
  readonly alsoFlagged: number;
  /**
   * How many that should be about, by the share flagged among the others; null where the file holds only people who were flagged or drawn. Where
   * `alsoFlagged` is 0 and this is not small, the file does not say whom the system would have flagged among those drawn.
   */
  readonly expectedAlsoFlagged: number | null;
}

/**
 * Groups of a file that says who was drawn by lot.
 *
 * Should people drawn by lot count among the flagged? Only if the system flagged them too. In a file that lists who was checked and why ("random" or
 * "model"), they were not flagged: to add them would call the lot an error of the system. There the sample stands for everybody, and the flagged are
 * the others, which is the recipe of Lighthouse Reports for Sweden. A person whom both lot and model would have picked is then missing among the
 * flagged; with n drawn from N that is a share n/N of them.
 *
 * In a file that says of everybody whether they were flagged, some people drawn by lot are. They count among the flagged, and the rest of the
 * sample stands for those who were not flagged. That uses what is known and never estimates fewer errors than were found.
 *
 * `n` counts all rows of a group. Outcomes of people neither flagged nor drawn (they complained, somebody told on them) are no random sample; they
 * stand in `tn` and `fn` and no estimate uses them.
 */
export function sampledGroupsOf(tally: Tally): SampledTally {
  const drawn = (cell: TallyCell) => cell.random;
  const count = (which: (cell: TallyCell) => boolean) =>
    tally.cells.reduce((people, cell) => (which(cell) ? people + cell.count : people), 0);
  const alsoFlagged = count((cell) => drawn(cell) && cell.flagged === true);
  const drawnFrom = alsoFlagged > 0 ? 'not-flagged' : 'everybody';
  const counts = (cell: TallyCell) => drawn(cell) && cell.positive !== null && (drawnFrom === 'everybody' || cell.flagged === false);
  const [flagged, cleared] = [
    count((cell) => !drawn(cell) && cell.flagged === true),
    count((cell) => !drawn(cell) && cell.flagged === false),
  ];

  const tallied = new Map<string, Counted>();
  for (const cell of tally.cells) {
    const key = JSON.stringify(cell.group);
    const group = tallied.get(key) ?? { name: cell.group, n: 0, cells: { ...nobody }, sample: [0, 0] };
    tallied.set(key, group);
    group.n += cell.count;
    if (counts(cell)) group.sample[cell.positive ? 1 : 0] += cell.count;
    if (cell.flagged !== null && (cell.flagged || !drawn(cell))) group.cells[placeOf(cell)] += cell.count;
  }
  return {
    groups: [...tallied.values()].map(({ name, n, cells, sample: [negative, positive] }) => ({
      name,
      n: exactly(n),
      cells: {
        tn: exactly(cells.tn),
        fp: exactly(cells.fp),
        fn: exactly(cells.fn),
        tp: exactly(cells.tp),
        flaggedUnknown: exactly(cells.flaggedUnknown),
        clearedUnknown: exactly(cells.clearedUnknown),
      },
      given: {},
      sample: { negative: exactly(negative), positive: exactly(positive) },
    })),
    drawnFrom,
    notChecked: count((cell) => drawn(cell) && cell.flagged !== true && !counts(cell)),
    alsoFlagged,
    expectedAlsoFlagged: cleared === 0 ? null : (count(drawn) * flagged) / (flagged + cleared),
  };
}

interface Counted {
  readonly name: readonly string[];
  n: number;
  readonly cells: Record<keyof Cells, number>;
  /** Negative, positive. */
  readonly sample: [number, number];
}

const nobody: Record<keyof Cells, number> = { tn: 0, fp: 0, fn: 0, tp: 0, flaggedUnknown: 0, clearedUnknown: 0 };

function placeOf({ flagged, positive }: TallyCell): keyof Cells {
  if (positive === null) return flagged ? 'flaggedUnknown' : 'clearedUnknown';
  if (flagged) return positive ? 'tp' : 'fp';
  return positive ? 'fn' : 'tn';
}
