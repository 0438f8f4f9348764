import type { VNode } from 'preact';
import type { AuditReader } from '../../reader.ts';
import type { Test } from '../answers.ts';

const limits = ['at-least', 'above', 'at-most', 'below'] as const;

/** A limit as it is being written; the number as it was typed. */
export interface Limit {
  readonly is: (typeof limits)[number];
  readonly number: string;
}

export const noLimit: Limit = { is: 'at-least', number: '' };

export function limitOf(test: Test | null): Limit | null {
  const is = limits.find((one) => one === test?.is);
  return is === undefined ? null : { is, number: test?.values[0] ?? '' };
}

/** null: what was typed is no number. */
export function testOf({ is, number }: Limit): Test | null {
  const plain = number.trim().replace(',', '.');
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? { is, values: [plain] } : null;
}

interface LimitProps {
  readonly limit: Limit;
  readonly reader: AuditReader;
  readonly onLimit: (limit: Limit) => void;
}

export function LimitField({ limit, reader: { words }, onLimit }: LimitProps): VNode {
  return (
    <p class="limit-field">
      <label>
        <span class="visually-hidden">{words.valueLimit}</span>
        <select
          value={limit.is}
          onChange={(e) => onLimit({ ...limit, is: limits.find((one) => one === e.currentTarget.value) ?? limit.is })}
        >
          {limits.map((one) => (
            <option value={one} key={one}>
              {words[`limit_${one}`]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="visually-hidden">{words.valueNumber}</span>
        <input
          type="text"
          inputMode="decimal"
          dir="ltr"
          autocomplete="off"
          value={limit.number}
          onInput={(e) => onLimit({ ...limit, number: e.currentTarget.value })}
        />
      </label>
    </p>
  );
}
