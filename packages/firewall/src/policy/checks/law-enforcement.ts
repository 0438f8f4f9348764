import { type CheckContext, releasesOf } from '../problem.ts';
import { coveredPurposes, policyPurposes } from '../purposes.ts';

/** Crime fighting: only under a condition, and two people decide. */
export function lawEnforcement({ policy, knowledge, problem }: CheckContext): void {
  const purposes = policyPurposes(policy, knowledge);
  for (const { rule, at } of releasesOf(policy)) {
    const purpose = coveredPurposes(rule.for, purposes).find((each) => each.family === 'law-enforcement');
    if (purpose === undefined) continue;
    if ((rule.when ?? []).length === 0)
      problem([...at], `rule \`${rule.id}\` releases for \`${purpose.id}\` without any condition`, 'add `when`, for example `court-order`');
    if (!(rule.obligations ?? []).includes('two-person-release'))
      problem(
        [...at],
        `rule \`${rule.id}\` releases for \`${purpose.id}\`, and one person alone could do it`,
        'add `obligations: [two-person-release]`',
      );
  }
}
