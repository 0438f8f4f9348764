/**
 * `firebreak audit table`: counts or rates by group, as an authority published them.
 *
 * @module
 */
import {
  optionsOfRecord,
  readTable,
  reportOfTable,
  settingsOfRecord,
  settingsOfTable,
  type TableOptions,
  tableErrorText,
  tableNoteText,
} from '@firebreak/audit/published';
import type { Command } from 'commander';
import { openFor } from '../atlas-access.ts';
import { type Output, WrongUse } from '../output/output.ts';
import { answer, checkForm } from './answer.ts';
import { addSettings, checkSettings, languageOf, type SettingsOptions, settingsOf, whole } from './report-settings.ts';
import { tableInputOf } from './table-input.ts';

interface Options extends SettingsOptions {
  readonly column?: readonly string[];
  readonly delimiter?: string;
  readonly decimal?: string;
  readonly rates?: string;
  readonly roundedTo?: string;
  readonly roundedEitherWay?: boolean;
  readonly suppressedBelow?: string;
  readonly zeroIsSuppressed?: boolean;
  readonly zeroIsShown?: boolean;
  readonly hiddenAnySize?: boolean;
  readonly dash?: string;
  readonly encoding?: string;
}

export function tableCommand(audit: Command, output: Output): void {
  addSettings(
    audit
      .command('table')
      .description('compare groups in a published table: counts or rates by group, rounded and hidden as they are')
      .argument('<table>', 'a file, - for the standard input, or a table of the Atlas, for example compas-two-year')
      .option('--column <name=meaning>', 'what a column means: "Race=group", "FPR (all)=fpr", "Remark=ignore"; again for more', collect)
      .option('--rounded-to <number>', 'counts were rounded to a multiple of this')
      .option('--rounded-either-way', 'up or down, as random rounding does, and not to the nearest')
      .option('--suppressed-below <number>', 'counts under this are hidden (*, .., x, <10, an empty field)')
      .option('--zero-is-suppressed', 'a hidden count stands there as 0')
      .option('--zero-is-shown', 'true zeros are shown, so what is hidden is at least 1')
      .option('--hidden-any-size', 'larger counts are hidden too, so that nobody can subtract')
      .option('--dash <zero>', 'a dash means zero')
      .option('--rates <percent|share>', 'what rates without a percent sign are')
      .option('--decimal <sign>', 'the sign before decimals: . or ,')
      .option('--delimiter <sign>', 'what parts the columns: , ; | tab or spaces; found without it')
      .option('--encoding <name>', 'of the file, for example windows-1252 (utf-8)'),
  ).action(async (source: string, options: Options, command: Command) => {
    await checkForm(options, source);
    const language = languageOf(options);
    const told = tableOptions(options);
    const input = await tableInputOf(source, options.encoding, () => openFor(command));
    const { record } = input;
    const result = readTable(input.text, { ...(record === null ? {} : optionsOfRecord(record)), ...told });
    if (!result.ok) throw new WrongUse(tableErrorText(result.error, 'en'));
    const { table } = result;
    const settings = settingsOfTable(table, settingsOf(options, record === null ? undefined : settingsOfRecord(record, language)));
    checkSettings(settings, table.groups);
    const report = reportOfTable(table, { sha256: input.sha256, bytes: input.bytes, kind: 'table', rows: table.rows }, settings);
    await answer(report, { record, notes: table.notes.map((note) => tableNoteText(note, language)) }, options, output);
  });
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function tableOptions(options: Options): TableOptions {
  const { column = [], delimiter, decimal, rates, roundedTo, suppressedBelow, dash, population } = options;
  return {
    ...(column.length === 0 ? {} : { columns: column.map(columnOf) }),
    ...(delimiter === undefined ? {} : { delimiter: delimiterOf(delimiter) }),
    ...(decimal === undefined ? {} : { decimal: oneOf('--decimal', decimal, ['.', ','] as const) }),
    ...(rates === undefined ? {} : { rates: oneOf('--rates', rates, ['percent', 'share'] as const) }),
    ...(roundedTo === undefined ? {} : { roundedTo: whole('--rounded-to', roundedTo, 1) }),
    ...(options.roundedEitherWay ? { rounding: 'either-way' as const } : {}),
    ...(suppressedBelow === undefined ? {} : { suppressedBelow: whole('--suppressed-below', suppressedBelow, 1) }),
    ...(options.zeroIsSuppressed ? { zeroIsSuppressed: true } : {}),
    ...(options.zeroIsShown ? { zeroIsShown: true } : {}),
    ...(options.hiddenAnySize ? { hiddenAnySize: true } : {}),
    ...(dash === undefined ? {} : { dashIsZero: oneOf('--dash', dash, ['zero'] as const) === 'zero' }),
    ...(population === undefined ? {} : { population: whole('--population', population, 1) }),
  };
}

/** The meaning stands behind the last `=`: names of columns may hold one. */
function columnOf(text: string): { readonly name: string; readonly means: string } {
  const at = text.lastIndexOf('=');
  if (at <= 0 || at === text.length - 1)
    throw new WrongUse(`--column \`${text.slice(0, 60)}\` says no meaning; write NAME=MEANING, for example Race=group`);
  return { name: text.slice(0, at).trim(), means: text.slice(at + 1).trim() };
}

function delimiterOf(input: string): NonNullable<TableOptions['delimiter']> {
  const sign = input === 'tab' || input === '\\t' ? '\t' : input;
  return oneOf('--delimiter', sign, [',', ';', '|', '\t', 'spaces'] as const);
}

function oneOf<T extends string>(option: string, input: string, known: readonly T[]): T {
  const found = known.find((one) => one === input);
  if (found === undefined)
    throw new WrongUse(
      `${option} \`${input.slice(0, 20)}\` means nothing here; write ${known.map((one) => (one === '\t' ? 'tab' : one)).join(' or ')}`,
    );
  return found;
}
