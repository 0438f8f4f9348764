/**
 * `firebreak firewall init`: an interview, one question at a time, that ends in a starter policy.
 *
 * @module
 */
import { writeFile } from 'node:fs/promises';
import { createInterface, type Interface } from 'node:readline/promises';
import { readPlainYaml } from '@firebreak/atlas';
import { today } from '@firebreak/core';
import {
  firewallDataOf,
  type Knowledge,
  proposedData,
  proposedPurpose,
  type StarterAnswers,
  servicePurposes,
  starterPolicy,
} from '@firebreak/firewall';
import type { Command } from 'commander';
import { openFor, unknownWord } from '../atlas-access.ts';
import { Finding, type Output, plainLine, WrongUse } from '../output/output.ts';
import { readText } from './policy-file.ts';

interface InitOptions {
  readonly name?: string;
  readonly country?: string;
  readonly sector?: string;
  readonly touchpoint?: string;
  readonly data?: string;
  readonly purpose?: string;
  readonly answers?: string;
  readonly out?: string;
}

const questions = ['name', 'country', 'sector', 'touchpoint', 'data', 'purpose'] as const;
type Question = (typeof questions)[number];

export function initCommand(firewall: Command, output: Output): void {
  firewall
    .command('init')
    .description('a starter policy: asks one question at a time at a terminal, or takes the answers from options or a file')
    .option('--name <text>', 'what the service is called')
    .option('--country <code>', 'two-letter country, for example DE')
    .option('--sector <id>', 'sector of the Atlas, for example health')
    .option('--touchpoint <id>', 'place of the Atlas where people give their data, for example hospital-emergency; `none` if none fits')
    .option('--data <categories>', 'data categories that the service holds, joined by commas')
    .option('--purpose <id>', 'what the service works for, for example health-care')
    .option('--answers <file>', 'a YAML or JSON file with the same words: name, country, sector, touchpoint, data, purpose')
    .option('-o, --out <file>', 'write the policy there; a file that exists is left alone')
    .action(async (options: InitOptions, command: Command) => {
      const knowledge = firewallDataOf(await openFor(command));
      const given = { ...(options.answers === undefined ? {} : await answersFrom(options.answers)), ...wordsOf(options) };
      const answers = await interview(given, knowledge);
      const text = starterPolicy(answers, knowledge, today());
      if (options.out === undefined) {
        output.write(text);
        return;
      }
      await writeFile(options.out, text, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') throw new Finding(`\`${options.out}\` exists and is left alone; name another file with -o`);
        throw new WrongUse(`cannot write \`${options.out}\` (${error.code ?? error.message})`);
      });
      output.write(`wrote ${options.out}; read it, change it, then: firebreak firewall check ${options.out}`);
    });
}

function wordsOf(options: InitOptions): Partial<Record<Question, string>> {
  return Object.fromEntries(questions.flatMap((question) => (options[question] === undefined ? [] : [[question, options[question]]])));
}

async function answersFrom(path: string): Promise<Partial<Record<Question, string>>> {
  const read = readPlainYaml(await readText(path, 'answers'), 64 * 1024);
  if (!read.ok) throw new WrongUse(`${path}:${read.line}: ${read.what}; ${read.fix}`);
  if (typeof read.value !== 'object' || read.value === null || Array.isArray(read.value))
    throw new WrongUse(`${path}: answers are written \`question: answer\`; questions: ${questions.join(', ')}`);
  return Object.fromEntries(
    Object.entries(read.value).map(([question, answer]) => {
      if (!(questions as readonly string[]).includes(question)) throw unknownWord('question', question, questions);
      // `no` is a country, and some parsers take it for a truth value; this one does not.
      return [question, Array.isArray(answer) ? answer.join(',') : String(answer)];
    }),
  );
}

/** Asks for what is missing where somebody sits at a terminal; elsewhere takes what is proposed, or says what is missing. */
async function interview(given: Partial<Record<Question, string>>, knowledge: Knowledge): Promise<StarterAnswers> {
  const terminal = process.stdin.isTTY === true && process.stderr.isTTY === true ? openTerminal() : undefined;
  try {
    const ask = createAsk(given, terminal);
    const name = await ask({ question: 'name', words: 'What is the service called?', proposal: 'Our service', read: readName });
    const country = await ask({
      question: 'country',
      words: 'In which country? (two letters)',
      read: oneOf('country', knowledge.countries),
    });
    const sector = await ask({
      question: 'sector',
      words: `In which sector?\n  ${knowledge.sectors.map(({ id }) => id).join(', ')}\n`,
      read: oneOf('sector', knowledge.sectors),
    });
    const places = knowledge.touchpoints.filter((each) => each.sector === sector);
    const place = await ask({
      question: 'touchpoint',
      words: `Which place is it most like?\n  ${[...places.map(({ id }) => id), 'none'].join(', ')}\n`,
      proposal: places[0]?.id ?? 'none',
      read: oneOf('touchpoint', [...knowledge.touchpoints, { id: 'none' }]),
    });
    const touchpoint = knowledge.touchpoints.find(({ id }) => id === place);
    const data = await ask({
      question: 'data',
      words: 'Which data does it hold? Leave out what it could do without: what nobody holds, nobody can demand.\n',
      proposal: proposedData(knowledge, touchpoint).join(','),
      read: (word) => word.split(',').map((each) => oneOf('data category', knowledge.data)(each)),
    });
    const purpose = await ask({
      question: 'purpose',
      words: `What for?\n  ${servicePurposes(knowledge)
        .map(({ id }) => id)
        .join(', ')}\n`,
      proposal: proposedPurpose(knowledge, touchpoint),
      read: oneOf('purpose', servicePurposes(knowledge)),
    });
    return { name, country, sector, touchpoint: touchpoint?.id ?? null, data: [...new Set(data)], purpose };
  } finally {
    terminal?.close();
  }
}

function openTerminal(): Interface {
  return createInterface({ input: process.stdin, output: process.stderr });
}

interface Asked<T> {
  readonly question: Question;
  readonly words: string;
  readonly proposal?: string;
  /** Throws `WrongUse` with what to type instead. */
  readonly read: (word: string) => T;
}

type Ask = <T>(asked: Asked<T>) => Promise<T>;

function createAsk(given: Partial<Record<Question, string>>, terminal: Interface | undefined): Ask {
  return async ({ question, words, proposal, read }) => {
    const answer = given[question];
    if (answer !== undefined) return read(answer);
    if (terminal === undefined) {
      if (proposal !== undefined) return read(proposal);
      throw new WrongUse(`nobody is there to be asked: say --${question}, or put \`${question}:\` into --answers`);
    }
    for (;;) {
      const typed = (await terminal.question(`${words}${proposal === undefined ? '' : ` [${proposal}]`} > `)).trim();
      try {
        return read(typed === '' ? (proposal ?? '') : typed);
      } catch (error) {
        if (!(error instanceof WrongUse)) throw error;
        process.stderr.write(`${plainLine(error.message)}\n`);
      }
    }
  };
}

function readName(word: string): string {
  const name = word.trim();
  if (name === '' || name.length > 200) throw new WrongUse('a name has 1 to 200 characters');
  return plainLine(name);
}

function oneOf(what: string, known: readonly { readonly id: string }[]): (word: string) => string {
  return (word) => {
    const id = word.trim().toLowerCase();
    if (known.some((each) => each.id === id)) return id;
    throw unknownWord(
      what,
      word,
      known.map((each) => each.id),
    );
  };
}
