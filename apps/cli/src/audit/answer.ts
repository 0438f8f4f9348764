/**
 * Gives a report in the form that was asked for.
 *
 * @module
 */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Report } from '@firebreak/audit';
import { type Output, WrongUse, writeJson } from '../output/output.ts';
import { reportFormatOf, writeReport } from './report-file.ts';
import { languageOf, type SettingsOptions } from './report-settings.ts';
import { type Beside, reportText } from './report-text.ts';

/** Asked before a file of ten gigabytes is read. @throws {WrongUse} */
export async function checkForm({ json, output }: SettingsOptions, source: string): Promise<void> {
  if (json && output !== undefined) throw new WrongUse('--json and -o are two forms of the answer; choose one');
  if (output === undefined) return;
  reportFormatOf(output);
  const place = (path: string) => realpath(path).catch(() => resolve(path));
  if (source !== '-' && (await place(output)) === (await place(source)))
    throw new WrongUse('-o names the file that is read; choose another name, so that it stays as it is');
}

export async function answer(report: Report, beside: Beside, options: SettingsOptions, output: Output): Promise<void> {
  if (options.json) return writeJson(output, report);
  const language = languageOf(options);
  if (options.output === undefined) return output.write(reportText(report, beside, language));
  await writeReport(options.output, report, beside, language);
  output.write(`written: ${options.output}`);
}
