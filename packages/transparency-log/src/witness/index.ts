/**
 * What a log sends to a witness: c2sp.org/tlog-witness, `add-checkpoint`.
 *
 * @module
 */
import { base64ToBytes, bytesToBase64, parseDecimal } from '../bytes/index.ts';
import { hashBytes } from '../tree/index.ts';

export const maxProofLines = 63;

export interface AddCheckpoint {
  /** Size of the tree that the witness saw last. */
  readonly old: number;
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint. */
  readonly checkpoint: string;
}

export function writeAddCheckpoint({ old, proof, checkpoint }: AddCheckpoint): string {
  return `old ${old}\n${proof.map((hash) => `${bytesToBase64(hash)}\n`).join('')}\n${checkpoint}`;
}

export function parseAddCheckpoint(text: string): AddCheckpoint | undefined {
  const divide = text.indexOf('\n\n');
  if (divide < 0) return undefined;
  const [first, ...lines] = text.slice(0, divide).split('\n');
  const old = first?.startsWith('old ') ? parseDecimal(first.slice('old '.length)) : undefined;
  if (old === undefined || lines.length > maxProofLines) return undefined;
  const proof = lines.map(base64ToBytes);
  return proof.every((hash) => hash?.length === hashBytes)
    ? { old, proof: proof as Uint8Array[], checkpoint: text.slice(divide + 2) }
    : undefined;
}
