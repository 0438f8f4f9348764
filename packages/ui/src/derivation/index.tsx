/**
 * How a day was worked out, step by step: rule, day counted from, every day skipped and why, each with its law.
 *
 * @module
 */
import type { Text } from '@firebreak/atlas';
import { basisOf } from '@firebreak/trace';
import type { VNode } from 'preact';
import { Citations } from '../citation/index.tsx';
import type { Reader } from '../labels/index.ts';
import { Said } from '../labels/said.tsx';

export interface DerivationProps {
  readonly steps: readonly {
    readonly step: string;
    readonly date: string | null;
    readonly why: Text;
    readonly cite: readonly { readonly ref: string; readonly at?: string | undefined; readonly checked: string | null }[];
  }[];
  readonly reader: Reader;
}

export function Derivation({ steps, reader }: DerivationProps): VNode {
  return (
    <ol class="derivation">
      {steps.map((step, index) => (
        <li class={step.date === null ? 'derivation-step' : 'derivation-step derivation-dated'} key={String(index)}>
          {step.date !== null && (
            <time dateTime={step.date} class="derivation-day">
              {reader.weekday(step.date)}
            </time>
          )}
          <span class="derivation-why">
            <Said text={step.why} reader={reader} />
          </span>
          {step.cite.length > 0 && <Citations basis={basisOf({ cite: step.cite })} reader={reader} />}
        </li>
      ))}
    </ol>
  );
}
