import { type CheckContext, rulesOf } from '../problem.ts';

/** A rule that ends before it starts never fires. */
export function dates({ policy, problem }: CheckContext): void {
  for (const { rule, at } of rulesOf(policy))
    if (rule.from !== undefined && rule.until !== undefined && rule.until < rule.from)
      problem([...at, 'until'], `rule \`${rule.id}\` ends (${rule.until}) before it starts (${rule.from})`, 'mend one of the two days');
}
