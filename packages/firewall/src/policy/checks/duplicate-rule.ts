import { type CheckContext, rulesOf } from '../problem.ts';

/** An answer names a rule by its id, so two must not share one. */
export function duplicateRule({ policy, problem }: CheckContext): void {
  const seen = new Set<string>();
  for (const { rule, at } of rulesOf(policy)) {
    if (seen.has(rule.id)) problem([...at, 'id'], `a second rule is called \`${rule.id}\``, 'give it a name of its own');
    seen.add(rule.id);
  }
}
