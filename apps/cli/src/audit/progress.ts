import type { Output } from '../output/output.ts';

/** Nothing in the first second, then a line a second: how much was read, of how much. */
export function createProgress(output: Output, now: () => number = () => performance.now()): (bytes: number, total: number | null) => void {
  let told = now();
  return (bytes, total) => {
    const at = now();
    if (at - told < 1000) return;
    told = at;
    output.progress(`${Math.floor(bytes / 1e6)}${total === null ? '' : ` of ${Math.ceil(total / 1e6)}`} MB\n`);
  };
}
