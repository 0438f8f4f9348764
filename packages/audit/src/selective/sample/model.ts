/**
 * One group or two, as a function of estimates that are independent of each other.
 *
 * Fixed: the population, and how many people were drawn by lot. Random: whom the lot falls on (how many of a group, and what they are); and, where
 * the estimates are about the process, who was flagged and what they are. Shares of two groups in one sample depend on each other; the share of both
 * together and the share of the first within both do not, so those two are taken.
 *
 * @module
 */
import { type Component, wilsonAt } from '../../statistics/index.ts';
import type { Matrix } from '../corners.ts';
import type { Case } from './case.ts';
import type { SampleFrame } from './design.ts';

export interface Model {
  readonly components: readonly Component[];
  /** The confusion matrix of each group, in people, from values of the components. */
  matricesOf(values: readonly number[]): readonly Matrix[];
}

/** Where the size is unknown it is this: it cancels out of the ratios that are told then. */
const endless = 2 ** 50;

/** `z`: how many standard errors wide the limits of each component are. */
export function modelOf(cases: readonly Case[], frame: SampleFrame, z: number): Model {
  const components: Component[] = [];
  const share = (part: number, whole: number, fixed = false): number => {
    const value = part / whole;
    components.push({ value, ...(fixed ? { low: value, high: value } : wilsonAt(part, whole, z)) });
    return components.length - 1;
  };
  const counted = frame.about === 'these-people';
  const known = frame.sizes === 'known';
  const population = typeof frame.sizes === 'object' ? frame.sizes.population : endless;
  const drawn = cases.map(({ negative, positive }) => negative + positive);
  const both = drawn.reduce((all, some) => all + some, 0);
  const { sampled } = cases[0]!;
  // Where nobody else is in the sample, the share of these is 1 and no estimate.
  const together = known ? null : share(both, sampled, both === sampled);
  const within = known || cases.length === 1 ? null : share(drawn[0]!, both);
  const groups = cases.map((one) => {
    const flagged = one.tp + one.fp;
    const people = known ? one.size : population;
    return {
      people,
      flagged: share(flagged, people, counted),
      precision: flagged === 0 ? share(one.precision, 1, true) : share(one.tp, flagged, counted),
      negative: share(one.negative, one.negative + one.positive),
      /** People for whom the whole sample stands. */
      stoodFor: frame.drawnFrom === 'everybody' ? people : people - one.flagged,
    };
  });
  return {
    components,
    matricesOf: (values) =>
      groups.map((group, place) => {
        const ofBoth = within === null ? 1 : place === 0 ? values[within]! : 1 - values[within]!;
        const flagged = group.people * values[group.flagged]!;
        const tp = flagged * values[group.precision]!;
        const fp = flagged - tp;
        const negative = values[group.negative]!;
        if (frame.drawnFrom === 'everybody') {
          const size = together === null ? group.people : group.stoodFor * values[together]! * ofBoth;
          return { tp, fp, tn: size * negative - fp, fn: size * (1 - negative) - tp };
        }
        const cleared = together === null ? group.people - flagged : group.stoodFor * values[together]! * ofBoth;
        return { tp, fp, tn: cleared * negative, fn: cleared * (1 - negative) };
      }),
  };
}
