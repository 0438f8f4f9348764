import { referencesOf } from '../schema/index.ts';
import { type Check, problemAt } from './check.ts';

export const unusedSource: Check = {
  name: 'unused-source',
  run: ({ located }) => {
    const cited = new Set(located.flatMap((l) => referencesOf(l.record).map((r) => r.id)));
    return located
      .filter(({ record }) => record.kind === 'source' && !cited.has(record.id))
      .map((l) =>
        problemAt('unused-source', l, ['id'], 'no statement cites this source', 'cite it, or remove it if it was never published'),
      );
  },
};
