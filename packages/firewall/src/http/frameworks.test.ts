import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { createRegister, fundedPatients, identifyByHeader, optionsWith, patients, secret } from './examples.ts';
import { createExpressFirewall } from './express.ts';
import { createFastifyFirewall } from './fastify.ts';
import { headerOf } from './headers.ts';
import { createHonoFirewall } from './hono.ts';

/** Somebody whom the service cannot look up: its own words must not get out either. */
const identify = (header: (name: string) => string | undefined) => {
  if (header('x-purpose') === 'failing') throw new Error(secret);
  return identifyByHeader(header);
};

/** The ways in which a service answers, well or badly; chosen by the path `/patients/WAY`. */
const ways = ['plain', 'pieces', 'broken', 'twice', 'html', 'error', 'thrown', 'packed', 'redirect', 'created', 'empty', 'latin1'] as const;
type Way = (typeof ways)[number];

const whole = JSON.stringify(patients);
const broken = `${whole.slice(0, -20)}`;
const leaky = {
  'x-total-count': secret,
  etag: `"${secret}"`,
  'set-cookie': `last=${secret}`,
  link: `</p?c=${secret}>; rel=next`,
  location: `/p/${secret}`,
};

interface Said {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly pieces: readonly (string | Uint8Array)[];
}

function sayFor(way: Way): Said {
  const json = { 'content-type': 'application/json; charset=utf-8', ...leaky };
  switch (way) {
    case 'pieces':
      return { status: 200, headers: json, pieces: [whole.slice(0, 17), whole.slice(17, 90), whole.slice(90)] };
    case 'broken':
      return { status: 200, headers: json, pieces: [broken] };
    case 'twice':
      return { status: 200, headers: json, pieces: [`[{"name":"a","name":"${secret}"}]`] };
    case 'html':
      return { status: 200, headers: { ...leaky, 'content-type': 'text/html' }, pieces: [`<p>${secret}</p>`] };
    case 'error':
      return { status: 409, headers: json, pieces: [`{"detail":"duplicate key (nationality)=(${secret})"}`] };
    case 'packed':
      return { status: 200, headers: { ...json, 'content-encoding': 'gzip' }, pieces: [gzipSync(whole)] };
    case 'redirect':
      return { status: 302, headers: leaky, pieces: [''] };
    case 'created':
      return { status: 201, headers: json, pieces: [whole] };
    case 'empty':
      return { status: 204, headers: leaky, pieces: [] };
    case 'latin1':
      return { status: 200, headers: json, pieces: [Uint8Array.from([...Buffer.from('[{"name":"'), 0xe9, ...Buffer.from('"}]')])] };
    default:
      return { status: 200, headers: json, pieces: [whole] };
  }
}

const register = createRegister();
const options = optionsWith(register.sink);

interface Running {
  readonly url: string;
  readonly stop: () => Promise<unknown>;
}

function listen(server: Server): Promise<Running> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        stop: () =>
          new Promise((done) => {
            server.close(done);
            server.closeAllConnections();
          }),
      }),
    ),
  );
}

const starters: Readonly<Record<string, () => Promise<Running>>> = {
  express: async () => {
    const app = express().set('env', 'test');
    app.use(createExpressFirewall({ ...options, identify: (request) => identify(headerOf(request.headers)) }));
    app.get('/patients', (_request, response) => {
      response.statusMessage = secret;
      response.json(patients);
    });
    app.get('/patients/:way', (request, response) => {
      if (request.params.way === 'thrown') throw new Error(secret);
      const { status, headers, pieces } = sayFor(request.params.way as Way);
      response.writeHead(status, secret, headers);
      for (const piece of pieces) response.write(piece);
      response.end();
    });
    app.get(
      '/bills',
      (_request, response) => void Readable.from(['{"items":[', `{"number":"B-1","note":"${secret}"}`, ']}']).pipe(response.type('json')),
    );
    return listen(createServer(app));
  },
  fastify: async () => {
    const app = fastify();
    await app.register(createFastifyFirewall({ ...options, identify: (request) => identify(headerOf(request.headers)) }));
    app.get('/patients', () => patients);
    app.get<{ Params: { way: Way } }>('/patients/:way', (request, reply) => {
      if (request.params.way === 'thrown') throw new Error(secret);
      const { status, headers, pieces } = sayFor(request.params.way);
      if (request.params.way === 'pieces') {
        // Past the framework: what its hooks would never see.
        reply.hijack();
        reply.raw.writeHead(status, headers);
        for (const piece of pieces) reply.raw.write(piece);
        reply.raw.end();
        return;
      }
      reply.code(status).headers(headers);
      reply.send(pieces.length === 0 ? undefined : typeof pieces[0] === 'string' ? pieces[0] : Buffer.from(pieces[0]!));
    });
    app.get('/bills', (_request, reply) =>
      reply.type('application/json').send(Readable.from([Buffer.from('{"items":['), Buffer.from(`{"number":"B-1","note":"${secret}"}]}`)])),
    );
    await app.listen({ port: 0, host: '127.0.0.1' });
    return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, stop: () => app.close() };
  },
  hono: async () => {
    const app = new Hono();
    app.use(createHonoFirewall({ ...options, identify: (context) => identify((name) => context.req.raw.headers.get(name) ?? undefined) }));
    app.get('/patients', (context) => context.json(patients, 200, leaky));
    app.get('/patients/:way', (context) => {
      const way = context.req.param('way') as Way | 'thrown';
      if (way === 'thrown') throw new Error(secret);
      const { status, headers, pieces } = sayFor(way);
      const bytes = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
      return new Response(status === 204 || status === 302 ? null : (Readable.toWeb(Readable.from(bytes)) as ReadableStream), {
        status,
        headers,
      });
    });
    app.get('/bills', (context) =>
      context.body(`{"items":[{"number":"B-1","note":"${secret}"}]}`, 200, { 'content-type': 'application/json' }),
    );
    app.onError((error, context) => context.text(error.message, 500));
    // Hono runs anywhere; here Node's server carries it, with as little between as possible.
    return listen(
      createServer(async (incoming, outgoing) => {
        const answer = await app.fetch(
          new Request(`http://clinic.example${incoming.url}`, {
            method: incoming.method ?? 'GET',
            headers: incoming.headers as Record<string, string>,
          }),
        );
        outgoing.writeHead(answer.status, [...answer.headers].flat());
        for await (const chunk of answer.body ?? []) outgoing.write(chunk);
        outgoing.end();
      }),
    );
  },
};

for (const [name, start] of Object.entries(starters))
  describe(name, () => {
    let running: Running;
    before(async () => {
      running = await start();
    });
    after(() => running.stop());

    const ask = async (path: string, purpose?: string, init: RequestInit = {}): Promise<{ status: number; text: string; head: string }> => {
      const headers: Record<string, string> = purpose === undefined ? {} : { 'x-purpose': purpose };
      const response = await fetch(running.url + path, { redirect: 'manual', ...init, headers, signal: AbortSignal.timeout(5000) });
      return {
        status: response.status,
        text: await response.text(),
        head: `${response.statusText} ${JSON.stringify([...response.headers])}`,
      };
    };

    test('a list for funding, and for care', async () => {
      const funding = await ask('/patients', 'care-funding');
      assert.deepEqual([funding.status, JSON.parse(funding.text)], [200, fundedPatients]);
      assert.ok(!funding.head.includes(secret), funding.head);
      assert.match(funding.head, /"cache-control","no-store"/);
      assert.ok((await ask('/patients', 'health-care')).text.includes(secret));
    });

    test('removal is refused with its reason, and so are strangers', async () => {
      const removal = await ask('/patients', 'removal');
      assert.equal(removal.status, 403);
      assert.equal(JSON.parse(removal.text).refused[0].reason, 'No rule releases it.');
      assert.equal((await ask('/patients')).status, 401);
      assert.equal((await ask('/patients?nationality=x', 'care-funding')).status, 403);
      assert.equal((await ask('/nowhere', 'care-funding')).status, 403);
      assert.equal((await ask('/patients', 'care-funding', { method: 'POST' })).status, 405);
    });

    test('whatever the service does, the secret stays', async () => {
      const statuses: Readonly<Record<Way, number>> = {
        plain: 200,
        pieces: 200,
        broken: 502,
        twice: 502,
        html: 502,
        error: 409,
        thrown: 500,
        packed: 502,
        redirect: 502,
        created: 201,
        empty: 204,
        latin1: 502,
      };
      for (const way of ways) {
        const { status, text, head } = await ask(`/patients/${way}`, 'care-funding');
        assert.equal(status, statuses[way], way);
        assert.ok(!text.includes(secret) && !head.includes(secret), `${way}: ${head}`);
        if (status === 200 || status === 201) assert.deepEqual(JSON.parse(text), fundedPatients);
      }
    });

    test('an identification that fails says nothing', async () => {
      const { status, text, head } = await ask('/patients', 'failing');
      assert.equal(status, 500);
      assert.ok(!text.includes(secret) && !head.includes(secret));
    });

    test('a stream, and a request for the head only', async () => {
      assert.deepEqual(JSON.parse((await ask('/bills', 'care-funding')).text), { items: [{ number: 'B-1' }] });
      const head = await ask('/patients', 'care-funding', { method: 'HEAD' });
      assert.deepEqual([head.status, head.text], [200, '']);
      assert.ok(!/content-length|etag/.test(head.head), head.head);
    });

    test('where the register fails nothing leaves', async () => {
      register.fail = true;
      const { status, text } = await ask('/patients', 'care-funding');
      register.fail = false;
      assert.equal(status, 503);
      assert.ok(!text.includes('Mara'));
    });
  });
