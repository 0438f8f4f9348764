import type { Command } from 'commander';
import { baseRateCommand } from '../audit/base-rate.ts';
import { linksCommand } from '../audit/links.ts';
import { runCommand } from '../audit/run.ts';
import { tableCommand } from '../audit/table.ts';
import type { Output } from '../output/output.ts';

export function auditCommand(program: Command, output: Output): void {
  const audit = program
    .command('audit')
    .description('what a system does to people: errors by group, base rates in whole people, false links');
  for (const add of [runCommand, tableCommand, baseRateCommand, linksCommand]) add(audit, output);
}
