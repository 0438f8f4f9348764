/**
 * `npm run bench -- trace [--part synthetic|atlas] [--quick]`
 *
 * @module
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAtlas } from './atlas/index.ts';
import { benchSize, type Size } from './synthetic/index.ts';

const sizes: readonly Size[] = [
  { placeCount: 100_000, flowCount: 1_000_000 },
  { placeCount: 1_000_000, flowCount: 10_000_000 },
];
const quickSizes: readonly Size[] = [{ placeCount: 10_000, flowCount: 100_000 }];
const parts = ['synthetic', 'atlas'];

export async function runTraceBench(options: readonly string[]): Promise<number> {
  const chosen = choose(options);
  if (typeof chosen === 'string') {
    console.error(`${chosen}. Write: npm run bench -- trace [--part synthetic|atlas] [--quick]`);
    return 2;
  }
  const processors = cpus();
  console.log(
    `Node ${process.versions.node}, ${processors.length} processors (${processors[0]?.model ?? 'unknown'}), ` +
      `${Math.round(totalmem() / 1e9)} GB of memory, ${process.platform}-${process.arch}`,
  );
  let good = true;
  if (chosen.part !== 'atlas') {
    console.log('\n## All places reachable under data and purpose masks');
    for (const size of chosen.quick ? quickSizes : sizes) good = (await benchSize(size)) && good;
  }
  if (chosen.part !== 'synthetic') good = (await benchAtlas()) && good;
  return good ? 0 : 1;
}

function choose(options: readonly string[]): { part?: string | undefined; quick: boolean } | string {
  try {
    const { values } = parseArgs({
      args: [...options],
      options: { part: { type: 'string' }, quick: { type: 'boolean', default: false } },
    });
    if (values.part !== undefined && !parts.includes(values.part)) return `unknown part \`${values.part.slice(0, 40)}\``;
    return values;
  } catch (error) {
    return (error as Error).message.split('\n')[0]!.replace(/\.$/, '');
  }
}
