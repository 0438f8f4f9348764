/**
 * Compares a live database with a policy, and changes nothing in it.
 *
 * @module
 */
import type { DatabasePlan } from '../../../src/postgres/index.ts';
import { inspectDerived } from './derived.ts';
import type { Finding } from './finding.ts';
import { inspectGrants } from './grants.ts';
import { lookInto } from './look.ts';
import { inspectOpenings } from './openings.ts';
import { probe } from './probe.ts';
import { inspectRoles } from './roles.ts';
import { inspectTables } from './tables.ts';
import { versionProblem } from './version.ts';

export { type Finding, type FindingCode, findingCodes, type Severity } from './finding.ts';
export { CannotConnect } from './look.ts';

export interface VerifyOptions {
  /** Roles that are known to stand above the firewall (administrators, backups): what they can do is told as a note. */
  readonly admins?: readonly string[];
  /** How long a table that somebody else has locked is waited for: five seconds. */
  readonly lockWithinMs?: number;
}

const order = { leak: 0, risk: 1, gap: 2, note: 3 } as const;

/**
 * @param url of the database; it is in no finding and no error
 * @param plan made from the policy with the options that its SQL was made with
 * @returns leaks first; nothing but notes means that the database gives what the policy releases
 * @throws CannotConnect
 */
export async function verifyDatabase(
  url: string,
  plan: DatabasePlan,
  { admins = [], ...options }: VerifyOptions = {},
): Promise<readonly Finding[]> {
  const findings = await lookInto(url, { plan, admins, ...options }, async (look) => {
    const problem = versionProblem(look.version);
    if (problem === 'too-old') {
      look.find(
        'server-too-old',
        'gap',
        'server',
        'is older than PostgreSQL 15, where every view reads with the rights of its owner',
        'upgrade it',
      );
      return;
    }
    if (problem === 'outdated')
      look.find(
        'server-outdated',
        'risk',
        'server',
        'has a known hole in row-level security (CVE-2025-8713)',
        'install the newest release of its major version',
      );
    const tables = await inspectTables(look);
    await inspectGrants(look, tables);
    await inspectRoles(look, tables);
    await inspectDerived(look, tables);
    await inspectOpenings(look, tables);
    await probe(look, tables);
  });
  return findings.toSorted((a, b) => order[a.severity] - order[b.severity] || (a.object < b.object ? -1 : a.object > b.object ? 1 : 0));
}
