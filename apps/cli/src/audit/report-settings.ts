/**
 * Options that `audit run` and `audit table` share: with whom to compare, how sure to be, what the words mean.
 *
 * @module
 */
import { type Language, languages } from '@firebreak/atlas';
import { type AuditSettings, defaultSettings, type GroupCounts, type SettingsError, settingsError } from '@firebreak/audit';
import type { Command } from 'commander';
import { WrongUse } from '../output/output.ts';

export interface SettingsOptions {
  readonly reference?: string;
  readonly minCell?: string;
  readonly level?: string;
  readonly flagged?: string;
  readonly positive?: string;
  readonly effect?: string;
  readonly population?: string;
  readonly bins?: string;
  readonly seed?: string;
  readonly language?: string;
  readonly json?: boolean;
  readonly output?: string;
}

export function addSettings(command: Command): Command {
  return command
    .option('--reference <group>', 'the group to compare with; without it, each group is compared with all the others')
    .option('--flagged <words>', 'what being flagged means for a person: "a fraud investigation"')
    .option('--positive <words>', 'what those rightly flagged are: "an error was found"')
    .option('--effect <harm|benefit>', 'is being flagged bad or good for the person; without it, no group is called worse off')
    .option('--min-cell <number>', `no verdict on a share of fewer people (${defaultSettings.minimumCell})`)
    .option('--level <share>', `of the ranges (${defaultSettings.level})`)
    .option('--population <number>', 'how many people a random sample, or the file, stands for')
    .option('--bins <number>', `of scores (${defaultSettings.bins})`)
    .option('--seed <number>', `of random numbers (${defaultSettings.seed})`)
    .option('--language <code>', 'en, fr or ar (en)')
    .option('--json', 'answer as JSON (spec/audit/report-1)')
    .option('-o, --output <file>', 'write a report: .html, .pdf, .docx, .txt, or .csv for the numbers alone');
}

/** @param base what is so where no option says otherwise */
export function settingsOf(options: SettingsOptions, base: AuditSettings = defaultSettings): AuditSettings {
  const { reference, flagged, positive, effect } = options;
  if (effect !== undefined && effect !== 'harm' && effect !== 'benefit' && effect !== 'unknown')
    throw new WrongUse(
      `--effect \`${effect.slice(0, 40)}\` is neither \`harm\` nor \`benefit\`; it says what being flagged is for the person`,
    );
  return {
    ...base,
    ...(reference === undefined ? {} : { reference: reference.normalize('NFC').trim() }),
    ...(flagged === undefined ? {} : { flagged: words('--flagged', flagged) }),
    ...(positive === undefined ? {} : { positive: words('--positive', positive) }),
    ...(effect === undefined ? {} : { effect }),
    ...(options.minCell === undefined ? {} : { minimumCell: whole('--min-cell', options.minCell, 1) }),
    ...(options.level === undefined ? {} : { level: levelOf(options.level) }),
    ...(options.population === undefined ? {} : { population: whole('--population', options.population, 1) }),
    ...(options.bins === undefined ? {} : { bins: whole('--bins', options.bins, 1) }),
    ...(options.seed === undefined ? {} : { seed: whole('--seed', options.seed, 0) }),
  };
}

export function languageOf({ language = 'en' }: SettingsOptions): Language {
  const found = languages.find((known) => known === language.toLowerCase());
  if (found === undefined) throw new WrongUse(`--language \`${language.slice(0, 20)}\` is not spoken here; known: ${languages.join(', ')}`);
  return found;
}

/** A whole number, with or without signs between its thousands that can mean nothing else. */
export function whole(option: string, input: string, least: number): number {
  const plain = input.trim().replace(/(?<=\d)[ _'\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  const value = /^\d{1,15}$/.test(plain) ? Number(plain) : Number.NaN;
  if (!(value >= least)) throw new WrongUse(`${option} \`${input.slice(0, 40)}\` is no whole number from ${least} on`);
  return value;
}

function levelOf(input: string): number {
  const [, digits, percent] = /^\s*(\d{0,3}(?:\.\d{1,6})?)\s*(%?)\s*$/.exec(input) ?? [];
  const value = digits === undefined || digits === '' ? Number.NaN : Number(percent === '%' ? `${digits}e-2` : digits);
  if (!(value > 0 && value < 1))
    throw new WrongUse(`--level \`${input.slice(0, 40)}\` is no level; write a number between 0 and 1, for example 0.95`);
  return value;
}

/** They stand inside sentences. */
function words(option: string, input: string): string {
  const plain = input.replace(/\s+/gu, ' ').trim();
  if (plain === '' || plain.length > 200) throw new WrongUse(`${option} takes a few words, at most 200 signs`);
  return plain;
}

/** @throws {WrongUse} for settings with which no report can be made of these groups */
export function checkSettings(settings: AuditSettings, groups: readonly GroupCounts[]): void {
  const error = settingsError(settings, groups);
  if (error !== null) throw new WrongUse(settingsErrorText(error));
}

function settingsErrorText(error: SettingsError): string {
  const list = (names: readonly string[]) =>
    names
      .slice(0, 12)
      .map((name) => `\`${name.slice(0, 60)}\``)
      .join(', ');
  switch (error.code) {
    case 'unknown-reference': {
      const near = error.nearest.length > 0 ? `; did you mean ${list(error.nearest)}?` : '';
      const more = error.known.length > 12 ? ` and ${error.known.length - 12} more` : '';
      return `--reference: there is no group \`${error.reference.slice(0, 60)}\`${near}; the groups are ${list(error.known)}${more}`;
    }
    case 'ambiguous-reference':
      return `--reference \`${error.reference.slice(0, 60)}\` may be ${error.groups.length} groups; rename a value in the data so that they differ`;
    case 'minimum-cell':
      return `--min-cell \`${error.minimumCell}\` is no whole number from 1 on`;
    case 'level':
      return `--level \`${error.level}\` is no number between 0 and 1`;
    case 'bins':
      return `--bins \`${error.bins}\` is no whole number from 1 to 100`;
    case 'seed':
      return `--seed \`${error.seed}\` is no whole number from 0 on`;
    case 'population':
      return `--population \`${error.population}\` is fewer than the ${error.people.low} people in the data`;
  }
}
