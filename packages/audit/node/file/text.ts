/** Delimited text on disk: the next piece is read while the one before it is counted. */
import type { FileHandle } from 'node:fs/promises';
import type { RowQuestion } from '../../src/model/index.ts';
import type { ReadOptions } from '../../src/read/file-tally.ts';
import { createTallier, type Tallier } from '../../src/read/tallier/index.ts';

const pieceBytes = 1024 * 1024;
const tellBytes = 8 * pieceBytes;

/** @returns null: it was stopped */
export async function readText(handle: FileHandle, size: number, question: RowQuestion, options: ReadOptions): Promise<Tallier | null> {
  const tallier = createTallier(question, options);
  const buffers = [Buffer.allocUnsafe(pieceBytes), Buffer.allocUnsafe(pieceBytes)] as const;
  let at = 0;
  let told = 0;
  let reading = handle.read(buffers[0], 0, pieceBytes, 0);
  for (let turn = 1; ; turn = 1 - turn) {
    const { bytesRead, buffer } = await reading;
    if (bytesRead === 0) return tallier;
    at += bytesRead;
    reading = handle.read(buffers[turn === 1 ? 1 : 0], 0, pieceBytes, at);
    const goesOn = tallier.push(buffer.subarray(0, bytesRead));
    if (at - told >= tellBytes || at === size) {
      told = at;
      options.progress?.(at, size);
    }
    if (goesOn && !options.signal?.aborted) continue;
    // The file is closed only when nothing is read from it any more.
    await reading;
    return goesOn ? null : tallier;
  }
}
