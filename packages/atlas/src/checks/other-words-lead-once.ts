import type { AtlasRecord } from '../schema/index.ts';
import { type Check, problemAt } from './check.ts';

/** Another word for a system or a right is understood at once, so it must lead to one record only, and be no record's own name. */
export const otherWordsLeadOnce: Check = {
  name: 'other-words-lead-once',
  run: ({ located }) => {
    const taken = new Map<string, string>();
    for (const { record } of located) if (groupOf(record) !== null) taken.set(`${groupOf(record)} ${record.id}`, record.id);
    return located.flatMap((l) => {
      const { record } = l;
      if (record.kind !== 'system' && record.kind !== 'term') return [];
      return (record.also ?? []).flatMap((word, index) => {
        const key = `${groupOf(record) ?? record.id} ${word}`;
        const other = taken.get(key);
        taken.set(key, record.id);
        if (other === undefined) return [];
        const what = other === record.id ? `\`${word}\` stands here twice, or is the id` : `\`${word}\` leads to \`${other}\` too`;
        return [problemAt('other-words-lead-once', l, ['also', index], what, 'keep it where it is meant most often')];
      });
    });
  },
};

/** Words of one group are asked for in the same place. */
function groupOf(record: AtlasRecord): string | null {
  if (record.kind === 'system') return 'system';
  return record.kind === 'term' ? record.group : null;
}
