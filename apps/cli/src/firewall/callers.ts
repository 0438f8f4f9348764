/**
 * The file that says who may ask a proxy: which token stands for which recipient and which purposes.
 *
 * @module
 */
import { explainIssue, readPlainYaml } from '@firebreak/atlas';
import { closest } from '@firebreak/core';
import { type CompiledPolicy, maximumPolicyCharacters } from '@firebreak/firewall';
import type { BoundCaller } from '@firebreak/firewall/http';
import { z } from 'zod';
import { WrongUse } from '../output/output.ts';
import { readText } from './policy-file.ts';

const shape = z.strictObject({
  callers: z
    .array(
      z.strictObject({
        recipient: z.string().max(100),
        purposes: z.array(z.string().max(100)).min(1),
        'token-sha256': z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the token, as 64 lower-case hexadecimal digits'),
        facts: z.record(z.string().max(100), z.boolean()).optional(),
      }),
    )
    .min(1)
    .max(10_000),
});

export async function readCallers(path: string, compiled: CompiledPolicy): Promise<BoundCaller[]> {
  const read = readPlainYaml(await readText(path, 'a list of callers'), maximumPolicyCharacters);
  if (!read.ok) throw new WrongUse(`${path}:${read.line}: ${read.what}; ${read.fix}`);
  const shaped = shape.safeParse(read.value);
  if (!shaped.success) {
    const issue = shaped.error.issues[0]!;
    const { what, fix } = explainIssue(issue, 'docs/design/firewall-gateway.md');
    throw new WrongUse(`${path}:${read.lineOf(issue.path.filter((step) => typeof step !== 'symbol'))}: ${what}; ${fix}`);
  }
  const seen = new Set<string>();
  return shaped.data.callers.map((caller, at) => {
    const known = (what: string, word: string, list: readonly { readonly id: string }[]): void => {
      const ids = list.map(({ id }) => id);
      if (ids.includes(word)) return;
      const near = closest(word, ids);
      const help = near.length > 0 ? `did you mean ${near.map((id) => `\`${id}\``).join(', ')}?` : `known: ${ids.join(', ')}`;
      throw new WrongUse(`${path}:${read.lineOf(['callers', at])}: the policy knows no ${what} \`${word}\`; ${help}`);
    };
    known('recipient', caller.recipient, compiled.recipients);
    for (const purpose of caller.purposes) known('purpose', purpose, compiled.purposes);
    for (const fact of Object.keys(caller.facts ?? {})) known('fact', fact, compiled.facts);
    const tokenSha256 = caller['token-sha256'];
    if (seen.has(tokenSha256)) throw new WrongUse(`${path}:${read.lineOf(['callers', at])}: two callers have one token; give each its own`);
    seen.add(tokenSha256);
    return { tokenSha256, recipient: caller.recipient, purposes: caller.purposes, facts: caller.facts };
  });
}
