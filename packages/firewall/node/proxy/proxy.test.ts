import assert from 'node:assert/strict';
import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { after, before, test } from 'node:test';
import { createRegister, fundedPatients, identifyByHeader, optionsWith, patients, secret } from '../../src/http/examples.ts';
import { createProxy, type ProxyServer } from './index.ts';

let answer: RequestListener = (_request, response) => void response.end();
let asked: { method: string; url: string; headers: Record<string, unknown>; body: string }[] = [];
const register = createRegister();
let upstream: Server;
let upstreamPort = 0;
let proxy: ProxyServer;
let port = 0;

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

before(async () => {
  upstream = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push({ method: request.method!, url: request.url!, headers: request.headers, body });
    answer(request, response);
  });
  upstreamPort = await listen(upstream);
  proxy = createProxy({
    ...optionsWith(register.sink),
    methods: ['GET', 'HEAD', 'POST'],
    upstream: new URL(`http://127.0.0.1:${upstreamPort}/app`),
    identify: identifyByHeader,
    upstreamAuthorization: 'Bearer for-the-service',
    limits: { requestBytes: 1000, upstreamTimeoutMs: 400, endTimeoutMs: 2000 },
  });
  ({ port } = await proxy.listen(0, '127.0.0.1'));
});
after(async () => {
  await proxy.end();
  await new Promise((resolve) => {
    upstream.close(resolve);
    upstream.closeAllConnections();
  });
});

const json =
  (body: string, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };

const ask = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> => {
  asked = [];
  return fetch(`http://127.0.0.1:${port}${path}`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(5000),
    ...init,
    headers: { 'x-purpose': 'care-funding', ...init.headers },
  });
};

/** Sends bytes as they are and gives what comes back until the connection ends. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let out = '';
    socket.setTimeout(3000, () => socket.destroy());
    socket.on('data', (chunk) => {
      out += chunk;
      if (/\r\n\r\n/.test(out)) socket.end();
    });
    socket.on('close', () => resolve(out));
    socket.on('error', reject);
  });
}

test('a leaky service leaks nothing through the proxy', async () => {
  answer = json(JSON.stringify(patients), { 'x-total': secret, 'set-cookie': secret, link: secret, etag: `"${secret}"`, server: secret });
  const response = await ask('/patients?page=1', {
    headers: { authorization: 'Bearer callers-own', cookie: 'a=b', 'x-forwarded-for': '192.0.2.1', range: 'bytes=0-5' },
  });
  assert.deepEqual(await response.json(), fundedPatients);
  assert.ok(!JSON.stringify([...response.headers]).includes(secret));
  const [{ method, url, headers }] = asked as [(typeof asked)[number]];
  assert.deepEqual([method, url], ['GET', '/app/patients?page=1']);
  assert.equal(headers['authorization'], 'Bearer for-the-service');
  assert.equal(headers['accept-encoding'], 'identity');
  for (const name of ['cookie', 'x-forwarded-for', 'range', 'x-purpose', 'user-agent']) assert.equal(headers[name], undefined, name);
});

test('what is refused never reaches the service', async () => {
  assert.equal((await ask('/patients', { headers: { 'x-purpose': 'removal' } })).status, 403);
  assert.equal((await ask('/staff')).status, 403);
  assert.equal((await ask('/patients?nationality=x')).status, 403);
  register.fail = true;
  assert.equal((await ask('/patients')).status, 503);
  register.fail = false;
  assert.deepEqual(asked, []);
});

test('a search in the body of a GET never reaches the service', async () => {
  asked = [];
  const head = 'Host: x\r\nx-purpose: care-funding\r\nConnection: close\r\n';
  const body = '{"nationality":"XX"}';
  assert.match(await raw(`GET /patients HTTP/1.1\r\n${head}Content-Length: ${body.length}\r\n\r\n${body}`), /^HTTP\/1.1 400 /);
  assert.match(
    await raw(`GET /patients HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n14\r\n${body}\r\n0\r\n\r\n`),
    /^HTTP\/1.1 400 /,
  );
  assert.deepEqual(asked, []);
  answer = json('[]');
  assert.match(await raw(`GET /patients HTTP/1.1\r\n${head}Content-Length: 0\r\n\r\n`), /^HTTP\/1.1 200 /);
});

test('the duty to tell the person goes to the service, not to the recipient', async () => {
  answer = json('[{"name":"Mara Invented"}]');
  const response = await ask('/patients', { headers: { 'x-purpose': 'supervision', 'firebreak-obligation': 'none' } });
  assert.equal(response.status, 200);
  assert.equal(asked[0]!.headers['firebreak-obligation'], 'notify-person');
  assert.equal(response.headers.get('firebreak-obligation'), null);
});

test('a request with a body, and one that is too long', async () => {
  answer = json('[]');
  const response = await ask('/patients', { method: 'POST', body: '{"name":"x"}', headers: { 'content-type': 'application/json' } });
  assert.equal(response.status, 200);
  assert.deepEqual([asked[0]!.body, asked[0]!.headers['content-type']], ['{"name":"x"}', 'application/json']);
  assert.equal((await ask('/patients', { method: 'POST', body: 'x'.repeat(2000) })).status, 413);
  assert.deepEqual(asked, []);
});

test('a service that errs, hangs, breaks off or redirects', async () => {
  answer = (_request, response) => response.writeHead(500, secret, { 'content-type': 'application/json' }).end(`{"trace":"${secret}"}`);
  const failed = await ask('/patients');
  assert.equal(failed.status, 500);
  assert.ok(!`${failed.statusText}${await failed.text()}`.includes(secret));
  answer = (_request, response) => response.writeHead(302, { location: `/p/${secret}` }).end();
  assert.equal((await ask('/patients')).status, 502);
  answer = () => {};
  assert.equal((await ask('/patients')).status, 502);
  answer = (request) => request.socket.destroy();
  assert.equal((await ask('/patients')).status, 502);
  answer = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('[{"name":"Mara');
    setTimeout(() => response.destroy(), 50);
  };
  await assert.rejects(async () => (await ask('/patients')).text());
});

test('a long list comes in pieces while it is still being written, and memory does not hold it', async () => {
  const item = JSON.stringify({ pseudonym: 'P', name: 'Mara Invented', nationality: secret, notes: 'x'.repeat(800) });
  const items = 60_000;
  let written = 0;
  let mayFinish: () => void = () => {};
  const firstPieceArrived = new Promise<void>((resolve) => {
    mayFinish = resolve;
  });
  answer = async (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('[');
    for (let at = 0; at < items; at += 1) {
      // The second half is written only once the recipient has got a piece: a filter that waits for the end would wait for ever.
      if (at === items / 2) await firstPieceArrived;
      written += item.length + 1;
      if (!response.write(at === 0 ? item : `,${item}`)) await new Promise((resolve) => response.once('drain', resolve));
    }
    response.end(']');
  };
  const response = await ask('/patients', { signal: AbortSignal.timeout(60_000) });
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body!) {
    mayFinish();
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  assert.ok(written > 50e6, String(written));
  assert.equal((JSON.parse(text) as unknown[]).length, items);
  assert.ok(!text.includes(secret) && !text.includes('xxx'));
});

test('a list that turns out broken late breaks off, so that nobody takes a part for the whole', async () => {
  answer = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(`[${'{"name":"Mara Invented"},'.repeat(10_000)}`);
    response.end('{"name":"a","name":"b"}]');
  };
  await assert.rejects(async () => (await ask('/patients')).text());
});

test('no open proxy, no tunnels, no two requests in one', async () => {
  answer = json(JSON.stringify(patients));
  asked = [];
  const lines = (...words: string[]): string => `${words.join('\r\n')}\r\n\r\n`;
  const purpose = 'X-Purpose: care-funding';
  const refused = [
    lines(`GET http://127.0.0.1:${upstreamPort}/patients HTTP/1.1`, 'Host: x', purpose),
    lines('GET //127.0.0.1/patients HTTP/1.1', 'Host: x', purpose),
    lines('GET /patients/../staff HTTP/1.1', 'Host: x', purpose),
    lines('GET /patients/%2e%2e HTTP/1.1', 'Host: x', purpose),
    lines('GET /patients%2f1 HTTP/1.1', 'Host: x', purpose),
    lines(`CONNECT 127.0.0.1:${upstreamPort} HTTP/1.1`, 'Host: x', purpose),
    lines('GET /patients HTTP/1.1', 'Host: x', purpose, 'Connection: Upgrade', 'Upgrade: websocket'),
    lines('GET /patients HTTP/1.0', 'Host: x', purpose),
    lines('GET /patients HTTP/1.1', purpose),
    lines('GET /patients HTTP/1.1', 'Host: a', 'Host: b', purpose),
    lines('GET /patients HTTP/1.1', 'Host: x', purpose, 'Authorization: a', 'Authorization: b'),
    `${lines('POST /patients HTTP/1.1', 'Host: x', purpose, 'Content-Length: 6', 'Transfer-Encoding: chunked')}0\r\n\r\nG`,
    `${lines('POST /patients HTTP/1.1', 'Host: x', purpose, 'Content-Length: 1', 'Content-Length: 2')}ab`,
    `${lines('POST /patients HTTP/1.1', 'Host: x', purpose, 'Transfer-Encoding: gzip, chunked')}0\r\n\r\n`,
    `${lines('POST /patients HTTP/1.1', 'Host: x', purpose, 'Transfer-Encoding : chunked')}0\r\n\r\n`,
    lines('POST /patients HTTP/1.1', 'Host: x', purpose, 'Expect: 200-maybe', 'Content-Length: 0'),
    lines('GET /patients HTTP/1.1', 'Host: x', `${purpose}\nX-Other: 1`, ' folded'),
    lines('GET /patients HTTP/1.1', 'Host: x', purpose, `X-Long: ${'x'.repeat(40_000)}`),
    lines('TRACE /patients HTTP/1.1', 'Host: x', purpose),
  ];
  for (const text of refused) {
    const said = await raw(text);
    assert.match(said, /^HTTP\/1\.1 4\d\d /, `${text.slice(0, 80)} -> ${said.slice(0, 60)}`);
    assert.ok(!said.includes('Mara'), text.slice(0, 80));
  }
  assert.deepEqual(
    asked.map(({ method, url }) => [method, url]),
    [],
  );
});

test('informational answers and trailers of the service go nowhere', async () => {
  answer = (_request, response) => {
    response.writeEarlyHints({ link: `</${secret}>; rel=preload` });
    response.writeHead(200, { 'content-type': 'application/json', trailer: 'x-leak' });
    response.write('[]');
    response.addTrailers({ 'x-leak': secret });
    response.end();
  };
  const got = await new Promise<string>((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', path: '/patients', headers: { 'x-purpose': 'care-funding' } }, (response) => {
      response.resume();
      response.on('end', () => resolve(JSON.stringify([response.rawHeaders, response.rawTrailers])));
    });
    request.on('information', (info) => reject(new Error(`informational answer ${info.statusCode}`)));
    request.on('error', reject);
    request.end();
  });
  assert.ok(!got.includes(secret), got);
});

test('FHIR through the proxy: the path of the service is not told, and further pages are', async () => {
  const next = `http://127.0.0.1:${upstreamPort}/app/fhir?_getpages=abc&_getpagesoffset=1`;
  const link = [
    { relation: 'next', url: next },
    { relation: 'self', url: `http://127.0.0.1:${upstreamPort}/app/fhir/Encounter?subject=${secret}` },
    { relation: 'previous', url: `http://127.0.0.1:${upstreamPort}/app/fhir/Encounter?subject=${secret}` },
  ];
  const resource = {
    resourceType: 'Encounter',
    id: 'e',
    status: 'finished',
    subject: { reference: `Patient/${secret}` },
    class: { code: secret },
  };
  answer = json(JSON.stringify({ resourceType: 'Bundle', type: 'searchset', total: 1, link, entry: [{ resource }] }));
  const response = await ask('/fhir/Encounter?status=finished');
  assert.equal(response.headers.get('content-type'), 'application/fhir+json; charset=utf-8');
  const body = (await response.json()) as { link: unknown; entry: { resource: { status: string } }[] };
  assert.deepEqual(body.link, [{ relation: 'next', url: '/fhir?_getpages=abc&_getpagesoffset=1' }]);
  assert.equal(body.entry[0]!.resource.status, 'finished');
  assert.ok(!JSON.stringify(body).includes(secret));
});

test('at the end, what is under way is finished and nothing new is taken', async () => {
  const last = createProxy({
    ...optionsWith(register.sink),
    upstream: new URL(`http://127.0.0.1:${upstreamPort}`),
    identify: identifyByHeader,
  });
  const { port: at } = await last.listen(0, '127.0.0.1');
  let finish: () => void = () => {};
  const isAsked = new Promise<void>((resolve) => {
    answer = (_request, response) => {
      finish = () => json('[{"name":"Mara Invented"}]')(_request, response);
      resolve();
    };
  });
  const underWay = fetch(`http://127.0.0.1:${at}/patients`, { headers: { 'x-purpose': 'care-funding' } });
  await isAsked;
  const ended = last.end();
  await assert.rejects(fetch(`http://127.0.0.1:${at}/patients`, { headers: { 'x-purpose': 'care-funding' } }));
  finish();
  assert.deepEqual(await (await underWay).json(), [{ name: 'Mara Invented' }]);
  await ended;
});
