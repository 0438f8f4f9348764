/**
 * `firebreak audit links`: errors of a matching rule between made-up people.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { readPlainYaml } from '@firebreak/atlas';
import { program } from '@firebreak/audit';
import {
  growthSizes,
  type LinksReport,
  linkStatementsOf,
  type NamingSystem,
  namingSystemsOf,
  type Population,
  parseRule,
  populationPresets,
  type Rule,
  readPopulation,
  rulePresets,
  type StudyOptions,
  studyLimits,
  studyLinks,
} from '@firebreak/audit/links';
import type { Command } from 'commander';
import { openFor, unknownWord } from '../atlas-access.ts';
import { type Output, WrongUse, writeJson } from '../output/output.ts';
import { limits, linksText, listText } from './links-text.ts';

interface Options {
  readonly population?: string;
  readonly size?: string;
  readonly rule?: string;
  readonly seed?: string;
  readonly json?: boolean;
  readonly list?: boolean;
}

const mostRules = 10;
const countedSize = 20_000;
const populationCharacters = 100_000;

export function linksCommand(audit: Command, output: Output): void {
  audit
    .command('links')
    .description('false links when databases are joined, studied on made-up people: it takes no records of anybody')
    .option('--population <file|preset>', 'a mix of ways to be named and of mistakes; --list shows the presets')
    .option('--size <number>', `people in each of two databases, 1 to ${studyLimits.size}`)
    .option('--rule <list>', 'when two records are linked: presets or parts such as names=jw:0.92+date=same; several by commas')
    .option('--seed <number>', 'the same seed gives the same answer (1)')
    .option('--list', 'show presets and rules')
    .option('--json', 'answer as JSON (spec/audit/links-1)')
    .action(async (options: Options, command: Command) => {
      const atlas = await openFor(command);
      const systems = namingSystemsOf(atlas);
      if (options.list) {
        output.write(listText(systems));
        return;
      }
      if (options.population === undefined || options.size === undefined || options.rule === undefined)
        throw new WrongUse(
          'name a population, a size and a rule, for example --population asylum --size 1000000 --rule jaro-winkler; --list shows them',
        );
      const size = wholeOf(options.size, 'size', studyLimits.size);
      const seed = options.seed === undefined ? 1 : wholeOf(options.seed, 'seed', Number.MAX_SAFE_INTEGER - 1);
      const rules = rulesOf(options.rule);
      const population = await populationOf(options.population, systems);
      const sizes = [...growthSizes, size];
      const studies = rules.map((rule) =>
        studied({ systems, population, rule, sizes, seed, program, count: Math.min(size, countedSize) }, output),
      );
      if (options.json) writeJson(output, { people: 'synthetic', limits, studies });
      else output.write(studies.map((study) => linksText(study, size, linkStatementsOf(atlas))).join('\n\n'));
    });
}

const progressAfterMs = 1000;

function studied(options: StudyOptions, output: Output): LinksReport {
  const study = studyLinks(options);
  let told = performance.now();
  for (;;) {
    const step = study.next();
    if (step.done === true) return step.value;
    if (performance.now() - told < progressAfterMs) continue;
    told = performance.now();
    output.progress(`${options.rule.id}: ${step.value.step} ${Math.round(step.value.done * 100)} %\n`);
  }
}

function wholeOf(text: string, what: string, most: number): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 1 && value <= most) return value;
  throw new WrongUse(`\`${text.slice(0, 30)}\` is not a ${what}; write a whole number from 1 to ${most}`);
}

function rulesOf(text: string): Rule[] {
  const words = text.split(',').map((word) => word.trim());
  if (words.length > mostRules) throw new WrongUse(`--rule names more than ${mostRules} rules; ask for some of them`);
  return words.map((word) => {
    const parsed = parseRule(word);
    if (parsed.ok) return parsed.rule;
    const { code, part, expected } = parsed.error;
    if (code === 'unknown-part' && /^[a-z-]+$/.test(part))
      throw unknownWord(
        'rule',
        part,
        rulePresets.map(({ id }) => id),
      );
    throw new WrongUse(`\`${part}\` does not make a rule; write ${expected}`);
  });
}

async function populationOf(input: string, systems: readonly NamingSystem[]): Promise<Population> {
  const preset = populationPresets.find(({ id }) => id === input);
  if (preset !== undefined) return preset;
  if (/^[a-z0-9-]+$/.test(input))
    throw unknownWord(
      'population',
      input,
      populationPresets.map(({ id }) => id),
    );
  const text = await readFile(input, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(`cannot read the population file (${error.code ?? 'unknown'}); --list shows presets that need none`);
  });
  const read = readPlainYaml(text, populationCharacters);
  if (!read.ok)
    throw new WrongUse(`the population file, line ${read.line}: ${describesPeople(text) ? refusal : `${read.what}; ${read.fix}`}`);
  const population = readPopulation(
    read.value,
    systems.map(({ id }) => id),
  );
  if (population.ok) return population.value;
  const { code, path, expected } = population.error;
  if (code === 'records' || code === 'not-an-object') throw new WrongUse(`the population file: ${refusal}`);
  throw new WrongUse(
    `the population file, \`${path}\`: ${code === 'unknown-field' ? 'a field that is not known' : 'a wrong value'}; expected ${expected}`,
  );
}

const refusal =
  'it must describe a mix and holds something else. Rows about people are refused: this tool has no way to link real records, and will have none';

/** A table of rows, by commas, semicolons or tabs, is no YAML; its refusal says why. */
function describesPeople(text: string): boolean {
  const [first = ''] = text.split('\n', 1);
  return /[,;\t]/.test(first) && !first.trimStart().startsWith('{');
}
