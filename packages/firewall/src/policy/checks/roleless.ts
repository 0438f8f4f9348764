import { groupsOf } from '../../guard/compile.ts';
import type { CheckContext } from '../problem.ts';

/** Somebody without a role counts as the service's own staff; who is called like an authority that enforces is hardly that. */
export function roleless({ policy, knowledge, warning }: CheckContext): void {
  const enforcing = knowledge.roles.filter((role) => role.enforcement);
  for (const [id, { name }] of Object.entries(policy.recipients)) {
    if (groupsOf(policy, id).some((group) => policy.recipients[group]?.role !== undefined)) continue;
    const called = [id, name].map(wordsOf);
    const role = enforcing.find((each) => called.some((words) => [each.id, each.name].some((known) => words.includes(wordsOf(known)))));
    if (role !== undefined)
      warning(
        ['recipients', id],
        `\`${id}\` has no role, so it counts as the service's own staff, and it is called like the role \`${role.id}\``,
        `add \`role: ${role.id}\`, or give it a name that is its own`,
      );
  }
}

/** Its words, each with a space on both sides, so that `police` is not found in `policewoman`. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;
}
