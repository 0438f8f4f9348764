/**
 * `firebreak firewall sql` on the invented clinic and a real server.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { postgresTests } from '../../../../packages/firewall/node/postgres/testing/postgres-tests.ts';
import { run } from '../run.ts';

const postgresTest = await postgresTests();
const spec = new URL('../../../../spec/firewall-policy/', import.meta.url).pathname;
const clinic = `${spec}clinic/policy.yaml`;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-'));
  process.env['XDG_CACHE_HOME'] = folder;
});
after(() => rm(folder, { recursive: true }));

const tables = `
CREATE SCHEMA care;
CREATE TABLE care.patient (pseudonym text, name text, "birthDate" date, phone text, address text, language text, nationality text, residence_status text, consent_to_share boolean);
CREATE TABLE care.visit (date date, complaint text, diagnosis text, treatment text, cost int, consent_to_share boolean);
INSERT INTO care.patient VALUES ('P-1', 'Invented One', '1900-01-01', '-', '-', '-', '-', '-', true), ('P-2', 'Invented Two', '1900-01-01', '-', '-', '-', '-', '-', NULL);`;
const sql = (...words: readonly string[]) => run(['firewall', 'sql', clinic, ...words]);

postgresTest('the SQL goes into a database, the database then agrees, and says so no longer when somebody opens it', async (server) => {
  const { name, client } = await server.database();
  await client.query(`${tables} DROP ROLE IF EXISTS app; CREATE ROLE app LOGIN`);
  process.env['FIREBREAK_TEST_URL'] = server.urlOf(name);
  const verify = (...words: readonly string[]) => sql('--writer', 'app', '--verify', 'env:FIREBREAK_TEST_URL', ...words);
  const first = await verify();
  assert.equal(first.code, 1);
  assert.match(first.out, /GAPS.*role fb__care_team__health_care: does not exist/s);

  const file = join(folder, 'clinic.sql');
  assert.deepEqual(await sql('--writer', 'app', '-o', file), { code: 0, out: '', err: '' });
  const text = await readFile(file, 'utf8');
  assert.equal((await sql('--writer', 'app')).out, text);
  assert.ok(!(await readdir(folder)).includes('clinic.sql.part'));
  await client.query(text);
  const agrees = await verify();
  assert.deepEqual([agrees.code, agrees.err], [0, '']);
  assert.match(agrees.out, /the database gives what the policy releases \(6 roles, 2 tables\)/);
  await client.query('SET ROLE fb__payer__care_funding__if_consent');
  assert.deepEqual((await client.query('SELECT name FROM care.patient')).rows, [{ name: 'Invented One' }]);
  await client.query('RESET ROLE');

  await client.query('GRANT SELECT (residence_status) ON care.patient TO fb__payer__care_funding__if_consent');
  const opened = await verify('--json');
  assert.equal(opened.code, 1);
  const answer = JSON.parse(opened.out) as { agrees: boolean; findings: { code: string }[] };
  const ajv = new Ajv2020({ strict: false });
  assert.ok(ajv.validate(JSON.parse(await readFile(`${spec}database-1.schema.json`, 'utf8')), answer), JSON.stringify(ajv.errors));
  assert.equal(answer.agrees, false);
  for (const code of ['grant-unknown', 'probe-differs']) assert.ok(answer.findings.some((finding) => finding.code === code));
  assert.ok(!opened.out.includes('Invented'), 'no value of a row');
});

postgresTest('a password is in no answer and no error, and a database that cannot be reached is wrong use', async (server) => {
  const { name, client } = await server.database();
  const secret = 'hush-hush-4711';
  await client.query(`${tables} DROP ROLE IF EXISTS keyed; CREATE ROLE keyed LOGIN SUPERUSER PASSWORD '${secret}'`);
  const told: string[] = [];
  const ask = async (url: string) => {
    const result = await run(['firewall', 'sql', clinic, '--verify', url], (text) => void told.push(text));
    for (const text of [result.out, result.err, ...told]) assert.ok(!text.includes(secret) && !text.includes('wrong-one'), text);
    return result;
  };
  assert.equal((await ask(server.networkUrlOf(name, 'keyed', secret))).code, 1);
  assert.match(told.join(''), /the password stood on the command line/);
  const refused = await ask(server.networkUrlOf(name, 'keyed', `${secret}wrong-one`));
  assert.equal(refused.code, 2);
  assert.match(refused.err, /does not let this user in/);
  assert.match((await ask(server.networkUrlOf('no_such_database', 'keyed', secret))).err, /no database of that name/);
  for (const url of [
    `postgresql://keyed:${secret}@127.0.0.1:1/db`,
    `postgresql://keyed:${secret}@[::bad/db`,
    `postgresql://keyed:${secret}@127.0.0.1:99999/db`,
  ])
    assert.equal((await ask(url)).code, 2);
  await client.query('DROP ROLE keyed');
});

test('wrong use is said: no address, a variable that is empty, options that do not go together', async () => {
  const err = async (...words: readonly string[]) => {
    const result = await sql(...words);
    assert.equal(result.code, 2);
    return result.err;
  };
  delete process.env['DATABASE_URL'];
  assert.match(await err('--verify'), /`DATABASE_URL` does not hold/);
  assert.match(await err('--verify', 'env:NOWHERE_TO_GO'), /`NOWHERE_TO_GO` does not hold/);
  assert.match(await err('--verify', 'mysql://x'), /begins with `postgresql:\/\/`/);
  assert.match(await err('--json'), /--json goes with --verify/);
  assert.match(await err('--verify', 'env:X', '-o', 'y'), /-o goes with the SQL/);
  assert.match(await err('--prefix', 'pg'), /cannot begin the names of roles/);
  assert.match(await err('-o', '/nowhere/at/all.sql'), /cannot write .*ENOENT/);
});

test('a policy whose records name no table is a finding', async () => {
  const { code, err } = await run(['firewall', 'sql', `${spec}legal-aid/policy.yaml`]);
  assert.equal(code, 1);
  assert.match(err, /no record of the policy names a table/);
});
