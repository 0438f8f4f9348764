import type { Command } from 'commander';
import { openFor } from '../atlas-access.ts';
import { deadlineJson, deadlineText } from '../deadline/published.ts';
import { answerDeadline, type DeadlineQuestion, usualInstitution } from '../deadline/question.ts';
import { type Output, writeJson } from '../output/output.ts';

interface DeadlineOptions extends DeadlineQuestion {
  readonly json?: boolean;
}

export function deadlineCommand(program: Command, output: Output): void {
  program
    .command('deadline')
    .description('by when somebody must act, and how that day is reached')
    .requiredOption(
      '--rule <rule>',
      'a period, for example "1 month", "2 working days", "72 hours", "14 days before"; or a time limit of the Atlas, for example gdpr-12-3',
    )
    .requiredOption(
      '--event <name=date...>',
      'what happened, for example start=2026-03-05 (for hours start=2026-03-05T14:20); may be given often; add ,without-reasons or ,delayed to a letter',
      (value: string, before: string[]) => [...(before ?? []), value],
      [] as string[],
    )
    .requiredOption('--country <code>', 'whose authority must act, for example DE; EU for a body of the Union')
    .option('--institution <name>', `with --country EU: whose holidays (${usualInstitution})`)
    .option('--region <code>', 'a region of the country whose holidays count, for example DE-BY')
    .option('--json', 'answer as JSON (spec/deadline)')
    .action(async (options: DeadlineOptions, command: Command) => {
      const atlas = await openFor(command);
      const answered = answerDeadline(atlas, options);
      if (options.json) writeJson(output, deadlineJson(atlas, answered));
      else output.write(deadlineText(atlas, answered));
    });
}
