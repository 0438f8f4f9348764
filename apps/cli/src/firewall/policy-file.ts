/**
 * Reads the files that the `firewall` commands are given. Every command that needs a policy reads it here, so none works with
 * one that fails its checks.
 *
 * @module
 */
import { open } from 'node:fs/promises';
import { explainIssue, readPlainYaml } from '@firebreak/atlas';
import { closest, type LegalDay } from '@firebreak/core';
import {
  type CompiledPolicy,
  compilePolicy,
  firewallDataOf,
  type Knowledge,
  maximumPolicyCharacters,
  type ParsedPolicy,
  type PolicyProblem,
  parsePolicy,
  type Request,
  requestShape,
} from '@firebreak/firewall';
import type { Command } from 'commander';
import { openFor } from '../atlas-access.ts';
import { Finding, WrongUse } from '../output/output.ts';

export interface OpenedPolicy {
  readonly policy: ParsedPolicy;
  readonly compiled: CompiledPolicy;
  readonly knowledge: Knowledge;
  readonly warnings: readonly PolicyProblem[];
}

/** A policy that passed its checks; otherwise a `Finding` that names the first problem. */
export async function openPolicy(command: Command, path: string, on?: LegalDay): Promise<OpenedPolicy> {
  const knowledge = firewallDataOf(await openFor(command));
  const parsed = parsePolicy(await readText(path, 'a policy'), knowledge, on === undefined ? {} : { on });
  if (!parsed.ok) {
    const first = parsed.problems[0]!;
    const more = parsed.problems.length > 1 ? `${parsed.problems.length} problems; the first: ` : '';
    throw new Finding(
      `the policy is not used, for it has problems: ${more}${path}:${first.line}: ${first.what}; ${first.todo}. Run \`firebreak firewall check\` to see them all`,
    );
  }
  const { policy, warnings } = parsed;
  return { policy, compiled: compilePolicy(policy, knowledge), knowledge, warnings };
}

/** A request in YAML or JSON; every word in it that the policy should know is looked up. */
export async function readRequestFile(path: string, compiled: CompiledPolicy): Promise<Request> {
  const read = readPlainYaml(await readText(path, 'a request'), maximumPolicyCharacters);
  if (!read.ok) throw new WrongUse(`${path}:${read.line}: ${read.what}; ${read.fix}`);
  const shaped = requestShape.safeParse(read.value);
  if (!shaped.success) {
    const issue = shaped.error.issues[0]!;
    const { what, fix } = explainIssue(issue, 'docs/firewall.md');
    throw new WrongUse(`${path}:${read.lineOf(issue.path)}: ${what}; ${fix}`);
  }
  const { on, facts, ...rest } = shaped.data;
  const known = compiled.facts.map(({ id }) => id);
  for (const fact of Object.keys(facts ?? {}))
    if (!known.includes(fact)) {
      const near = closest(fact, known);
      throw new WrongUse(
        `${path}:${read.lineOf(['facts', fact])}: the policy knows no fact \`${fact}\`; ${near.length > 0 ? `did you mean ${near.map((n) => `\`${n}\``).join(', ')}?` : `known: ${known.join(', ')}`}`,
      );
    }
  return { ...rest, ...(facts === undefined ? {} : { facts }), ...(on === undefined ? {} : { on }) };
}

/** UTF-8, and no longer than a policy may be: nothing is read of a file that cannot be one. */
export async function readText(path: string, what: string): Promise<string> {
  const cannot = (why: string): WrongUse => new WrongUse(`cannot read \`${path.slice(0, 200)}\` as ${what} (${why})`);
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw cannot(error.code ?? error.message);
  });
  try {
    const chunks: Buffer[] = [];
    let sizeBytes = 0;
    for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      sizeBytes += chunk.length;
      if (sizeBytes > 4 * maximumPolicyCharacters) throw cannot(`it is larger than ${(4 * maximumPolicyCharacters) / 1024} kB`);
      chunks.push(chunk);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw cannot(error instanceof TypeError ? 'it is not UTF-8' : ((error as NodeJS.ErrnoException).code ?? 'unreadable'));
  } finally {
    await file.close();
  }
}
