/**
 * From a performance figure to people: how many are flagged, and what they are.
 *
 * @module
 */
import { type Decimal, decimalOf, minus, numberOf, one, roundedOf, times } from './decimal.ts';

export interface BaseRate {
  /** How many people are checked: a whole number from 1 to `mostPeople`. */
  readonly people: number;
  /** Share of them who are what is looked for, 0 to 1. */
  readonly prevalence: number;
  /** Share flagged among those who are what is looked for, 0 to 1. */
  readonly sensitivity: number;
  /** Share not flagged among the others, 0 to 1. */
  readonly specificity: number;
}

/** More than live on earth. */
export const mostPeople = 10_000_000_000;

/** The four kinds of people, by the names of the field. */
export interface Outcome {
  /** Flagged, and what is looked for. */
  readonly tp: number;
  /** Not flagged, although what is looked for: wrongly cleared. */
  readonly fn: number;
  /** Flagged, and not what is looked for: wrongly flagged. */
  readonly fp: number;
  /** Neither flagged nor what is looked for. */
  readonly tn: number;
}

export interface People extends BaseRate {
  /** What is to be expected on average; not whole. */
  readonly expected: Outcome;
  /**
   * The same in whole people. INVARIANT (whole people add up): the four make `people`; those looked for are the nearest whole number of
   * them; so are those flagged among them and among the others; who is left in each is cleared. Half a person looked for counts as one,
   * half an innocent person flagged as none: no tie makes a system look worse than it is.
   */
  readonly whole: Outcome;
  /** Wrongly flagged, as a share of all who are flagged: the false-discovery rate. null: nobody is flagged. */
  readonly wrongOfFlagged: number | null;
  /** Rightly flagged, as a share of all who are flagged: the positive predictive value. null: nobody is flagged. */
  readonly rightOfFlagged: number | null;
  /** Wrongly flagged, as a share of everybody. Not to be mixed up with `wrongOfFlagged`. */
  readonly wrongOfEverybody: number;
  /** People wrongly flagged for each one rightly flagged; Infinity if only wrongly; null: nobody is flagged. */
  readonly wrongPerHit: number | null;
}

/**
 * TP = N p s, FN = N p (1 - s), FP = N (1 - p)(1 - c), TN = N (1 - p) c, in exact decimals.
 *
 * @throws RangeError if a share is not within 0 and 1, or `people` not whole: whoever asks a person has looked at that before
 * @example peopleOf({ people: 1_000, prevalence: 0.1, sensitivity: 0.7555, specificity: 0.7366 }).whole // { tp: 76, fn: 24, fp: 237, tn: 663 }
 */
export function peopleOf(question: BaseRate): People {
  const { people } = question;
  if (!(Number.isInteger(people) && people >= 1 && people <= mostPeople)) throw new RangeError(`\`${people}\` is no number of people`);
  for (const name of ['prevalence', 'sensitivity', 'specificity'] as const)
    if (!(question[name] >= 0 && question[name] <= 1)) throw new RangeError(`${name} \`${question[name]}\` is not within 0 and 1`);
  const [n, p, s, c] = [people, question.prevalence, question.sensitivity, question.specificity].map(decimalOf) as [
    Decimal,
    Decimal,
    Decimal,
    Decimal,
  ];
  const others = minus(one, p);
  const exact = {
    tp: times(n, p, s),
    fn: times(n, p, minus(one, s)),
    fp: times(n, others, minus(one, c)),
    tn: times(n, others, c),
  };
  const expected = { tp: numberOf(exact.tp), fn: numberOf(exact.fn), fp: numberOf(exact.fp), tn: numberOf(exact.tn) };
  // INVARIANT (whole people add up)
  const looked = roundedOf(times(n, p), 'up');
  const [tp, fp] = [roundedOf(exact.tp, 'up'), roundedOf(exact.fp, 'down')];
  const flagged = expected.tp + expected.fp;
  return {
    ...question,
    expected,
    whole: { tp, fn: looked - tp, fp, tn: people - looked - fp },
    wrongOfFlagged: flagged === 0 ? null : expected.fp / flagged,
    rightOfFlagged: flagged === 0 ? null : expected.tp / flagged,
    wrongOfEverybody: expected.fp / people,
    wrongPerHit: flagged === 0 ? null : expected.fp / expected.tp,
  };
}
