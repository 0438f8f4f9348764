import { exactly, type MetricId } from '../../model/index.ts';
import { frameOf, type SampleDesign, type SampledGroup, type SampleFrame } from './index.ts';

/** A group as the tables of a random control sample give it: [negative, positive] people drawn by lot, and flagged. */
export function sampledGroup(
  name: string,
  sample: readonly [number, number],
  flagged: readonly [number, number],
  n?: number,
): SampledGroup {
  const [negative, positive] = sample;
  const [fp, tp] = flagged;
  return {
    name: [name],
    n: exactly(n ?? negative + positive + fp + tp),
    cells: { tn: exactly(0), fp: exactly(fp), fn: exactly(0), tp: exactly(tp), flaggedUnknown: exactly(0), clearedUnknown: exactly(0) },
    given: {},
    sample: { negative: exactly(negative), positive: exactly(positive) },
  };
}

export function frame(groups: readonly SampledGroup[], design: Partial<SampleDesign> = {}): SampleFrame {
  const result = frameOf(groups, {
    sizes: { population: 977_730 },
    drawnFrom: 'everybody',
    about: 'process',
    level: 0.95,
    minimumCell: 30,
    ...design,
  });
  if (!result.ok) throw new Error(result.error.code);
  return result.frame;
}

/** Rates that rest on the sample even where sizes are known. */
export const estimated: readonly MetricId[] = [
  'falsePositiveRate',
  'trueNegativeRate',
  'falseNegativeRate',
  'truePositiveRate',
  'baseRate',
  'negativePredictiveValue',
  'falseOmissionRate',
  'accuracy',
];

interface PublishedGroup {
  readonly name: string;
  readonly sample: readonly [number, number];
  readonly flagged: readonly [number, number];
  readonly size: number;
  readonly falsePositiveRate: number;
  readonly falseNegativeRate: number;
  readonly precision: number;
  readonly baseRate: number;
}

/** The tables of the Swedish Social Insurance Agency as Lighthouse Reports published them; `published.json` of `spec/audit-vectors`. */
export interface Sweden {
  readonly population: number;
  readonly tables: readonly (readonly [PublishedGroup, PublishedGroup])[];
}

export function groupsOfSweden({ tables }: Sweden, place: number): readonly [SampledGroup, SampledGroup] {
  const [one, other] = tables[place]!;
  return [sampledGroup(one.name, one.sample, one.flagged), sampledGroup(other.name, other.sample, other.flagged)];
}
