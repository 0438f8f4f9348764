import { type CheckContext, releasesOf } from '../problem.ts';
import { coveredPurposes, policyPurposes } from '../purposes.ts';

/** A release to immigration enforcement only as a cited duty; and a duty only for that. */
export function enforcementNeedsDuty({ policy, knowledge, problem }: CheckContext): void {
  const purposes = policyPurposes(policy, knowledge);
  for (const { rule, at } of releasesOf(policy)) {
    const covered = coveredPurposes(rule.for, purposes);
    const enforcing = covered.find((purpose) => purpose.enforcement);
    if (enforcing !== undefined && rule.duty === undefined)
      problem(
        [...at, 'for'],
        `rule \`${rule.id}\` releases for \`${enforcing.id}\`, which serves immigration enforcement, and cites no duty`,
        'take the purpose out. Only if a law of this country forces the release, name its rule in the Atlas under `duty`',
      );
    if (rule.duty !== undefined && covered.some((purpose) => !purpose.enforcement))
      problem(
        [...at, 'duty'],
        `rule \`${rule.id}\` cites a duty and is also for purposes that have nothing to do with enforcement`,
        'write two rules: `duty` is only for a release to immigration enforcement',
      );
  }
}
