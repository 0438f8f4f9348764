/**
 * A plan as SQL: one transaction that can be run again and again, and then the database gives what the policy releases.
 *
 * @module
 */
import { checksSql } from './checks-sql.ts';
import { readerRole, rowsExpression, wallExpression } from './expressions.ts';
import { headerOf } from './header.ts';
import type { DatabasePlan, PlannedRead, PlannedRole, PlannedTable } from './model.ts';
import { doBlock, nameOf, quoteName, quoteText } from './names.ts';
import { revocationsSql } from './revocations-sql.ts';
import { conditionText, roleMarker } from './role-words.ts';

/** @returns SQL for PostgreSQL 15 or newer, to be run by a superuser, or by the owner of the tables if it may create roles */
export function sqlOf(plan: DatabasePlan): string {
  return [
    headerOf(plan),
    'BEGIN;',
    // INVARIANT (quoting): names and texts are read as `names.ts` writes them, and no function is found but the server's own.
    'SET LOCAL standard_conforming_strings = on;',
    'SET LOCAL search_path = pg_catalog, pg_temp;',
    // A table in use is not waited for until everybody behind waits too; run it again.
    "SET LOCAL lock_timeout = '10s';",
    '',
    section('What must be so before anything changes', checksSql(plan)),
    section('Roles', rolesSql(plan)),
    section('Nothing for anybody', revocationsSql(plan)),
    ...plan.tables.map((table) => section(`Rows of ${table.schema}.${table.name}`, tableSql(plan, table))),
    section('Views', viewsSql(plan)),
    'COMMIT;',
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return [`-- ${title}`, ...lines, ''].join('\n');
}

function tableName({ schema, name }: PlannedTable): string {
  return `${quoteName(schema)}.${quoteName(name)}`;
}

function rolesSql(plan: DatabasePlan): string[] {
  const reader = readerRole(plan);
  const names = [reader, ...plan.roles.map((role) => role.name)];
  return [
    doBlock(`DECLARE
  wanted name;
  other record;
BEGIN
  FOREACH wanted IN ARRAY ARRAY[${names.map(quoteText).join(', ')}]::name[] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    END IF;
    -- A role of the firewall is a member of nothing that could lend it more.
    FOR other IN
      SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
      WHERE m.member = (SELECT oid FROM pg_roles WHERE rolname = wanted) AND r.rolname <> ${quoteText(reader)}
    LOOP
      EXECUTE format('REVOKE %I FROM %I', other.rolname, wanted);
      RAISE NOTICE 'firebreak: % is no longer a member of %', wanted, other.rolname;
    END LOOP;
  END LOOP;
END`),
    ...plan.roles.flatMap((role) => [
      `GRANT ${quoteName(reader)} TO ${quoteName(role.name)};`,
      `COMMENT ON ROLE ${quoteName(role.name)} IS ${quoteText(roleComment(plan, role))};`,
    ]),
  ];
}

function roleComment(plan: DatabasePlan, role: PlannedRole): string {
  const duties = role.obligations.map((each) => (each === 'notify-person' ? 'whoever reads must notify the person' : each));
  return [
    `${roleMarker(plan)}${role.recipientName}, for ${role.purposeName}`,
    `condition: ${conditionText(role)}`,
    `rules: ${role.rules.join(', ')}`,
    ...duties,
  ].join('; ');
}

function tableSql(plan: DatabasePlan, table: PlannedTable): string[] {
  const name = tableName(table);
  const readers = plan.roles.flatMap((role) => role.reads.filter((read) => read.table === table).map((read) => ({ role, read })));
  return [
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`,
    `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;`,
    `CREATE POLICY ${quoteName(policyNames(plan).wall)} ON ${name} AS RESTRICTIVE FOR ALL TO PUBLIC USING (${wallExpression(plan)});`,
    ...plan.writers.flatMap((writer) => [
      `CREATE POLICY ${quoteName(policyNames(plan).writer(writer))} ON ${name} AS PERMISSIVE FOR ALL TO ${quoteName(writer)} USING (true) WITH CHECK (true);`,
      `GRANT USAGE ON SCHEMA ${quoteName(table.schema)} TO ${quoteName(writer)};`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON TABLE ${name} TO ${quoteName(writer)};`,
    ]),
    ...readers.flatMap(({ role, read }) => readSql(plan, role, read)),
  ];
}

/** The permissive policy lets everything through, the restrictive one only the rows: so nobody can widen it by adding another. */
function readSql(plan: DatabasePlan, role: PlannedRole, read: PlannedRead): string[] {
  const table = tableName(read.table);
  const to = quoteName(role.name);
  const names = policyNames(plan);
  return [
    `CREATE POLICY ${quoteName(names.open(role))} ON ${table} AS PERMISSIVE FOR SELECT TO ${to} USING (true);`,
    `CREATE POLICY ${quoteName(names.rows(role))} ON ${table} AS RESTRICTIVE FOR SELECT TO ${to} USING (${rowsExpression(read, plan)});`,
    `GRANT USAGE ON SCHEMA ${quoteName(read.table.schema)} TO ${to};`,
    `GRANT SELECT (${read.columns.map(quoteName).join(', ')}) ON TABLE ${table} TO ${to};`,
  ];
}

export interface PolicyNames {
  readonly wall: string;
  readonly writer: (writer: string) => string;
  readonly open: (role: PlannedRole) => string;
  readonly rows: (role: PlannedRole) => string;
}

export function policyNames({ prefix }: Pick<DatabasePlan, 'prefix'>): PolicyNames {
  return {
    wall: `${prefix}__wall`,
    writer: (writer) => nameOf([prefix, 'writer', writer]),
    open: ({ name }) => nameOf([prefix, 'open', name.slice(prefix.length + 2)]),
    rows: ({ name }) => nameOf([prefix, 'rows', name.slice(prefix.length + 2)]),
  };
}

/** In a schema of their own, as whoever asks and not as their owner, with the conditions before whatever the asker adds. */
function viewsSql(plan: DatabasePlan): string[] {
  const schema = quoteName(plan.schema);
  return [
    `CREATE SCHEMA IF NOT EXISTS ${schema};`,
    `REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC;`,
    `COMMENT ON SCHEMA ${schema} IS ${quoteText(schemaComment(plan))};`,
    doBlock(`DECLARE
  old record;
BEGIN
  FOR old IN SELECT relname FROM pg_class WHERE relnamespace = ${quoteText(plan.schema)}::regnamespace AND relkind = 'v' LOOP
    EXECUTE format('DROP VIEW %I.%I', ${quoteText(plan.schema)}, old.relname);
  END LOOP;
END`),
    ...plan.roles.flatMap((role) => [
      `GRANT USAGE ON SCHEMA ${schema} TO ${quoteName(role.name)};`,
      ...role.reads.flatMap((read) =>
        read.views.flatMap((view) => [
          `CREATE VIEW ${schema}.${quoteName(view.name)} WITH (security_invoker = true, security_barrier = true) AS SELECT ${view.columns.map(quoteName).join(', ')} FROM ${tableName(read.table)};`,
          `GRANT SELECT ON ${schema}.${quoteName(view.name)} TO ${quoteName(role.name)};`,
        ]),
      ),
    ]),
  ];
}

/** By which a live database says what it was made from. */
export function schemaComment({ policy }: Pick<DatabasePlan, 'policy'>): string {
  return `Firebreak firewall, policy ${policy}`;
}
