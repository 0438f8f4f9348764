import { hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  createTileSource,
  type Edge,
  edgeRoot,
  grow,
  leafHash,
  proveInclusion,
  type Sha256,
  tilePath,
  verifyInclusion,
} from '@firebreak/transparency-log';
import { median, quantile } from '../../quantile/index.ts';
import { figure, tableOf } from '../../table/index.ts';

const sha256: Sha256 = (data) => hash('sha256', data, 'buffer');
const proofs = 200;

/** Proves that entries spread over the tree are in it, reading nothing but the tiles of the published folder; each proof is verified. */
export async function benchProofs(folder: string, size: number): Promise<boolean> {
  const place = join(folder, 'tree');
  const edge = await writeTree(place, size);
  const root = edgeRoot(edge, sha256);
  const proving: number[] = [];
  const verifying: number[] = [];
  let good = true;
  for (let i = 0; i < proofs; i++) {
    const index = Math.floor((i * (size - 1)) / (proofs - 1));
    const start = performance.now();
    // A new source each time: no tile is kept from one proof to the next, as for somebody who asks once.
    const source = createTileSource(size, (path) => readFile(join(place, path)).catch(() => undefined), sha256);
    const proof = await proveInclusion(index, size, source, sha256);
    const proved = performance.now();
    good = verifyInclusion({ leafHash: leafOf(index), index, size, root, proof }, sha256) && good;
    proving.push(proved - start);
    verifying.push(performance.now() - proved);
  }
  console.log(`\n## ${proofs} proofs in a tree of ${size.toLocaleString('en')} leaves\n`);
  console.log(
    tableOf(
      ['', 'median (ms)', 'p99 (ms)'],
      [
        ['proof made from the files', figure(median(proving)), figure(quantile(proving, 0.99))],
        ['proof verified', figure(median(verifying)), figure(quantile(verifying, 0.99))],
      ],
    ),
  );
  console.log(good ? '\nAll proofs hold.' : '\nA proof does not hold.');
  return good;
}

function leafOf(index: number): Uint8Array {
  const entry = new Uint8Array(8);
  new DataView(entry.buffer).setUint32(4, index);
  return leafHash(entry, sha256);
}

async function writeTree(place: string, size: number): Promise<Edge> {
  const step = 65_536;
  const folders = new Set<string>();
  let edge: Edge = [];
  for (let start = 0; start < size; start += step) {
    const leaves = Array.from({ length: Math.min(step, size - start) }, (_, i) => leafOf(start + i));
    const grown = grow(edge, start, leaves, sha256);
    edge = grown.edge;
    for (const tile of grown.tiles) {
      const path = join(place, tilePath(tile));
      if (!folders.has(dirname(path))) await mkdir(dirname(path), { recursive: true });
      folders.add(dirname(path));
      await writeFile(path, tile.bytes);
    }
  }
  return edge;
}
