import type { CheckContext } from '../problem.ts';

/** Groups and purposes lead upwards and never round. */
export function cycles({ policy, problem }: CheckContext): void {
  const recipients = new Map(Object.entries(policy.recipients).map(([id, { within }]) => [id, within]));
  for (const id of recipients.keys())
    if (isRound(id, recipients)) problem(['recipients', id, 'within'], `\`${id}\` is within itself`, 'take one `within` out of the round');
  const purposes = new Map(Object.entries(policy.purposes ?? {}).map(([id, { broader }]) => [id, broader]));
  for (const id of purposes.keys())
    if (isRound(id, purposes)) problem(['purposes', id, 'broader'], `\`${id}\` is under itself`, 'put it under a purpose of the Atlas');
}

/** Does the way up from `id` come back to it? */
function isRound(id: string, upById: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = upById.get(id); at !== undefined && !seen.has(at); at = upById.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
