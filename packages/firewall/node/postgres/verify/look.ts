/**
 * A look into a live database: one transaction that can change nothing and is rolled back.
 *
 * @module
 */
import { Client } from 'pg';
import type { DatabasePlan } from '../../../src/postgres/index.ts';
import type { Finding, FindingCode, Severity } from './finding.ts';

export interface Look {
  readonly plan: DatabasePlan;
  /** 160004 is 16.4 */
  readonly version: number;
  /** Roles that the service knows to stand above the firewall: told as notes. */
  readonly admins: readonly string[];
  readonly rows: <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** Runs a statement of which it may be refused, and says whether it was; 42501 is insufficient privilege. */
  readonly attempt: (sql: string) => Promise<'done' | 'refused' | 'too-long' | 'failed'>;
  readonly find: (code: FindingCode, severity: Severity, object: string, what: string, todo: string) => void;
}

/** Nothing of what the server or the address says goes into it: both may hold a password. */
export class CannotConnect extends Error {
  override readonly name = 'CannotConnect';
}

const connectWithinMs = 10_000;
const statementWithinMs = 15_000;
const usualLockWithinMs = 5000;

export interface LookOptions extends Pick<Look, 'plan' | 'admins'> {
  /** How long a table that somebody else has locked is waited for. */
  readonly lockWithinMs?: number;
}

export async function lookInto(
  url: string,
  { plan, admins, lockWithinMs = usualLockWithinMs }: LookOptions,
  inspect: (look: Look) => Promise<void>,
): Promise<Finding[]> {
  const client = await connect(url);
  const findings: Finding[] = [];
  try {
    await client.query(`BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;
      SET LOCAL statement_timeout = ${statementWithinMs};
      SET LOCAL lock_timeout = ${lockWithinMs};
      SET LOCAL idle_in_transaction_session_timeout = 60000;
      SET LOCAL search_path = pg_catalog, pg_temp`);
    const { rows } = await client.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version");
    await inspect({
      plan,
      admins,
      version: rows[0]!.version,
      rows: async <Row>(sql: string, values: readonly unknown[] = []) => (await client.query(sql, [...values])).rows as Row[],
      attempt: (sql) => attempt(client, sql),
      find: (code, severity, object, what, todo) => void findings.push({ code, severity, object, what, todo }),
    });
  } catch (error) {
    if (error instanceof CannotConnect || !isDatabaseError(error)) throw error;
    // What the server says of a statement may quote a row.
    throw new CannotConnect(`the database stopped answering (SQLSTATE ${error.code}); look whether it is busy, then try again`);
  } finally {
    await client.query('ROLLBACK').catch(() => {});
    await client.end().catch(() => {});
  }
  return findings;
}

async function connect(url: string): Promise<Client> {
  let client: Client;
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: connectWithinMs, application_name: 'firebreak verify' });
  } catch {
    throw new CannotConnect('the address of the database cannot be read; it looks like postgresql://user@host:5432/database');
  }
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw new CannotConnect(connectionProblem(error));
  }
}

function connectionProblem(error: unknown): string {
  const code = isDatabaseError(error) ? error.code : '';
  if (code === '28P01' || code === '28000') return 'the database does not let this user in; look at user, password and pg_hba.conf';
  if (code === '3D000') return 'there is no database of that name on the server';
  if (code === 'ECONNREFUSED' || code === 'ENOENT') return 'no server answers at that address; look at host and port, and whether it runs';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no computer has that name; look at the host';
  return `the database cannot be reached${/^[A-Z0-9_]{1,40}$/.test(code) ? ` (${code})` : ''}; look at the address, and whether the server runs`;
}

function isDatabaseError(error: unknown): error is { readonly code: string } {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}

async function attempt(client: Client, sql: string): Promise<'done' | 'refused' | 'too-long' | 'failed'> {
  await client.query('SAVEPOINT firebreak');
  try {
    await client.query(sql);
    await client.query('RELEASE SAVEPOINT firebreak');
    return 'done';
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT firebreak');
    if (!isDatabaseError(error)) throw error;
    if (error.code === '42501') return 'refused';
    return error.code === '57014' || error.code === '55P03' ? 'too-long' : 'failed';
  }
}
