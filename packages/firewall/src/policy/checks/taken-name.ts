import type { CheckContext } from '../problem.ts';

/** A purpose of the policy must not hide one of the Atlas: `return-enforcement` under health care would look harmless. */
export function takenName({ policy, knowledge, problem }: CheckContext): void {
  const taken = new Set(knowledge.purposes.map(({ id }) => id));
  for (const id of Object.keys(policy.purposes ?? {}))
    if (taken.has(id)) problem(['purposes', id], `\`${id}\` is a purpose of the Atlas already`, 'leave it out, or give yours another name');
}
