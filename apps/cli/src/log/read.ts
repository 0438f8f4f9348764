/**
 * `firebreak log prove, stats`: what is taken out of a log. Neither needs the log to be free.
 *
 * @module
 */
import { lstat, rename, writeFile } from 'node:fs/promises';
import { openingToText, statisticsToCsv } from '@firebreak/transparency-log';
import { proveEntry, readOpened, readStatistics } from '@firebreak/transparency-log/node';
import type { Command } from 'commander';
import { type Output, WrongUse, writeJson } from '../output/output.ts';
import { told } from './failure.ts';
import { wholeNumber } from './write.ts';

export function readCommands(log: Command, output: Output): void {
  log
    .command('prove')
    .description('write a proof that an entry stands in the log: it can be checked without a network')
    .argument('<folder>')
    .requiredOption('--index <number>', 'the entry', wholeNumber)
    .requiredOption('-o, --output <file>', 'the proof file, `....tlog-proof`')
    .option('--open', 'also write the record and its salt beside it, for whoever may see it')
    .action(async (folder: string, { index, output: path, open }: { index: number; output: string; open?: boolean }) => {
      const proof = await told(proveEntry(folder, index));
      const opening = open ? await told(readOpened(folder, index)) : undefined;
      const beside = `${path.replace(/\.tlog-proof$/, '')}.record.json`;
      // A proof in somebody's hands may be the only trace of a history: none is written over.
      for (const one of open ? [path, beside] : [path])
        if (await isThere(one)) throw new WrongUse(`\`${one.slice(0, 100)}\` is there already; choose another name`);
      await writeWhole(path, proof, 0o644);
      const lines = [`proof of entry ${index} written to ${path}`];
      if (opening !== undefined) {
        await writeWhole(beside, openingToText(opening), 0o600);
        lines.push(`the record and its salt written to ${beside}: whoever has both files can check what was recorded`);
      }
      output.write(lines.join('\n'));
    });

  log
    .command('stats')
    .description('requests by authorities, for each quarter that is over; small counts are hidden so that they cannot be worked out')
    .argument('<folder>')
    .option('--json', 'answer as JSON')
    .option('-o, --output <file>', 'write a table for spreadsheets (CSV)')
    .action(async (folder: string, options: { json?: boolean; output?: string }) => {
      const statistics = await told(readStatistics(folder));
      if (options.output !== undefined) {
        await writeWhole(options.output, statisticsToCsv(statistics), 0o644);
        output.write(`${statistics.quarters.length} quarters written to ${options.output}`);
      } else if (options.json) writeJson(output, statistics);
      else if (statistics.quarters.length === 0)
        output.write('No quarter is over yet. A quarter is counted when the first record after it is in a checkpoint.');
      else {
        const shown = (count: number | null): string => (count === null ? 'hidden' : String(count));
        const lines = statistics.quarters.flatMap(({ quarter, total, byAsker, byBasis, byOutcome }) => [
          `${quarter}  requests: ${total === null ? `fewer than ${statistics.smallest}, not none` : total}`,
          ...Object.entries({ 'who asked': byAsker, 'act named': byBasis, outcome: byOutcome }).flatMap(([what, rows]) =>
            rows === null
              ? [`  ${what}: hidden`]
              : rows.length === 0
                ? []
                : [`  ${what}: ${rows.map(({ of, count }) => `${of} ${shown(count)}`).join(', ')}`],
          ),
        ]);
        output.write(
          [...lines, `\`hidden\` is not zero: counts below ${statistics.smallest}, and those that would give them away.`].join('\n'),
        );
      }
    });
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  try {
    await writeFile(`${path}.part`, text, { mode });
    await rename(`${path}.part`, path);
  } catch (error) {
    throw new WrongUse(`cannot write \`${path.slice(0, 100)}\` (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`);
  }
}
