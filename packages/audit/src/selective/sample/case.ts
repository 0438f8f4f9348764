import { type Cells, type Count, exactly } from '../../model/index.ts';
import { flaggedOf, type SampledGroup, type SampleFrame, sampleOf } from './design.ts';

/** One group in whole people, nothing left open. */
export interface Case {
  readonly tp: number;
  readonly fp: number;
  readonly negative: number;
  readonly positive: number;
  /** People in the group, where that is known. */
  readonly size: number;
  /** People in the sample and people flagged, all groups together. */
  readonly sampled: number;
  readonly flagged: number;
}

/**
 * Everything that the counts of a group may be, at their ends; one case where they are exact. Rates rise or fall with each count, so nothing between
 * the ends lies outside.
 */
export function casesOf(group: SampledGroup, frame: SampleFrame): Case[] {
  const { cells, sample } = group;
  const lowest = Math.max(flaggedOf(group).low + (frame.drawnFrom === 'everybody' ? 0 : sampleOf(group).low), 1);
  const ends = {
    sampled: endsOf(frame.sampled),
    flagged: frame.drawnFrom === 'everybody' ? [frame.flagged.high] : endsOf(frame.flagged),
    size: frame.sizes === 'known' ? endsOf({ low: Math.max(lowest, group.n.low), high: Math.max(lowest, group.n.high) }) : [0],
  };
  return checkedCases(cells).flatMap(({ tp, fp }) =>
    endsOf(sample.negative).flatMap((negative) =>
      endsOf(sample.positive).flatMap((positive) =>
        ends.sampled.flatMap((sampled) =>
          ends.flagged.flatMap((flagged) =>
            ends.size.map((size) => ({
              tp,
              fp,
              negative,
              positive,
              size,
              sampled: Math.max(sampled, negative + positive),
              flagged: Math.max(flagged, tp + fp),
            })),
          ),
        ),
      ),
    ),
  );
}

/** Those flagged, when those among them whom nobody checked are all this or all that. */
function checkedCases({ tp, fp, flaggedUnknown }: Cells): { readonly tp: number; readonly fp: number }[] {
  return endsOf(tp).flatMap((right) =>
    endsOf(fp).flatMap((wrong) =>
      endsOf(flaggedUnknown).flatMap((unknown) =>
        unknown === 0
          ? [{ tp: right, fp: wrong }]
          : [
              { tp: right + unknown, fp: wrong },
              { tp: right, fp: wrong + unknown },
            ],
      ),
    ),
  );
}

function endsOf({ low, high }: Count = exactly(0)): number[] {
  return low === high ? [low] : [low, high];
}
