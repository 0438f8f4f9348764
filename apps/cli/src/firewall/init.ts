/**
 * `firebreak firewall init`: an interview that ends in a starter policy.
 *
 * @module
 */
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { readPlainYaml } from '@firebreak/atlas';
import { today } from '@firebreak/core';
import { firewallDataOf, type Knowledge, type StarterAnswers, starterPolicy } from '@firebreak/firewall';
import type { Command } from 'commander';
import { openFor, unknownWord } from '../atlas-access.ts';
import { Finding, type Output, WrongUse } from '../output/output.ts';
import { type Given, interview, questions } from './interview.ts';
import { readText } from './policy-file.ts';

type InitOptions = Given & { readonly answers?: string; readonly out?: string };

export function initCommand(firewall: Command, output: Output): void {
  firewall
    .command('init')
    .description('a starter policy: asks one question at a time at a terminal, or takes the answers from options or a file')
    .option('--name <text>', 'what the service is called')
    .option('--country <code>', 'country by name or two letters, for example DE')
    .option('--sector <id>', 'sector of the Atlas, for example health; a legal-aid office is justice')
    .option('--touchpoint <id>', 'place of the Atlas where people give their data, for example hospital-emergency; `none` if none fits')
    .option('--data <categories>', 'data categories that the service holds, joined by commas')
    .option('--purpose <id>', 'what the service works for, for example health-care')
    .option('--answers <file>', `a YAML or JSON file with the same words: ${questions.join(', ')}`)
    .option('-o, --out <file>', 'write the policy there; a file that exists is left alone')
    .action(async ({ answers, out, ...words }: InitOptions, command: Command) => {
      const knowledge = firewallDataOf(await openFor(command));
      const given = { ...(answers === undefined ? {} : await answersFrom(answers)), ...words };
      const text = starterPolicy(await ask(given, knowledge), knowledge, today());
      if (out === undefined) {
        output.write(text);
        return;
      }
      await writeFile(out, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') throw new Finding(`\`${out}\` exists and is left alone; name another file with -o`);
        throw new WrongUse(`cannot write \`${out}\` (${error.code ?? error.message})`);
      });
      output.write(`wrote ${out}; read it, change it, then: firebreak firewall check ${out}`);
    });
}

/** Questions go to standard error: standard output is the policy. */
async function ask(given: Given, knowledge: Knowledge): Promise<StarterAnswers> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return interview(given, knowledge, null);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await interview(given, knowledge, {
      ask: (words) => terminal.question(words),
      tell: (words) => process.stderr.write(`${words}\n`),
    });
  } finally {
    terminal.close();
  }
}

async function answersFrom(path: string): Promise<Given> {
  const read = readPlainYaml(await readText(path, 'answers'), 64 * 1024);
  if (!read.ok) throw new WrongUse(`${path}:${read.line}: ${read.what}; ${read.fix}`);
  if (typeof read.value !== 'object' || read.value === null || Array.isArray(read.value))
    throw new WrongUse(`${path}: answers are written \`question: answer\`; questions: ${questions.join(', ')}`);
  return Object.fromEntries(
    Object.entries(read.value).map(([question, answer]) => {
      if (!(questions as readonly string[]).includes(question)) throw unknownWord('question', question, questions);
      return [question, Array.isArray(answer) ? answer.join(',') : String(answer)];
    }),
  );
}
