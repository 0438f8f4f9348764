import { groupsOf } from '../../guard/compile.ts';
import { type CheckContext, releasesOf } from '../problem.ts';
import { coveredPurposes, policyPurposes } from '../purposes.ts';

/** Whoever may act for immigration enforcement gets data for another purpose only under a condition. */
export function enforcementRecipient({ policy, knowledge, problem }: CheckContext): void {
  const enforcing = new Set(knowledge.roles.filter((role) => role.enforcement).map((role) => role.id));
  const purposes = policyPurposes(policy, knowledge);
  const ids = Object.keys(policy.recipients);
  for (const { rule, at } of releasesOf(policy)) {
    if ((rule.when ?? []).length > 0 || coveredPurposes(rule.for, purposes).every((purpose) => purpose.enforcement)) continue;
    const reached = ids.filter((id) => groupsOf(policy, id).some((group) => rule.to.includes(group)));
    const found = reached.find((id) => groupsOf(policy, id).some((group) => enforcing.has(policy.recipients[group]?.role ?? '')));
    if (found !== undefined)
      problem(
        [...at, 'to'],
        `rule \`${rule.id}\` releases to \`${found}\`, which may act for immigration enforcement, without any condition`,
        'add `when`: what must be shown each time, for example `court-order` or `consent`',
      );
  }
}
