/**
 * Where the data of a policy stand in the database.
 *
 * @module
 */
import type { Policy } from '../policy/schema.ts';
import type { PlannedTable, PlanProblem } from './model.ts';
import { isName } from './names.ts';

interface Draft {
  readonly records: string[];
  readonly columns: Map<string, string[]>;
  readonly columnByFact: Map<string, string>;
}

export function tablesOf(policy: Policy): { readonly tables: PlannedTable[]; readonly problems: PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const drafts = new Map<string, Draft>();
  for (const [record, held] of Object.entries(policy.records)) {
    if (held.table === undefined) continue;
    const table = held.table.includes('.') ? held.table : `public.${held.table}`;
    const draft: Draft = drafts.get(table) ?? { records: [], columns: new Map(), columnByFact: new Map() };
    drafts.set(table, draft);
    draft.records.push(record);
    for (const [field, value] of Object.entries(held.fields ?? {})) {
      const column = columnOf(field, value);
      if (column === null) continue;
      checkName(column, `column of ${record}.${field}`, problems);
      draft.columns.set(column, [...(draft.columns.get(column) ?? []), `${record}.${field}`]);
    }
    for (const [fact, { columns }] of Object.entries(policy.facts ?? {})) {
      const column = columns !== undefined && Object.hasOwn(columns, record) ? columns[record] : undefined;
      if (column === undefined) continue;
      checkName(column, `column of the fact ${fact} for ${record}`, problems);
      const other = draft.columnByFact.get(fact);
      if (other !== undefined && other !== column)
        problems.push({
          code: 'fact-in-two-columns',
          what: `the fact \`${fact}\` stands in two columns of ${table}, \`${other}\` and \`${column}\``,
          todo: 'bind it to one column, the same for every record of that table',
        });
      draft.columnByFact.set(fact, column);
    }
    for (const part of table.split('.')) checkName(part, `table of ${record}`, problems);
  }
  const tables = [...drafts].map(([table, draft]) => {
    const [schema, name] = table.split('.') as [string, string];
    const columns = [...draft.columns].map(([column, fields]) => ({ name: column, fields }));
    return { schema, name, records: draft.records, columns, columnByFact: draft.columnByFact };
  });
  return { tables, problems };
}

/** A step inside a document (`address.line`) has no column of its own unless the policy names one, so it cannot be granted alone. */
function columnOf(field: string, value: NonNullable<Policy['records'][string]['fields']>[string]): string | null {
  if (typeof value !== 'string' && value.column !== undefined) return value.column;
  return field.includes('.') ? null : field;
}

function checkName(name: string, what: string, problems: PlanProblem[]): void {
  if (!isName(name))
    problems.push({ code: 'name', what: `the ${what} is no name for the database`, todo: 'names have 1 to 63 bytes and no NUL' });
}
