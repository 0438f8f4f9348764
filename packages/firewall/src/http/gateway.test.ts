import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { createRegister, optionsWith, records, secret } from './examples.ts';
import { createGateway, type GatewayOptions, type GatewayRequest, type ServiceAnswer } from './gateway.ts';
import { type Caller, createBearerIdentity } from './identity.ts';
import { createRoutes } from './routes.ts';
import { readTarget } from './target.ts';

const get = (target: string, more: Partial<GatewayRequest> = {}): GatewayRequest => ({
  method: 'GET',
  target,
  header: () => undefined,
  ...more,
});
const caller = (purpose: string): Caller => ({ recipient: 'payer', purpose });

async function statusOf(request: GatewayRequest, purpose = 'care-funding', more: Partial<GatewayOptions> = {}): Promise<number> {
  const verdict = await createGateway({ ...optionsWith(createRegister().sink), ...more }).ask(request, caller(purpose));
  return 'own' in verdict ? verdict.own.status : 200;
}

test('targets that can be read in two ways are refused', () => {
  for (const target of ['/patients', '/patients/1', '/patients?page=2&name=Mara%20I', '/a%20b', '/fhir/Patient/$everything', '/'])
    assert.ok(readTarget(target), target);
  const refused = [
    '',
    'patients',
    '*',
    'http://elsewhere.example/patients',
    '//elsewhere.example/patients',
    '/patients/../staff',
    '/patients/%2e%2e/staff',
    '/patients%2f1',
    '/patients%5c1',
    '/patients\\1',
    '/patients/1%00',
    '/patients/%0d%0aX',
    '/patients;a=1',
    '/patients/%3ba',
    '/patients//1',
    '/patients/',
    '/patients/%zz',
    '/patients/%252e%252e',
    '/patients/%c0%af',
    '/patients#x',
    '/pätients',
    '/patients?a=1;nationality=x',
    '/patients?na%6De=1',
    '/patients?filter[nationality]=x',
    '/patients?a=%0a',
    `/patients?${'a=1&'.repeat(200)}b`,
    `/${'x'.repeat(9000)}`,
  ];
  for (const target of refused) assert.equal(readTarget(target), undefined, target);
});

test('routes: only whole paths, and the more exact one first', () => {
  const routesOf = createRoutes({
    all: { routes: ['/patients', '/patients/{id}'] },
    found: { routes: ['/patients/search'], at: 'hits[]' },
    also: { routes: ['/patients/search'], at: 'visits[]' },
  });
  const ids = (path: string): string[] => routesOf(path.slice(1).split('/')).map(({ id }) => id);
  assert.deepEqual(ids('/patients'), ['all']);
  assert.deepEqual(ids('/patients/1'), ['all']);
  assert.deepEqual(ids('/patients/search'), ['found', 'also']);
  for (const path of ['/patients/1/visits', '/Patients', '/patient', '/', '/patients/']) assert.deepEqual(ids(path), [], path);
});

test('who is not known, names no bound purpose, or asks for what is not covered gets nothing', async () => {
  const gateway = createGateway(optionsWith(createRegister().sink));
  const status = async (identity: Parameters<typeof gateway.ask>[1], request = get('/patients')): Promise<number> => {
    const verdict = await gateway.ask(request, identity);
    return 'own' in verdict ? verdict.own.status : 200;
  };
  assert.equal(await status(undefined), 401);
  assert.equal(await status({ refused: 'purpose' }), 403);
  assert.equal(await status({ refused: 'by-hand' }), 403);
  assert.equal(await status(caller('care-funding')), 200);
  assert.equal(await status(caller('removal')), 403);
  assert.equal(await status(caller('care-funding'), get('/staff')), 403);
  assert.equal(await status(caller('care-funding'), get('/patients', { method: 'POST' })), 405);
  assert.equal(await status(caller('care-funding'), get('/patients/..')), 400);
});

test('disguised methods and paths, and patches that probe, are refused', async () => {
  const withHeader = (name: string, value: string, method = 'GET'): GatewayRequest =>
    get('/patients', { method, header: (asked) => (asked === name ? value : undefined) });
  for (const name of ['x-http-method-override', 'x-original-url', 'if-none-exist'])
    assert.equal(await statusOf(withHeader(name, 'x')), 400, name);
  const methods = ['GET', 'POST', 'PATCH'];
  assert.equal(await statusOf(withHeader('content-type', 'application/json-patch+json', 'PATCH'), 'care-funding', { methods }), 400);
  assert.equal(await statusOf(withHeader('content-type', 'application/merge-patch+json', 'PATCH'), 'care-funding', { methods }), 200);
});

test('a query may look only at fields that may go', async () => {
  for (const query of ['', '?page=2', '?name=x', '?address.city=x', '?sort=-name', '?sort=name:desc', '?fields=name,address.city'])
    assert.equal(await statusOf(get(`/patients${query}`)), 200, query);
  for (const query of ['?nationality=x', '?sort=nationality', '?fields=name,nationality', '?q=x', '?search=x', '?name_like=x', '?Name=x'])
    assert.equal(await statusOf(get(`/patients${query}`)), 403, query);
  assert.equal(await statusOf(get('/patients?nationality=x'), 'health-care'), 200);
  for (const query of ['', '?status=finished', '?_id=x']) assert.equal(await statusOf(get(`/fhir/Encounter${query}`)), 200, query);
  for (const query of ['?subject=x', '?_has:Observation:encounter:code=x', '?_total=accurate'])
    assert.equal(await statusOf(get(`/fhir/Encounter${query}`)), 403, query);
});

test('FHIR: only types that the policy holds and releases, and no operations', async () => {
  for (const path of ['/fhir/Encounter/1', '/fhir/Encounter/1/_history/2', '/fhir?_getpages=abc&_getpagesoffset=10'])
    assert.equal(await statusOf(get(path)), 200, path);
  for (const path of [
    '/fhir/Patient/1',
    '/fhir/Observation',
    '/fhir/metadata',
    '/fhir/$export',
    '/fhir/Encounter/1/$meta',
    '/fhir',
    '/fhir/Encounter/_search',
    '/fhir?_getpages=abc&name=x',
  ])
    assert.equal(await statusOf(get(path)), 403, path);
});

test('every decision is on record before anything goes, in categories and not in values', async () => {
  const register = createRegister();
  const gateway = createGateway(optionsWith(register.sink));
  await gateway.ask(get('/patients/P-1?name=Mara'), caller('care-funding'));
  await gateway.ask(get('/patients/P-1?nationality=UTO'), caller('care-funding'));
  await gateway.ask(get('/patients/P-1'), { recipient: 'Mara Invented', purpose: 'removal' });
  assert.deepEqual(
    register.entries.map(({ recipient, purpose, outcome, released, refused, rules }) => ({
      recipient,
      purpose,
      outcome,
      released,
      refused,
      rules,
    })),
    [
      {
        recipient: 'payer',
        purpose: 'care-funding',
        outcome: 'partly-released',
        released: ['address', 'name'],
        refused: ['nationality', 'official-number'],
        rules: ['made-up'],
      },
      {
        recipient: 'payer',
        purpose: 'care-funding',
        outcome: 'refused',
        released: [],
        refused: ['address', 'name', 'nationality', 'official-number'],
        rules: [],
      },
      {
        recipient: 'unknown',
        purpose: 'removal',
        outcome: 'refused',
        released: [],
        refused: ['address', 'name', 'nationality', 'official-number'],
        rules: [],
      },
    ],
  );
  for (const personal of ['Mara', 'P-1', 'UTO']) assert.ok(!JSON.stringify(register.entries).includes(personal));
  register.fail = true;
  const verdict = await gateway.ask(get('/patients'), caller('care-funding'));
  assert.equal('own' in verdict && verdict.own.status, 503);
});

test('obligations that the gateway cannot fulfil keep the data here', async () => {
  for (const purpose of ['supervision', 'court-order', 'duty']) assert.equal(await statusOf(get('/patients'), purpose), 403, purpose);
  assert.equal(await statusOf(get('/bills'), 'research'), 403);
  const told: string[] = [];
  assert.equal(await statusOf(get('/patients'), 'supervision', { notifyPerson: ({ target }) => void told.push(target) }), 200);
  assert.deepEqual(told, ['/patients']);
  const failing = { notifyPerson: () => Promise.reject(new Error('no post')) };
  assert.equal(await statusOf(get('/patients'), 'supervision', failing), 503);
});

async function judge(
  answer: Partial<ServiceAnswer> & { readonly type?: string; readonly encoding?: string },
  request = get('/patients'),
): Promise<string> {
  const verdict = await createGateway(optionsWith(createRegister().sink)).ask(request, caller('care-funding'));
  assert.ok('release' in verdict);
  const header = (name: string): string | undefined =>
    name === 'content-type' ? answer.type : name === 'content-encoding' ? answer.encoding : undefined;
  const judged = verdict.release.judge({ status: 200, header, ...answer });
  return 'own' in judged
    ? `own ${judged.own.status}`
    : `${judged.status} ${judged.headers['content-type'] ?? ''} ${judged.body === null ? 'empty' : 'body'}`;
}

test('an answer that cannot be read is not passed on', async () => {
  assert.equal(await judge({ type: 'application/json' }), '200 application/json; charset=utf-8 body');
  assert.equal(
    await judge({ type: 'application/vnd.clinic+json; charset="UTF-8"', status: 201 }),
    '201 application/json; charset=utf-8 body',
  );
  assert.equal(await judge({ type: 'application/x-ndjson' }), '200 application/x-ndjson body');
  assert.equal(await judge({ type: 'application/json' }, get('/fhir/Encounter')), '200 application/fhir+json; charset=utf-8 body');
  assert.equal(
    await judge({ type: 'application/json' }, get('/patients', { method: 'HEAD' })),
    '200 application/json; charset=utf-8 empty',
  );
  assert.equal(await judge({ status: 204 }), '204  empty');
  for (const type of [
    'text/html',
    'text/csv',
    'application/pdf',
    'application/xml',
    'text/event-stream',
    'application/json-seq',
    'multipart/mixed',
    'application/json; charset=utf-16',
    'application/octet-stream',
    'json',
    undefined,
  ])
    assert.equal(await judge(type === undefined ? {} : { type }), 'own 502', type);
  for (const encoding of ['gzip', 'br', 'deflate', 'gzip, identity', 'x'])
    assert.equal(await judge({ type: 'application/json', encoding }), 'own 502', encoding);
  for (const status of [100, 206, 301, 302, 304, 307])
    assert.equal(await judge({ type: 'application/json', status }), 'own 502', String(status));
  for (const status of [400, 404, 409, 500, 503]) assert.equal(await judge({ type: 'application/json', status }), `own ${status}`);
});

test('tokens: bound to recipient and purposes, and a header only chooses among them', () => {
  const token = 'a-token-of-this-test-0123456789';
  const hash = createHash('sha256').update(token).digest('hex');
  const other = createHash('sha256').update('another-token-0123456789').digest('hex');
  const identify = createBearerIdentity([
    { tokenSha256: hash, recipient: 'payer', purposes: ['care-funding', 'health-care'], facts: { consent: true } },
    { tokenSha256: other, recipient: 'care-team', purposes: ['health-care'] },
  ]);
  const as = (authorization: string | undefined, purpose?: string) =>
    identify((name) => (name === 'authorization' ? authorization : name === 'firebreak-purpose' ? purpose : undefined));
  assert.deepEqual(as(`Bearer ${token}`, 'care-funding'), { recipient: 'payer', purpose: 'care-funding', facts: { consent: true } });
  assert.deepEqual(as('bearer another-token-0123456789'), { recipient: 'care-team', purpose: 'health-care', facts: undefined });
  const hl7 = 'http://terminology.hl7.org/CodeSystem/v3-ActReason|';
  assert.deepEqual(as(`Bearer ${token}`, `${hl7}ETREAT`), { recipient: 'payer', purpose: 'health-care', facts: { consent: true } });
  assert.deepEqual(as(`Bearer ${token}`, `${hl7}GOV`), { refused: 'by-hand' });
  for (const purpose of [undefined, 'supervision', 'care-funding, supervision', `${hl7}NOTHING`, 'x|TREAT'])
    assert.deepEqual(as(`Bearer ${token}`, purpose), { refused: 'purpose' }, purpose);
  for (const authorization of [undefined, token, `Basic ${token}`, `Bearer ${token}x`, 'Bearer ', `Bearer ${hash}`, `Bearer  ${token}`])
    assert.equal(as(authorization, 'care-funding'), undefined, authorization);
});

test('the invented service of these tests has something to hide', () => {
  assert.ok(secret.length > 8 && Object.keys(records).length === 4);
});
