/**
 * `firebreak audit run`: a file with one row a person.
 *
 * @module
 */
import { groupsOf, reportOfTally } from '@firebreak/audit';
import { inClasses } from '@firebreak/audit/classes';
import { type Delimiter, delimiters, type ReadOptions, readErrorText } from '@firebreak/audit/read';
import type { Command } from 'commander';
import { type Output, WrongUse } from '../output/output.ts';
import { answer, checkForm } from './answer.ts';
import { tallyDecoded } from './decoded-tally.ts';
import { createProgress } from './progress.ts';
import { addSettings, checkSettings, languageOf, type SettingsOptions, settingsOf } from './report-settings.ts';
import { type QuestionOptions, questionOf } from './row-question.ts';

interface Options extends SettingsOptions, QuestionOptions {
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly encoding?: string;
}

export function runCommand(audit: Command, output: Output): void {
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  addSettings(
    audit
      .command('run')
      .description('compare groups in a file with one row a person: CSV, TSV, XLSX or Parquet')
      .argument('<data>', 'the file; - is the standard input')
      .option('--group <col>', 'column of the groups; several, parted by commas, for intersections; age>25 for two classes', collect)
      .option('--decision <condition>', 'who was flagged: COL=VALUE, COL!=VALUE, COL>=NUMBER, COL=VALUE|VALUE')
      .option('--outcome <condition>', 'who turned out to be what is looked for')
      .option('--score <col>', 'column of scores, for calibration')
      .option('--stratum <col>', 'compare like with like within each value of this column')
      .option('--random-sample <condition>', 'who was drawn at random, whatever the system said')
      .option('--id <col>', 'column that tells persons apart')
      .option('--missing <value>', 'a value that means "not known"; again for more', collect)
      .option('--sheet <name>', 'of a workbook; the first without it')
      .option('--delimiter <sign>', 'what parts the columns: , ; | or tab; found without it')
      .option('--encoding <name>', 'of delimited text, for example windows-1256; found without it'),
  ).action(async (path: string, options: Options) => {
    await checkForm(options, path);
    languageOf(options);
    const question = questionOf(options);
    const settings = settingsOf(options);
    const reading = readOptions(options, output);
    const { encoding } = options;
    // What reads Parquet is large, and most commands read no file of rows.
    const { tallyFile } = await import('@firebreak/audit/node');
    const counted = await (encoding === undefined ? tallyFile(path, question, reading) : tallyDecoded(path, question, encoding, reading));
    if (!counted.ok) throw new WrongUse(readErrorText(counted.error));
    const classed = inClasses(counted.tally, question);
    if (!classed.ok) {
      const { column, values } = classed.error;
      const some = values.slice(0, 5).map((value) => `\`${value.slice(0, 40)}\``);
      throw new WrongUse(
        `--group compares \`${column}\` with a number, and it holds ${some.join(', ')}${values.length > 5 ? ` and ${values.length - 5} more values` : ''}; name those that mean "not known" with --missing`,
      );
    }
    checkSettings(settings, groupsOf(classed.tally).groups);
    await answer(reportOfTally(classed.tally, counted.input, question, settings), { record: null, notes: [] }, options, output);
  });
}

function readOptions({ delimiter, sheet }: Options, output: Output): ReadOptions {
  return {
    ...(delimiter === undefined ? {} : { delimiter: delimiterOf(delimiter) }),
    ...(sheet === undefined ? {} : { sheet }),
    progress: createProgress(output),
  };
}

function delimiterOf(input: string): Delimiter {
  const sign = input === 'tab' || input === '\\t' ? '\t' : input;
  const found = delimiters.find((known) => known === sign);
  if (found === undefined) throw new WrongUse(`--delimiter \`${input.slice(0, 10)}\` parts no columns; write one of , ; | or tab`);
  return found;
}
