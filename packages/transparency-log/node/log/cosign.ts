import { createTileSource, noteToText, parseNote, proveConsistency } from '../../src/index.ts';
import { within } from '../disk/index.ts';
import { askWitness, type CosignOutcome, type WitnessAddress } from '../witness/client.ts';
import { fastSha256 } from './layout.ts';
import type { LogState } from './state.ts';

/** All at the same time. */
export function askAll(
  { disk, layout }: Pick<LogState, 'disk' | 'layout'>,
  { checkpoint, note }: LogState['signed'],
  witnesses: readonly WitnessAddress[],
): Promise<CosignOutcome[]> {
  const source = createTileSource(checkpoint.size, (path) => disk.read(within(layout.public, path)), fastSha256);
  const prove = (old: number): Promise<Uint8Array[]> => proveConsistency(old, checkpoint.size, source, fastSha256);
  return Promise.all(witnesses.map((witness) => askWitness(witness, { checkpoint, note, prove })));
}

/** New cosignatures stand after those that are there; a newer one of the same key takes the older one's place. */
export function withCosignatures(note: string, outcomes: readonly CosignOutcome[]): string {
  const parsed = parseNote(note)!;
  const added = outcomes.flatMap((outcome) => (outcome.ok ? outcome.cosignatures : []));
  const kept = parsed.signatures.filter(({ name, id }) => !added.some((other) => other.name === name && other.id === id));
  return noteToText({ text: parsed.text, signatures: [...kept, ...added] });
}
