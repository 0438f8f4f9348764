/**
 * One group or two, as a function of estimates that are independent of each other.
 *
 * Fixed: the population, and how many people were drawn by lot. Random: whom the lot falls on (how many of a group, and what they are); and, where
 * the estimates are about the process, who was flagged and what they are. Numbers that share a total depend on each other, so each is taken as a share of
 * what the ones before left over: those flagged wrongly of all, those flagged rightly of the rest; both groups' share of the sample, the first one's
 * share of that.
 *
 * @module
 */
import type { MetricId } from '../../model/index.ts';
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
export function modelOf(metric: MetricId, cases: readonly Case[], frame: SampleFrame, z: number): Model {
  const components: Component[] = [];
  const share = (part: number, whole: number, fixed = false): number => {
    const value = whole === 0 ? 0 : part / whole;
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
    const people = known ? one.size : population;
    const [first, second] = orderOf(metric, one);
    return {
      people,
      first: share(first, people, counted),
      second: share(second, people - first, counted),
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
        const first = group.people * values[group.first]!;
        const second = (group.people - first) * values[group.second]!;
        const [fp, tp] = isRightFirst(metric) ? [second, first] : [first, second];
        const negative = values[group.negative]!;
        if (frame.drawnFrom === 'everybody') {
          const size = together === null ? group.people : group.stoodFor * values[together]! * ofBoth;
          return { tp, fp, tn: size * negative - fp, fn: size * (1 - negative) - tp };
        }
        const cleared = together === null ? group.people - first - second : group.stoodFor * values[together]! * ofBoth;
        return { tp, fp, tn: cleared * negative, fn: cleared * (1 - negative) };
      }),
  };
}

/** What the metric rests on comes first, so that it is one share and not a product of two. Nobody asks the selection rate who was right. */
function orderOf(metric: MetricId, { tp, fp }: Case): readonly [number, number] {
  if (metric === 'selectionRate') return [fp + tp, 0];
  return isRightFirst(metric) ? [tp, fp] : [fp, tp];
}

function isRightFirst(metric: MetricId): boolean {
  return metric === 'truePositiveRate' || metric === 'falseNegativeRate' || metric === 'baseRate';
}
