/**
 * Who can read which column, through whatever grant or membership, against the policy.
 *
 * @module
 */
import type { Look } from './look.ts';
import { type LiveTable, nameOfTable } from './tables.ts';

interface Held {
  readonly role: string;
  readonly table: number;
  readonly columns: readonly string[];
  /** Of the table or a column of it: `INSERT`, `REFERENCES`. */
  readonly writes: readonly string[];
  readonly handsOn: boolean;
}

/**
 * `public` stands for everybody. Superusers, the owner, and those who read everything by a predefined role are looked at elsewhere.
 */
const heldSql = `
  WITH roles AS (SELECT 0::oid AS oid, 'public' AS name UNION ALL SELECT oid, rolname FROM pg_roles
    WHERE NOT rolsuper AND rolname NOT LIKE 'pg\\_%' AND NOT pg_has_role(oid, 'pg_read_all_data', 'USAGE') AND NOT pg_has_role(oid, 'pg_write_all_data', 'USAGE'))
  SELECT r.name AS role, t.oid AS table,
    ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
      AND has_column_privilege(r.oid, t.oid, a.attnum, 'SELECT') ORDER BY a.attnum) AS columns,
    ARRAY(SELECT p FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS p
      WHERE has_table_privilege(r.oid, t.oid, p) OR (p IN ('INSERT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege(r.oid, t.oid, p))) AS writes,
    has_any_column_privilege(r.oid, t.oid, 'SELECT WITH GRANT OPTION') AS "handsOn"
  FROM roles r CROSS JOIN unnest($1::oid[]) AS x (oid) JOIN pg_class t ON t.oid = x.oid
  WHERE r.oid = 0 OR NOT pg_has_role(r.oid, t.relowner, 'USAGE')`;

export async function inspectGrants(look: Look, tables: readonly LiveTable[]): Promise<void> {
  const { plan, find } = look;
  const held = await look.rows<Held>(heldSql, [tables.map((table) => table.oid)]);
  const inherited = await look.rows<{ role: string; lends: string }>(
    `SELECT m.rolname AS role, l.rolname AS lends FROM pg_roles m JOIN pg_roles l ON l.rolname = ANY ($1) AND pg_has_role(m.oid, l.oid, 'USAGE') WHERE NOT m.rolsuper`,
    [[...plan.roles.map((role) => role.name), ...plan.writers]],
  );
  const lendersOf = (role: string): string[] => inherited.filter((each) => each.role === role).map((each) => each.lends);
  for (const { role, table, columns, writes, handsOn } of held) {
    const at = tables.find((each) => each.oid === table)!;
    const object = nameOfTable(at.planned);
    const lenders = lendersOf(role);
    const isWriter = lenders.some((lender) => plan.writers.includes(lender));
    const allowed = new Set(
      plan.roles
        .filter((each) => lenders.includes(each.name))
        .flatMap((each) => each.reads.filter((r) => r.table === at.planned).flatMap((r) => r.columns)),
    );
    const who = role === 'public' ? 'everybody' : `\`${role}\``;
    const severity = look.admins.includes(role) ? 'note' : 'leak';
    const extra = isWriter ? [] : columns.filter((column) => !allowed.has(column));
    if (extra.length > 0)
      find(
        'grant-unknown',
        severity,
        object,
        `${who} may read ${extra.join(', ')}, which the policy does not give`,
        'run the SQL of the policy again, or name the application with --writer',
      );
    if (!isWriter && writes.length > 0)
      find(
        'write-grant',
        look.admins.includes(role) ? 'note' : 'risk',
        object,
        `${who} may ${writes.join(', ')}: what a constraint refuses tells which rows there are`,
        'revoke it, or name the application with --writer',
      );
    if (handsOn)
      find(
        'may-hand-on',
        look.admins.includes(role) ? 'note' : 'risk',
        object,
        `${who} may give on what it may read`,
        'revoke the grant option',
      );
  }
  for (const role of plan.roles)
    for (const read of role.reads) {
      const at = tables.find((each) => each.planned === read.table);
      const mine = held.find((each) => each.role === role.name && each.table === at?.oid);
      const missing = read.columns.filter((column) => mine === undefined || !mine.columns.includes(column));
      if (at !== undefined && mine !== undefined && missing.length > 0)
        find(
          'grant-missing',
          'gap',
          nameOfTable(read.table),
          `\`${role.name}\` may not read ${missing.join(', ')}, which the policy gives`,
          'run the SQL of the policy again',
        );
    }
}
