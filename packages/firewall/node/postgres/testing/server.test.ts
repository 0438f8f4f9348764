import assert from 'node:assert/strict';
import { postgresTests } from './postgres-tests.ts';

const postgresTest = await postgresTests();

postgresTest('the server of the tests is real, new enough, and does not run as root', async (server) => {
  const { client } = await server.database();
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int / 10000 AS major, rolsuper FROM pg_roles WHERE rolname = current_user",
  );
  assert.deepEqual(rows, [{ major: server.major, rolsuper: true }]);
  assert.ok(server.major >= 15);
});
