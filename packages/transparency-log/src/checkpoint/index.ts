/**
 * Checkpoints: c2sp.org/tlog-checkpoint. The text of a note that states how large the tree is and what its root is.
 *
 * @module
 */
import { base64ToBytes, bytesToBase64, parseDecimal } from '../bytes/index.ts';
import { hashBytes } from '../tree/index.ts';

export interface Checkpoint {
  /** Which log. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

export function checkpointToText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${bytesToBase64(root)}\n`;
}

/** Lines after the third are allowed and carry no meaning here. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith('\n')) return undefined;
  const [origin, sizeText, rootText, ...extensions] = text.slice(0, -1).split('\n');
  if (origin === undefined || origin === '' || extensions.includes('')) return undefined;
  const size = parseDecimal(sizeText ?? '');
  const root = base64ToBytes(rootText ?? '');
  return size === undefined || root?.length !== hashBytes ? undefined : { origin, size, root };
}
