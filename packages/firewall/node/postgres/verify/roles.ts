/**
 * Roles: those of the firewall, those that stand above every rule, and logins that reach too much.
 *
 * @module
 */
import { readerRole } from '../../../src/postgres/index.ts';
import type { Look } from './look.ts';
import type { LiveTable } from './tables.ts';

interface Role {
  readonly name: string;
  readonly oid: number;
  readonly super: boolean;
  readonly login: boolean;
  readonly bypass: boolean;
  readonly replication: boolean;
  readonly create: boolean;
  readonly createdb: boolean;
  readonly predefined: readonly string[];
  /** Roles of the firewall that it can become. */
  readonly reaches: readonly string[];
  readonly memberOf: readonly string[];
  readonly owns: boolean;
  readonly handsOn: readonly string[];
}

const predefined = [
  'pg_read_all_data',
  'pg_write_all_data',
  'pg_read_server_files',
  'pg_write_server_files',
  'pg_execute_server_program',
  'pg_read_all_stats',
  'pg_monitor',
];

const rolesSql = `
  SELECT r.rolname AS name, r.oid AS oid, r.rolsuper AS super, r.rolcanlogin AS login, r.rolbypassrls AS bypass, r.rolreplication AS replication,
    r.rolcreaterole AS create, r.rolcreatedb AS createdb,
    ARRAY(SELECT p FROM unnest($1::text[]) AS p WHERE p <> r.rolname AND pg_has_role(r.oid, p, 'MEMBER')) AS predefined,
    ARRAY(SELECT f.rolname::text FROM pg_roles f WHERE f.rolname = ANY ($2) AND f.oid <> r.oid AND pg_has_role(r.oid, f.oid, 'MEMBER') ORDER BY 1) AS reaches,
    ARRAY(SELECT pg_get_userbyid(m.roleid)::text FROM pg_auth_members m WHERE m.member = r.oid) AS "memberOf",
    EXISTS (SELECT FROM pg_class c WHERE c.oid = ANY ($3::oid[]) AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owns,
    ARRAY(SELECT f.rolname::text FROM pg_auth_members m JOIN pg_roles f ON f.oid = m.roleid WHERE m.member = r.oid AND m.admin_option AND f.rolname = ANY ($2)) AS "handsOn"
  FROM pg_roles r WHERE r.rolname NOT LIKE 'pg\\_%' ORDER BY 1`;

/** The superuser that every server is made with; it cannot be removed. */
const firstSuperuser = 10;

export async function inspectRoles(look: Look, tables: readonly LiveTable[]): Promise<void> {
  const names = look.plan.roles.map((role) => role.name);
  const roles = await look.rows<Role>(rolesSql, [predefined, names, tables.map((table) => table.oid)]);
  inspectOwnRoles(look, roles, names);
  for (const role of roles) {
    if (names.includes(role.name) || role.name === readerRole(look.plan)) continue;
    inspectMighty(look, role);
    if (!role.super) inspectReach(look, role);
  }
}

function inspectOwnRoles({ plan, find }: Look, roles: readonly Role[], names: readonly string[]): void {
  const reader = readerRole(plan);
  const known = new Map(roles.map((role) => [role.name, role]));
  for (const name of [reader, ...names]) {
    const role = known.get(name);
    if (role === undefined) {
      find('role-missing', 'gap', `role ${name}`, 'does not exist', 'run the SQL of the policy');
      continue;
    }
    if (role.super || role.login || role.bypass || role.replication || role.create || role.createdb)
      find(
        'role-attributes',
        'leak',
        `role ${name}`,
        'can log in or do more than read',
        'ALTER ROLE ... NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION',
      );
    const other = role.memberOf.filter((each) => each !== reader);
    if (other.length > 0)
      find(
        'role-in-other-role',
        'leak',
        `role ${name}`,
        `is a member of ${other.join(', ')}, and may do what they may`,
        'run the SQL of the policy again',
      );
  }
  for (const { name } of roles)
    if (name.startsWith(`${plan.prefix}__`) && name !== reader && !names.includes(name))
      find(
        'role-left-over',
        'note',
        `role ${name}`,
        'is from another policy, or another service on this server',
        'drop it if no database needs it',
      );
}

/** INVARIANT (above the rules): none of these is bound by row-level security or by grants, so no SQL of ours can stop them. */
function inspectMighty({ admins, find, version }: Look, role: Role): void {
  const object = `role ${role.name}`;
  const severity = admins.includes(role.name) ? 'note' : 'risk';
  if (role.super) {
    const isFirst = role.oid === firstSuperuser;
    find(
      'superuser',
      isFirst ? 'note' : severity,
      object,
      'is superuser: it reads every row and every column, whatever the policy says',
      isFirst
        ? 'use it for maintenance only, never from an application; encrypt columns with keys outside the database'
        : 'take it away, or name it with --admin if it is known',
    );
    return;
  }
  if (role.bypass)
    find('bypassrls', severity, object, 'has BYPASSRLS: it reads every row of what it may read', 'ALTER ROLE ... NOBYPASSRLS');
  if (role.replication)
    find('replication', severity, object, 'may replicate: it can copy everything', 'ALTER ROLE ... NOREPLICATION, or name it with --admin');
  if (role.create && version < 160_000)
    find(
      'createrole',
      severity,
      object,
      'may create roles, and before PostgreSQL 16 that means joining any of them',
      'ALTER ROLE ... NOCREATEROLE',
    );
  const has = (...wanted: string[]): string[] => wanted.filter((each) => role.predefined.includes(each));
  const data = has('pg_read_all_data', 'pg_write_all_data');
  if (data.length > 0) find('reads-all-data', severity, object, `is in ${data.join(', ')}: it may use every table`, 'revoke it');
  const files = has('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program');
  if (files.length > 0)
    find('reaches-files', severity, object, `is in ${files.join(', ')}: it reaches the files that hold the tables`, 'revoke it');
  const queries = has('pg_read_all_stats', 'pg_monitor');
  if (queries.length > 0)
    find(
      'sees-queries',
      severity,
      object,
      `is in ${queries.join(', ')}: it sees what others ask, with the values in it`,
      'revoke it, or send values as parameters only',
    );
}

function inspectReach({ plan, admins, find }: Look, role: Role): void {
  const object = `role ${role.name}`;
  const severity = admins.includes(role.name) ? 'note' : 'risk';
  if (role.owns && role.login && !plan.writers.includes(role.name))
    find(
      'owner-in-use',
      severity,
      object,
      'can log in and is, or can become, the owner of a table: it can switch every rule off',
      'give the tables to a role that cannot log in, or name it with --admin',
    );
  const purposes = new Set(
    plan.roles.filter((each) => role.reaches.includes(each.name)).map((each) => `${each.recipient} for ${each.purpose}`),
  );
  if (purposes.size > 1)
    find(
      'login-with-several-purposes',
      severity,
      object,
      `can become ${role.reaches.join(', ')}: with SET ROLE it chooses its purpose itself`,
      'one login for one role: revoke the others',
    );
  if (role.handsOn.length > 0)
    find(
      'may-hand-on',
      severity,
      object,
      `may let others into ${role.handsOn.join(', ')}`,
      'revoke the admin option, or name it with --admin',
    );
}
