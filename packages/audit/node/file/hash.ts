/**
 * SHA-256 of an open file, beside the counting, which takes about as long: in a thread of its own while this one is busy, else in small pieces.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

interface Work {
  readonly fd: number;
  readonly size: number;
  /** Where the thread puts the hash. */
  readonly sha256: SharedArrayBuffer;
}

/** Smaller files are hashed sooner than a thread begins. */
const worthAThread = 16_000_000;
const pieceBytes = 1024 * 1024;

export interface Hashing {
  readonly result: Promise<string>;
  stop(): Promise<void>;
}

/**
 * @param fd stays open until the hash is there or `stop` has ended
 * @param isBusy this thread has work to do meanwhile
 */
export function hashFile(fd: number, size: number, isBusy: boolean): Hashing {
  return isBusy && size >= worthAThread ? hashInThread(fd, size) : hashInPieces(fd, size);
}

function hashInPieces(fd: number, size: number): Hashing {
  const stopping = new AbortController();
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, size));
  const hashAll = async (): Promise<string> => {
    for (let at = 0; !stopping.signal.aborted; ) {
      const length = readPiece(fd, buffer, at, size);
      if (length === 0) break;
      hash.update(buffer.subarray(0, length));
      at += length;
      await new Promise((next) => setImmediate(next));
    }
    return hash.digest('hex');
  };
  const result = hashAll();
  result.catch(() => undefined);
  return {
    result,
    stop: async () => {
      stopping.abort();
      await result.catch(() => undefined);
    },
  };
}

function hashInThread(fd: number, size: number): Hashing {
  const work: Work = { fd, size, sha256: new SharedArrayBuffer(32) };
  const worker = new Worker(new URL(import.meta.url), { workerData: work });
  const result = new Promise<string>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve(Buffer.from(work.sha256).toString('hex'));
      else reject(new Error('hashing was stopped'));
    });
  });
  // Whoever stops does not wait for the result.
  result.catch(() => undefined);
  return {
    result,
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** Of a file that grows, no more than was there when it was opened. */
function readPiece(fd: number, buffer: Buffer, at: number, size: number): number {
  return readSync(fd, buffer, 0, Math.min(buffer.length, size - at), at);
}

function hashOf({ fd, size }: Work): Buffer {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(pieceBytes);
  for (let at = 0; ; ) {
    const length = readPiece(fd, buffer, at, size);
    if (length === 0) return hash.digest();
    hash.update(buffer.subarray(0, length));
    at += length;
  }
}

function isWork(data: unknown): data is Work {
  return typeof data === 'object' && data !== null && 'fd' in data && 'sha256' in data;
}

if (!isMainThread && isWork(workerData)) new Uint8Array(workerData.sha256).set(hashOf(workerData));
