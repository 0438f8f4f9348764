import type { CheckContext } from '../problem.ts';

/**
 * The safest data are those that nobody collected: what betrays status or origin needs a reason. One reason is enough for all
 * fields of that data category in a record.
 */
export function needlessData({ policy, knowledge, warning }: CheckContext): void {
  const betraying = knowledge.data.filter(({ reveals }) => reveals?.what === 'status' || reveals?.what === 'origin');
  for (const [record, { fields }] of Object.entries(policy.records))
    for (const { id, reveals } of betraying) {
      const held = Object.entries(fields ?? {}).filter(([, field]) => (typeof field === 'string' ? field : field.data) === id);
      const first = held[0];
      if (first === undefined || held.some(([, field]) => typeof field !== 'string' && field.needed !== undefined)) continue;
      const names = held.map(([name]) => `\`${record}.${name}\``).join(', ');
      warning(
        ['records', record, 'fields', first[0]],
        `${names} (\`${id}\`) ${held.length === 1 ? 'is' : 'are'} held without a reason. It tells: ${reveals!.text}`,
        `stop collecting it, or say why the service cannot do without: \`{data: ${id}, needed: "..."}\``,
      );
    }
}
