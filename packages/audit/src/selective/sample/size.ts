import type { Estimate } from '../../model/index.ts';
import { wilson } from '../../statistics/index.ts';
import { casesOf } from './case.ts';
import type { SampledGroup, SampleFrame } from './design.ts';

/**
 * People in a group: known, or estimated from its share in the sample (Wilson). The value is cut to a whole number of people, as the published recipe
 * does; its limits are widened to whole people. null where the size is unknown, or nobody is in the sample.
 */
export function sizeOf(group: SampledGroup, frame: SampleFrame): Estimate | null {
  const { sizes, drawnFrom, level } = frame;
  if (sizes === 'unknown') return null;
  if (sizes === 'known') return { value: group.n.low === group.n.high ? group.n.low : null, low: group.n.low, high: group.n.high };
  const estimates = casesOf(group, frame).flatMap(({ tp, fp, negative, positive, sampled, flagged }) => {
    if (sampled === 0) return [];
    const drawn = negative + positive;
    const { low, high } = drawn === sampled ? { low: 1, high: 1 } : wilson(drawn, sampled, level);
    const [people, besides] = drawnFrom === 'everybody' ? [sizes.population, 0] : [sizes.population - flagged, tp + fp];
    return [{ value: Math.floor(besides + (drawn / sampled) * people), low: besides + low * people, high: besides + high * people }];
  });
  if (estimates.length === 0) return null;
  const [first] = estimates;
  return {
    value: estimates.every(({ value }) => value === first!.value) ? first!.value : null,
    low: Math.floor(Math.min(...estimates.map(({ low }) => low))),
    high: Math.ceil(Math.max(...estimates.map(({ high }) => high))),
  };
}
