/**
 * Looking into a database: as whom, with what known, and what it must never tell.
 *
 * @module
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { clinic, clinicTables, testPlan, testPolicy, testSql } from '../testing/policies.ts';
import { postgresTests } from '../testing/postgres-tests.ts';
import { CannotConnect, findingCodes, verifyDatabase } from './index.ts';
import { versionProblem } from './version.ts';

const postgresTest = await postgresTests();
const plan = testPlan(clinic);

postgresTest('the owner may run the SQL too, if it may create roles; its own power is then what is found', async (server) => {
  const { name, client } = await server.database();
  const owner = `owner_${name}`;
  await client.query(`${clinicTables} CREATE ROLE ${owner} LOGIN CREATEROLE; GRANT CREATE ON DATABASE ${name} TO ${owner};
    ALTER SCHEMA care OWNER TO ${owner}; ALTER TABLE care.patient OWNER TO ${owner}; ALTER TABLE care.visit OWNER TO ${owner}`);
  const asOwner = await server.connect(name, owner);
  // Names of its own: a role that somebody else made is not the owner's to change.
  const options = { prefix: `own${server.major}` };
  await asOwner.query(testSql(clinic, options));
  await asOwner.query(testSql(clinic, options));
  assert.deepEqual((await asOwner.query('SELECT count(*)::int AS n FROM care.patient')).rows, [{ n: 0 }]);
  const own = testPlan(clinic, options);
  const seen = await verifyDatabase(server.urlOf(name), own);
  assert.ok(seen.some((finding) => finding.code === 'owner-in-use' && finding.object === `role ${owner}`));
  assert.deepEqual(
    seen.filter((finding) => finding.severity === 'leak' || finding.severity === 'gap'),
    [],
  );
  // Known and named, it is a note; nothing else is left.
  const known = await verifyDatabase(server.urlOf(name), own, { admins: [owner] });
  assert.ok(
    known.every((finding) => finding.severity === 'note'),
    JSON.stringify(known),
  );
  // The owner itself cannot try every role: said, not passed over.
  const byOwner = await verifyDatabase(server.urlOf(name, owner), own, { admins: [owner] });
  if (server.major >= 16) assert.ok(byOwner.some((finding) => finding.code === 'not-probed' && finding.severity === 'gap'));
  await asOwner.end();
  await client.query(`REASSIGN OWNED BY ${owner} TO CURRENT_USER; DROP OWNED BY ${owner}; DROP ROLE ${owner}`);
});

postgresTest(
  'a policy of time, of several conditions and of a column that is two fields agrees with its database, letter by letter',
  async (server) => {
    const { name, client } = await server.database();
    await client.query(`${clinicTables} ALTER TABLE care.patient ADD "Is Minor" boolean, ADD "q""uote" text`);
    const rule = { basis: [{ law: 'An invented act', at: '§ 1' }], for: ['payment'] };
    const policy = testPolicy({
      ...clinic.policy,
      records: {
        patient: {
          table: 'care.patient',
          fields: { name: 'name', status: 'status', number: 'number', odd: { data: 'number', column: 'q"uote' } },
        },
        contact: { table: 'care.patient', fields: { reference: { data: 'name', column: 'number' } } },
      },
      facts: {
        consent: { question: '?', columns: { patient: 'agreed', contact: 'agreed' } },
        minor: { question: '?', columns: { patient: 'Is Minor' } },
      },
      rules: [
        { ...rule, id: 'a', release: ['patient.name'], to: ['payer'], when: ['consent'], unless: ['minor'], from: '2020-01-01' },
        { ...rule, id: 'b', release: ['patient.name', 'patient.odd'], to: ['payer'], when: ['minor'], until: '2099-12-31' },
        { ...rule, id: 'c', release: ['patient.number', 'contact.reference'], to: ['payer'] },
        {
          id: 'd',
          withhold: ['patient.name'],
          to: ['*'],
          for: ['*'],
          when: ['minor'],
          unless: ['consent'],
          from: '2021-01-01',
          until: '2098-01-01',
        },
      ],
    });
    for (const timeZone of ['UTC', 'Europe/Berlin', 'Etc/GMT+5']) {
      const made = testPlan(policy, { timeZone });
      assert.ok(made.roles.length >= 3);
      await client.query(testSql(policy, { timeZone }));
      const found = await verifyDatabase(server.urlOf(name), made);
      assert.deepEqual(
        found.filter((finding) => finding.severity !== 'note'),
        [],
      );
    }
  },
);

postgresTest('the look changes nothing, and a statement that is logged is a note', async (server) => {
  const { name, client } = await server.database();
  await client.query(clinicTables);
  await client.query(testSql(clinic));
  await client.query(`ALTER DATABASE ${name} SET log_statement = 'all'`);
  const counters = async () => (await client.query('SELECT xmin::text, count(*) FROM pg_class GROUP BY 1 ORDER BY 1')).rows;
  const before = await counters();
  const found = await verifyDatabase(server.urlOf(name), plan);
  assert.ok(found.some((finding) => finding.code === 'statements-logged'));
  assert.deepEqual(await counters(), before);
  for (const finding of found) {
    assert.ok(findingCodes.includes(finding.code));
    assert.ok(!JSON.stringify(finding).includes('Invented'), 'no value of a row');
  }
});

postgresTest('a table that is locked is not waited for without end', async (server) => {
  const { name, client } = await server.database();
  await client.query(clinicTables);
  await client.query(testSql(clinic));
  await client.query('BEGIN; LOCK TABLE care.patient IN ACCESS EXCLUSIVE MODE');
  const small = {
    ...plan,
    roles: plan.roles.slice(0, 1).map((role) => ({ ...role, reads: role.reads.filter((read) => read.table.name === 'patient') })),
  };
  const found = await verifyDatabase(
    server.urlOf(name),
    { ...small, tables: small.tables.filter((table) => table.name === 'patient') },
    { lockWithinMs: 20 },
  ).catch((error: unknown) => error);
  await client.query('ROLLBACK');
  if (found instanceof CannotConnect) assert.match(found.message, /SQLSTATE 55P03/);
  else assert.ok((found as { code: string }[]).some((finding) => finding.code === 'not-probed'));
});

test('releases in which row-level security does not hold are known', () => {
  const problems = [140_019, 150_013, 150_014, 160_009, 160_010, 170_005, 170_006, 180_000].map(versionProblem);
  assert.deepEqual(problems, ['too-old', 'outdated', null, 'outdated', null, 'outdated', null, null]);
});
