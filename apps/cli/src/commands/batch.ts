import { lettersDataOf } from '@firebreak/rights';
import type { Command } from 'commander';
import { Option } from 'commander';
import { dayOf, openFor } from '../atlas-access.ts';
import type { Setting } from '../batch/columns.ts';
import { runBatch } from '../batch/index.ts';
import { type LetterFormat, letterFormats } from '../letter-file/index.ts';
import { Finding, type Output, WrongUse } from '../output/output.ts';
import { knownWords, languageIn, letterIn, senderOf } from '../rights-access/index.ts';

interface BatchCommandOptions {
  readonly output: string;
  readonly format: LetterFormat;
  readonly on?: string;
  readonly basis?: boolean;
  readonly archive?: boolean;
  readonly system?: string;
  readonly right?: string;
  readonly country?: string;
  readonly letter?: string;
  readonly language?: string;
  readonly reader?: string;
  readonly sender?: string;
}

export function batchCommand(program: Command, output: Output): void {
  program
    .command('batch')
    .description('a table of people becomes a folder of letters, a table of dates and a calendar')
    .argument(
      '<table>',
      'a .csv, .tsv or .xlsx file; its first line names the columns: reference, system, right, country, letter fields, events',
    )
    .requiredOption('-o, --output <folder>', 'where to write')
    .addOption(new Option('--format <ending>', 'format of the letters').choices(letterFormats).default('pdf'))
    .option('--system <id>', 'for rows that name none')
    .option('--right <id>', 'for rows that name none')
    .option('--country <code>', 'for rows that name none')
    .option('--letter <id>', 'for rows that name none')
    .option('--language <code>', 'for rows that name none')
    .option('--reader <code>', 'for rows that name none: adds a copy in this language')
    .option('--sender <who>', 'for rows that name none: self, representative or guardian')
    .option('--on <day>', 'the day of the letters, YYYY-MM-DD (today)')
    .option('--basis', 'show the provision under every sentence')
    .option('--archive', 'PDFs for filing (PDF/A-2a) instead of for reading (PDF/UA-1)')
    .action(async (table: string, options: BatchCommandOptions, command: Command) => {
      if (options.archive && options.format !== 'pdf') throw new WrongUse('--archive is for PDFs; leave out --format');
      const atlas = await openFor(command);
      const known = knownWords(atlas);
      const letters = lettersDataOf(atlas);
      const defaults: Partial<Record<Setting, string>> = {};
      const set = (key: Setting, value: string | undefined, of: (input: string) => string): void => {
        if (value !== undefined) defaults[key] = of(value);
      };
      set('system', options.system, known.system);
      set('right', options.right, known.right);
      set('country', options.country, known.country);
      set('letter', options.letter, (w) => letterIn(letters, w));
      set('language', options.language, (w) => languageIn(letters, w, 'addressee'));
      set('reader', options.reader, (w) => languageIn(letters, w, 'reader'));
      set('sender', options.sender, senderOf);
      const result = await runBatch(known, letters, {
        table,
        folder: options.output,
        format: options.format,
        style: { basis: options.basis === true, archive: options.archive === true },
        on: dayOf(options.on),
        dayChosen: options.on !== undefined,
        defaults,
        progress: output.progress,
      });
      const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;
      output.write(
        [
          `${many(result.rows, 'row')}: ${many(result.written, 'letter')} written, ${result.unchanged} unchanged`,
          `${many(result.failed, 'row')} with problems, ${many(result.warnings, 'warning')}`,
          ...(result.left === 0 ? [] : [`${many(result.left, 'letter')} of an earlier run without a row in this table, left as they are`]),
        ].join(', '),
      );
      output.write(`in ${options.output}: the letters, dates.csv, calendar.ics, report.csv`);
      if (result.failed > 0)
        throw new Finding(`${result.failed} ${result.failed === 1 ? 'row' : 'rows'} could not be used; report.csv names line and field`);
    });
}
