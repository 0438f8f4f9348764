/** Tallies for the tests of this folder. */
import { type AuditSettings, defaultSettings, type RowQuestion, type Tally, type TallyCell } from '../model/index.ts';
import type { Input } from './report.ts';

export const input: Input = { sha256: '0'.repeat(64), bytes: 1, kind: 'csv', rows: 1 };

export const question: RowQuestion = { groups: [{ name: 'group' }], decision: { column: { name: 'decision' }, is: 'in', values: ['yes'] } };

export function settingsWith(settings: Partial<AuditSettings>): AuditSettings {
  return { ...defaultSettings, ...settings };
}

export interface Row {
  readonly group: string | readonly string[];
  readonly stratum?: string;
  /** tn, fp, fn, tp. */
  readonly cells?: readonly [number, number, number, number];
  /** Flagged and others whose outcome nobody wrote down. */
  readonly unknown?: readonly [number, number];
  /** People drawn at random, neither flagged nor not: negative and positive. */
  readonly drawn?: readonly [number, number];
}

export function tallyOf(rows: readonly Row[], columns: Partial<Tally['columns']> = {}): Tally {
  const cells = rows.flatMap(({ group, stratum = null, cells: [tn, fp, fn, tp] = [0, 0, 0, 0], unknown = [0, 0], drawn = [0, 0] }) => {
    const name = typeof group === 'string' ? [group] : group;
    const cell = (flagged: boolean, positive: boolean | null, count: number, random = false): TallyCell[] =>
      count === 0 ? [] : [{ group: name, stratum, flagged, positive, random, count }];
    return [
      ...cell(false, false, tn),
      ...cell(true, false, fp),
      ...cell(false, true, fn),
      ...cell(true, true, tp),
      ...cell(true, null, unknown[0]),
      ...cell(false, null, unknown[1]),
      ...cell(false, false, drawn[0], true),
      ...cell(false, true, drawn[1], true),
    ];
  });
  const counted = cells.reduce((all, { count }) => all + count, 0);
  const width = cells[0]?.group.length ?? 1;
  return {
    columns: {
      groups: Array.from({ length: width }, (_, i) => `column ${i + 1}`),
      stratum: cells.some(({ stratum }) => stratum !== null) ? 'stratum' : null,
      outcome: true,
      score: false,
      randomSample: cells.some(({ random }) => random),
      ...columns,
    },
    cells,
    scores: [],
    rows: counted,
    counted,
    problems: [],
  };
}
