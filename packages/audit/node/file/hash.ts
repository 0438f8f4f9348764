/**
 * SHA-256 of an open file, in a thread of its own: it takes about as long as counting, and can be done beside it.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

interface Work {
  readonly fd: number;
  /** Where the thread puts the hash. */
  readonly sha256: SharedArrayBuffer;
}

/** Smaller files are hashed sooner than a thread begins. */
const worthAThread = 16_000_000;

export interface Hashing {
  readonly result: Promise<string>;
  stop(): Promise<void>;
}

/** @param fd stays open until the hash is there or `stop` has ended */
export function hashFile(fd: number, bytes: number): Hashing {
  if (bytes < worthAThread) return { result: Promise.resolve(hashOf(fd).toString('hex')), stop: () => Promise.resolve() };
  const work: Work = { fd, sha256: new SharedArrayBuffer(32) };
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

function hashOf(fd: number): Buffer {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(1024 * 1024);
  for (let at = 0; ; ) {
    const length = readSync(fd, buffer, 0, buffer.length, at);
    if (length === 0) return hash.digest();
    hash.update(buffer.subarray(0, length));
    at += length;
  }
}

function isWork(data: unknown): data is Work {
  return typeof data === 'object' && data !== null && 'fd' in data && 'sha256' in data;
}

if (!isMainThread && isWork(workerData)) new Uint8Array(workerData.sha256).set(hashOf(workerData.fd));
