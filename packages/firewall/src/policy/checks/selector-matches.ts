import { fieldsOf } from '../../guard/compile.ts';
import { selectionBySelector } from '../../guard/select.ts';
import { type CheckContext, rulesOf } from '../problem.ts';
import { nearest } from './unknown-word.ts';

/** What a rule is about must be something that the service holds: a rule about nothing protects nothing. */
export function selectorMatches({ policy, problem }: CheckContext): void {
  const known = new Set(selectionBySelector(fieldsOf(policy)).keys());
  for (const { rule, at } of rulesOf(policy)) {
    const [key, selectors] = 'release' in rule ? (['release', rule.release] as const) : (['withhold', rule.withhold] as const);
    for (const [i, selector] of selectors.entries())
      if (!known.has(selector))
        problem(
          [...at, key, i],
          `rule \`${rule.id}\` is about \`${selector}\`, and the policy holds nothing of that name`,
          nearest(selector, known),
        );
  }
}
