/**
 * Tables of the policy as they are: there, closed row by row, with the policies that belong there and no others.
 *
 * @module
 */

import type { PlannedTable } from '../../../src/postgres/index.ts';
import { isSameExpression, policyNames, rowsExpression, wallExpression } from '../../../src/postgres/index.ts';
import type { Look } from './look.ts';

export interface LiveTable {
  readonly planned: PlannedTable;
  readonly oid: number;
  readonly owner: string;
  readonly columns: readonly string[];
}

interface Found {
  readonly oid: number;
  readonly kind: string;
  readonly owner: string;
  readonly rls: boolean;
  readonly forced: boolean;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

export function nameOfTable({ schema, name }: PlannedTable): string {
  return `${schema}.${name}`;
}

export async function inspectTables(look: Look): Promise<LiveTable[]> {
  const live: LiveTable[] = [];
  for (const planned of look.plan.tables) {
    const object = nameOfTable(planned);
    const [found] = await look.rows<Found>(
      `SELECT c.oid AS oid, c.relkind AS kind, pg_get_userbyid(c.relowner)::text AS owner, c.relrowsecurity AS rls, c.relforcerowsecurity AS forced,
        coalesce((SELECT json_agg(json_build_object('name', a.attname, 'type', a.atttypid::regtype::text) ORDER BY a.attnum)
          FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '[]') AS columns
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = $2`,
      [planned.schema, planned.name],
    );
    if (found === undefined) {
      look.find('table-missing', 'gap', object, 'there is no such table', 'correct the table in the policy, or create it');
      continue;
    }
    if (found.kind !== 'r' && found.kind !== 'p') {
      look.find('not-a-table', 'leak', object, 'is no table that can be closed row by row', 'name the table behind it in the policy');
      continue;
    }
    inspectColumns(look, planned, found);
    const rerun = 'run the SQL of the policy again';
    if (!found.rls) look.find('rls-off', 'leak', object, 'row-level security is off: every grant shows every row', rerun);
    else if (!found.forced)
      look.find('rls-not-forced', 'leak', object, `its owner ${found.owner} reads every row, row-level security is not forced`, rerun);
    await inspectPolicies(look, planned, found.oid);
    live.push({ planned, oid: found.oid, owner: found.owner, columns: found.columns.map((column) => column.name) });
  }
  return live;
}

function inspectColumns(look: Look, planned: PlannedTable, found: Found): void {
  const object = nameOfTable(planned);
  const typeByName = new Map(found.columns.map(({ name, type }) => [name, type]));
  for (const { name, fields } of planned.columns)
    if (!typeByName.has(name))
      look.find(
        'column-missing',
        'gap',
        `${object}.${name}`,
        `there is no such column for ${fields.join(', ')}`,
        'name its column in the policy: `field: {data: ..., column: ...}`',
      );
  for (const [fact, column] of planned.columnByFact)
    if (typeByName.get(column) !== 'boolean')
      look.find(
        'fact-column',
        'gap',
        `${object}.${column}`,
        `is no boolean column that could say whether \`${fact}\` holds`,
        'create it, or correct facts.columns in the policy',
      );
  const known = new Set([...planned.columns.map((column) => column.name), ...planned.columnByFact.values()]);
  const unknown = found.columns.map((column) => column.name).filter((name) => !known.has(name));
  if (unknown.length > 0)
    look.find(
      'column-not-in-policy',
      'note',
      object,
      `columns that the policy does not name, and so gives to nobody: ${unknown.join(', ')}`,
      'name them in the policy if somebody needs them',
    );
}

interface FoundPolicy {
  readonly name: string;
  readonly permissive: boolean;
  readonly cmd: string;
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

type ExpectedPolicy = Omit<FoundPolicy, 'name'>;

async function inspectPolicies(look: Look, table: PlannedTable, oid: number): Promise<void> {
  const found = await look.rows<FoundPolicy>(
    `SELECT polname AS name, polpermissive AS permissive, polcmd AS cmd, pg_get_expr(polqual, polrelid) AS using, pg_get_expr(polwithcheck, polrelid) AS check,
      ARRAY(SELECT coalesce((SELECT rolname FROM pg_roles WHERE oid = r), 'public')::text FROM unnest(polroles) AS r) AS roles
    FROM pg_policy WHERE polrelid = $1`,
    [oid],
  );
  const object = nameOfTable(table);
  const expected = expectedPolicies(look, table);
  const byName = new Map(found.map((policy) => [policy.name, policy]));
  const rerun = 'run the SQL of the policy again';
  for (const [name, policy] of expected) {
    const there = byName.get(name);
    const severity = policy.permissive ? 'gap' : 'leak';
    if (there === undefined) look.find('policy-missing', severity, object, `the row-level policy \`${name}\` is missing`, rerun);
    else if (!isAsExpected(there, policy))
      look.find('policy-differs', severity, object, `the row-level policy \`${name}\` is not as it was made`, rerun);
  }
  for (const { name, using, check, permissive } of found) {
    if (expected.has(name) || !permissive) continue;
    if (`${using} ${check}`.includes('current_setting('))
      look.find(
        'policy-trusts-setting',
        'risk',
        object,
        `the row-level policy \`${name}\` trusts a setting, and any client can set it`,
        'bind the purpose to the role: drop this policy',
      );
    else
      look.find(
        'policy-foreign',
        'risk',
        object,
        `the row-level policy \`${name}\` opens rows and is not from the policy`,
        'drop it, or say in the policy what it is for',
      );
  }
}

function isAsExpected(found: FoundPolicy, expected: ExpectedPolicy): boolean {
  return (
    found.permissive === expected.permissive &&
    found.cmd === expected.cmd &&
    found.roles.join() === expected.roles.join() &&
    isSameExpression(found.using ?? '', expected.using ?? '') &&
    isSameExpression(found.check ?? '', expected.check ?? '')
  );
}

function expectedPolicies({ plan }: Look, table: PlannedTable): Map<string, ExpectedPolicy> {
  const names = policyNames(plan);
  const expected = new Map<string, ExpectedPolicy>();
  expected.set(names.wall, { permissive: false, cmd: '*', roles: ['public'], using: wallExpression(plan), check: null });
  for (const writer of plan.writers)
    expected.set(names.writer(writer), { permissive: true, cmd: '*', roles: [writer], using: 'true', check: 'true' });
  for (const role of plan.roles)
    for (const read of role.reads)
      if (read.table === table) {
        expected.set(names.open(role), { permissive: true, cmd: 'r', roles: [role.name], using: 'true', check: null });
        expected.set(names.rows(role), { permissive: false, cmd: 'r', roles: [role.name], using: rowsExpression(read, plan), check: null });
      }
  return expected;
}
