import { type CheckContext, releasesOf } from '../problem.ts';
import { coveredPurposes, policyPurposes } from '../purposes.ts';

/** Asylum, visas, permits: a service sends something there only because the person wants it. */
export function migration({ policy, knowledge, problem }: CheckContext): void {
  const purposes = policyPurposes(policy, knowledge);
  for (const { rule, at } of releasesOf(policy)) {
    const purpose = coveredPurposes(rule.for, purposes).find((each) => each.family === 'migration');
    if (purpose !== undefined && !(rule.when ?? []).includes('consent'))
      problem([...at], `rule \`${rule.id}\` releases for \`${purpose.id}\` without the person's own wish`, 'add `when: [consent]`');
  }
}
