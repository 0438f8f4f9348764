import { compare } from '../../compare/index.ts';
import { rateOf } from '../../metrics/index.ts';
import type { Finding } from '../../model/index.ts';
import type { Parts } from './parts.ts';

/** Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D): less than four fifths of the rate of the group with the highest rate. */
const fourFifths = 0.8;

/**
 * The four-fifths rule, for a benefit alone: of a harm the ratio would be read the wrong way round. Each group of enough people against the
 * one that is chosen most often. Nothing where one of them is known within bounds only: then nobody knows which is chosen most often.
 */
export function fourFifthsOf({ settings, counts }: Parts): Finding[] {
  if (settings.effect !== 'benefit') return [];
  const rated = counts
    .map((group) => ({ group, rate: rateOf('selectionRate', group, settings) }))
    .filter(({ rate }) => !rate.small && rate.method !== 'none');
  if (rated.some(({ rate }) => rate.value === null)) return [];
  const top = rated.reduce<(typeof rated)[number] | null>((best, one) => (best && best.rate.value! >= one.rate.value! ? best : one), null);
  if (!top || top.rate.value === 0) return [];
  return rated.flatMap(({ group }): Finding[] => {
    if (group === top.group) return [];
    const { ratio, groupRate, referenceRate } = compare('selectionRate', group, top.group, settings);
    const { value, low, high } = ratio;
    const below = value! < fourFifths;
    const clear = below ? high !== null && high < fourFifths : low !== null && low >= fourFifths;
    const names = { group: group.name, reference: top.group.name };
    return [{ kind: 'finding', code: 'four-fifths', ...names, groupRate, referenceRate, ratio: { value, low, high }, below, clear }];
  });
}
