/**
 * A small log of an invented service, made when the site is built, so that a reader has a proof to check. Its key is written here for
 * everybody to read: it signs nothing but this example.
 *
 * @module
 */
import {
  checkpointToText,
  createNoteSigner,
  createPublicKey,
  createTileSource,
  ed25519PublicKey,
  entryOf,
  grow,
  keyId,
  type LogRecord,
  leafHash,
  type Opening,
  openingToText,
  proveInclusion,
  publicKeyToText,
  signNote,
  tilePath,
  treeRoot,
  writeProof,
} from '@firebreak/transparency-log';

export interface LogExample {
  readonly key: string;
  readonly proof: string;
  readonly record: string;
}

const origin = 'log.lantern-clinic.example/2026';
const record = (sequence: number, time: string): LogRecord => ({
  kind: 'authority-request',
  sequence,
  time,
  system: 'front-desk',
  asker: 'foreigners-authority',
  channel: 'in-person',
  shown: 'nothing',
  basis: null,
  asked: ['address', 'residence-status'],
  people: 1,
  outcome: 'refused',
  ground: 'de-health-secrecy',
});

const openings: readonly Opening[] = [
  { kind: 'heartbeat' as const, sequence: 1, time: '2026-11-23T06:00:00Z', system: 'front-desk' },
  record(2, '2026-11-23T09:30:00Z'),
  record(3, '2026-11-24T14:05:00Z'),
  { kind: 'heartbeat' as const, sequence: 4, time: '2026-11-25T06:00:00Z', system: 'front-desk' },
].map((known, place) => ({ salt: new Uint8Array(32).fill(place + 1), record: known }));
const shown = 1;

export async function logExample(): Promise<LogExample> {
  const seed = new Uint8Array(32).fill(7);
  const bytes = await ed25519PublicKey(seed);
  const key = createPublicKey(origin, 'ed25519', bytes);
  const { tiles } = grow(
    [],
    0,
    openings.map((opening) => leafHash(entryOf(opening))),
  );
  const bytesByPath = new Map(tiles.map((tile) => [tilePath(tile), tile.bytes]));
  const source = createTileSource(openings.length, async (path) => bytesByPath.get(path));
  const text = checkpointToText({ origin, size: openings.length, root: await treeRoot(openings.length, source) });
  const signer = createNoteSigner({ name: origin, id: keyId(origin, 'ed25519', bytes), type: 'ed25519', seed });
  const checkpoint = await signNote(text, [signer]);
  const hashes = await proveInclusion(shown, openings.length, source);
  return {
    key: publicKeyToText(key),
    proof: writeProof({ extra: null, index: shown, hashes, checkpoint }),
    record: openingToText(openings[shown]!),
  };
}
