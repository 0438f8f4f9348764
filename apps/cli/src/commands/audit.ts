import type { Command } from 'commander';
import type { Output } from '../output/output.ts';

/** @param words what was typed: whoever does not ask for an audit does not wait until its parts are loaded */
export async function auditCommand(program: Command, output: Output, words: readonly string[]): Promise<void> {
  const audit = program
    .command('audit')
    .description('what a system does to people: errors by group, base rates in whole people, false links');
  if (!words.includes('audit')) return;
  const [{ runCommand }, { tableCommand }, { baseRateCommand }, { linksCommand }] = await Promise.all([
    import('../audit/run.ts'),
    import('../audit/table.ts'),
    import('../audit/base-rate.ts'),
    import('../audit/links.ts'),
  ]);
  for (const add of [runCommand, tableCommand, baseRateCommand, linksCommand]) add(audit, output);
}
