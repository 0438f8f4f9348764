/**
 * Who may do something, as a part of a query: `everybody`, and each role that is no superuser.
 *
 * @module
 */

interface Who {
  /** The owner, who may anyway, and whoever is in that role. */
  readonly owner: string;
  /** Parameter with the names of roles that are not asked about. */
  readonly except: string;
}

const shown = 20;

/**
 * Superusers, predefined roles and who reads everything through them are told once, elsewhere. What the query gets are names and
 * no `name[]`, which the client does not read as a list.
 *
 * @param may an expression over `r.oid`
 */
export function whoMay(may: string, { owner, except }: Who): string {
  return `ARRAY(SELECT r.name FROM (SELECT 0::oid AS oid, 'everybody'::text AS name UNION ALL SELECT oid, rolname::text FROM pg_roles
      WHERE NOT rolsuper AND rolname NOT LIKE 'pg\\_%' AND NOT pg_has_role(oid, 'pg_read_all_data', 'USAGE') AND NOT pg_has_role(oid, 'pg_write_all_data', 'USAGE')) r
    WHERE (r.oid = 0 OR NOT pg_has_role(r.oid, ${owner}, 'USAGE')) AND r.name <> ALL (${except}::text[]) AND (${may}) ORDER BY r.oid LIMIT ${shown})`;
}

export function whoText(who: readonly string[]): string {
  return who.includes('everybody') ? 'everybody' : who.join(', ');
}
