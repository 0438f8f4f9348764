import type { Atlas } from '@firebreak/atlas';
import { basisOf, type CutAnswer, cut, publishCut, traceDataOf } from '@firebreak/trace';
import type { Command } from 'commander';
import { nameIn, openFor } from '../atlas-access.ts';
import { type Output, wrap, writeJson } from '../output/output.ts';
import { citeText, closedText, questionOf, type TraceOptions } from './trace.ts';

export function cutCommand(program: Command, output: Output): void {
  program
    .command('cut')
    .description('the smallest sets of flows whose closing keeps the data from a target')
    .argument('<touchpoint>', 'where the data were given')
    .requiredOption('--country <code>', 'two-letter country, for example DE')
    .option('--on <day>', 'the law of this day, YYYY-MM-DD (today)')
    .option('--data <categories>', 'only these data categories, joined by commas')
    .option('--to <place>', 'a place, or `enforcement`', 'enforcement')
    .option('--json', 'answer as JSON (spec/cut)')
    .action(async (touchpoint: string, options: TraceOptions, command: Command) => {
      const atlas = await openFor(command);
      const answer = cut(traceDataOf(atlas), questionOf(atlas, touchpoint, options));
      if (options.json) writeJson(output, publishCut(atlas, answer));
      else output.write(cutText(atlas, answer));
    });
}

function cutText(atlas: Atlas, answer: CutAnswer): string {
  const target = answer.to === 'enforcement' ? 'immigration enforcement' : nameIn(atlas, answer.to);
  const lines = [`${nameIn(atlas, answer.from)}, ${nameIn(atlas, answer.country)}, law of ${answer.on}, against ${target}`, ''];
  const verdicts = {
    found: answer.keepsService
      ? `Closing ${answer.cuts[0]?.flows.length === 1 ? 'one flow' : `${answer.cuts[0]?.flows.length} flows`} is enough, and the service goes on:`
      : 'The data were given for a purpose that leads there, so only closing flows of that purpose too would stop it:',
    'none-needed': 'No known flow leads there.',
    impossible: 'No set of flows separates them.',
    'too-large': 'The smallest set is too large to be found by search.',
  };
  lines.push(verdicts[answer.verdict]);
  answer.cuts.forEach((c, index) => {
    if (answer.cuts.length > 1) lines.push('', index === 0 ? 'Either' : 'or');
    for (const id of c.flows) {
      const flow = atlas.find('flow', id)!;
      lines.push(`  ✂ ${nameIn(atlas, flow.origin)} → ${nameIn(atlas, flow.recipient)}   \`${id}\``);
      lines.push(wrap(`§ ${citeText(atlas, basisOf(flow))}`, '      '));
    }
  });
  if (answer.verdict === 'found' && !answer.complete) lines.push('', 'There are more smallest sets than are listed.');
  if (answer.alreadyClosed.length > 0)
    lines.push('', 'ALREADY CLOSED BY LAW', ...answer.alreadyClosed.flatMap((c) => closedText(atlas, c)));
  return `${lines.join('\n')}\n`;
}
