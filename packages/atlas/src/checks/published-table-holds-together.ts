import type { Problem } from '../parse/index.ts';
import { type Check, problemAt } from './check.ts';

/**
 * A published table is read by programs and copied by people, so it is as plain as can be: commas and nothing else between its fields, one row a
 * group. What its numbers say, and whether they go together, is read by Audit, whose tests read every table of the Atlas.
 */
export const publishedTableHoldsTogether: Check = {
  name: 'published-table-holds-together',
  run: ({ located }) =>
    located.flatMap((l) => {
      const { record } = l;
      if (record.kind !== 'published-table') return [];
      const say = (field: string, what: string, fix: string): Problem[] => [
        problemAt('published-table-holds-together', l, [field], what, fix),
      ];
      const sign = /["\t;|\r]/.exec(record.table)?.[0];
      if (sign !== undefined)
        return say('table', `the table has ${JSON.stringify(sign)} in it`, 'part the fields with commas, and leave quotation marks out');
      const [header = [], ...rows] = record.table
        .trim()
        .split('\n')
        .map((line) => line.split(',').map((field) => field.trim()));
      const groupColumns = header.filter((name) => /^group\d?$/.test(name)).length;
      if (groupColumns === 0 || !/^group\d?$/.test(header[0]!))
        return say(
          'table',
          `the first column is \`${header[0]!.slice(0, 40)}\``,
          'call the column of the groups `group`, and put it first',
        );
      if (rows.length < 2) return say('table', 'the table has fewer than two groups', 'add the rows that the source gives');
      const ragged = rows.findIndex((row) => row.length !== header.length);
      if (ragged >= 0)
        return say(
          'table',
          `row ${ragged + 1} has ${rows[ragged]!.length} fields, and there are ${header.length} columns`,
          'write thousands without a comma and decimals with a point; write * for what is hidden',
        );
      const groups = rows.map((row) => row.slice(0, groupColumns).join(' + '));
      const twice = groups.find((group, at) => groups.indexOf(group) < at);
      if (twice !== undefined) return say('table', `the group \`${twice}\` stands there twice`, 'keep one of its rows');
      if (record.reference !== undefined && !groups.includes(record.reference))
        return say('reference', `no group is called \`${record.reference}\``, `name one of: ${groups.join(', ')}`);
      if (record.suppressedBelow === undefined && (record.zeroIsSuppressed ?? record.hiddenAnySize))
        return say(
          record.zeroIsSuppressed ? 'zeroIsSuppressed' : 'hiddenAnySize',
          'counts are hidden, and nothing says which',
          'say under which number the source hides counts: `suppressedBelow`',
        );
      const population = header.indexOf('population');
      const told = population < 0 ? [] : rows.map((row) => Number(row[population]));
      if (told.some((people) => people !== record.population))
        return say(
          'table',
          'the column `population` and the field `population` differ',
          'write the same number in every row and in the field',
        );
      return [];
    }),
};
