/**
 * What the middleware adds to a request that is answered with a FHIR bundle of about 100 kB, decision, record and filter included.
 *
 * @module
 */
import { parseLegalDay } from '@firebreak/core';
import { compilePolicy, createGuard, type Knowledge, parsePolicy } from '@firebreak/firewall';
import { createHonoFirewall } from '@firebreak/firewall/http';
import { Hono } from 'hono';
import { median, quantile } from '../../quantile/index.ts';
import { figure, tableOf } from '../../table/index.ts';

const policyText = `
firewall: 1
service: {name: Benchmark, country: de, sector: health}
law: 2026-11-25
records:
  patient: {fhir: Patient}
  visit: {fhir: Encounter}
  finding: {fhir: Observation}
recipients: {care-team: {name: Care}, billing: {name: Accounts}}
rules:
  - {id: care, release: [patient, visit, finding], to: [care-team], for: [health-care], basis: [{ref: gdpr, at: "Art. 9(2)(h)"}]}
  - {id: accounts, release: [visit], to: [billing], for: [care-funding], basis: [{ref: gdpr, at: "Art. 9(2)(h)"}]}
`;

type Way = { readonly label: string; readonly app: Hono; readonly times: number[] };

export async function benchGateway(knowledge: Knowledge, quick: boolean): Promise<boolean> {
  const parsed = parsePolicy(policyText, knowledge);
  if (!parsed.ok) throw new Error(`the policy of the benchmark has problems: ${JSON.stringify(parsed.problems[0])}`);
  const guard = createGuard(compilePolicy(parsed.policy, knowledge), { on: parseLegalDay('2026-11-25')! });
  const body = JSON.stringify(bundle());
  const serve = (app: Hono, answer: () => string): Hono =>
    app.get('/fhir/Encounter', () => new Response(answer(), { headers: { 'content-type': 'application/fhir+json' } }));
  const withFirewall = (recipient: string, purpose: string): Hono => {
    const app = new Hono();
    app.use(
      createHonoFirewall({
        policy: parsed.policy,
        guard,
        sink: { record: async () => {} },
        fhir: { base: '/fhir' },
        identify: () => ({ recipient, purpose }),
      }),
    );
    return serve(app, () => body);
  };
  const ways: Way[] = [
    { label: 'no middleware', app: serve(new Hono(), () => body), times: [] },
    {
      label: 'parse and write again, nothing filtered (the limit)',
      app: serve(new Hono(), () => JSON.stringify(JSON.parse(body))),
      times: [],
    },
    { label: 'Firebreak, everything released', app: withFirewall('care-team', 'health-care'), times: [] },
    { label: 'Firebreak, visits released without the person', app: withFirewall('billing', 'care-funding'), times: [] },
  ];
  const answers = await Promise.all(ways.map(async ({ app }) => (await app.request('/fhir/Encounter')).text()));
  const whole = answers[2]!.includes('Invented-1') && answers[2]!.includes('finding-1');
  const leaked = /Invented-\d|finding-\d|1900-01/.test(answers[3]!) || !answers[3]!.includes('visit-1');
  for (let i = 0; i < (quick ? 30 : 300); i++)
    for (const { app, times } of ways) {
      const start = performance.now();
      await (await app.request('/fhir/Encounter')).text();
      times.push(performance.now() - start);
    }
  console.log(`\n## A request answered with ${figure(body.length / 1000)} kB of FHIR through Hono\n`);
  console.log(
    tableOf(
      ['', 'p50 (ms)', 'p99 (ms)', 'times the limit'],
      ways.map(({ label, times }) => [
        label,
        figure(median(times)),
        figure(quantile(times, 0.99)),
        figure(median(times) / median(ways[1]!.times)),
      ]),
    ),
  );
  console.log(whole && !leaked ? '\nWhat may go went, and nothing else.' : '\nAN ANSWER IS WRONG.');
  return whole && !leaked;
}

/** Invented people with visits and findings. */
function bundle(): unknown {
  const entry = Array.from({ length: 46 }, (_, i) => [
    {
      resourceType: 'Patient',
      id: `person-${i}`,
      name: [{ family: `Invented-${i}`, given: ['Nobody'] }],
      birthDate: `1900-01-${String((i % 28) + 1).padStart(2, '0')}`,
      telecom: [{ system: 'phone', value: '+49 30 23125 000' }],
      address: [{ line: [`Nowhere ${i}`], city: 'Nowhere', postalCode: '00000' }],
    },
    ...Array.from({ length: 2 }, (__, k) => ({
      resourceType: 'Encounter',
      id: `visit-${i * 2 + k}`,
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      subject: { reference: `Patient/person-${i}`, display: `Invented-${i} Nobody` },
      period: { start: '2099-03-01T08:00:00Z', end: '2099-03-01T08:20:00Z' },
      type: [{ coding: [{ system: 'http://snomed.info/sct', code: '185349003', display: 'Encounter for check up' }] }],
    })),
    ...Array.from({ length: 3 }, (__, k) => ({
      resourceType: 'Observation',
      id: `finding-${i * 3 + k}`,
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '8480-6', display: 'Systolic blood pressure' }] },
      subject: { reference: `Patient/person-${i}` },
      effectiveDateTime: '2099-03-01',
      valueQuantity: { value: 120 + k, unit: 'mmHg', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' },
    })),
  ]).flat();
  return { resourceType: 'Bundle', type: 'searchset', total: entry.length, entry: entry.map((resource) => ({ resource })) };
}
