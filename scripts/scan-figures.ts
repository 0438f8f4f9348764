/**
 * Runs our scanner on the leak corpus and writes `figures.json` and the tables of the README.
 *
 *     node --import ./scripts/tsx-loader.ts scripts/scan-figures.ts                on the published corpus
 *     node --import ./scripts/tsx-loader.ts scripts/scan-figures.ts --seed WORD    on another one: prints, writes nothing
 *     ... --misses                                                                 and lists what went wrong
 *
 * @module
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openRepositoryAtlas } from '../packages/atlas/node/index.ts';
import type { Atlas } from '../packages/atlas/src/index.ts';
import { createScanner, scanKnowledgeOf } from '../packages/firewall/src/scan/index.ts';
import { type CorpusFile, makeCorpus, publishedSeed } from './leak-corpus/index.ts';
import { answers, type Figures, type Found, isAbout, judge, type Rate } from './leak-corpus/judge.ts';
import { corpusFolder, readNotes } from './leak-corpus.ts';

/** What the scanner finds with nothing but its defaults: no country, no floor of its own. */
export function scanCorpus(atlas: Atlas, corpus: readonly CorpusFile[]): Map<string, readonly Found[]> {
  const scanner = createScanner(scanKnowledgeOf(atlas));
  return new Map(corpus.map(({ path, bytes }) => [path, scanner.scan(path, bytes)?.findings ?? []]));
}

const start = '<!-- figures -->';
const end = '<!-- /figures -->';

/** The tables of the README. */
export function tablesOf(figures: Figures): string {
  const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
  const row = (name: string, { labels, found, recall, findings, right, precision }: Rate) =>
    `| ${name} | ${labels} | ${found} | ${percent(recall)} | ${findings} | ${right} | ${percent(precision)} |`;
  const head = (name: string) => `| ${name} | labels | found | recall | findings | right | precision |\n|---|--:|--:|--:|--:|--:|--:|`;
  const missed = Object.entries(figures.tricks).filter(([, { found }]) => !found);
  const { quiet, bare, broken, damaged } = figures;
  return [
    head('what'),
    row('**checksummed identifiers**', figures.checksummed),
    row('numbers without check digit, beside their name', figures.unchecked),
    row('telephone numbers', figures.telephones),
    row('mail addresses', figures.mail),
    row('names of fields', figures.fields),
    '',
    head('words, by script'),
    ...Object.entries(figures.words).map(([script, rate]) => row(script, rate)),
    '',
    '| words of sentences written after the lists, by script | labels | found | recall |',
    '|---|--:|--:|--:|',
    ...Object.entries(figures.later).map(
      ([script, { labels, found }]) => `| ${script} | ${labels} | ${found} | ${percent(labels === 0 ? 1 : found / labels)} |`,
    ),
    '',
    head('kind'),
    ...Object.entries(figures.byKind).map(([kind, rate]) => row(`\`${kind}\``, rate)),
    '',
    `* **Look-alikes**: ${quiet.alarms} false alarms in ${(quiet.bytes / 1e6).toFixed(2)} MB, ${quiet.perMegabyte} per MB${
      quiet.alarms === 0
        ? ''
        : ` (${Object.entries(quiet.byKind)
            .map(([kind, count]) => `${kind} ${count}`)
            .join(', ')})`
    }.`,
    `* **Bare** numbers, which nobody can know: ${bare.found} of ${bare.labels} reported.`,
    `* **Broken** check digits: ${broken.found} of ${broken.labels} reported, ${broken.sure} of them as sure.`,
    `* **Damaged** zones: ${damaged.found} of ${damaged.labels} found.`,
    `* **Tricks**: ${Object.keys(figures.tricks).length - missed.length} of ${Object.keys(figures.tricks).length} seen through. Not: ${missed.map(([name]) => name).join('; ')}.`,
  ].join('\n');
}

export async function readmeWith(figures: Figures): Promise<string> {
  const readme = await readFile(join(corpusFolder, 'README.md'), 'utf8');
  return `${readme.slice(0, readme.indexOf(start) + start.length)}\n${tablesOf(figures)}\n${readme.slice(readme.indexOf(end))}`;
}

/** What went wrong, for whoever mends the scanner. The people are invented, so the values may be shown. */
function* missesOf(corpus: readonly CorpusFile[], findings: ReadonlyMap<string, readonly Found[]>): Generator<string> {
  for (const { path, bytes, labels } of corpus) {
    const found = findings.get(path) ?? [];
    const show = (from: number, to: number) => JSON.stringify(new TextDecoder().decode(bytes.subarray(Math.max(0, from), to)));
    const around = (byte: number, length: number) => `${show(byte - 40, byte)} >>${show(byte, byte + length)}<<`;
    for (const label of labels)
      if (label.class !== 'beside' && !found.some((f) => answers(label, f)))
        yield `missed ${label.kind} ${label.class}${label.context === false ? ' without context' : ''}${label.trick ? ` (${label.trick}; ${label.covered ? '' : 'not '}claimed)` : ''} in ${path}: ${around(label.byte, label.length)}; instead ${
          found
            .filter((f) => isAbout(label, f))
            .map((f) => f.kind)
            .join(', ') || 'nothing'
        }`;
    for (const f of found)
      if (!labels.some((label) => (label.class === 'beside' ? isAbout(label, f) : answers(label, f))))
        yield `false ${f.kind} ${f.confidence} in ${path}: ${around(f.byte ?? 0, f.length ?? 0)} ${(f as { why?: string }).why ?? ''}`;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, misses: { type: 'boolean' } } });
  const corpus = makeCorpus(values.seed ?? publishedSeed, await readNotes());
  const findings = scanCorpus(await openRepositoryAtlas(), corpus);
  const figures = judge(corpus, findings);
  if (values.misses) for (const miss of missesOf(corpus, findings)) console.log(miss);
  else console.log(tablesOf(figures));
  if (values.seed !== undefined || values.misses) return;
  await writeFile(join(corpusFolder, 'figures.json'), `${JSON.stringify(figures, null, 2)}\n`);
  await writeFile(join(corpusFolder, 'README.md'), await readmeWith(figures));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
