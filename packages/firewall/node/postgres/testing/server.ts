/**
 * A PostgreSQL of its own for a test: made anew, reached through a socket in its folder and on a loopback port, gone afterwards.
 *
 * @module
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { type Account, type Engine, environmentOf } from './engine.ts';

export interface TestServer {
  readonly major: number;
  /** Folder of its programs, where `pg_dump` may be. */
  readonly bin: string;
  readonly port: number;
  /** Through the socket, where nobody is asked for a password. */
  readonly urlOf: (database: string, user?: string) => string;
  /** Over the network, where everybody is asked. */
  readonly networkUrlOf: (database: string, user: string, password: string) => string;
  /** An open connection that the server closes with itself. */
  readonly connect: (database: string, user?: string) => Promise<Client>;
  /** A fresh database, empty, and a connection to it as superuser. */
  readonly database: () => Promise<{ readonly name: string; readonly client: Client }>;
  readonly stop: () => Promise<void>;
}

const superuser = 'test_superuser';
const startWithinMs = 60_000;

export async function startServer(engine: Engine, folder: string, account: Account | null): Promise<TestServer> {
  mkdirSync(folder);
  chmodSync(folder, 0o700);
  if (account !== null) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const run = { ...account, cwd: folder, env: environmentOf(engine.libraries) };
  execFileSync(
    join(engine.bin, 'initdb'),
    ['-D', data, '-U', superuser, '--auth-local=trust', '--auth-host=scram-sha-256', '--no-sync', '--encoding=UTF8', '--locale=C'],
    { ...run, stdio: 'ignore' },
  );
  const port = await freePort();
  appendFileSync(join(data, 'postgresql.conf'), settings(folder, port));
  const child = spawn(join(engine.bin, 'postgres'), ['-D', data], { ...run, stdio: 'ignore' });
  // Asked to leave at once, without a clean shutdown: its data go anyway.
  const leave = () => child.kill('SIGQUIT');
  process.on('exit', leave);
  await untilReady(child, folder, port);

  const clients: Client[] = [];
  let databases = 0;
  const urlOf = (database: string, user = superuser) =>
    `postgresql://${encodeURIComponent(user)}@/${database}?host=${encodeURIComponent(folder)}&port=${port}`;
  const connect = async (database: string, user = superuser) => {
    const client = new Client({ host: folder, port, user, database });
    // The server says goodbye when it stops.
    client.on('error', () => {});
    await client.connect();
    clients.push(client);
    return client;
  };
  return {
    major: engine.major,
    bin: engine.bin,
    port,
    urlOf,
    networkUrlOf: (database, user, password) =>
      `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    connect,
    async database() {
      databases += 1;
      const name = `test_${databases}`;
      const client = await connect('postgres');
      await client.query(`CREATE DATABASE ${name}`);
      return { name, client: await connect(name) };
    },
    async stop() {
      await Promise.allSettled(clients.map((client) => client.end()));
      process.off('exit', leave);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      leave();
      await gone;
    },
  };
}

/** Nothing is worth keeping, so nothing is synced; both cores are shared with other tests, so it stays small. */
function settings(folder: string, port: number): string {
  return `
unix_socket_directories = '${folder}'
listen_addresses = '127.0.0.1'
port = ${port}
fsync = off
synchronous_commit = off
full_page_writes = off
shared_buffers = 16MB
max_connections = 60
autovacuum = off
wal_level = logical
log_min_messages = panic
timezone = 'UTC'
`;
}

async function untilReady(child: ChildProcess, folder: string, port: number): Promise<void> {
  for (let waitedMs = 0; waitedMs < startWithinMs; waitedMs += 50) {
    if (child.exitCode !== null) throw new Error(`postgres ended with ${child.exitCode} before it was ready`);
    const client = new Client({ host: folder, port, user: superuser, database: 'postgres' });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await delay(50);
    }
  }
  throw new Error(`postgres was not ready within ${startWithinMs} ms`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
