import type { LocatedRecord, Problem } from '../parse/index.ts';
import { type Check, problemAt } from './check.ts';

/** Ids of records and of statements share one space, so that a citation of either is never ambiguous. */
export const duplicateId: Check = {
  name: 'duplicate-id',
  run: ({ located }) => {
    const firstById = new Map<string, LocatedRecord>();
    const problems: Problem[] = [];
    const claim = (id: string, l: LocatedRecord, path: readonly PropertyKey[]): void => {
      const first = firstById.get(id);
      if (first === undefined) firstById.set(id, l);
      else
        problems.push(
          problemAt(
            'duplicate-id',
            l,
            path,
            `the id \`${id}\` is already used in ${first.file}`,
            'give one of the two another id; published ids stay',
          ),
        );
    };
    for (const l of located) {
      claim(l.record.id, l, ['id']);
      if (l.record.kind === 'chapter') for (const [i, s] of l.record.statements.entries()) claim(s.id, l, ['statements', i, 'id']);
    }
    return problems;
  },
};
