import { type CheckContext, releasesOf } from '../problem.ts';

/** `*` for everybody or for every purpose would release to those that are added later, unseen. */
export function everythingReleased({ policy, problem }: CheckContext): void {
  for (const { rule, at } of releasesOf(policy)) {
    if (rule.to.includes('*'))
      problem([...at, 'to'], `rule \`${rule.id}\` releases to everybody`, 'name each recipient; `*` is only for rules that withhold');
    if (rule.for.includes('*'))
      problem([...at, 'for'], `rule \`${rule.id}\` releases for every purpose`, 'name each purpose; `*` is only for rules that withhold');
  }
}
