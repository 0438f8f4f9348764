/**
 * @module
 */
import type { RightsData } from '@firebreak/rights';
import { wrap } from '../output/output.ts';

export interface Shown {
  readonly data: RightsData;
  /** The provision under every sentence. */
  readonly basis: boolean;
  /** Sentences that stand already; each is said once. */
  readonly said: Set<string>;
}

/** A sign and a text whose further lines stand under its first word. */
export function bullet(sign: string, text: string, indent: string): string {
  const hang = indent + ' '.repeat(sign.length + 1);
  return `${indent}${sign} ${wrap(text, hang).slice(hang.length)}`;
}
