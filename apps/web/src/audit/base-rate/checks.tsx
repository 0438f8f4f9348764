/**
 * The same people checked again and again: the second step.
 *
 * @module
 */
import type { Reading } from '@firebreak/audit/base-rate';
import { repeatedChecks } from '@firebreak/audit/screening';
import type { ComponentChildren, VNode } from 'preact';
import type { Asked } from './file.ts';
import type { BaseRateReader } from './reader.ts';
import { Table } from './table.tsx';

const shownChecks = [1, 2, 5, 10, 20, 50];

/** Which numbers are repeated: those of a reading, or an accuracy for both (an assumption); or innocent people only. */
interface Repeated {
  readonly sensitivity: number;
  readonly specificity: { readonly low: number; readonly high: number };
  readonly prevalence: number | null;
  readonly assumed: boolean;
}

interface ChecksProps {
  readonly readings: readonly Reading[];
  readonly asked: Asked;
  readonly reader: BaseRateReader;
  readonly children?: ComponentChildren;
}

export function ChecksTable({ readings, asked, reader, children }: ChecksProps): VNode | null {
  const repeated = repeatedOf(readings[0], asked);
  if (repeated === null) return null;
  const { words, tell, speaker } = reader;
  const { numbers } = speaker;
  const { sensitivity, specificity, prevalence, assumed } = repeated;
  const all =
    asked.checks === null || shownChecks.includes(asked.checks) ? shownChecks : [...shownChecks, asked.checks].toSorted((a, b) => a - b);
  const rows = all.map((checks) => {
    /** Always the same people, and chance anew each time. */
    const cells = [1, 0].map((correlation) => {
      const { stated } = repeatedChecks({
        people: asked.people,
        prevalence: prevalence ?? 0,
        sensitivity,
        specificity,
        checks,
        correlation,
      });
      return speaker.count(stated!.whole.fp, stated!.expected.fp, asked.people);
    });
    return [numbers.whole(checks), ...cells];
  });
  const key = prevalence === null ? 'checksInnocent' : 'checksWrongly';
  return (
    <section>
      <h3>{words.checksHeading}</h3>
      <p>{words.checksText}</p>
      {children}
      <Table
        title={tell(key, { [prevalence === null ? 'innocent' : 'people']: numbers.whole(asked.people) })}
        {...(assumed ? { note: words.checksEqual } : {})}
        headings={[words.checksColumn, words.checksLow, words.checksHigh]}
        rows={rows}
      />
      <p class="quiet">{speaker.say('repeatedEnds')}</p>
    </section>
  );
}

function repeatedOf(reading: Reading | undefined, { prevalence }: Asked): Repeated | null {
  if (reading?.measures === 'pair') {
    const { sensitivity, specificity } = reading.pair;
    return { sensitivity, specificity: { low: specificity, high: specificity }, prevalence, assumed: false };
  }
  if (reading?.measures === 'accuracy') {
    const { low, high } = reading.accuracy;
    return { sensitivity: low, specificity: { low, high }, prevalence, assumed: true };
  }
  if (reading?.measures === 'false-positive-rate') {
    const kept = (share: number): number => Number((1 - share).toPrecision(15));
    return {
      sensitivity: 0,
      specificity: { low: kept(reading.share.high), high: kept(reading.share.low) },
      prevalence: null,
      assumed: false,
    };
  }
  return null;
}
