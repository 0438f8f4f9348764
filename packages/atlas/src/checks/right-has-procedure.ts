import { type Check, problemAt } from './check.ts';

/** A right that points to a procedure must be one that the procedure speaks of: what the answer holds, and why it may be refused. */
export const rightHasProcedure: Check = {
  name: 'right-has-procedure',
  run: ({ located, atlas }) =>
    located.flatMap((l) => {
      if (l.record.kind !== 'system') return [];
      const { rights = [] } = l.record;
      return rights.flatMap(({ right, route, procedure, bodyProcedure }, index) => {
        if (procedure !== undefined && route === undefined)
          return [
            problemAt(
              'right-has-procedure',
              l,
              ['rights', index, 'procedure'],
              `a procedure for \`${right}\`, but no route`,
              'say in `route` whom the request goes to',
            ),
          ];
        return Object.entries({ procedure, bodyProcedure }).flatMap(([field, id]) => {
          const named = id === undefined ? undefined : atlas.find('procedure', id);
          if (named === undefined || named.rights.some((r) => r.right === right)) return [];
          return [
            problemAt(
              'right-has-procedure',
              l,
              ['rights', index, field],
              `\`${id}\` says nothing of \`${right}\``,
              'add the right to the procedure, or name another procedure',
            ),
          ];
        });
      });
    }),
};
