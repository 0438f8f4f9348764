/**
 * `firebreak firewall scan`: what in exports, dumps, logs and notes would tell immigration enforcement who somebody is.
 *
 * @module
 */

import { english, nameOf } from '@firebreak/atlas';
import { MissingPath, type PathsReport, scanPaths, scanStaged } from '@firebreak/firewall/node';
import {
  createScanner,
  defaultMinimumConfidence,
  type Finding as Found,
  type ScanKnowledge,
  scanKnowledgeOf,
} from '@firebreak/firewall/scan';
import type { Command } from 'commander';
import { idOf, openFor, unknownWord } from '../atlas-access.ts';
import { Finding, type Output, plainLine, WrongUse, writeJson } from '../output/output.ts';
import { sarifOf } from './scan-sarif.ts';

interface Options {
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly country?: string;
  readonly show?: boolean;
  readonly minConfidence?: string;
  readonly kinds?: string;
  readonly staged?: boolean;
  readonly everything?: boolean;
}

const progressEvery = 100_000_000;

export function scanCommands(firewall: Command, output: Output): void {
  firewall
    .command('scan')
    .description('look for numbers, zones of passports and words that tell who somebody is or how they stay; exit 1 if something is found')
    .argument('[path...]', 'files and folders; - is the standard input')
    .option('--country <code>', 'believe forms of this country sooner, those of others only if they are strong')
    .option('--min-confidence <number>', `leave out what is less sure, 0 to 1 (${defaultMinimumConfidence})`)
    .option('--kinds <list>', 'only these kinds, for example mrz-td3,es-nie')
    .option('--staged', 'look at what git holds for the next commit')
    .option('--everything', 'look into .git and node_modules too')
    .option('--show', 'show the values themselves')
    .option('--json', 'answer as JSON (spec/firewall-scan/answer-1)')
    .option('--sarif', 'answer as SARIF 2.1.0, for code hosts and editors')
    .action(async (paths: string[], options: Options, command: Command) => {
      if (options.json && options.sarif) throw new WrongUse('--json and --sarif are two forms of the answer; choose one');
      if (options.staged === true ? paths.length > 1 : paths.length === 0)
        throw new WrongUse(
          options.staged
            ? '--staged takes at most one folder'
            : 'name a file or folder to look at, - for the standard input, or use --staged',
        );
      const minimum = confidenceOf(options.minConfidence);
      const atlas = await openFor(command);
      const knowledge = scanKnowledgeOf(atlas);
      const country = options.country === undefined ? undefined : countryOf(atlas, options.country);
      const kinds = options.kinds === undefined ? undefined : kindsOf(knowledge, options.kinds);
      const scanner = createScanner(knowledge, {
        minimumConfidence: minimum,
        show: options.show ?? false,
        ...(country === undefined ? {} : { country }),
        ...(kinds === undefined ? {} : { kinds }),
      });
      const settings = { everything: options.everything ?? false, progress: progressOf(output) };
      const report = await (options.staged ? scanStaged(scanner, paths[0] ?? '.', settings) : scanPaths(scanner, paths, settings)).catch(
        (error: unknown) => {
          throw error instanceof MissingPath ? new WrongUse(error.message) : error;
        },
      );
      const names = new Map(atlas.ofKind('identifier').map((record) => [record.id, english(nameOf(record))]));
      if (options.json) writeJson(output, { ...report, minimumConfidence: minimum, country: country ?? null });
      else if (options.sarif) writeJson(output, sarifOf(report, names));
      else output.write(scanText(report, names));
      if (report.findings.length > 0) throw new Finding('');
    });
}

function confidenceOf(input: string | undefined): number {
  if (input === undefined) return defaultMinimumConfidence;
  const value = Number(input);
  if (input.trim() === '' || !(value >= 0 && value <= 1))
    throw new WrongUse(`\`${input.slice(0, 20)}\` is not a confidence; write a number from 0 to 1, for example 0.7`);
  return value;
}

function countryOf(atlas: Parameters<typeof idOf>[0], input: string): string {
  const wanted = input.toLowerCase();
  const byCode = atlas.ofKind('country').find((country) => country.code.toLowerCase() === wanted);
  if (byCode !== undefined) return byCode.id;
  if (wanted === 'gb') return 'uk';
  const hasForms = atlas.ofKind('identifier').some((record) => record.country === wanted);
  return hasForms ? wanted : idOf(atlas, 'country', input);
}

function kindsOf(knowledge: ScanKnowledge, input: string): string[] {
  const known = knowledge.identifiers.map(({ kind }) => kind);
  const wanted = input
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (wanted.length === 0) throw new WrongUse(`--kinds names no kind; known: ${known.join(', ')}`);
  for (const kind of wanted) if (!known.includes(kind)) throw unknownWord('kind of finding', kind, known);
  return wanted;
}

function progressOf(output: Output): (bytes: number, files: number) => void {
  let told = progressEvery;
  return (bytes, files) => {
    if (bytes < told) return;
    told = bytes + progressEvery;
    output.progress(`${Math.round(bytes / 1_000_000)} MB in ${files} files\n`);
  };
}

function scanText(report: PathsReport, names: ReadonlyMap<string, string>): string {
  const { findings, skipped, encodings, beyond } = report;
  const lines = findings.map((finding) => findingLine(finding, names));
  if (lines.length > 0) lines.push('');
  for (const { file, encoding } of encodings) lines.push(plainLine(`${file}: read as ${encoding}`));
  for (const { file, why } of skipped.slice(0, 20)) lines.push(plainLine(`${file}: ${why}`));
  if (skipped.length > 20) lines.push(`${skipped.length - 20} more files were not looked at; --json lists them`);
  const files = `${report.scannedFiles} file${report.scannedFiles === 1 ? '' : 's'}, ${report.scannedBytes} bytes`;
  const found = findings.length + beyond;
  lines.push(
    found === 0
      ? `nothing found in ${files}`
      : `${found} finding${found === 1 ? '' : 's'} in ${files}${beyond > 0 ? ` (${beyond} of them only counted)` : ''}`,
  );
  if (skipped.length > 0) lines.push(`${skipped.length} not looked at`);
  return lines.join('\n');
}

function findingLine(finding: Found, names: ReadonlyMap<string, string>): string {
  const part = finding.part === undefined ? '' : `[${finding.part}]`;
  const value = finding.value ?? finding.masked;
  return [
    plainLine(
      `${finding.file}${part}:${finding.line}:${finding.column}: ${names.get(finding.kind) ?? finding.kind} (${finding.kind}) ${value}`,
    ),
    plainLine(`    ${finding.confidence.toFixed(2)}: ${finding.why}`),
    `    ${finding.reveals}`,
  ].join('\n');
}
