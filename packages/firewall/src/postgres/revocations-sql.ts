/**
 * Takes away what anybody has, so that only what the policy releases is given again.
 *
 * @module
 */

import type { DatabasePlan } from './model.ts';
import { doBlock, quoteName, quoteText } from './names.ts';

export function revocationsSql(plan: DatabasePlan): string[] {
  const tables = plan.tables.map(({ schema, name }) => `(${quoteText(schema)}, ${quoteText(name)})`).join(', ');
  const schemas = [...new Set(plan.tables.map((table) => table.schema))];
  const ours = quoteText(`${plan.prefix}\\_\\_%`);
  return [
    ...schemas.map((schema) =>
      // Others live in `public` too; there only the right to put something is taken, not the right to enter.
      schema === 'public' ? 'REVOKE CREATE ON SCHEMA "public" FROM PUBLIC;' : `REVOKE ALL ON SCHEMA ${quoteName(schema)} FROM PUBLIC;`,
    ),
    doBlock(`DECLARE
  part record;
  held record;
  old record;
BEGIN
  -- The tables of the policy and all that inherits from them: a partition that is asked by its own name knows no policy of its parent.
  FOR part IN
    WITH RECURSIVE named AS (
      SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE (n.nspname, c.relname) IN (VALUES ${tables})
    ), parts AS (
      SELECT oid FROM named UNION SELECT i.inhrelid FROM parts JOIN pg_inherits i ON i.inhparent = parts.oid
    )
    SELECT c.oid, c.oid::regclass AS name, c.relowner, c.oid IN (SELECT oid FROM named) AS is_named
    FROM parts JOIN pg_class c ON c.oid = parts.oid
  LOOP
    FOR held IN
      SELECT DISTINCT a.grantee, r.rolname FROM (
        SELECT (aclexplode(relacl)).grantee FROM pg_class WHERE oid = part.oid
        UNION SELECT (aclexplode(attacl)).grantee FROM pg_attribute WHERE attrelid = part.oid AND attacl IS NOT NULL
      ) a LEFT JOIN pg_roles r ON r.oid = a.grantee
      WHERE a.grantee <> part.relowner AND (r.rolname IS NULL OR r.rolname <> ALL (ARRAY[${plan.writers.map(quoteText).join(', ')}]::name[]))
    LOOP
      EXECUTE format('REVOKE ALL ON TABLE %s FROM %s CASCADE', part.name, CASE WHEN held.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(held.rolname) END);
      IF held.grantee = 0 OR held.rolname NOT LIKE ${ours} THEN
        RAISE NOTICE 'firebreak: % may no longer use %', CASE WHEN held.grantee = 0 THEN 'everybody' ELSE held.rolname END, part.name;
      END IF;
    END LOOP;
    FOR old IN SELECT polname FROM pg_policy WHERE polrelid = part.oid AND polname LIKE ${ours} LOOP
      EXECUTE format('DROP POLICY %I ON %s', old.polname, part.name);
    END LOOP;
    IF NOT part.is_named THEN
      EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', part.name);
      EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', part.name);
      EXECUTE format('CREATE POLICY %I ON %s AS RESTRICTIVE FOR ALL TO PUBLIC USING (false)', ${quoteText(`${plan.prefix}__wall`)}, part.name);
    END IF;
  END LOOP;
END`),
    doBlock(`DECLARE
  made record;
BEGIN
  -- Sequences tell how many rows there are.
  FOR made IN
    SELECT s.oid::regclass AS name, x.grantee, r.rolname
    FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace n ON n.oid = t.relnamespace,
      aclexplode(s.relacl) x LEFT JOIN pg_roles r ON r.oid = x.grantee
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND (n.nspname, t.relname) IN (VALUES ${tables})
      AND x.grantee <> s.relowner AND (r.rolname IS NULL OR r.rolname <> ALL (ARRAY[${plan.writers.map(quoteText).join(', ')}]::name[]))
  LOOP
    EXECUTE format('REVOKE ALL ON SEQUENCE %s FROM %s', made.name, CASE WHEN made.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(made.rolname) END);
  END LOOP;
  -- Functions that run as their owner read what their owner reads, and everybody may call a new one.
  FOR made IN
    SELECT p.oid::regprocedure AS name, p.prokind FROM pg_proc p
    WHERE p.prosecdef AND p.pronamespace = ANY (ARRAY[${schemas.map(quoteText).join(', ')}]::regnamespace[])
      AND (p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) x WHERE x.grantee = 0))
  LOOP
    EXECUTE format('REVOKE EXECUTE ON ROUTINE %s FROM PUBLIC', made.name);
    RAISE NOTICE 'firebreak: not everybody may call % any more', made.name;
  END LOOP;
  -- Tables that are made later start closed too.
  FOR made IN
    SELECT o.rolname AS owner, n.nspname, x.grantee, r.rolname
    FROM pg_default_acl d JOIN pg_roles o ON o.oid = d.defaclrole LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace,
      aclexplode(d.defaclacl) x LEFT JOIN pg_roles r ON r.oid = x.grantee
    WHERE d.defaclobjtype = 'r' AND (n.nspname IS NULL OR n.nspname = ANY (ARRAY[${schemas.map(quoteText).join(', ')}]::name[]))
      AND x.grantee <> d.defaclrole AND (r.rolname IS NULL OR r.rolname <> ALL (ARRAY[${plan.writers.map(quoteText).join(', ')}]::name[]))
  LOOP
    EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I %s REVOKE ALL ON TABLES FROM %s', made.owner,
      CASE WHEN made.nspname IS NULL THEN '' ELSE format('IN SCHEMA %I', made.nspname) END, CASE WHEN made.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(made.rolname) END);
  END LOOP;
END`),
  ];
}
