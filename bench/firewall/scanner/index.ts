/**
 * The leak scanner on a large export, beside ripgrep with the same forms and the same words. ripgrep checks no digit, weighs no context and says no place
 * in the line: for the forms it is a limit. For thousands of words in forty languages it is not; it is measured on the beginning of the file only.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Atlas } from '@firebreak/atlas';
import { createScanner, type FileReport, type ScanKnowledge, scanKnowledgeOf, scanStream } from '@firebreak/firewall/scan';
import { median } from '../../quantile/index.ts';
import { figure, tableOf } from '../../table/index.ts';
import { writeMaterial } from './material.ts';

/** Megabytes a second, at least. */
const goal = 100;
const rounds = 3;
const headBytes = 16_000_000;

/** The forms of numbers and lines that the scanner knows, without their checks. */
const forms = [
  '[A-Z0-9<]{28,44}',
  String.raw`\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b`,
  String.raw`\b[A-Z]{0,3}-?[0-9](?:[ ./-]?[0-9]){5,14}[A-Z]?\b`,
  String.raw`\b[A-Z]{6}[0-9]{2}[A-Z][0-9]{2}[A-Z][0-9]{3}[A-Z]\b`,
  String.raw`[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]+`,
  String.raw`\+[0-9][0-9 ()/.-]{6,}`,
];

export async function benchScanner(atlas: Atlas, quick: boolean): Promise<boolean> {
  const knowledge = scanKnowledgeOf(atlas);
  const bytes = quick ? 64 * 1024 * 1024 : 1_000_000_000;
  const folder = await mkdtemp(join(tmpdir(), 'firebreak-bench-'));
  try {
    const file = join(folder, 'export');
    await writeMaterial(file, bytes);
    const head = join(folder, 'head');
    await pipeline(createReadStream(file, { end: headBytes - 1 }), createWriteStream(head));
    const formList = join(folder, 'forms');
    const wordList = join(folder, 'words');
    await writeFile(formList, `${forms.join('\n')}\n`);
    await writeFile(wordList, `${knowledge.words.map(({ word }) => word.replace(/\*$/, '')).join('\n')}\n`);
    const hasRipgrep = spawnSync('rg', ['--version']).status === 0;
    const own: number[] = [];
    const limit: number[] = [];
    let report = await scanFile(knowledge, head);
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      report = await scanFile(knowledge, file);
      own.push(bytes / 1e6 / ((performance.now() - start) / 1000));
      if (report.bytes !== bytes) throw new Error('the scanner did not read the whole file');
      if (hasRipgrep) limit.push(bytes / 1e6 / ripgrep(['--count', '--file', formList, file]).seconds);
    }
    console.log(`\n## Scanning ${figure(bytes / 1e6)} MB: ${report.findings.length.toLocaleString('en')} findings\n`);
    const rows = [['Firebreak: forms, checks, context and words', figure(median(own)), '1.0']];
    if (hasRipgrep) {
      const words = ripgrep([
        '--line-number',
        '--only-matching',
        '--replace',
        '',
        '--ignore-case',
        '--fixed-strings',
        '--file',
        wordList,
        head,
      ]);
      const speed = headBytes / 1e6 / words.seconds;
      rows.push(['ripgrep: forms only', figure(median(limit)), figure(median(limit) / median(own))]);
      rows.push([`ripgrep: ${knowledge.words.length.toLocaleString('en')} words only`, figure(speed), figure(speed / median(own))]);
      const matched = new Set([
        ...words.lines,
        ...ripgrep(['--line-number', '--only-matching', '--replace', '', '--file', formList, head]).lines,
      ]);
      const lines = [...new Set((await scanFile(knowledge, head)).findings.map((finding) => finding.line))];
      const missed = lines.filter((line) => !matched.has(line)).length;
      console.log(tableOf(['one thread each', 'MB a second', 'times Firebreak'], rows));
      console.log(
        `\nIn the first ${figure(headBytes / 1e6)} MB ripgrep matches ${matched.size.toLocaleString('en')} lines and Firebreak names something in ` +
          `${lines.length.toLocaleString('en')}, of which ripgrep matches all but ${missed.toLocaleString('en')} (damaged or folded forms, names of fields).`,
      );
    } else {
      console.log(tableOf(['one thread', 'MB a second', 'times Firebreak'], rows));
      console.log('\nripgrep is not installed, so there is nothing to compare with: install it and run this again.');
    }
    console.log('Presidio is not among them: it needs Python packages and language models that this benchmark has no registry for.');
    const met = median(own) >= goal;
    console.log(`${met ? 'met' : 'MISSED'}: at least ${goal} MB a second (${figure(median(own))})`);
    return met;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function scanFile(knowledge: ScanKnowledge, file: string): Promise<FileReport> {
  const scanner = createScanner(knowledge, { maximumFindings: 5_000_000 });
  const report = await scanStream(scanner, 'export', createReadStream(file, { highWaterMark: 1 << 20 }));
  if (report === null) throw new Error('the scanner took the file for no text');
  return report;
}

function ripgrep(words: readonly string[]): { seconds: number; lines: number[] } {
  const start = performance.now();
  const { stdout, status } = spawnSync('rg', ['--no-config', '--text', '--threads', '1', '--no-filename', ...words], {
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`ripgrep ended with ${status}`);
  const lines = stdout.toString().split('\n').filter(Boolean);
  return { seconds, lines: lines.map((line) => Number.parseInt(line, 10)) };
}
