/**
 * Reads a request from anybody: whatever is missing, of the wrong type or too long becomes something that releases nothing.
 *
 * @module
 */
import { isLegalDay, type LegalDay } from '@firebreak/core';
import { type FactBits, noFacts } from './table.ts';

/** More data than this in one request are refused unread; a record or `*` asks for more in fewer words. */
export const maximumData = 2000;

export interface ReadRequest {
  /** null: not a text. */
  readonly recipient: string | null;
  readonly purpose: string | null;
  /** null: no list, an empty one, or one that is too long. */
  readonly data: readonly unknown[] | null;
  readonly facts: FactBits;
  /** null: a day was named, and it is none. */
  readonly on: LegalDay | null;
}

const nothing: ReadRequest = { recipient: null, purpose: null, data: null, facts: noFacts, on: null };

export function readRequest(request: unknown, facts: readonly { readonly id: string }[], today: LegalDay): ReadRequest {
  try {
    if (typeof request !== 'object' || request === null) return nothing;
    const { recipient, purpose, data, facts: stated, on } = request as Record<string, unknown>;
    return {
      recipient: typeof recipient === 'string' ? recipient : null,
      purpose: typeof purpose === 'string' ? purpose : null,
      data: Array.isArray(data) && data.length > 0 && data.length <= maximumData ? data : null,
      facts: stated === undefined ? noFacts : readFacts(stated, facts),
      on: on === undefined ? today : typeof on === 'string' && isLegalDay(on) ? on : null,
    };
  } catch {
    // A property that throws when it is read: whoever sent that gets nothing.
    return nothing;
  }
}

/** Only `true` and `false` count, only of the object itself, and only of facts that the policy knows. */
export function readFacts(stated: unknown, facts: readonly { readonly id: string }[]): FactBits {
  if (typeof stated !== 'object' || stated === null) return noFacts;
  let isTrue = 0;
  let isFalse = 0;
  for (let place = 0; place < facts.length; place++) {
    const { id } = facts[place]!;
    if (!Object.hasOwn(stated, id)) continue;
    const value = (stated as Record<string, unknown>)[id];
    if (value === true) isTrue |= 1 << place;
    else if (value === false) isFalse |= 1 << place;
  }
  return { isTrue, isFalse };
}

/** What was asked for, short enough to be shown. */
export function shownData(data: unknown): string {
  return typeof data === 'string' ? data.slice(0, 240) : '(not a text)';
}
