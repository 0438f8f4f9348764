import type { CheckContext } from '../problem.ts';
import { builtInFacts, maximumFacts } from '../words.ts';

export function factCount({ policy, problem }: CheckContext): void {
  const count = new Set([...builtInFacts, ...Object.keys(policy.facts ?? {})]).size;
  if (count > maximumFacts)
    problem(
      ['facts'],
      `the policy has ${count} facts, the built-in ones included`,
      `use at most ${maximumFacts}: staff must be able to answer them`,
    );
}
