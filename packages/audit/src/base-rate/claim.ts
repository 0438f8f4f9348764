/**
 * A performance claim of the Atlas, as what can be reckoned from it. What it measures stands in its record; nothing is inferred from its
 * words.
 *
 * @module
 */
import type { RecordOf, Text } from '@firebreak/atlas';
import { accuracyInterval } from './accuracy.ts';
import { isPoint, type Pair, type Range } from './range.ts';

type Claim = RecordOf<'claim'>;

/** How many of a test were judged rightly, and how far off chance alone may put that. */
export interface Tested {
  readonly right: number;
  readonly of: number;
  /** Exact, at 95 %. */
  readonly interval: Range;
}

export type Reading =
  /** Both numbers; where a source is ambiguous there are several readings, and each is shown. */
  | { readonly measures: 'pair'; readonly name: Text; readonly pair: Pair }
  | {
      readonly measures: 'accuracy';
      readonly accuracy: Range;
      readonly of: Text | null;
      /** Share of those tested who were what is looked for; null: not given. */
      readonly positives: number | null;
      readonly tested: Tested | null;
    }
  | {
      readonly measures: 'false-positive-rate' | 'false-negative-rate';
      readonly share: Range;
      readonly tested: number | null;
      readonly among: Text;
    }
  | { readonly measures: 'output-rate'; readonly share: Range; readonly tested: number | null }
  | { readonly measures: 'false-discovery-rate'; readonly share: Range }
  | { readonly measures: 'failure-rate'; readonly share: Range; readonly of: Text }
  | { readonly measures: 'group-ratio'; readonly ratio: Range; readonly of: Text }
  | { readonly measures: 'outcome-gap'; readonly flagged: number; readonly cleared: number; readonly outcome: Text }
  | { readonly measures: 'counts'; readonly steps: readonly { readonly what: Text; readonly count: number }[] }
  | { readonly measures: 'none'; readonly why: Text };

export type Measures = Reading['measures'];

/** Every reading of a claim, in the order of its record. */
export function readingsOf(claim: Claim): Reading[] {
  return claim.figures.flatMap((figure): Reading[] => {
    switch (figure.measures) {
      case 'sensitivity-specificity':
        return (claim.readings ?? []).map(({ name, sensitivity, specificity }) => ({
          measures: 'pair',
          name,
          pair: { sensitivity, specificity },
        }));
      case 'accuracy':
        return [
          {
            measures: 'accuracy',
            accuracy: { low: figure.low, high: figure.high },
            of: figure.of ?? null,
            positives: figure.positives ?? null,
            tested: testedOf(figure),
          },
        ];
      case 'false-positive-rate':
      case 'false-negative-rate':
        return [
          {
            measures: figure.measures,
            share: { low: figure.low, high: figure.high },
            tested: 'tested' in figure ? (figure.tested ?? null) : null,
            among: figure.among,
          },
        ];
      case 'output-rate':
        return [{ measures: 'output-rate', share: { low: figure.low, high: figure.high }, tested: figure.tested ?? null }];
      case 'false-discovery-rate':
        return [{ measures: 'false-discovery-rate', share: { low: figure.low, high: figure.high } }];
      case 'failure-rate':
        return [{ measures: 'failure-rate', share: { low: figure.low, high: figure.high }, of: figure.of }];
      case 'group-ratio':
        return [{ measures: 'group-ratio', ratio: { low: figure.low, high: figure.high }, of: figure.of }];
      default:
        return [figure];
    }
  });
}

/** Where a source says of how many, but not how many were right, it is the whole number nearest to its percentage. */
function testedOf(figure: Extract<Claim['figures'][number], { measures: 'accuracy' }>): Tested | null {
  if (figure.tested === undefined || !isPoint(figure)) return null;
  const right = figure.right ?? Math.round(figure.tested * figure.low);
  return { right, of: figure.tested, interval: accuracyInterval(right, figure.tested) };
}

/** How far a reading leads: to people, to bounds, to a part of them, to a comparison, or not to people at all. */
export function reachOf(reading: Reading): 'people' | 'bounds' | 'part' | 'comparison' | 'nothing' {
  switch (reading.measures) {
    case 'pair':
      return 'people';
    case 'accuracy':
    case 'output-rate':
      return 'bounds';
    case 'false-positive-rate':
    case 'false-negative-rate':
    case 'false-discovery-rate':
    case 'failure-rate':
      return 'part';
    case 'group-ratio':
    case 'outcome-gap':
      return 'comparison';
    default:
      return 'nothing';
  }
}

/** Of how many people a claim is told, unless somebody says otherwise: those whom its source counted, or a number that can be drawn. */
export function peopleFor(readings: readonly Reading[]): number {
  for (const reading of readings) if ('share' in reading && 'tested' in reading && reading.tested !== null) return reading.tested;
  const share = readings.flatMap((reading) => ('share' in reading ? [reading.share.high] : []))[0] ?? 1;
  // 0.05 % of 1,000 is nobody yet.
  return share > 0 && share * drawnPeople < 1 ? drawnPeople * 10 ** Math.ceil(-Math.log10(share * drawnPeople)) : drawnPeople;
}

/** So many can be drawn one by one. */
export const drawnPeople = 1_000;

/** What is shown where nobody has said how many of the people checked are what is looked for: all of these, and none as if it were known. */
export const shownPrevalences: readonly number[] = [0.001, 0.01, 0.05, 0.1, 0.5];
