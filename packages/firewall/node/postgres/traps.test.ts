/**
 * Each way round row-level security that is known: first that it leaks, then that the SQL of a policy closes it, or that
 * `verifyDatabase` names it. On a real server.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { clinic, clinicTables, release, testPlan, testPolicy, testSql } from './testing/policies.ts';
import { postgresTests } from './testing/postgres-tests.ts';
import type { TestServer } from './testing/server.ts';
import { type Finding, type FindingCode, verifyDatabase } from './verify/index.ts';

const postgresTest = await postgresTests();
const plan = testPlan(clinic);
const consenting = 'fb__payer__payment__if_consent';
const denied = '42501';

interface Database {
  readonly client: Client;
  readonly server: TestServer;
  readonly name: string;
  /** Rows as a role sees them, or the code of the error. */
  readonly as: (role: string, sql: string) => Promise<unknown[] | string>;
  readonly findings: () => Promise<readonly Finding[]>;
  /** What is found now and was not found before this was run. */
  readonly after: (sql: string) => Promise<readonly Finding[]>;
  /** A role of this test, which goes with it. */
  readonly role: (name: string, attributes?: string) => Promise<string>;
}

/** A clinic's database: as it came, or with the firewall in it. */
async function withClinic(
  server: TestServer,
  { firewall }: { firewall: boolean },
  run: (database: Database) => Promise<void>,
): Promise<void> {
  const { name, client } = await server.database();
  await client.query(clinicTables);
  if (firewall) await client.query(testSql(clinic));
  const made: string[] = [];
  const findings = () => verifyDatabase(server.urlOf(name), plan);
  try {
    await run({
      client,
      server,
      name,
      async as(role, sql) {
        await client.query('BEGIN');
        try {
          await client.query(`SET LOCAL ROLE "${role}"`);
          return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
        } catch (error) {
          return (error as { code: string }).code;
        } finally {
          await client.query('ROLLBACK');
        }
      },
      findings,
      async after(sql) {
        const before = new Set((await findings()).map((finding) => JSON.stringify(finding)));
        await client.query(sql);
        return (await findings()).filter((finding) => !before.has(JSON.stringify(finding)));
      },
      async role(word, attributes = 'LOGIN') {
        const role = `${word}_${name}`;
        await client.query(`CREATE ROLE ${role} ${attributes}`);
        made.push(role);
        return role;
      },
    });
  } finally {
    for (const role of made)
      await client.query(`REASSIGN OWNED BY ${role} TO CURRENT_USER; DROP OWNED BY ${role} CASCADE; DROP ROLE ${role}`);
  }
}

const codes = (findings: readonly Finding[]): string[] =>
  [...new Set(findings.map((finding) => `${finding.severity} ${finding.code}`))].toSorted();
const has = (findings: readonly Finding[], code: FindingCode, object: string): void =>
  assert.ok(
    findings.some((finding) => finding.code === code && finding.object.includes(object)),
    `${code} ${object} in ${JSON.stringify(findings)}`,
  );

postgresTest('a database with the firewall in it agrees with the policy', (server) =>
  withClinic(server, { firewall: true }, async ({ findings }) => {
    const found = await findings();
    assert.deepEqual(codes(found), ['note column-not-in-policy', 'note index-probe', 'note superuser']);
    assert.match(found.map((finding) => finding.what).join(), /secret_note/);
  }),
);

postgresTest('a database without it does not, and nothing in it is changed by looking', (server) =>
  withClinic(server, { firewall: false }, async ({ client, findings, role }) => {
    const reader = await role('reader');
    await client.query(`GRANT USAGE ON SCHEMA care TO ${reader}; GRANT SELECT ON care.patient TO ${reader}`);
    const found = await findings();
    assert.ok(found.some((finding) => finding.severity === 'leak'));
    has(found, 'rls-off', 'care.patient');
    has(found, 'grant-unknown', 'care.patient');
    has(found, 'other-policy', 'firebreak');
    has(found, 'view-missing', 'firebreak');
    const { rows } = await client.query('SELECT count(*)::int AS n FROM care.patient');
    assert.deepEqual(rows, [{ n: 3 }]);
  }),
);

postgresTest('trap: a superuser reads everything; reported', (server) =>
  withClinic(server, { firewall: true }, async ({ as, client, role, after }) => {
    const chief = await role('chief', 'LOGIN');
    const found = await after(`ALTER ROLE ${chief} SUPERUSER`);
    assert.deepEqual(await as(chief, 'SELECT count(status)::int FROM care.patient'), [3]);
    has(found, 'superuser', chief);
    assert.deepEqual(codes(found), ['risk superuser']);
    await client.query(`ALTER ROLE ${chief} NOSUPERUSER`);
  }),
);

postgresTest('trap: BYPASSRLS reads every row; reported', (server) =>
  withClinic(server, { firewall: true }, async ({ as, role, after }) => {
    const backup = await role('backup', 'NOLOGIN');
    const found = await after(
      `ALTER ROLE ${backup} BYPASSRLS; GRANT USAGE ON SCHEMA care TO ${backup}; GRANT SELECT (name) ON care.patient TO ${backup}`,
    );
    assert.deepEqual(await as(backup, 'SELECT count(name)::int FROM care.patient'), [3]);
    has(found, 'bypassrls', backup);
    has(found, 'grant-unknown', 'care.patient');
  }),
);

postgresTest('trap: the owner reads every row where row-level security is not forced; closed, and reported', (server) =>
  withClinic(server, { firewall: false }, async ({ as, client, role, after, findings }) => {
    const owner = await role('owner', 'LOGIN');
    await client.query(
      `ALTER TABLE care.patient OWNER TO ${owner}; GRANT USAGE ON SCHEMA care TO ${owner}; ALTER TABLE care.patient ENABLE ROW LEVEL SECURITY`,
    );
    assert.deepEqual(await as(owner, 'SELECT count(name)::int FROM care.patient'), [3]);
    await client.query(testSql(clinic));
    assert.deepEqual(await as(owner, 'SELECT count(name)::int FROM care.patient'), [0]);
    has(await findings(), 'owner-in-use', owner);
    has(await after('ALTER TABLE care.patient NO FORCE ROW LEVEL SECURITY'), 'rls-not-forced', 'care.patient');
    has(await after('ALTER TABLE care.patient DISABLE ROW LEVEL SECURITY'), 'rls-off', 'care.patient');
  }),
);

postgresTest('trap: a view reads with the rights of its owner; ours do not, and others are reported', (server) =>
  withClinic(server, { firewall: true }, async ({ as, after }) => {
    const found =
      await after(`CREATE VIEW public.patients AS SELECT * FROM care.patient; CREATE VIEW public.outer_view WITH (security_invoker = true) AS SELECT name FROM public.patients;
      GRANT SELECT ON public.patients, public.outer_view TO ${consenting}`);
    assert.deepEqual(await as(consenting, 'SELECT count(status)::int FROM public.patients'), [3]);
    assert.deepEqual(codes(found), ['leak view-as-owner']);
    has(found, 'view-as-owner', 'patients');
    const closed = await after('ALTER VIEW public.patients SET (security_invoker = true)');
    assert.deepEqual(closed, []);
    assert.equal(await as(consenting, 'SELECT status FROM public.patients'), denied);
  }),
);

postgresTest('trap: a purpose in a variable is what any client says; ours is the role, and the variable is reported', (server) =>
  withClinic(server, { firewall: false }, async ({ client, name, role, findings }) => {
    const app = await role('app');
    await client.query(`GRANT USAGE ON SCHEMA care TO ${app}; GRANT SELECT ON care.patient TO ${app}; ALTER TABLE care.patient ENABLE ROW LEVEL SECURITY;
      CREATE POLICY by_purpose ON care.patient USING (current_setting('app.purpose', true) = 'care')`);
    const session = await server.connect(name, app);
    const seen = async () => (await session.query('SELECT count(name)::int AS n FROM care.patient')).rows[0].n;
    assert.equal(await seen(), 0);
    await session.query("SET app.purpose = 'care'");
    assert.equal(await seen(), 3);
    await client.query(testSql(clinic));
    await assert.rejects(seen(), { code: denied });
    // Even with the grant back, the wall stands in front of the old policy.
    await client.query(`GRANT SELECT ON care.patient TO ${app}; GRANT USAGE ON SCHEMA care TO ${app}`);
    assert.equal(await seen(), 0);
    has(await findings(), 'policy-trusts-setting', 'care.patient');
    has(await findings(), 'grant-unknown', 'care.patient');
  }),
);

postgresTest(
  'trap: in a pool, a role that was SET stays for the next; with SET LOCAL and one login for one purpose there is none to take',
  (server) =>
    withClinic(server, { firewall: true }, async ({ client, name, role, after }) => {
      const pool = await role('pool', 'LOGIN NOINHERIT');
      await client.query(`GRANT fb__team__care TO ${pool}`);
      // The same connection serves one client after the other, as a pool in transaction mode does.
      const shared = await server.connect(name, pool);
      const statuses = () => shared.query('SELECT count(status)::int AS n FROM care.patient');
      await shared.query('SET ROLE fb__team__care');
      assert.deepEqual((await statuses()).rows, [{ n: 3 }]);
      await shared.query('RESET ROLE');
      await shared.query('BEGIN; SET LOCAL ROLE fb__team__care');
      await statuses();
      await shared.query('COMMIT');
      await assert.rejects(statuses(), { code: denied });
      // A pool whose login may be more than one: the client chooses.
      const found = await after(`GRANT ${consenting} TO ${pool}`);
      assert.deepEqual(codes(found), ['risk login-with-several-purposes']);
      has(found, 'login-with-several-purposes', pool);
    }),
);

postgresTest('one recipient and purpose may have several roles, for several conditions, and a login may be in all of them', (server) =>
  withClinic(server, { firewall: true }, async ({ role, after }) => {
    const payer = await role('payer', 'LOGIN NOINHERIT');
    assert.deepEqual(await after(`GRANT fb__payer__payment, ${consenting} TO ${payer}`), []);
    has(await after(`GRANT fb__payer__payment TO ${payer} WITH ADMIN OPTION`), 'may-hand-on', payer);
  }),
);

postgresTest('trap: a dump; as a purpose it is refused, as the owner it stops, as superuser it holds everything', (server) =>
  withClinic(server, { firewall: true }, async ({ client, name, as, role }) => {
    // What pg_dump asks of each table.
    assert.equal(await as(consenting, 'COPY care.patient TO STDOUT'), denied);
    const owner = await role('owner');
    await client.query(`ALTER TABLE care.patient OWNER TO ${owner}; GRANT USAGE ON SCHEMA care TO ${owner}`);
    assert.equal(await as(owner, 'SET LOCAL row_security = off; SELECT name FROM care.patient'), denied);
    const pgDump = join(server.bin, 'pg_dump');
    if (!existsSync(pgDump)) return;
    const dumper = await role('dumper');
    await client.query(`GRANT ${consenting} TO ${dumper}`);
    const dump = (user: string): string =>
      execFileSync(pgDump, ['--data-only', '-t', 'care.patient', '-d', server.urlOf(name, user)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        cwd: '/',
      });
    assert.throws(() => dump(dumper));
    assert.throws(() => dump(owner));
    assert.match(dump('test_superuser'), /Invented Two/);
  }),
);

postgresTest('trap: an error quotes a hidden row, or a constraint tells that it is there; our roles write nothing', (server) =>
  withClinic(server, { firewall: false }, async ({ client, as, role, after }) => {
    const clerk = await role('clerk', 'NOLOGIN');
    await client.query(`GRANT USAGE ON SCHEMA care TO ${clerk}; GRANT INSERT, SELECT (id) ON care.patient TO ${clerk}; ALTER TABLE care.patient ENABLE ROW LEVEL SECURITY;
      CREATE POLICY none_to_see ON care.patient FOR SELECT TO ${clerk} USING (false); CREATE POLICY may_add ON care.patient FOR INSERT TO ${clerk} WITH CHECK (true)`);
    const insert = "INSERT INTO care.patient (id, number) VALUES (99, 'N-2')";
    assert.deepEqual(await as(clerk, 'SELECT id FROM care.patient'), []);
    // 23505 and not done: so there is a patient with that number.
    assert.equal(await as(clerk, insert), '23505');
    await client.query(testSql(clinic));
    for (const name of [clerk, 'fb__team__care', consenting]) assert.equal(await as(name, insert), denied);
    has(await after(`GRANT INSERT ON care.patient TO ${clerk}`), 'write-grant', 'care.patient');
    const referrer = `CREATE TABLE public.referral (patient int REFERENCES care.patient); GRANT INSERT ON public.referral TO ${clerk}`;
    const found = await after(referrer);
    assert.equal(await as(clerk, 'INSERT INTO public.referral VALUES (77)'), '23503');
    assert.deepEqual(await as(clerk, 'INSERT INTO public.referral VALUES (2)'), []);
    has(found, 'foreign-key-probe', 'referral');
  }),
);

postgresTest('trap: a cheap function in a condition is run on hidden rows of a plain view; not on ours', (server) =>
  withClinic(server, { firewall: true }, async ({ client, after }) => {
    await client.query(`CREATE FUNCTION public.spy(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN RAISE NOTICE 'row %', $1; RETURN true; END $$;
      CREATE VIEW public.agreed AS SELECT name, number FROM care.patient WHERE (CASE WHEN agreed THEN 1 ELSE 0 END) = 1; GRANT SELECT ON public.agreed TO ${consenting}`);
    let told: string[] = [];
    client.on('notice', (notice) => void told.push(notice.message ?? ''));
    const spyOn = async (source: string): Promise<string[]> => {
      told = [];
      await client.query(`BEGIN; SET LOCAL ROLE ${consenting}`);
      await client.query(`SELECT name FROM ${source} WHERE public.spy(name)`);
      await client.query('ROLLBACK');
      return told;
    };
    assert.equal((await spyOn('public.agreed')).length, 3);
    assert.deepEqual(await spyOn('care.patient'), ['row Invented One']);
    assert.deepEqual(await spyOn(`firebreak.patient__payer__payment__if_consent`), ['row Invented One']);
    // Division by zero as a yes or no, per hidden row.
    await client.query(`BEGIN; SET LOCAL ROLE ${consenting}`);
    await client.query("SELECT number FROM care.patient WHERE 1 / (CASE WHEN name = 'Invented Two' THEN 0 ELSE 1 END) = 1");
    await client.query('ROLLBACK');
    has(await after('ALTER FUNCTION public.spy(text) LEAKPROOF'), 'leakproof-function', 'spy');
  }),
);

postgresTest(
  'trap: a partition, or a child, asked by its own name knows no policy of its parent; closed, and new ones reported',
  (server) =>
    withClinic(server, { firewall: false }, async ({ client, as, after }) => {
      await client.query(`DROP TABLE care.visit; DROP TABLE care.patient;
      CREATE TABLE care.patient (id int, number text, name text, status text, agreed boolean) PARTITION BY LIST (status);
      CREATE TABLE care.patient_none PARTITION OF care.patient FOR VALUES IN ('none'); CREATE TABLE care.visit (day date, complaint text, cost int, agreed boolean); CREATE TABLE care.old_visit () INHERITS (care.visit);
      INSERT INTO care.patient VALUES (1, 'N-1', 'Invented One', 'none', true), (2, 'N-2', 'Invented Two', 'none', false);
      ALTER TABLE care.patient ENABLE ROW LEVEL SECURITY; GRANT USAGE ON SCHEMA care TO PUBLIC; GRANT SELECT ON care.patient, care.patient_none, care.old_visit TO PUBLIC`);
      await client.query('DROP ROLE IF EXISTS anybody; CREATE ROLE anybody');
      assert.deepEqual(await as('anybody', 'SELECT count(name)::int FROM care.patient'), [0]);
      assert.deepEqual(await as('anybody', 'SELECT count(name)::int FROM care.patient_none'), [2]);
      await client.query(testSql(clinic));
      assert.equal(await as('anybody', 'SELECT name FROM care.patient_none'), denied);
      assert.equal(await as(consenting, 'SELECT name FROM care.patient_none'), denied);
      assert.deepEqual(await as(consenting, 'SELECT name FROM care.patient'), ['Invented One']);
      await client.query(`GRANT USAGE ON SCHEMA care TO anybody`);
      const found = await after(
        "CREATE TABLE care.patient_tolerated PARTITION OF care.patient FOR VALUES IN ('tolerated'); GRANT SELECT ON care.patient_tolerated TO anybody",
      );
      assert.deepEqual(codes(found), ['leak grant-unknown', 'risk part-open']);
      has(found, 'part-open', 'patient_tolerated');
      await client.query('REVOKE ALL ON care.patient_tolerated FROM anybody; REVOKE ALL ON SCHEMA care FROM anybody; DROP ROLE anybody');
      has(
        await after(
          'CREATE TABLE care.everything (id int, number text, name text, status text, agreed boolean) PARTITION BY LIST (id); ALTER TABLE care.everything ATTACH PARTITION care.patient DEFAULT',
        ),
        'part-of-other-table',
        'everything',
      );
    }),
);

postgresTest('trap: a SECURITY DEFINER function reads as its owner, and everybody may call it; closed, and new ones reported', (server) =>
  withClinic(server, { firewall: false }, async ({ client, as, role, after }) => {
    const caller = await role('caller', 'NOLOGIN');
    const create = (name: string) =>
      `CREATE FUNCTION ${name}() RETURNS SETOF text LANGUAGE sql SECURITY DEFINER AS 'SELECT status FROM care.patient'`;
    await client.query(`${create('care.statuses')}; GRANT USAGE ON SCHEMA care TO ${caller}`);
    assert.deepEqual(await as(caller, 'SELECT count(*)::int FROM care.statuses()'), [3]);
    await client.query(testSql(clinic));
    await client.query(`GRANT USAGE ON SCHEMA care TO ${caller}`);
    assert.equal(await as(caller, 'SELECT count(*)::int FROM care.statuses()'), denied);
    const found = await after(create('public.statuses'));
    assert.deepEqual(await as(caller, 'SELECT count(*)::int FROM public.statuses()'), [3]);
    assert.deepEqual(codes(found), ['leak definer-function']);
  }),
);

postgresTest('trap: a materialised view is a copy without rules; reported', (server) =>
  withClinic(server, { firewall: true }, async ({ as, after }) => {
    const found = await after(
      `CREATE MATERIALIZED VIEW public.copy AS SELECT name, status FROM care.patient; GRANT SELECT ON public.copy TO ${consenting}`,
    );
    assert.deepEqual(await as(consenting, 'SELECT count(status)::int FROM public.copy'), [3]);
    assert.deepEqual(codes(found), ['leak materialised-view']);
  }),
);

postgresTest('trap: statistics and plans; pg_stats shows nothing, an open pg_statistic and estimates are reported', (server) =>
  withClinic(server, { firewall: true }, async ({ client, as, role, after }) => {
    await client.query(
      "INSERT INTO care.patient (id, name, number, agreed) SELECT i, CASE WHEN i % 2 = 0 THEN 'Common Name' ELSE 'Name ' || i END, i, i % 20 = 1 FROM generate_series(10, 5009) AS i",
    );
    const found = await after('ANALYZE care.patient');
    assert.deepEqual(codes(found), ['note estimates']);
    assert.deepEqual(await as(consenting, "SELECT attname FROM pg_stats WHERE tablename = 'patient'"), []);
    assert.equal(await as(consenting, "EXPLAIN SELECT 1 FROM care.patient WHERE status = 'none'"), denied);
    // Nobody called so agreed, and yet the planner tells how many there are.
    const estimate = async (): Promise<number> =>
      Number(/rows=(\d+)/.exec(String(await as(consenting, "EXPLAIN SELECT number FROM care.patient WHERE name = 'Common Name'")))?.[1]);
    assert.ok((await estimate()) > 20);
    await client.query(
      "ALTER TABLE care.patient ALTER name SET STATISTICS 0; DELETE FROM pg_statistic WHERE starelid = 'care.patient'::regclass; ANALYZE care.patient",
    );
    assert.ok((await estimate()) <= 20);
    const curious = await role('curious');
    has(await after(`GRANT SELECT ON pg_catalog.pg_statistic TO ${curious}`), 'statistics-open', 'pg_statistic');
    assert.ok(
      (await as(curious, "SELECT stavalues1::text FROM pg_statistic WHERE starelid = (SELECT oid FROM pg_class WHERE relname = 'patient')"))
        .length > 0,
    );
  }),
);

postgresTest('trap: an index answers for hidden rows, and EXPLAIN ANALYZE says so; nothing closes it, reported', (server) =>
  withClinic(server, { firewall: true }, async ({ client, as, findings }) => {
    await client.query(
      "INSERT INTO care.patient (id, number) SELECT i, 'X-' || i FROM generate_series(10, 3009) AS i; ANALYZE care.patient",
    );
    const hidden = async (number: string): Promise<boolean> =>
      String(await as(consenting, `EXPLAIN (ANALYZE, TIMING off) SELECT name FROM care.patient WHERE number = '${number}'`)).includes(
        'Rows Removed by Filter: 1',
      );
    assert.equal(await hidden('N-2'), true, 'there is a patient with this number who did not agree');
    assert.equal(await hidden('N-9'), false, 'there is none with that one');
    has(await findings(), 'index-probe', 'care.patient');
  }),
);

postgresTest('trap: current_date is the day that the client says; ours is the clock in one time zone', async (server) => {
  const { client } = await server.database();
  await client.query(clinicTables);
  const yesterday = (await client.query("SELECT ((clock_timestamp() AT TIME ZONE 'UTC')::date - 1)::text AS day")).rows[0].day;
  const policy = testPolicy({ ...clinic.policy, rules: [release('ended', ['patient.name'], 'team', 'statistics', { until: yesterday })] });
  await client.query(testSql(policy));
  const [role] = testPlan(policy).roles;
  await client.query(
    `CREATE POLICY naive ON care.visit TO ${role!.name} USING (current_date <= '${yesterday}'); ALTER TABLE care.visit ENABLE ROW LEVEL SECURITY; GRANT SELECT (day) ON care.visit TO ${role!.name}`,
  );
  await client.query('DROP POLICY fb__wall ON care.visit');
  await client.query(`BEGIN; SET LOCAL ROLE ${role!.name}`);
  const count = async (what: string) => (await client.query(`SELECT count(*)::int AS n FROM ${what}`)).rows[0].n;
  assert.equal(await count('care.visit'), 0);
  await client.query("SET LOCAL timezone = '<x>+160'");
  assert.equal(await count('care.visit'), 2);
  assert.equal(await count('care.patient'), 0);
  await client.query('ROLLBACK');
});

postgresTest(
  'ways round that only a look finds: publications, slots, rules, triggers, defaults, schemas, sequences, large objects',
  (server) =>
    withClinic(server, { firewall: true }, async ({ client, after, role }) => {
      has(await after('CREATE PUBLICATION everything FOR ALL TABLES'), 'published', 'care.patient');
      await client.query('DROP PUBLICATION everything');
      has(await after(`SELECT pg_create_logical_replication_slot('spy_${server.major}', 'pgoutput')`), 'replication-slot', 'spy');
      await client.query(`SELECT pg_drop_replication_slot('spy_${server.major}')`);
      has(
        await after(
          'CREATE TABLE public.log (LIKE care.patient); CREATE RULE copying AS ON INSERT TO care.patient DO ALSO INSERT INTO public.log VALUES (NEW.*)',
        ),
        'rewrite-rule',
        'care.patient',
      );
      has(
        await after(
          'CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER noting BEFORE INSERT ON care.patient FOR EACH ROW EXECUTE FUNCTION public.note()',
        ),
        'trigger',
        'care.patient',
      );
      has(await after('ALTER DEFAULT PRIVILEGES IN SCHEMA care GRANT SELECT ON TABLES TO PUBLIC'), 'default-privileges', 'care');
      has(await after('GRANT CREATE ON SCHEMA care TO PUBLIC'), 'schema-open', 'care');
      has(await after('GRANT USAGE ON SEQUENCE care.visit_id_seq TO PUBLIC'), 'sequence-open', 'visit_id_seq');
      has(await after("SELECT lo_from_bytea(0, 'x')"), 'large-objects', 'large objects');
      has(
        await after(
          'ALTER TABLE care.patient DROP COLUMN number CASCADE; ALTER TABLE care.patient ADD COLUMN number text GENERATED ALWAYS AS (left(status, 1)) STORED; GRANT SELECT (number) ON care.patient TO fb__payer__payment',
        ),
        'generated-column',
        'care.patient.number',
      );
      has(
        await after('CREATE SERVER elsewhere FOREIGN DATA WRAPPER nothing'.replace(/^/, 'CREATE FOREIGN DATA WRAPPER nothing; ')),
        'foreign-server',
        'elsewhere',
      );
      await client.query("SET log_statement = 'all'");
      const member = await role('member');
      const found = await after(
        `GRANT pg_read_all_data, pg_read_server_files, pg_monitor TO ${member}; ALTER ROLE ${member} REPLICATION CREATEROLE`,
      );
      for (const code of ['reads-all-data', 'reaches-files', 'sees-queries', 'replication'] as const) has(found, code, member);
      assert.equal(
        found.some((finding) => finding.code === 'createrole'),
        server.major < 16,
      );
      // All of it again as it should be, where the script is the one to do it.
      await client.query(testSql(clinic));
    }),
);

postgresTest('what was changed by hand is found: policies, roles, grants, views, another policy', (server) =>
  withClinic(server, { firewall: true }, async ({ client, after, role, as }) => {
    const reset = () => client.query(testSql(clinic));
    has(await after('ALTER POLICY fb__rows__payer__payment__if_consent ON care.patient USING (true)'), 'policy-differs', 'care.patient');
    has(
      await verifyDatabase(server.urlOf((await client.query('SELECT current_database() AS d')).rows[0].d), plan),
      'rows-differ',
      'care.patient',
    );
    await reset();
    has(await after('DROP POLICY fb__wall ON care.patient'), 'policy-missing', 'care.patient');
    await reset();
    has(await after('ALTER POLICY fb__wall ON care.patient TO fb__team__care'), 'policy-differs', 'care.patient');
    await reset();
    has(await after('CREATE POLICY later ON care.patient USING (true)'), 'policy-foreign', 'care.patient');
    assert.deepEqual(await as(consenting, 'SELECT number FROM care.patient'), ['N-1'], 'a later permissive policy opens nothing');
    await client.query('DROP POLICY later ON care.patient');
    const found = await after(
      'REVOKE SELECT (number) ON care.patient FROM fb__payer__payment; GRANT SELECT (secret_note) ON care.patient TO fb__payer__payment',
    );
    assert.deepEqual(codes(found), ['gap grant-missing', 'gap probe-differs', 'leak grant-unknown', 'leak probe-differs']);
    await reset();
    has(await after('DROP VIEW firebreak.patient__payer__payment'), 'view-missing', 'firebreak');
    has(await after('CREATE VIEW firebreak.more WITH (security_invoker = true) AS SELECT name FROM care.patient'), 'view-unknown', 'more');
    has(await after("COMMENT ON SCHEMA firebreak IS 'Firebreak firewall, policy 0'"), 'other-policy', 'firebreak');
    await reset();
    has(await after('ALTER ROLE fb__payer__payment LOGIN'), 'role-attributes', 'fb__payer__payment');
    await client.query('ALTER ROLE fb__payer__payment NOLOGIN');
    const mighty = await role('mighty', 'NOLOGIN');
    has(await after(`GRANT ${mighty} TO fb__payer__payment`), 'role-in-other-role', 'fb__payer__payment');
    await reset();
    has(await after('ALTER TABLE care.visit RENAME COLUMN cost TO price'), 'column-missing', 'care.visit.cost');
    has(await after('ALTER TABLE care.visit DROP COLUMN agreed CASCADE'), 'fact-column', 'care.visit.agreed');
    has(await after('DROP TABLE care.visit CASCADE'), 'table-missing', 'care.visit');
    has(await after('DROP TABLE care.patient CASCADE; CREATE VIEW care.patient AS SELECT 1 AS id'), 'not-a-table', 'care.patient');
  }),
);
