/**
 * What the script looks at before it changes anything; each stops it with one message.
 *
 * @module
 */

import type { DatabasePlan } from './model.ts';
import { doBlock, quoteText } from './names.ts';
import { roleMarker } from './role-words.ts';

export function checksSql(plan: DatabasePlan): string[] {
  const tables = plan.tables.map(({ schema, name }) => `(${quoteText(schema)}, ${quoteText(name)})`);
  const columns = plan.tables.flatMap((table) => [
    ...table.columns.map(({ name }) => `(${[table.schema, table.name, name].map(quoteText).join(', ')}, false)`),
    ...[...new Set(table.columnByFact.values())].map((name) => `(${[table.schema, table.name, name].map(quoteText).join(', ')}, true)`),
  ]);
  const roles = plan.roles.map(({ name }) => quoteText(name));
  const marker = quoteText(roleMarker(plan));
  return [
    doBlock(`BEGIN
  IF current_setting('server_version_num')::int < 150000 THEN
    RAISE EXCEPTION 'firebreak: this is PostgreSQL %, and views that ask as their reader need 15 or newer', current_setting('server_version');
  END IF;
END`),
    doBlock(`DECLARE
  wanted record;
  seen pg_class;
BEGIN
  FOR wanted IN SELECT * FROM (VALUES ${tables.join(', ')}) AS t (nsp, rel) LOOP
    SELECT c.* INTO seen FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = wanted.nsp AND c.relname = wanted.rel;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'firebreak: there is no table %.%', wanted.nsp, wanted.rel USING HINT = 'create it, or correct the policy';
    END IF;
    IF seen.relkind NOT IN ('r', 'p') THEN
      RAISE EXCEPTION 'firebreak: %.% is no table that can have row-level security', wanted.nsp, wanted.rel USING HINT = 'name the table behind it in the policy';
    END IF;
    IF EXISTS (SELECT FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace n ON n.oid = p.relnamespace
        WHERE i.inhrelid = seen.oid AND (n.nspname, p.relname) NOT IN (VALUES ${tables.join(', ')})) THEN
      RAISE EXCEPTION 'firebreak: %.% is a part of another table, through which its rows can be read', wanted.nsp, wanted.rel USING HINT = 'name the other table in the policy';
    END IF;
  END LOOP;
END`),
    ...(columns.length === 0
      ? []
      : [
          doBlock(`DECLARE
  wanted record;
  seen oid;
BEGIN
  FOR wanted IN SELECT * FROM (VALUES ${columns.join(', ')}) AS t (nsp, rel, col, is_fact) LOOP
    SELECT a.atttypid INTO seen FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = wanted.nsp AND c.relname = wanted.rel AND a.attname = wanted.col AND a.attnum > 0 AND NOT a.attisdropped;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'firebreak: %.% has no column %', wanted.nsp, wanted.rel, wanted.col USING HINT = 'name its column in the policy: \`field: {data: ..., column: ...}\`';
    END IF;
    IF wanted.is_fact AND seen <> 'boolean'::regtype THEN
      RAISE EXCEPTION 'firebreak: column % of %.% says whether a fact holds, so it must be boolean', wanted.col, wanted.nsp, wanted.rel;
    END IF;
  END LOOP;
END`),
        ]),
    doBlock(`DECLARE
  taken record;
BEGIN
  -- The views in it are made anew, so it must be ours.
  SELECT nspname INTO taken FROM pg_namespace WHERE nspname = ${quoteText(plan.schema)}
    AND coalesce(obj_description(oid, 'pg_namespace'), '') NOT LIKE 'Firebreak firewall%';
  IF FOUND THEN
    RAISE EXCEPTION 'firebreak: the schema % is not of the firewall', taken.nspname USING HINT = 'choose another one for the views';
  END IF;
  SELECT rolname INTO taken FROM pg_roles WHERE rolname = ANY (ARRAY[${[...roles, quoteText(`${plan.prefix}__reader`)].join(', ')}]::name[])
    AND (rolcanlogin OR rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication);
  IF FOUND THEN
    RAISE EXCEPTION 'firebreak: the role % can log in or do more than read', taken.rolname USING HINT = 'take that away from it, or use another prefix';
  END IF;
  -- Roles belong to the whole server: with two services under one prefix, who may read the one may read the other.
  SELECT rolname INTO taken FROM pg_roles WHERE rolname = ANY (ARRAY[${[...roles, quoteText(`${plan.prefix}__reader`)].join(', ')}]::name[])
    AND left(shobj_description(oid, 'pg_authid'), 11) = 'Firebreak, ' AND left(shobj_description(oid, 'pg_authid'), length(${marker})) <> ${marker};
  IF FOUND THEN
    RAISE EXCEPTION 'firebreak: the role % is of another service on this server', taken.rolname USING HINT = 'choose another --prefix; if the service has a new name: COMMENT ON ROLE ... IS NULL';
  END IF;
${plan.writers.map((writer) => `  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${quoteText(writer)}) THEN\n    RAISE EXCEPTION 'firebreak: there is no role % for the application', ${quoteText(writer)};\n  END IF;`).join('\n')}
END`),
  ];
}
