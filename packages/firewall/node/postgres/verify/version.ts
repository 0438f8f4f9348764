/**
 * Releases of PostgreSQL in which row-level security does not hold.
 *
 * @module
 */

/**
 * CVE-2025-8713: samples of hidden rows could be read through partitions and inheritance. First releases without it, by major version;
 * read at https://osv.dev/vulnerability/BIT-postgresql-2025-8713 on 2026-11-25. Earlier holes in row-level security were closed before.
 */
const closedIn: ReadonlyMap<number, number> = new Map([
  [15, 150_014],
  [16, 160_010],
  [17, 170_006],
]);

/** @param version as `server_version_num`: 160004 is 16.4 */
export function versionProblem(version: number): 'too-old' | 'outdated' | null {
  const major = Math.floor(version / 10_000);
  if (major < 15) return 'too-old';
  return version < (closedIn.get(major) ?? 0) ? 'outdated' : null;
}
