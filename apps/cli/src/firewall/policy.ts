/**
 * `firebreak firewall check` and `firebreak firewall decide`.
 *
 * @module
 */
import { createGuard, firewallDataOf, type PolicyProblem, parsePolicy } from '@firebreak/firewall';
import type { Command } from 'commander';
import { dayOf, openFor } from '../atlas-access.ts';
import { Finding, type Output, plainLine, WrongUse, writeJson } from '../output/output.ts';
import { decisionText } from './decision-text.ts';
import { initCommand } from './init.ts';
import { openPolicy, readRequestFile, readText } from './policy-file.ts';
import { recordDecision } from './record-decision.ts';

interface DecideOptions {
  readonly request: string;
  readonly on?: string;
  readonly log?: string;
  readonly origin?: string;
  readonly json?: boolean;
}

export function policyCommands(firewall: Command, output: Output): void {
  initCommand(firewall, output);

  firewall
    .command('check')
    .description('what is wrong with a policy, where, and what to do; exit 1 if it may not be used')
    .argument('<policy>', 'the policy file')
    .option('--json', 'answer as JSON (spec/firewall-policy/check-1)')
    .action(async (path: string, options: { json?: boolean }, command: Command) => {
      const knowledge = firewallDataOf(await openFor(command));
      const text = await readText(path, 'a policy');
      const parsed = parsePolicy(text, knowledge, { on: dayOf(undefined) });
      const problems = parsed.ok ? [] : parsed.problems;
      if (options.json) writeJson(output, { ok: parsed.ok, problems, warnings: parsed.warnings });
      else output.write(checkText(path, problems, parsed.warnings));
      if (!parsed.ok) throw new Finding('');
    });

  firewall
    .command('decide')
    .description('what of a request is released, what is refused, and why; exit 0 whatever the answer is')
    .argument('<policy>', 'the policy file')
    .requiredOption('--request <file>', 'the request, in YAML or JSON: recipient, purpose, data, facts')
    .option('--on <day>', 'the day of the request where it names none, YYYY-MM-DD (today)')
    .option('--log <folder>', 'put the decision into this transparency log first, under a signed checkpoint')
    .option('--origin <name>', 'name of the log, to make it if the folder is empty: clinic.example/log')
    .option('--json', 'answer as JSON (spec/firewall-policy/decision-1)')
    .action(async (path: string, options: DecideOptions, command: Command) => {
      if (options.origin !== undefined && options.log === undefined) throw new WrongUse('--origin names a log: give its folder with --log');
      const on = dayOf(options.on);
      const { compiled, knowledge } = await openPolicy(command, path, dayOf(undefined));
      const request = await readRequestFile(options.request, compiled);
      // On another day other rules hold: a decision that counts must not wake up a duty that has ended.
      if (options.log !== undefined && (request.on ?? on) !== dayOf(undefined))
        throw new WrongUse('what is put on record is decided by the rules of today: leave out `on`, or ask without --log');
      const decision = createGuard(compiled, { on }).decide(request);
      if (options.log !== undefined) await recordDecision({ folder: options.log, origin: options.origin }, compiled, request, decision);
      if (options.json) writeJson(output, decision);
      else output.write(decisionText({ compiled, knowledge }, { ...request, on: request.on ?? on }, decision));
    });
}

function checkText(path: string, problems: readonly PolicyProblem[], warnings: readonly PolicyProblem[]): string {
  const line = (p: PolicyProblem, kind: string): string => plainLine(`${path}:${p.line}: ${kind}${p.what}; ${p.todo} [${p.check}]`);
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return [
    ...problems.map((p) => line(p, '')),
    ...warnings.map((p) => line(p, 'warning: ')),
    problems.length === 0
      ? `the policy may be used; ${warnings.length === 0 ? 'no warnings' : count(warnings.length, 'warning')}`
      : `the policy may not be used: ${count(problems.length, 'problem')}, ${count(warnings.length, 'warning')}`,
  ].join('\n');
}
