/**
 * Openings beside the tables: functions, schemas, sequences, statistics, logs.
 *
 * @module
 */
import type { Look } from './look.ts';
import type { LiveTable } from './tables.ts';
import { whoMay, whoText } from './who.ts';

export async function inspectOpenings(look: Look, tables: readonly LiveTable[]): Promise<void> {
  const oids = tables.map((table) => table.oid);
  await inspectFunctions(look, tables);
  await inspectSchemas(look, oids);
  await inspectSequences(look, oids);
  await inspectGenerated(look, oids);
  await inspectStatistics(look, tables);
  await inspectServer(look);
}

interface Fn {
  readonly name: string;
  readonly owner: string;
  readonly definer: boolean;
  readonly leakproof: boolean;
  readonly callers: readonly string[];
  readonly body: string;
}

async function inspectFunctions(look: Look, tables: readonly LiveTable[]): Promise<void> {
  const functions = await look.rows<Fn>(
    `SELECT p.oid::regprocedure::text AS name, pg_get_userbyid(p.proowner)::text AS owner, p.prosecdef AS definer, p.proleakproof AS leakproof,
      ${whoMay("has_function_privilege(r.oid, p.oid, 'EXECUTE')", { owner: 'p.proowner', except: '$2' })} AS callers,
      p.prosrc || coalesce(pg_get_function_sqlbody(p.oid), '') AS body
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND (p.proleakproof OR p.prosecdef AND EXISTS (
      SELECT FROM unnest($1::oid[]) AS t WHERE has_any_column_privilege(p.proowner, t, 'SELECT')))`,
    [tables.map((table) => table.oid), [...look.plan.writers, ...look.admins]],
  );
  for (const fn of functions) {
    const object = `function ${fn.name}`;
    if (fn.leakproof)
      look.find(
        'leakproof-function',
        'risk',
        object,
        'is marked LEAKPROOF, so it may be run on rows before row-level security hides them',
        'ALTER FUNCTION ... NOT LEAKPROOF',
      );
    if (!fn.definer || fn.callers.length === 0) continue;
    const named = tables.filter((table) => mentions(fn.body, table.planned.name)).map((table) => table.planned.name);
    const who = whoText(fn.callers);
    if (named.length > 0)
      look.find(
        'definer-function',
        'leak',
        object,
        `runs as ${fn.owner}, names ${named.join(', ')}, and ${who} may call it`,
        'REVOKE EXECUTE ... FROM PUBLIC, or SECURITY INVOKER',
      );
    else
      look.find(
        'definer-function',
        'note',
        object,
        `runs as ${fn.owner}, who may read tables of the policy, and ${who} may call it`,
        'look at what it reads',
      );
  }
}

function mentions(body: string, name: string): boolean {
  return body
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .includes(name.toLowerCase());
}

async function inspectSchemas(look: Look, oids: readonly number[]): Promise<void> {
  const open = await look.rows<{ name: string; who: string[] }>(
    `SELECT n.nspname AS name, ${whoMay("has_schema_privilege(r.oid, n.oid, 'CREATE')", { owner: 'n.nspowner', except: '$2' })} AS who
    FROM pg_namespace n WHERE n.nspname = $3 OR n.oid IN (SELECT relnamespace FROM pg_class WHERE oid = ANY ($1::oid[]))`,
    [oids, [...look.plan.writers, ...look.admins], look.plan.schema],
  );
  for (const { name, who } of open)
    if (who.length > 0)
      look.find(
        'schema-open',
        'risk',
        `schema ${name}`,
        `${whoText(who)} may put functions and views there that others then use`,
        'REVOKE CREATE ON SCHEMA ... FROM PUBLIC',
      );
  const defaults = await look.rows<{ schema: string; owner: string; who: string }>(
    `SELECT coalesce(n.nspname, 'every schema') AS schema, pg_get_userbyid(d.defaclrole)::text AS owner, CASE WHEN x.grantee = 0 THEN 'everybody' ELSE pg_get_userbyid(x.grantee)::text END AS who
    FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace, aclexplode(d.defaclacl) x
    WHERE d.defaclobjtype = 'r' AND x.grantee <> d.defaclrole AND x.privilege_type = 'SELECT'
      AND (n.oid IS NULL OR n.oid IN (SELECT relnamespace FROM pg_class WHERE oid = ANY ($1::oid[])))
      AND NOT (x.grantee <> 0 AND pg_get_userbyid(x.grantee)::text = ANY ($2::text[]))`,
    [oids, [...look.plan.writers, ...look.admins]],
  );
  for (const { schema, owner, who } of defaults)
    look.find(
      'default-privileges',
      'risk',
      `schema ${schema}`,
      `${who} may read every table that ${owner} makes there from now on`,
      'run the SQL of the policy again',
    );
  const [comment] = await look.rows<{ text: string | null }>("SELECT obj_description(to_regnamespace($1), 'pg_namespace') AS text", [
    `"${look.plan.schema}"`,
  ]);
  if (comment?.text !== `Firebreak firewall, policy ${look.plan.policy}`)
    look.find(
      'other-policy',
      'gap',
      `schema ${look.plan.schema}`,
      comment?.text == null
        ? 'the SQL of a policy was never run here'
        : 'the database was made from another policy, or another version of it',
      'run the SQL of this policy',
    );
}

async function inspectSequences(look: Look, oids: readonly number[]): Promise<void> {
  const open = await look.rows<{ name: string; who: string[] }>(
    `SELECT s.oid::regclass::text AS name, ${whoMay("has_sequence_privilege(r.oid, s.oid, 'SELECT') OR has_sequence_privilege(r.oid, s.oid, 'USAGE')", { owner: 's.relowner', except: '$2' })} AS who
    FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = ANY ($1::oid[])`,
    [oids, [...look.plan.writers, ...look.admins]],
  );
  for (const { name, who } of open)
    if (who.length > 0)
      look.find(
        'sequence-open',
        'risk',
        `sequence ${name}`,
        `${whoText(who)} may read how many rows were ever made`,
        'run the SQL of the policy again',
      );
}

/** A column that is worked out from another gives away what it is worked out from. */
async function inspectGenerated(look: Look, oids: readonly number[]): Promise<void> {
  const columns = await look.rows<{ table: string; column: string; from: string[] }>(
    `SELECT a.attrelid::regclass::text AS table, a.attname AS column,
      ARRAY(SELECT DISTINCT b.attname::text FROM pg_attrdef f JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = f.oid AND d.refobjid = a.attrelid AND d.refobjsubid <> a.attnum
        JOIN pg_attribute b ON b.attrelid = a.attrelid AND b.attnum = d.refobjsubid WHERE f.adrelid = a.attrelid AND f.adnum = a.attnum) AS from
    FROM pg_attribute a WHERE a.attrelid = ANY ($1::oid[]) AND a.attgenerated <> ''`,
    [oids],
  );
  for (const { table, column, from } of columns)
    for (const role of look.plan.roles)
      for (const read of role.reads) {
        if (`${read.table.schema}.${read.table.name}` !== table.replaceAll('"', '') || !read.columns.includes(column)) continue;
        const hidden = from.filter((each) => !read.columns.includes(each));
        if (hidden.length > 0)
          look.find(
            'generated-column',
            'risk',
            `${table}.${column}`,
            `is worked out from ${hidden.join(', ')}, which \`${role.name}\` may not read`,
            'release it like the columns it comes from',
          );
      }
}

async function inspectStatistics(look: Look, tables: readonly LiveTable[]): Promise<void> {
  const open = await look.rows<{ table: string; who: string[] }>(
    `SELECT t.name AS table, ${whoMay("has_any_column_privilege(r.oid, t.name::regclass, 'SELECT')", { owner: '10', except: '$1' })} AS who
    FROM (VALUES ('pg_statistic'), ('pg_statistic_ext_data')) AS t (name)
    WHERE EXISTS (SELECT FROM aclexplode((SELECT relacl FROM pg_class WHERE oid = t.name::regclass)) x WHERE x.grantee <> 10)
      OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = t.name::regclass AND attacl IS NOT NULL)`,
    [look.admins],
  );
  for (const { table, who } of open)
    if (who.length > 0)
      look.find(
        'statistics-open',
        'leak',
        table,
        `${whoText(who)} may read samples of the values of every column`,
        `REVOKE ALL ON ${table}`,
      );
  await inspectConditionalColumns(look, tables);
}

/**
 * What a plan tells of rows that are hidden under a condition. PostgreSQL applies an operator that it holds to be leakproof (`=` on a text)
 * before it hides rows, so an index on the column answers, and EXPLAIN ANALYZE counts what was hidden after that.
 */
async function inspectConditionalColumns(look: Look, tables: readonly LiveTable[]): Promise<void> {
  const oids = tables.map((table) => table.oid);
  const indexed = await look.rows<{ table: number; column: string }>(
    'SELECT DISTINCT i.indrelid AS table, a.attname AS column FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) WHERE i.indrelid = ANY ($1::oid[])',
    [oids],
  );
  // Only a superuser may look at what was sampled.
  const canSee = (await look.attempt('SELECT FROM pg_statistic LIMIT 0')) === 'done';
  const sampled = canSee
    ? await look.rows<{ table: number; column: string }>(
        'SELECT s.starelid AS table, a.attname AS column FROM pg_statistic s JOIN pg_attribute a ON a.attrelid = s.starelid AND a.attnum = s.staattnum WHERE s.starelid = ANY ($1::oid[])',
        [oids],
      )
    : [];
  for (const { planned, oid } of tables) {
    const object = `${planned.schema}.${planned.name}`;
    const conditional = new Set(
      look.plan.roles.flatMap((role) =>
        role.reads.filter((r) => r.table === planned && r.rows.every((all) => all.length > 0)).flatMap((r) => r.columns),
      ),
    );
    const among = (list: readonly { table: number; column: string }[]): string =>
      list
        .filter((each) => each.table === oid && conditional.has(each.column))
        .map((each) => each.column)
        .join(', ');
    if (among(indexed) !== '')
      look.find(
        'index-probe',
        'note',
        object,
        `${among(indexed)}: who may read it in some rows can learn with EXPLAIN ANALYZE whether a hidden row has a value that they guess, because it is indexed`,
        'give that recipient exports or the guard instead of a login, or release no column that identifies people under a condition',
      );
    if (among(sampled) !== '')
      look.find(
        'estimates',
        'note',
        object,
        `EXPLAIN estimates how common a value of ${among(sampled)} is among all rows, the hidden ones too`,
        'where that matters: ALTER TABLE ... ALTER COLUMN ... SET STATISTICS 0, and delete what was collected',
      );
  }
}

async function inspectServer(look: Look): Promise<void> {
  const [server] = await look.rows<{ objects: number; compat: string; statements: string; duration: string; servers: string[] }>(
    `SELECT (SELECT count(*)::int FROM pg_largeobject_metadata) AS objects, current_setting('lo_compat_privileges') AS compat, current_setting('log_statement') AS statements,
      current_setting('log_min_duration_statement') AS duration, ARRAY(SELECT srvname::text FROM pg_foreign_server) AS servers`,
  );
  if (server!.objects > 0)
    look.find(
      'large-objects',
      server!.compat === 'on' ? 'risk' : 'note',
      'large objects',
      `${server!.objects} large objects stand beside the tables, where no row-level security holds`,
      'keep no files of people in them',
    );
  if (server!.servers.length > 0)
    look.find(
      'foreign-server',
      'note',
      `server ${server!.servers.join(', ')}`,
      'a foreign server may lead to other copies of the data, or back into this database as somebody else',
      'look at its user mappings',
    );
  if (server!.statements !== 'none' || server!.duration !== '-1')
    look.find(
      'statements-logged',
      'note',
      'log',
      'the server writes statements to its log, with the values in them',
      'send values as parameters, and keep the log as safe as the data',
    );
}
