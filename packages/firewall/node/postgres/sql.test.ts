/**
 * The SQL of a policy, run on a real server.
 *
 * @module
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Client } from 'pg';
import { planOf } from '../../src/postgres/index.ts';
import { clinic, clinicTables, release, testPlan, testPolicy, testSql } from './testing/policies.ts';
import { postgresTests } from './testing/postgres-tests.ts';

const postgresTest = await postgresTests();

/** What a role reads, or the code of the error. */
async function as(client: Client, role: string, sql: string): Promise<unknown[][] | string> {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL ROLE "${role}"`);
    return (await client.query({ text: sql, rowMode: 'array' })).rows;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('ROLLBACK');
  }
}
const denied = '42501';

/** Everything that the script can change, as text. */
async function stateOf(client: Client): Promise<unknown> {
  const { rows } = await client.query(`
    SELECT (SELECT json_agg(x ORDER BY x::text) FROM (SELECT oid::regclass::text, coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner))::text AS acl, relrowsecurity, relforcerowsecurity, reloptions FROM pg_class WHERE relnamespace::regnamespace::text IN ('care', 'firebreak') AND relkind IN ('r', 'v', 'p', 'S')) x) AS relations,
      (SELECT json_agg(x ORDER BY x::text) FROM (SELECT attrelid::regclass::text, attname, attacl::text FROM pg_attribute WHERE attacl IS NOT NULL AND attrelid::regclass::text LIKE 'care.%') x) AS columns,
      (SELECT json_agg(x ORDER BY x::text) FROM (SELECT polname, polrelid::regclass::text, polcmd, polpermissive, polroles::regrole[]::text, pg_get_expr(polqual, polrelid) FROM pg_policy) x) AS policies,
      (SELECT json_agg(x ORDER BY x::text) FROM (SELECT roleid::regrole::text, member::regrole::text FROM pg_auth_members) x) AS members,
      (SELECT json_agg(x ORDER BY x::text) FROM (SELECT nspname, nspacl::text FROM pg_namespace WHERE nspname IN ('care', 'firebreak')) x) AS schemas`);
  return rows[0];
}

postgresTest('a role reads the columns and rows of its purpose, and nothing else', async (server) => {
  const { client } = await server.database();
  await client.query(clinicTables);
  await client.query(testSql(clinic));
  assert.deepEqual(await as(client, 'fb__team__care', 'SELECT name, status FROM care.patient ORDER BY 1'), [
    ['Invented One', 'none'],
    ['Invented Three', 'none'],
    ['Invented Two', 'tolerated'],
  ]);
  assert.deepEqual(await as(client, 'fb__team__emergency_care', 'SELECT count(complaint)::int FROM care.visit'), [[2]]);
  assert.deepEqual(await as(client, 'fb__payer__payment', 'SELECT number FROM care.patient ORDER BY 1'), [['N-1'], ['N-2'], ['N-3']]);
  assert.equal(await as(client, 'fb__payer__payment', 'SELECT name FROM care.patient'), denied);
  assert.deepEqual(await as(client, 'fb__payer__payment__if_consent', 'SELECT number, name FROM care.patient'), [['N-1', 'Invented One']]);
  assert.deepEqual(await as(client, 'fb__payer__payment__if_consent', 'SELECT * FROM firebreak.patient__payer__payment__if_consent'), [
    ['Invented One', 'N-1'],
  ]);
  for (const column of ['status', 'secret_note', 'agreed', '*'])
    assert.equal(await as(client, 'fb__payer__payment__if_consent', `SELECT ${column} FROM care.patient`), denied);
  for (const role of ['fb__payer__payment', 'fb__team__care']) {
    assert.equal(await as(client, role, 'SELECT secret_note FROM care.patient'), denied);
    for (const write of [
      'INSERT INTO care.patient VALUES (9)',
      "UPDATE care.patient SET name = 'x'",
      'DELETE FROM care.patient',
      'TRUNCATE care.patient',
    ])
      assert.equal(await as(client, role, write), denied);
  }
  const { rows } = await client.query(
    "SELECT rolname FROM pg_roles WHERE rolname LIKE 'fb\\_\\_%office%' OR rolname LIKE 'fb\\_\\_%removal%'",
  );
  assert.deepEqual(rows, []);
});

postgresTest('run twice it changes nothing, and after another policy nothing of the first is left', async (server) => {
  const { client } = await server.database();
  await client.query(clinicTables);
  await client.query(testSql(clinic));
  const once = await stateOf(client);
  await client.query(testSql(clinic));
  assert.deepEqual(await stateOf(client), once);

  const less = testPolicy({ ...clinic.policy, rules: [release('treatment', ['patient.name'], 'team', 'care')] });
  await client.query(testSql(less));
  assert.equal(await as(client, 'fb__payer__payment', 'SELECT number FROM care.patient'), denied);
  assert.equal(await as(client, 'fb__team__care', 'SELECT status FROM care.patient'), denied);
  assert.deepEqual(await as(client, 'fb__team__care', 'SELECT count(name)::int FROM care.patient'), [[3]]);
});

postgresTest('the application named as writer goes on working, and everybody else stops', async (server) => {
  const { name, client } = await server.database();
  await client.query(`${clinicTables}
    CREATE ROLE app_${name} LOGIN; CREATE ROLE old_${name} LOGIN;
    GRANT USAGE ON SCHEMA care TO app_${name}, old_${name}, PUBLIC; GRANT SELECT ON ALL TABLES IN SCHEMA care TO app_${name}, old_${name}, PUBLIC;
    GRANT SELECT (name) ON care.patient TO old_${name}; GRANT USAGE ON ALL SEQUENCES IN SCHEMA care TO app_${name};
    ALTER DEFAULT PRIVILEGES IN SCHEMA care GRANT SELECT ON TABLES TO old_${name}, PUBLIC;`);
  await client.query(testSql(clinic, { writers: [`app_${name}`] }));
  const app = await server.connect(name, `app_${name}`);
  await app.query(
    "INSERT INTO care.patient (id, name) VALUES (4, 'Invented Four'); INSERT INTO care.visit (patient, cost) VALUES (4, 1); UPDATE care.patient SET agreed = true WHERE id = 4; DELETE FROM care.visit WHERE patient = 4",
  );
  assert.deepEqual((await app.query('SELECT count(*)::int AS n FROM care.patient')).rows, [{ n: 4 }]);
  const old = await server.connect(name, `old_${name}`);
  await assert.rejects(old.query('SELECT name FROM care.patient'), { code: denied });
  await client.query('CREATE TABLE care.later (x int)');
  await client.query(`GRANT USAGE ON SCHEMA care TO old_${name}`);
  await assert.rejects(old.query('SELECT x FROM care.later'), { code: denied });
});

postgresTest('nothing is changed where something is not as it must be, and the message says what', async (server) => {
  const { client } = await server.database();
  const fails = async (sql: string, message: RegExp): Promise<void> => {
    await assert.rejects(client.query(sql), message);
    await client.query('ROLLBACK');
    const { rows } = await client.query('SELECT polname FROM pg_policy');
    assert.deepEqual(rows, []);
  };
  await fails(testSql(clinic), /there is no table care\.patient/);
  await client.query(clinicTables);
  await fails(testSql(clinic).replace('< 150000', '< 990000'), /need 15 or newer/);
  await client.query('ALTER TABLE care.patient RENAME number TO num');
  await fails(testSql(clinic), /care\.patient has no column number/);
  await client.query('ALTER TABLE care.patient RENAME num TO number; ALTER TABLE care.patient ALTER agreed TYPE text');
  await fails(testSql(clinic), /agreed of care\.patient says whether a fact holds, so it must be boolean/);
  await client.query(
    'ALTER TABLE care.patient ALTER agreed TYPE boolean USING agreed::boolean; CREATE SCHEMA firebreak; CREATE VIEW firebreak.of_somebody AS SELECT 1 AS x',
  );
  await fails(testSql(clinic), /schema firebreak is not of the firewall/);
  await fails(testSql(clinic, { schema: 'fb2', writers: ['nobody_here'] }), /no role nobody_here/);
  await client.query(
    'CREATE TABLE care.everything (id int, number text, name text, status text, agreed boolean); CREATE TABLE care.part (LIKE care.patient)',
  );
  await client.query(
    'DROP TABLE care.visit; DROP TABLE care.patient; CREATE VIEW care.patient AS SELECT * FROM care.part; CREATE TABLE care.visit (x int)',
  );
  await fails(testSql(clinic, { schema: 'fb2' }), /care\.patient is no table/);
  await client.query('DROP VIEW care.patient; CREATE TABLE care.patient () INHERITS (care.everything)');
  await fails(testSql(clinic, { schema: 'fb2' }), /care\.patient is a part of another table/);
});

postgresTest('a name in the policy cannot become a statement', async (server) => {
  const { client } = await server.database();
  const evil = `a"; DROP TABLE care.patient; --`;
  const odd = `ü'$firebreak$"\\ x`;
  const text = `Team\n; DROP TABLE care.patient; --\u2028'); DROP TABLE care.patient; $firebreak$`;
  await client.query(
    `CREATE SCHEMA care; CREATE TABLE care.patient ("a""; DROP TABLE care.patient; --" text, "ü'$firebreak$""\\ x" text, "ag""r'eed" boolean)`,
  );
  await client.query('INSERT INTO care.patient VALUES ($1, $2, true), ($1, $2, false)', ['one', 'two']);
  const policy = testPolicy({
    service: { name: text, country: 'aa', sector: 'health' },
    records: { patient: { table: 'care.patient', fields: { a: { data: 'name', column: evil }, b: { data: 'health', column: odd } } } },
    recipients: { team: { name: text } },
    facts: { consent: { question: text, columns: { patient: `ag"r'eed` } } },
    rules: [release('all', ['*'], 'team', 'care', { when: ['consent'] })],
  });
  await client.query('CREATE ROLE "wr""i\'ter"');
  const sql = testSql(policy, { writers: [`wr"i'ter`] });
  await client.query(sql);
  await client.query(sql);
  assert.deepEqual(await as(client, 'fb__team__care__if_consent', 'SELECT * FROM firebreak.patient__team__care__if_consent'), [
    ['one', 'two'],
  ]);
  for (const line of sql
    .slice(0, sql.indexOf('BEGIN;'))
    .split('\n')
    .filter((each) => each !== ''))
    assert.match(line, /^--/);
});

postgresTest('two services on one server do not share roles', async (server) => {
  const [one, two] = [await server.database(), await server.database()];
  for (const { client } of [one, two]) await client.query(clinicTables);
  await one.client.query(testSql(clinic));
  const other = testPolicy({ ...clinic.policy, service: { name: 'Another invented clinic', country: 'aa', sector: 'health' } });
  await assert.rejects(two.client.query(testSql(other)), /is of another service on this server/);
  await two.client.query('ROLLBACK');
  await two.client.query(testSql(other, { prefix: 'fb2' }));
});

test('what cannot be a plan is said, not guessed', () => {
  const problemsOf = (parts: Record<string, unknown>, options = {}) => {
    const { policy, compiled } = testPolicy({ ...clinic.policy, ...parts });
    const planned = planOf(policy, compiled, options);
    return planned.ok ? [] : planned.problems.map((problem) => problem.code);
  };
  assert.deepEqual(problemsOf({}), []);
  assert.deepEqual(problemsOf({ records: { patient: { fields: { name: 'name' } } }, rules: [] }), ['no-table']);
  const long = { records: { patient: { table: 'care.patient', fields: { name: { data: 'name', column: 'é'.repeat(40) } } } }, rules: [] };
  assert.deepEqual(problemsOf(long), ['name']);
  assert.deepEqual(
    problemsOf({ ...long, records: { patient: { table: 'care.patient', fields: { name: { data: 'name', column: 'a\u0000b' } } } } }),
    ['name'],
  );
  const twice = {
    patient: { table: 'care.patient', fields: { name: 'name' } },
    contact: { table: 'care.patient', fields: { number: 'number' } },
  };
  const facts = { consent: { question: '?', columns: { patient: 'agreed', contact: 'agreed_too' } } };
  assert.deepEqual(problemsOf({ records: twice, facts, rules: [] }), ['fact-in-two-columns']);
  for (const options of [
    { prefix: 'pg' },
    { prefix: 'a_b' },
    { schema: 'x"y' },
    { timeZone: "UTC'; --" },
    { writers: ['fb__team__care'] },
    { writers: ['public'] },
  ])
    assert.deepEqual(problemsOf({}, options), ['option']);
});

test('long ids keep their roles apart, in names that the server does not cut', () => {
  const id = 'very-long-word-'.repeat(5).slice(0, -1);
  const plan = testPlan(
    testPolicy({
      ...clinic.policy,
      recipients: { [`${id}-a`]: { name: 'A' }, [`${id}-b`]: { name: 'B' } },
      rules: [release('a', ['patient'], `${id}-a`, 'care'), release('b', ['patient'], `${id}-b`, 'care')],
    }),
  );
  const names = plan.roles.map((role) => role.name);
  assert.equal(new Set(names).size, 4);
  for (const name of names) assert.ok(Buffer.byteLength(name) <= 63);
});

test('a release to enforcement, by hand, or under a fact that stands in no column has no role, and is named aloud', () => {
  const policy = testPolicy({
    ...clinic.policy,
    rules: [
      release('duty', ['patient.name'], 'office', 'removal', {
        duty: { rule: 'aa-duty', approver: 'The head of the clinic' },
        obligations: ['two-person-release'],
      }),
      release('to-office', ['patient.name'], 'office', 'payment', { when: ['consent'] }),
      release('to-be-removed', ['patient.name'], 'team', 'detention', { when: ['consent'] }),
      release('two', ['patient.name'], 'team', 'care', { obligations: ['two-person-release'] }),
      release('black', ['patient.name'], 'team', 'payment', { obligations: ['redact'] }),
      release('court', ['patient.name'], 'team', 'statistics', { when: ['court-order'] }),
    ],
  });
  const plan = testPlan(policy);
  assert.deepEqual(plan.roles, []);
  const said = Object.fromEntries(plan.elsewhere.map((each) => [each.rule, each.why]));
  assert.deepEqual(said, {
    duty: 'enforcement',
    'to-office': 'enforcement',
    'to-be-removed': 'enforcement',
    two: 'by-hand',
    black: 'by-hand',
    court: 'fact-not-bound',
  });
  assert.match(
    testSql(policy),
    /duty: RELEASE TO IMMIGRATION ENFORCEMENT under the duty aa-duty, decided each time by: The head of the clinic/,
  );
});
