/** Rates with Wilson intervals by hand, from the textbook: independent of what is measured. */
import type { GroupAnswer, Rate } from '../answer.ts';

export interface Cells {
  /** People whose outcome is known, at `outcome * 2 + decision`. */
  readonly known: number[];
  people: number;
  flagged: number;
  /** Sum of the scores. */
  total: number;
  readonly bins: number[];
}

/** 97.5 % of a normal distribution lie below it. */
const z = 1.959963984540054;

function rate(hits: number, all: number): Rate {
  const p = hits / all;
  const centre = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  return { value: p, low: centre - half, high: centre + half };
}

export function groupAnswer({ known, people, flagged, total, bins }: Cells): GroupAnswer {
  const [tn, fp, fn, tp] = known as [number, number, number, number];
  const all = tn + fp + fn + tp;
  return {
    people,
    tn,
    fp,
    fn,
    tp,
    rates: {
      selection: rate(flagged, people),
      base: rate(fn + tp, all),
      falsePositive: rate(fp, fp + tn),
      falseNegative: rate(fn, fn + tp),
      truePositive: rate(tp, fn + tp),
      trueNegative: rate(tn, fp + tn),
      positivePredictive: rate(tp, fp + tp),
      negativePredictive: rate(tn, fn + tn),
      falseDiscovery: rate(fp, fp + tp),
      falseOmission: rate(fn, fn + tn),
      accuracy: rate(tp + tn, all),
      falsePositiveShare: rate(fp, all),
    },
    meanScore: total / people,
    bins,
  };
}
