/**
 * DuckDB, shut off from everything but one file: no network, no extension, no other file, and no way to change that.
 *
 * @module
 */
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

export interface Session {
  readonly connection: DuckDBConnection;
  /** As DuckDB must be told it. */
  readonly path: string;
  /** To be called when nothing is asked of it any more. */
  close(): Promise<void>;
}

/** null: there is no DuckDB for this machine. */
export async function openSession(path: string): Promise<Session | null> {
  const loaded = await import('@duckdb/node-api').catch(() => null);
  if (loaded === null) return null;
  const link = await linkTo(resolve(path));
  const instance = await loaded.DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    memory_limit: `${Math.min(4096, Math.floor(totalmem() / 2 ** 21))}MiB`,
  });
  const connection = await instance.connect();
  await connection.run(`SET allowed_paths = [${quoted(link.path)}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return {
    connection,
    path: link.path,
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await link.remove();
    },
  };
}

/** DuckDB takes some signs in a name for a pattern of many files. A link without them is put in its way. */
async function linkTo(path: string): Promise<{ readonly path: string; remove(): Promise<void> }> {
  if (!/[*?[\]{}]/.test(path)) return { path, remove: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'firebreak-'));
  const link = join(folder, 'table.parquet');
  await symlink(path, link);
  return { path: link, remove: () => rm(folder, { recursive: true, force: true }) };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
