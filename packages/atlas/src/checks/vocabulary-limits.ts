import type { Problem } from '../parse/index.ts';
import { type Check, problemAt } from './check.ts';

/** Trace keeps a set of data categories in one 32-bit word, and orders modes by their rank. */
const maximumDataCategories = 32;

export const vocabularyLimits: Check = {
  name: 'vocabulary-limits',
  run: ({ located }) => {
    const problems: Problem[] = [];
    let categories = 0;
    const rankHolder = new Map<number, string>();
    for (const l of located) {
      const { record } = l;
      if (record.kind !== 'term') continue;
      if (record.group === 'data' && ++categories > maximumDataCategories)
        problems.push(
          problemAt('vocabulary-limits', l, ['id'], `more than ${maximumDataCategories} data categories`, 'merge it into a wider category'),
        );
      if (record.group === 'purpose' && record.family === undefined)
        problems.push(
          problemAt(
            'vocabulary-limits',
            l,
            ['group'],
            'a purpose without a family',
            'say whether it is a service, migration, enforcement, law-enforcement or other purpose',
          ),
        );
      if (record.group !== 'mode') continue;
      const holder = record.rank === undefined ? 'nobody: it is missing' : rankHolder.get(record.rank);
      if (holder !== undefined)
        problems.push(
          problemAt(
            'vocabulary-limits',
            l,
            ['rank'],
            `the rank of this mode is taken by ${holder}`,
            'give every mode a rank of its own; 1 is easiest',
          ),
        );
      else rankHolder.set(record.rank as number, record.id);
    }
    return problems;
  },
};
