/**
 * `npm run bench -- firewall [--part decisions|...] [--quick]`
 *
 * @module
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import { firewallDataOf } from '@firebreak/firewall';
import { benchDecisions } from './decisions/index.ts';
import { benchGateway } from './gateway/index.ts';
import { benchLog } from './log/index.ts';
import { benchScanner } from './scanner/index.ts';

const parts = ['decisions', 'gateway', 'scanner', 'log'] as const;

export async function runFirewallBench(options: readonly string[]): Promise<number> {
  const chosen = choose(options);
  if (typeof chosen === 'string') {
    console.error(`${chosen}. Write: npm run bench -- firewall [--part ${parts.join('|')}] [--quick]`);
    return 2;
  }
  const processors = cpus();
  console.log(
    `Node ${process.versions.node}, ${processors.length} processors (${processors[0]?.model ?? 'unknown'}), ` +
      `${Math.round(totalmem() / 1e9)} GB of memory, ${process.platform}-${process.arch}`,
  );
  const wanted = (part: (typeof parts)[number]): boolean => chosen.part === undefined || chosen.part === part;
  let good = true;
  const atlas = await openRepositoryAtlas();
  if (wanted('decisions')) good = (await benchDecisions(firewallDataOf(atlas), chosen.quick)) && good;
  if (wanted('gateway')) good = (await benchGateway(firewallDataOf(atlas), chosen.quick)) && good;
  if (wanted('scanner')) good = (await benchScanner(atlas, chosen.quick)) && good;
  if (wanted('log')) good = (await benchLog(chosen.quick)) && good;
  return good ? 0 : 1;
}

function choose(options: readonly string[]): { part?: string | undefined; quick: boolean } | string {
  try {
    const { values } = parseArgs({ args: [...options], options: { part: { type: 'string' }, quick: { type: 'boolean', default: false } } });
    if (values.part !== undefined && !(parts as readonly string[]).includes(values.part))
      return `unknown part \`${values.part.slice(0, 40)}\``;
    return values;
  } catch (error) {
    return (error as Error).message.split('\n')[0]!.replace(/\.$/, '');
  }
}
