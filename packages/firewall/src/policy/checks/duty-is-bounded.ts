import { type CheckContext, releasesOf } from '../problem.ts';

/** A release that a duty forces has an end, after which somebody must look at the law again, and two people who decide. */
export function dutyIsBounded({ policy, problem }: CheckContext): void {
  for (const { rule, at } of releasesOf(policy)) {
    if (rule.duty === undefined) continue;
    if (rule.until === undefined)
      problem([...at], `rule \`${rule.id}\` cites a duty and has no last day`, 'add `until`: a day by which somebody reads the law again');
    if (!(rule.obligations ?? []).includes('two-person-release'))
      problem([...at], `rule \`${rule.id}\` cites a duty and one person alone could release`, 'add `obligations: [two-person-release]`');
  }
}
