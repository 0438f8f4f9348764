import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measured, Order } from './measure.ts';

export type Outcome = { readonly ok: true; readonly measured: readonly Measured[] } | { readonly ok: false; readonly why: string };

/** Measures in a process of its own: one engine's heap does not slow another's, and one that takes too much is stopped. */
export function measureApart(order: Order, limits: { readonly heapMb: number; readonly timeoutMs: number }): Promise<Outcome> {
  const child = fork(fileURLToPath(new URL('measure-process.ts', import.meta.url)), [JSON.stringify(order)], {
    execArgv: [`--max-old-space-size=${limits.heapMb}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr!.on('data', (text) => {
    errors += text;
  });
  return new Promise((resolve) => {
    let outcome: Outcome | undefined;
    const timer = setTimeout(() => {
      outcome = { ok: false, why: `stopped after ${Math.round(limits.timeoutMs / 1000)} s without an answer` };
      child.kill('SIGKILL');
    }, limits.timeoutMs);
    child.on('message', (measured) => {
      outcome = { ok: true, measured: measured as Measured[] };
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const outOfMemory = errors.includes('heap out of memory');
      const why = outOfMemory
        ? `needed more than the ${limits.heapMb.toLocaleString('en')} MB of heap it was given`
        : `ended with ${signal ?? `exit code ${code}`}: ${errors.trim().split('\n').slice(0, 6).join(' ')}`;
      resolve(outcome ?? { ok: false, why });
    });
  });
}
