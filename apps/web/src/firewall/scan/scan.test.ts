import assert from 'node:assert/strict';
import test from 'node:test';
import { createScanner } from '@firebreak/firewall/scan';
import { type Source, scanFile } from './scan.ts';

const scanner = createScanner({ identifiers: [], words: [], reveals: {} });
const iban = 'IBAN DE89 3704 0044 0532 0130 00\n';

/** A file that comes in pieces, and counts how many were taken. */
function source(pieces: readonly Uint8Array[]): Source & { readonly taken: () => number } {
  let at = 0;
  return {
    name: 'export.csv',
    size: pieces.reduce((sum, piece) => sum + piece.length, 0),
    taken: () => at,
    stream: () =>
      new ReadableStream(
        {
          pull: (controller) => {
            const piece = pieces[at];
            at += 1;
            if (piece === undefined) controller.close();
            else controller.enqueue(piece);
          },
        },
        { highWaterMark: 0 },
      ),
  };
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const never = new AbortController().signal;

test('a file in pieces is the file in one, wherever it is cut', async () => {
  const whole = text(`${'x,y\n'.repeat(20)}${iban}`);
  for (const cut of [1, 80, 85, 90, whole.length - 1]) {
    const { report, bytes, stopped } = await scanFile(scanner, source([whole.slice(0, cut), whole.slice(cut)]), never, () => {});
    assert.deepEqual([report?.findings.length, report?.findings[0]?.line, bytes, stopped], [1, 21, whole.length, false], `cut at ${cut}`);
  }
});

test('what is no text is told as such, and not read to its end', async () => {
  const pieces = Array.from({ length: 50 }, () => new Uint8Array(1_000_000));
  const file = source(pieces);
  const { report } = await scanFile(scanner, file, never, () => {});
  assert.equal(report, null);
  assert.ok(file.taken() < pieces.length);
});

test('it stops when it is told to, and keeps what it found', async () => {
  const stop = new AbortController();
  const file = source(Array.from({ length: 40 }, () => text(`${iban}${'x,y\n'.repeat(250_000)}`)));
  const scanned = await scanFile(scanner, file, stop.signal, () => stop.abort());
  assert.ok(scanned.stopped);
  assert.ok((scanned.report?.findings.length ?? 0) > 0);
  assert.ok(file.taken() < 40 && scanned.bytes < file.size);
});
