/**
 * Tests against a real PostgreSQL. Each runs on every engine found; without one they are skipped aloud, except where `CI` is set.
 *
 * @module
 */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { accountForServers, findEngines, scratchFolder } from './engine.ts';
import { startServer, type TestServer } from './server.ts';

type PostgresTest = (title: string, run: (server: TestServer) => Promise<void>) => void;

/** Starts the servers for the tests of one file. */
export async function postgresTests(): Promise<PostgresTest> {
  const scratch = scratchFolder();
  // The server runs as somebody else, who must be able to come through.
  chmodSync(scratch, 0o711);
  const account = accountForServers();
  const engines = findEngines(scratch, account);
  if (typeof engines === 'string') {
    if (process.env['CI']) throw new Error(engines);
    return (title) => void test(title, { skip: engines });
  }
  const servers = await Promise.all(engines.map((engine) => startServer(engine, join(scratch, String(engine.major)), account)));
  after(() => Promise.all(servers.map((server) => server.stop())));
  return (title, run) => {
    for (const server of servers) void test(`${title} (PostgreSQL ${server.major})`, { timeout: 240_000 }, () => run(server));
  };
}
