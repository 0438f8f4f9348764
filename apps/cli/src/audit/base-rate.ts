/**
 * `firebreak audit base-rate`: what a performance figure means in whole people.
 *
 * @module
 */
import type { Command } from 'commander';
import { openFor } from '../atlas-access.ts';
import { type Output, writeJson } from '../output/output.ts';
import { baseRateAnswer } from './base-rate-answer.ts';
import { publishBaseRate } from './base-rate-published.ts';
import { type Options, questionOf } from './base-rate-question.ts';
import { baseRateText } from './base-rate-text.ts';

export function baseRateCommand(audit: Command, output: Output): void {
  audit
    .command('base-rate')
    .description('what a claimed performance means in whole people: who is wrongly flagged, wrongly cleared, and of how many')
    .option('--claim <id>', 'a claim of the Atlas; `firebreak atlas search` finds one')
    .option('--sensitivity <share>', 'of those who are what is looked for, how many are flagged: 76% or 0.76, or a range 60%..75%')
    .option('--specificity <share>', 'of the others, how many are not flagged')
    .option('--accuracy <share>', 'share of right judgements, 76% or 23/30: answered with everything that it leaves open')
    .option('--positives <share>', 'for --accuracy: share of those tested who were what is looked for')
    .option('--prevalence <share>', 'share of the people checked who are what is looked for, or a range; without it, several are shown')
    .option('--people <number>', 'how many are checked')
    .option('--checks <number>', 'each person is checked so often')
    .option('--correlation <share>', 'for --checks: between the checks of one person, 0 chance anew, 1 always the same')
    .option('--sources <shares>', 'share of people with a false entry in each of several linked databases: 2%,1%,0.5%')
    .option('--json', 'answer as JSON (spec/audit/base-rate-1)')
    .action(async (options: Options, command: Command) => {
      const answer = baseRateAnswer(await questionOf(options, () => openFor(command)));
      if (options.json) writeJson(output, publishBaseRate(answer));
      else output.write(baseRateText(answer));
    });
}
