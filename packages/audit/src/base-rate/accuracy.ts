/**
 * What an accuracy leaves open. It says how many judgements were right, and not which ones were wrong; so it is neither a sensitivity nor a
 * specificity, and never taken for one in silence.
 *
 * @module
 */
import { clopperPearson } from '../statistics/index.ts';
import { type Pair, type PeopleRange, peopleWithin, type Range, rangeOf } from './range.ts';

export interface Accuracy {
  readonly accuracy: number | Range;
  /** Share of those tested who were what is looked for; null: nobody says. */
  readonly positives: number | null;
}

/** One accuracy, and the two ways to make people of it. */
export interface AccuracyPeople {
  /** Over every sensitivity and specificity that make this accuracy. */
  readonly compatible: PeopleRange;
  /** ASSUMPTION, to be named wherever it is shown: it erred equally often on both, so both are the accuracy. */
  readonly equal: PeopleRange;
}

export function peopleOfAccuracy(people: number, prevalence: number | Range, { accuracy, positives }: Accuracy): AccuracyPeople {
  const { low, high } = rangeOf(accuracy);
  const alike = (low === high ? [low] : [low, high]).map((both) => ({ sensitivity: both, specificity: both }));
  return {
    compatible: peopleWithin(people, prevalence, pairsWithAccuracy({ accuracy, positives })),
    equal: peopleWithin(people, prevalence, alike),
  };
}

/**
 * The pairs with this accuracy at which people are fewest or most: `accuracy = positives · sensitivity + (1 - positives) · specificity`, both within 0 and 1.
 * They lie where the lines of the lowest and the highest accuracy enter and leave the square of all pairs.
 *
 * Where the share of positives in the test is unknown, any pair fits of which one is at most, and the other at least, the accuracy: that is
 * a figure of two boxes, which meet at the accuracy itself. Two of its corners are "flags nobody" and "flags everybody", so from such an
 * accuracy alone nothing follows.
 */
export function pairsWithAccuracy({ accuracy, positives }: Accuracy): Pair[] {
  const { low, high } = rangeOf(accuracy);
  if (positives === null)
    return without([
      { sensitivity: 0, specificity: 1 },
      { sensitivity: 1, specificity: 0 },
      { sensitivity: 0, specificity: low },
      { sensitivity: low, specificity: 0 },
      { sensitivity: 1, specificity: high },
      { sensitivity: high, specificity: 1 },
      { sensitivity: low, specificity: low },
      { sensitivity: high, specificity: high },
    ]);
  return without([...endsOfLine(low, positives), ...endsOfLine(high, positives)]);
}

/** Where the line of all pairs with exactly this accuracy enters and leaves the square of possible pairs. */
function endsOfLine(accuracy: number, positives: number): Pair[] {
  if (positives === 0) return [0, 1].map((sensitivity) => ({ sensitivity, specificity: accuracy }));
  if (positives === 1) return [0, 1].map((specificity) => ({ sensitivity: accuracy, specificity }));
  const sensitivityAt = (specificity: number): number => plain((accuracy - (1 - positives) * specificity) / positives);
  const specificityAt = (sensitivity: number): number => plain((accuracy - positives * sensitivity) / (1 - positives));
  return [
    sensitivityAt(1) >= 0 ? { sensitivity: sensitivityAt(1), specificity: 1 } : { sensitivity: 0, specificity: specificityAt(0) },
    specificityAt(1) >= 0 ? { sensitivity: 1, specificity: specificityAt(1) } : { sensitivity: sensitivityAt(0), specificity: 0 },
  ];
}

/** 0.52 and not 0.5200000000000001: quotients of decimals are shown, and multiplied as they are written. */
function plain(value: number): number {
  return Number(value.toPrecision(15));
}

function without(pairs: readonly Pair[]): Pair[] {
  const byKey = new Map(pairs.map((pair) => [`${pair.sensitivity} ${pair.specificity}`, pair]));
  return [...byKey.values()];
}

/**
 * How far off an accuracy from a small test may be by chance alone: the exact interval (Clopper and Pearson 1934). With 23 of 30 right,
 * 57.7 to 90.1 % at the level of 95 %.
 */
export function accuracyInterval(right: number, tested: number, level = 0.95): Range {
  return clopperPearson(right, tested, level);
}
