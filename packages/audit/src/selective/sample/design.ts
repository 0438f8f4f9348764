/**
 * A random control sample: some people are drawn by lot and checked, whatever the system says of them. What is true of them is true of
 * everybody, within the error of the draw; so errors among people who were never flagged can be estimated.
 *
 * @module
 */
import { type Cells, type Count, type GroupCounts, type Sample, sum } from '../../model/index.ts';

/** How the sample was drawn, and what the estimates shall be about. */
export interface SampleDesign {
  /**
   * How many people a group has. `known`: its `n` counts everybody in it. With a `population`, all groups together have so many people, and the
   * shares of the groups in the sample estimate their sizes (the recipe of Lighthouse Reports for Sweden). `unknown`: rates that need the size cannot
   * be told, ratios between groups can.
   */
  readonly sizes: 'known' | 'unknown' | { readonly population: number };
  /** `everybody`: the lot also falls on people whom the system flagged. `not-flagged`: it falls only on those whom it left alone. */
  readonly drawnFrom: 'everybody' | 'not-flagged';
  /**
   * `process`: how the system errs, of which these people are one draw; intervals hold the chance in the sample and that in who was flagged. Everywhere
   * else in Audit intervals mean this. `these-people`: only how it erred on these people; those flagged are counted, not drawn, and only the sample has
   * an error.
   */
  readonly about: 'process' | 'these-people';
  readonly level: number;
  readonly minimumCell: number;
}

export type SampledGroup = GroupCounts & { readonly cells: Cells; readonly sample: Sample };

/** The design with what all groups together bring to it. */
export interface SampleFrame extends SampleDesign {
  /** People in the sample. */
  readonly sampled: Count;
  readonly flagged: Count;
}

export type FrameResult =
  | { readonly ok: true; readonly frame: SampleFrame }
  /** The population has fewer people than were seen of it, which are `people`. */
  | { readonly ok: false; readonly error: { readonly code: 'population-too-small'; readonly people: number } };

export function frameOf(groups: readonly SampledGroup[], design: SampleDesign): FrameResult {
  const frame = { ...design, sampled: sum(groups.map(sampleOf)), flagged: sum(groups.map(flaggedOf)) };
  if (typeof design.sizes === 'object') {
    // People drawn by lot may be among the flagged, unless the lot falls only on others.
    const seen = [frame.sampled.low, frame.flagged.low];
    const people = design.drawnFrom === 'everybody' ? Math.max(...seen) : seen.reduce((all, some) => all + some, 0);
    if (!(design.sizes.population >= people)) return { ok: false, error: { code: 'population-too-small', people } };
  }
  return { ok: true, frame };
}

export function sampleOf({ sample }: SampledGroup): Count {
  return sum([sample.negative, sample.positive]);
}

export function flaggedOf({ cells }: SampledGroup): Count {
  return sum([cells.tp, cells.fp, cells.flaggedUnknown]);
}
