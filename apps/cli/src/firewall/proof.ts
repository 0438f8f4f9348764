/**
 * `firebreak firewall prove` and `firebreak firewall diff`.
 *
 * @module
 */
import { diffPolicies, type PolicyDiff, type Proof, prove } from '@firebreak/firewall/proof';
import { traceDataOf } from '@firebreak/trace';
import type { Command } from 'commander';
import { dayOf, openFor } from '../atlas-access.ts';
import { Finding, type Output, writeJson } from '../output/output.ts';
import { diffText } from './diff-text.ts';
import { openPolicy } from './policy-file.ts';
import { proofText } from './proof-text.ts';

export function proofCommands(firewall: Command, output: Output): void {
  firewall
    .command('prove')
    .description('looks at every request that can ever be made; exit 1 if a statement fails or is not known to hold')
    .argument('<policy>', 'the policy file')
    .option('--on <day>', 'this day and every later one, YYYY-MM-DD (today)')
    .option('--json', 'answer as JSON (spec/firewall-policy/proof-1)')
    .action(async (path: string, options: { on?: string; json?: boolean }, command: Command) => {
      const on = dayOf(options.on);
      const { compiled, knowledge } = await openPolicy(command, path);
      const atlas = await openFor(command);
      const proof = prove({ policy: compiled, knowledge, on, trace: traceDataOf(atlas) });
      if (options.json) writeJson(output, publishProof(proof));
      else output.write(proofText(atlas, compiled, proof));
      if (proof.standing !== 'holds') throw new Finding('');
    });

  firewall
    .command('diff')
    .description('every request that a new policy releases and the old one did not; exit 1 if anything widened')
    .argument('<old>', 'the policy file as it was')
    .argument('<new>', 'the policy file as it is to be')
    .option('--on <day>', 'this day and every later one, YYYY-MM-DD (today)')
    .option('--json', 'answer as JSON (spec/firewall-policy/diff-1)')
    .action(async (oldPath: string, newPath: string, options: { on?: string; json?: boolean }, command: Command) => {
      const on = dayOf(options.on);
      const before = await openPolicy(command, oldPath);
      const after = await openPolicy(command, newPath);
      const diff = diffPolicies({ before: before.compiled, after: after.compiled, on });
      if (options.json) writeJson(output, publishDiff(diff));
      else output.write(diffText(before.compiled, after.compiled, diff));
      if (diff.verdict === 'wider' || diff.verdict === 'unknown') throw new Finding('');
    });
}

/** Shape: `spec/firewall-policy/proof-1.schema.json`. */
function publishProof(proof: Proof): object {
  return { ...proof, country: proof.country.toUpperCase() };
}

/** Shape: `spec/firewall-policy/diff-1.schema.json`. */
function publishDiff(diff: PolicyDiff): object {
  return diff;
}
