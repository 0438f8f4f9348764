/**
 * Counts as they were published, and made-up ones worked by hand, for the tests of this package.
 *
 * COMPAS: github.com/propublica/compas-analysis, notebook of 13 June 2017, all 7,214 rows, flagged = medium or high. German Credit: UCI Statlog,
 * good credit by age over 25. Ricci v. DeStefano: promotion exam, passed with 70 or more (Miao 2010). Amsterdam: Lighthouse Reports,
 * github.com/Lighthouse-Reports/amsterdam_fairness, pilot before reweighing.
 *
 * @module
 */
import { exactly, type GroupCounts } from '../model/index.ts';

type Four = readonly [tn: number, fp: number, fn: number, tp: number];

/** A group of which everything is known. */
export function groupOf(
  name: string | readonly string[],
  [tn, fp, fn, tp]: Four,
  unknown: readonly [number, number] = [0, 0],
): GroupCounts {
  const [flaggedUnknown, clearedUnknown] = unknown;
  return {
    name: typeof name === 'string' ? [name] : name,
    n: exactly(tn + fp + fn + tp + flaggedUnknown + clearedUnknown),
    cells: {
      tn: exactly(tn),
      fp: exactly(fp),
      fn: exactly(fn),
      tp: exactly(tp),
      flaggedUnknown: exactly(flaggedUnknown),
      clearedUnknown: exactly(clearedUnknown),
    },
    given: {},
  };
}

export const compas = {
  all: groupOf('all', [2681, 1282, 1216, 2035]),
  black: groupOf('African-American', [990, 805, 532, 1369]),
  white: groupOf('Caucasian', [1139, 349, 461, 505]),
  /** Flagged = high alone. */
  highBlack: groupOf('African-American', [1511, 284, 1160, 741]),
  highWhite: groupOf('Caucasian', [1407, 81, 771, 195]),
};

/** Chosen or not, with no outcome. */
export function chosen(name: string, hits: number, of: number): GroupCounts {
  return groupOf(name, [0, 0, 0, 0], [hits, of - hits]);
}

export const germanCredit = { over25: chosen('over 25', 590, 810), upTo25: chosen('25 and under', 110, 190) };
/** The same people cut at 25 and over. */
export const germanCreditAt25 = { from25: chosen('25 and over', 612, 851), under25: chosen('under 25', 88, 149) };

export const ricci = { white: chosen('W', 41, 68), black: chosen('B', 9, 27), hispanic: chosen('H', 6, 23) };

export const amsterdam = {
  men: groupOf('men', [28, 41, 25, 50]),
  women: groupOf('women', [21, 51, 18, 38]),
  dutch: groupOf('Dutch', [39, 75, 32, 66]),
  notDutch: groupOf('not Dutch', [10, 17, 11, 21]),
  prepilotDutch: groupOf('Dutch', [344, 120, 229, 183]),
  prepilotNotDutch: groupOf('not Dutch', [78, 61, 84, 122]),
};
