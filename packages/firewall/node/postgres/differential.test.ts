/**
 * Made-up policies by the hundred: what the roles of a database read, cell by cell, against what the guard says of each row.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { parseLegalDay } from '@firebreak/core';
import fc from 'fast-check';
import type { Client } from 'pg';
import { createGuard } from '../../src/guard/index.ts';
import type { DatabasePlan } from '../../src/postgres/index.ts';
import { sqlOf } from '../../src/postgres/index.ts';
import { release, type TestPolicy, testPlan, testPolicy } from './testing/policies.ts';
import { postgresTests } from './testing/postgres-tests.ts';

const postgresTest = await postgresTests();

const records = {
  patient: { table: 'care.patient', fields: { name: 'name', status: 'status', number: { data: 'number', column: 'shared' } } },
  contact: { table: 'care.patient', fields: { phone: 'number', reference: { data: 'health', column: 'shared' } } },
  visit: { table: 'care.visit', fields: { complaint: 'health', cost: 'number', 'details.place': 'status' } },
};
const columns = { patient: ['name', 'status', 'shared', 'phone'], visit: ['complaint', 'cost'] };
const fieldsByColumn: Record<string, string[]> = {
  name: ['patient.name'],
  status: ['patient.status'],
  shared: ['patient.number', 'contact.reference'],
  phone: ['contact.phone'],
  complaint: ['visit.complaint'],
  cost: ['visit.cost'],
};
const facts = ['consent', 'minor', 'urgent'];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const some = (words: readonly string[], max = 2) => fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: max });
const day = fc.constantFrom('2000-01-01', '2020-02-29', '2099-12-31');
const selectors = some(
  ['*', 'patient', 'contact', 'visit', 'patient.name', 'patient.status', 'contact.phone', 'visit.cost', '@health', '@number', '@status'],
  3,
);
const recipients = ['team', 'doctor', 'payer', 'office'];
const purposes = ['care', 'emergency-care', 'payment', 'triage', 'removal'];
const ruleParts = fc.record({
  data: selectors,
  to: some(recipients),
  for: some(purposes),
  when: maybe(some(facts)),
  unless: maybe(some(facts)),
  from: maybe(day),
  until: maybe(day),
  obligations: maybe(fc.constantFrom(['log'], ['notify-person'], ['two-person-release'], ['redact'])),
});
const policies = fc.record({
  // A fact may stand in a column of every table, of one, or of none.
  bound: fc.record(Object.fromEntries(facts.map((fact) => [fact, fc.subarray(['patient', 'contact', 'visit'])]))),
  releases: fc.array(ruleParts, { minLength: 1, maxLength: 5 }),
  withholds: fc.array(ruleParts, { maxLength: 3 }),
});

type Made = typeof policies extends fc.Arbitrary<infer T> ? T : never;

const isByHand = (rule: Made['releases'][number]): boolean => ['two-person-release', 'redact'].includes(rule.obligations?.[0] ?? '');

function policyOf({ bound, releases, withholds }: Made): TestPolicy {
  const defined = (rule: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined));
  return testPolicy({
    records,
    recipients: {
      team: { name: 'Team' },
      doctor: { name: 'Doctor', within: 'team' },
      payer: { name: 'Payer', role: 'payer-role' },
      office: { name: 'Office', role: 'foreigners-office' },
    },
    purposes: { triage: { broader: 'care', name: 'Triage' } },
    facts: Object.fromEntries(
      facts.map((fact) => [
        fact,
        { question: '?', columns: Object.fromEntries((bound[fact] ?? []).map((record) => [record, `is_${fact}`])) },
      ]),
    ),
    rules: [
      ...releases.map(({ data, ...rule }, i) => ({ ...release(`r${i}`, data, '', ''), ...defined(rule) })),
      ...withholds.map(({ data, ...rule }, i) => ({ id: `w${i}`, withhold: data, ...defined({ ...rule, obligations: undefined }) })),
    ],
  });
}

interface Row {
  readonly id: number;
  readonly facts: Readonly<Record<string, boolean | null>>;
}

/** Every combination of what may be known about the facts. */
const rows: Row[] = facts
  .reduce<Record<string, boolean | null>[]>(
    (all, fact) => all.flatMap((row) => [true, false, null].map((value) => ({ ...row, [fact]: value }))),
    [{}],
  )
  .map((values, id) => ({ id, facts: values }));

async function fill(client: Client): Promise<void> {
  await client.query('CREATE SCHEMA care');
  for (const [table, names] of Object.entries(columns)) {
    await client.query(
      `CREATE TABLE care.${table} (${[...names.map((name) => `${name} text`), ...facts.map((fact) => `is_${fact} boolean`)].join(', ')})`,
    );
    for (const { id, facts: values } of rows)
      await client.query(
        `INSERT INTO care.${table} VALUES (${[...names.map((name) => `'${name} ${id}'`), ...facts.map((fact) => values[fact] ?? 'NULL')].join(', ')})`,
      );
  }
}

/** The ids of the rows in which any role of this recipient and purpose reads the column, through the table and through its views. */
async function read(
  client: Client,
  plan: DatabasePlan,
  asked: { recipient: string; purpose: string; table: string; column: string },
): Promise<number[]> {
  const seen = new Set<number>();
  for (const role of plan.roles.filter((r) => r.recipient === asked.recipient && r.purpose === asked.purpose)) {
    const at = role.reads.find((r) => r.table.name === asked.table);
    const sources = [
      `care.${asked.table}`,
      ...(at?.views ?? []).filter((v) => v.columns.includes(asked.column)).map((v) => `firebreak."${v.name}"`),
    ];
    const answers: string[] = [];
    for (const source of sources) {
      await client.query('BEGIN');
      await client.query(`SET LOCAL ROLE "${role.name}"`);
      try {
        const result = await client.query({ text: `SELECT "${asked.column}" FROM ${source} ORDER BY 1`, rowMode: 'array' });
        answers.push(result.rows.flat().join());
        for (const [value] of result.rows as [string][]) seen.add(Number(value.split(' ')[1]));
      } catch (error) {
        assert.equal((error as { code: string }).code, '42501');
        answers.push('');
      }
      await client.query('ROLLBACK');
    }
    assert.equal(new Set(answers).size, 1, 'a view gives what its table gives');
  }
  return [...seen].toSorted((a, b) => a - b);
}

postgresTest('the roles of any policy read what the guard releases, row by row and column by column', async (server) => {
  const { client } = await server.database();
  await fill(client);
  let cells = 0;
  await fc.assert(
    fc.asyncProperty(policies, async (made) => {
      const policy = policyOf(made);
      const plan = testPlan(policy);
      await client.query(sqlOf(plan));
      // What is decided case by case is not the database's to give.
      const standing = policyOf({ ...made, releases: made.releases.filter((rule) => !isByHand(rule)) });
      const today = parseLegalDay(new Date().toISOString().slice(0, 10));
      assert.ok(today !== undefined);
      const guard = createGuard(standing.compiled, { on: today });
      for (const recipient of recipients)
        for (const purpose of purposes)
          for (const [table, names] of Object.entries(columns))
            for (const column of names) {
              const isEnforcement = recipient === 'office' || purpose === 'removal';
              const expected = rows.filter((row) =>
                fieldsByColumn[column]!.every((field) => {
                  const known = facts.filter((f) => row.facts[f] !== null && (made.bound[f] ?? []).includes(field.split('.')[0]!));
                  const stated = Object.fromEntries(known.map((f) => [f, row.facts[f] as boolean]));
                  return !isEnforcement && guard.isReleased(recipient, purpose, field, stated);
                }),
              );
              cells += expected.length;
              assert.deepEqual(
                await read(client, plan, { recipient, purpose, table, column }),
                expected.map((row) => row.id),
                `${recipient} ${purpose} ${column}`,
              );
            }
    }),
    { numRuns: Number(process.env['FIREBREAK_RUNS'] ?? 40), seed: 4 },
  );
  assert.ok(cells > 1000, 'something was released at all');
});
