/** Delimited text on disk. */
import { readSync } from 'node:fs';
import type { RowQuestion } from '../../src/model/index.ts';
import type { ReadOptions } from '../../src/read/file-tally.ts';
import { limits } from '../../src/read/limits.ts';
import { createTallier, type Tallier } from '../../src/read/tallier/index.ts';

/** So much is read before others have their turn. */
const breathBytes = 8 * 1024 * 1024;

/**
 * Reads straight to where it is counted. Waiting for each piece would cost more than reading it: the system reads ahead anyway.
 *
 * @returns null: it was stopped
 */
export async function readText(fd: number, size: number, question: RowQuestion, options: ReadOptions): Promise<Tallier | null> {
  const tallier = createTallier(question, options);
  const head = new Uint8Array(limits.headBytes);
  let told = 0;
  for (let at = 0; ; ) {
    const space = tallier.space();
    const into = space ?? head;
    // A file that grows is read as far as it went: that it changed is found out later.
    const bytes = readSync(fd, into, { position: at, length: Math.min(into.length, size - at) });
    if (bytes === 0) return tallier;
    at += bytes;
    const goesOn = space === null ? tallier.push(head.subarray(0, bytes)) : tallier.wrote(bytes);
    if (!goesOn) return tallier;
    if (at - told < breathBytes && at < size) continue;
    told = at;
    options.progress?.(at, size);
    await new Promise((next) => setImmediate(next));
    if (options.signal?.aborted) return null;
  }
}
