/**
 * Ways on which rows leave their table: views, copies, parts, publications, triggers.
 *
 * @module
 */
import type { Look } from './look.ts';
import type { LiveTable } from './tables.ts';
import { whoMay, whoText } from './who.ts';

export async function inspectDerived(look: Look, tables: readonly LiveTable[]): Promise<void> {
  const oids = tables.map((table) => table.oid);
  await inspectParts(look, tables, oids);
  await inspectViews(look, oids);
  await inspectPublications(look, oids);
  await inspectTriggers(look, oids);
  await inspectForeignKeys(look, oids);
}

const rerun = 'run the SQL of the policy again';

async function inspectParts(look: Look, tables: readonly LiveTable[], oids: readonly number[]): Promise<void> {
  const parts = await look.rows<{ name: string; open: boolean; up: boolean }>(
    `WITH RECURSIVE down AS (SELECT inhrelid AS oid FROM pg_inherits WHERE inhparent = ANY ($1::oid[])
        UNION SELECT i.inhrelid FROM down JOIN pg_inherits i ON i.inhparent = down.oid),
      up AS (SELECT inhparent AS oid FROM pg_inherits WHERE inhrelid = ANY ($1::oid[])
        UNION SELECT i.inhparent FROM up JOIN pg_inherits i ON i.inhrelid = up.oid)
    SELECT c.oid::regclass::text AS name, false AS up, NOT (c.relrowsecurity AND c.relforcerowsecurity)
        OR EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive) AS open
      FROM down JOIN pg_class c USING (oid) WHERE c.oid <> ALL ($1::oid[])
    UNION ALL SELECT c.oid::regclass::text, true, true FROM up JOIN pg_class c USING (oid) WHERE c.oid <> ALL ($1::oid[])`,
    [oids],
  );
  for (const { name, open, up } of parts) {
    if (up)
      look.find(
        'part-of-other-table',
        'leak',
        name,
        'is above a table of the policy, and asked by its own name shows its rows without its rules',
        'name it in the policy',
      );
    else if (open)
      look.find('part-open', 'risk', name, 'is a part of a table of the policy, and asked by its own name knows no rule of it', rerun);
  }
  await inspectPartGrants(look, tables, oids);
}

async function inspectPartGrants(look: Look, tables: readonly LiveTable[], oids: readonly number[]): Promise<void> {
  const readers = await look.rows<{ name: string; readers: string[] }>(
    `WITH RECURSIVE down AS (SELECT inhrelid AS oid FROM pg_inherits WHERE inhparent = ANY ($1::oid[])
        UNION SELECT i.inhrelid FROM down JOIN pg_inherits i ON i.inhparent = down.oid)
    SELECT c.oid::regclass::text AS name, ${whoMay("has_any_column_privilege(r.oid, c.oid, 'SELECT')", { owner: 'c.relowner', except: '$2' })} AS readers FROM down JOIN pg_class c USING (oid) WHERE c.oid <> ALL ($1::oid[])`,
    [oids, [...look.plan.writers, ...look.admins, ...tables.map((table) => table.owner)]],
  );
  for (const { name, readers: who } of readers)
    if (who.length > 0)
      look.find('grant-unknown', 'leak', name, `${whoText(who)} may read this part of a table of the policy by its own name`, rerun);
}

interface View {
  readonly name: string;
  readonly schema: string;
  readonly view: string;
  readonly kind: string;
  readonly invoker: boolean;
  readonly readers: readonly string[];
}

async function inspectViews(look: Look, oids: readonly number[]): Promise<void> {
  const { plan, find } = look;
  const views = await look.rows<View>(
    `WITH RECURSIVE parts AS (SELECT unnest($1::oid[]) AS oid UNION SELECT i.inhrelid FROM parts JOIN pg_inherits i ON i.inhparent = parts.oid),
      above AS (SELECT oid FROM parts UNION SELECT w.ev_class FROM above JOIN pg_depend d ON d.refobjid = above.oid AND d.refclassid = 'pg_class'::regclass AND d.classid = 'pg_rewrite'::regclass
        JOIN pg_rewrite w ON w.oid = d.objid AND w.ev_class <> above.oid)
    SELECT c.oid::regclass::text AS name, c.relnamespace::regnamespace::text AS schema, c.relname AS view, c.relkind AS kind,
      coalesce((SELECT option_value::boolean FROM pg_options_to_table(c.reloptions) WHERE option_name = 'security_invoker'), false) AS invoker, ${whoMay("has_any_column_privilege(r.oid, c.oid, 'SELECT')", { owner: 'c.relowner', except: '$2' })} AS readers
    FROM above JOIN pg_class c USING (oid) WHERE c.relkind IN ('v', 'm') ORDER BY 1`,
    [oids, [...plan.writers, ...look.admins]],
  );
  const planned = new Set(plan.roles.flatMap((role) => role.reads.flatMap((read) => read.views.map((view) => view.name))));
  for (const view of views) {
    const who = view.readers.length === 0 ? 'nobody else may read it now' : `${whoText(view.readers)} may read it`;
    const severity = view.readers.length === 0 ? 'risk' : 'leak';
    if (view.kind === 'm')
      find(
        'materialised-view',
        severity,
        view.name,
        `is a copy of rows of the policy, and no row-level security holds in it; ${who}`,
        'drop it, or keep it where only administrators come',
      );
    else if (!view.invoker)
      find(
        'view-as-owner',
        severity,
        view.name,
        `reads tables of the policy with the rights of its owner; ${who}`,
        'ALTER VIEW ... SET (security_invoker = true)',
      );
    else if (view.schema === plan.schema && !planned.has(view.view))
      find('view-unknown', 'note', view.name, 'stands among the views of the firewall and is not one of them', rerun);
  }
  const there = new Set(views.filter((view) => view.schema === plan.schema).map((view) => view.view));
  const missing = [...planned].filter((name) => !there.has(name));
  if (missing.length > 0) find('view-missing', 'gap', `schema ${plan.schema}`, `views are missing: ${missing.join(', ')}`, rerun);
}

async function inspectPublications(look: Look, oids: readonly number[]): Promise<void> {
  const published = await look.rows<{ name: string; table: string }>(
    `SELECT p.pubname AS name, p.schemaname || '.' || p.tablename AS table FROM pg_publication_tables p JOIN pg_namespace n ON n.nspname = p.schemaname
      JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = p.tablename
    WHERE c.oid IN (WITH RECURSIVE parts AS (SELECT unnest($1::oid[]) AS oid UNION SELECT i.inhrelid FROM parts JOIN pg_inherits i ON i.inhparent = parts.oid) SELECT oid FROM parts)`,
    [oids],
  );
  for (const { name, table } of published)
    look.find(
      'published',
      'leak',
      table,
      `the publication \`${name}\` sends its rows to whoever subscribes, past row-level security`,
      'ALTER PUBLICATION ... DROP TABLE',
    );
  const slots = await look.rows<{ name: string }>(
    "SELECT slot_name::text AS name FROM pg_replication_slots WHERE slot_type = 'logical' AND database = current_database()",
  );
  for (const { name } of slots)
    look.find(
      'replication-slot',
      'risk',
      `slot ${name}`,
      'every change of this database can be read from it',
      'drop it if nobody needs it',
    );
}

async function inspectTriggers(look: Look, oids: readonly number[]): Promise<void> {
  const triggers = await look.rows<{ name: string; table: string; fn: string | null }>(
    `SELECT t.tgname AS name, t.tgrelid::regclass::text AS table, t.tgfoid::regprocedure::text AS fn FROM pg_trigger t WHERE NOT t.tgisinternal AND t.tgrelid = ANY ($1::oid[])
    UNION ALL SELECT w.rulename, w.ev_class::regclass::text, NULL FROM pg_rewrite w WHERE w.ev_class = ANY ($1::oid[])`,
    [oids],
  );
  for (const { name, table, fn } of triggers)
    if (fn === null)
      look.find('rewrite-rule', 'risk', table, `the rule \`${name}\` can send rows elsewhere`, 'drop it, or look at what it does');
    else
      look.find(
        'trigger',
        'note',
        table,
        `the trigger \`${name}\` calls ${fn}, which sees every row that is written`,
        'look whether it copies rows to where others read',
      );
}

/** A row that refers to a patient can be made only if there is the patient: the refusal is an answer. */
async function inspectForeignKeys(look: Look, oids: readonly number[]): Promise<void> {
  const keys = await look.rows<{ name: string; table: string; refers: string; writers: string[] }>(
    `SELECT k.conname AS name, c.oid::regclass::text AS table, k.confrelid::regclass::text AS refers,
      ${whoMay("has_any_column_privilege(r.oid, c.oid, 'INSERT') OR has_any_column_privilege(r.oid, c.oid, 'UPDATE')", { owner: 'c.relowner', except: '$2' })} AS writers
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'f' AND k.confrelid = ANY ($1::oid[]) AND k.conrelid <> ALL ($1::oid[])`,
    [oids, [...look.plan.writers, ...look.admins]],
  );
  for (const { name, table, refers, writers } of keys)
    if (writers.length > 0)
      look.find(
        'foreign-key-probe',
        'risk',
        table,
        `${whoText(writers)} may write here, and the key \`${name}\` tells them which rows ${refers} has`,
        'revoke it, or name the application with --writer',
      );
}
