import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { type ServerType, serve } from '@hono/node-server';
import { contentSecurityPolicy, createApp } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'firebreak-site-'));
const site = join(folder, 'site');
mkdirSync(join(site, 'assets'), { recursive: true });
mkdirSync(join(site, 'en', 'trace'), { recursive: true });
writeFileSync(join(site, 'index.html'), '<p>start</p>');
writeFileSync(join(site, 'en', 'index.html'), '<p>english</p>');
writeFileSync(join(site, '404.html'), '<p>not here</p>');
writeFileSync(join(site, 'assets', 'page.abc.js'), 'export {};');
writeFileSync(join(folder, 'secret.txt'), 'outside of the site');

let server: ServerType;
let port: number;

before(async () => {
  server = serve({ fetch: createApp(site).fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((ready) => server.once('listening', ready));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, method = 'GET'): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`, { method });

/** `fetch` tidies a path up before it sends it; somebody who attacks does not. */
function raw(target: string, at = port): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(at, '127.0.0.1', () => socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const answers: readonly (readonly [path: string, method: string, status: number])[] = [
  ['/', 'GET', 200],
  ['/en/', 'GET', 200],
  ['/assets/page.abc.js', 'GET', 200],
  ['/', 'HEAD', 200],
  ['/nothing/', 'GET', 404],
  ['/nothing/', 'HEAD', 404],
  ['/assets/nothing.js', 'GET', 404],
  ['/', 'POST', 405],
  ['/', 'PUT', 405],
  ['/', 'DELETE', 405],
  ['/', 'OPTIONS', 405],
  ['/nothing/', 'PATCH', 405],
];

for (const [path, method, status] of answers)
  test(`${method} ${path} answers ${status}, with every security header`, async () => {
    const answer = await get(path, method);
    assert.equal(answer.status, status);
    const { headers } = answer;
    assert.equal(headers.get('content-security-policy'), contentSecurityPolicy);
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('x-frame-options'), 'DENY');
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    assert.equal(headers.get('cross-origin-embedder-policy'), 'require-corp');
    assert.match(headers.get('permissions-policy') ?? '', /camera=\(\).*geolocation=\(\).*microphone=\(\)/);
    assert.equal(headers.get('set-cookie'), null);
    assert.equal(headers.get('server'), null);
    assert.equal(headers.get('x-powered-by'), null);
  });

test('the policy allows nothing inline, nothing evaluated, and no other origin', () => {
  assert.doesNotMatch(contentSecurityPolicy, /unsafe-|https?:|\*|data:|blob:/);
  assert.match(contentSecurityPolicy, /default-src 'none'/);
});

test('pages are never kept on a shared device; files named after their content are', async () => {
  assert.equal((await get('/en/')).headers.get('cache-control'), 'no-store');
  assert.equal((await get('/nothing/')).headers.get('cache-control'), 'no-store');
  assert.equal((await get('/assets/nothing.js')).headers.get('cache-control'), 'no-store');
  assert.match((await get('/assets/page.abc.js')).headers.get('cache-control') ?? '', /immutable/);
});

test('HEAD says what GET says, without a body', async () => {
  for (const path of ['/', '/assets/page.abc.js', '/nothing/']) {
    const [head, whole] = [await get(path, 'HEAD'), await get(path)];
    assert.equal(await head.text(), '');
    assert.notEqual(await whole.text(), '');
    for (const name of ['content-type', 'content-length', 'cache-control'])
      assert.equal(head.headers.get(name), whole.headers.get(name), name);
  }
});

test('a page that does not exist is the page that says so', async () => {
  const answer = await get('/nothing/');
  assert.match(answer.headers.get('content-type') ?? '', /text\/html/);
  assert.equal(await answer.text(), '<p>not here</p>');
});

test('a refused method names the methods that work', async () => {
  assert.equal((await get('/', 'POST')).headers.get('allow'), 'GET, HEAD');
});

const ways = [
  '/../',
  '/en/../../',
  '/%2e%2e/',
  '/..%2f',
  '/%2e%2e%2f',
  '/..%5c',
  '/..\\',
  '//../',
  '/./../',
  '/%252e%252e/',
  '/assets/..%2f..%2f',
  '/;/../',
];
for (const way of ways)
  test(`nothing outside of the site is reached by ${way}`, async () => {
    for (const target of [`${way}secret.txt`, `${way}${way.slice(1)}${way.slice(1)}etc/passwd`]) {
      const answer = await raw(target);
      assert.match(answer, /^HTTP\/1\.1 40\d /, target);
      assert.doesNotMatch(answer, /outside of the site|root:/, target);
    }
  });

test('what cannot be read as an address is not found', async () => {
  for (const target of ['/%00', '/%E0%A4%A', '/index.html%00.js', `/${'a'.repeat(4000)}`])
    assert.match(await raw(target), /^HTTP\/1\.1 40\d /, target);
});

test('nothing is written about what was asked', async () => {
  const program = `
    import { serve } from '@hono/node-server';
    import { createApp } from './app.ts';
    const server = serve({ fetch: createApp(${JSON.stringify(site)}).fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(port));
    process.on('SIGTERM', () => server.close(() => process.exit(0)));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: import.meta.dirname });
  let written = '';
  const listening = new Promise<number>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        written += String(chunk);
        resolve(Number(written));
      });
  });
  const at = await listening;
  const base = `http://127.0.0.1:${at}`;
  for (const [path, method] of answers) await (await fetch(`${base}${path}`, { method })).arrayBuffer();
  for (const target of ['/%2e%2e/secret.txt', '/%00', 'no-address', '/%E0%A4%A']) await raw(target, at);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  assert.equal(await ended, 0);
  assert.equal(written, `${at}\n`);
});
