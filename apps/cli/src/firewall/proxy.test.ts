import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../run.ts';

const clinic = fileURLToPath(new URL('../../../../spec/firewall-policy/clinic/policy.yaml', import.meta.url));
const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const hash = (token: string): string => createHash('sha256').update(token).digest('hex');
const tokens = { care: 'token-of-the-care-team-1', payer: 'token-of-the-payer-00001', authority: 'token-of-the-authority-1' };
const people = [
  { pseudonym: 'P-1', name: 'Mara Invented', birthDate: '1900-01-01', nationality: 'Utopia', residenceStatus: 'tolerated', secret: 'x' },
];

let folder = '';
let service: Server;
const callersFile = (text: string): string => {
  const path = join(folder, 'callers.yaml');
  writeFileSync(path, text);
  return path;
};
const callers = `callers:
  - {recipient: care-team, purposes: [health-care], token-sha256: "${hash(tokens.care)}"}
  - {recipient: payer, purposes: [care-funding, health-care], token-sha256: "${hash(tokens.payer)}", facts: {consent: true}}
  - {recipient: foreigners-authority, purposes: [return-enforcement], token-sha256: "${hash(tokens.authority)}"}
`;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'firebreak-proxy-'));
  service = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(people));
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
});
after(() => {
  service.close();
  service.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Starts the real command and waits until it listens. */
async function start(
  words: readonly string[],
): Promise<{ child: ChildProcess; url: string; said: () => string; ended: Promise<number | null> }> {
  const upstream = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const child = spawn(process.execPath, [main, 'firewall', 'proxy', clinic, '--upstream', upstream, '--listen', '127.0.0.1:0', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not listening: ${said}`)), 60_000);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /listening on (http:\S+?),/.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stderr!.on('data', hear);
    child.stdout!.on('data', hear);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return { child, url, said: () => said, ended };
}

test('the invented clinic behind the proxy: care, payment, removal; every decision in the log', async () => {
  const log = join(folder, 'log');
  const { child, url, said, ended } = await start(['--callers', callersFile(callers), '--log', log, '--origin', 'clinic.example/2026']);
  try {
    const ask = (token: string, purpose?: string, path = '/patients'): Promise<Response> =>
      fetch(url + path, {
        headers: { authorization: `Bearer ${token}`, ...(purpose === undefined ? {} : { 'firebreak-purpose': purpose }) },
        signal: AbortSignal.timeout(10_000),
      });
    const care = (await (await ask(tokens.care)).json()) as Record<string, unknown>[];
    assert.equal(care[0]!['nationality'], 'Utopia');
    assert.equal(care[0]!['secret'], undefined);
    assert.deepEqual(await (await ask(tokens.payer, 'care-funding')).json(), [{ name: 'Mara Invented', birthDate: '1900-01-01' }]);
    assert.equal((await ask(tokens.payer)).status, 403);
    assert.equal((await ask(tokens.payer, 'health-care')).status, 403);
    assert.equal((await ask(tokens.payer, 'care-funding', '/patients?nationality=Utopia')).status, 403);
    const removal = await ask(tokens.authority);
    assert.equal(removal.status, 403);
    assert.equal(((await removal.json()) as { title: string }).title, 'refused');
    assert.equal((await ask('nobody-knows-this-token')).status, 401);
  } finally {
    child.kill('SIGTERM');
  }
  assert.equal(await ended, 0);
  assert.ok(!/Mara|Utopia|token-of/.test(said()), said());
});

test('without a log each decision is a line on standard error', async () => {
  const { child, url, said, ended } = await start(['--callers', callersFile(callers)]);
  await fetch(`${url}/patients`, { headers: { authorization: `Bearer ${tokens.authority}` } });
  child.kill('SIGINT');
  assert.equal(await ended, 0);
  const line = said()
    .split('\n')
    .find((each) => each.startsWith('{'))!;
  const { recipient, purpose, outcome, released } = JSON.parse(line) as Record<string, unknown>;
  assert.deepEqual([recipient, purpose, outcome, released], ['foreigners-authority', 'return-enforcement', 'refused', []]);
});

test('wrong use is told before anything listens', async () => {
  const words = (...more: string[]): string[] => [
    'firewall',
    'proxy',
    clinic,
    '--upstream',
    'http://127.0.0.1:1',
    '--callers',
    callersFile(callers),
    ...more,
  ];
  const cases: readonly (readonly [string[], RegExp])[] = [
    [words('--upstream', 'ftp://x'), /--upstream is an address/],
    [words('--upstream', 'http://user:word@x'), /without a password/],
    [words('--listen', '8080'), /host and port/],
    [words('--listen', '127.0.0.1:99999'), /host and port/],
    [words('--origin', 'x'), /--origin names a log/],
    [words('--callers', join(folder, 'none.yaml')), /cannot read/],
    [words('--callers', clinic), /callers/],
    [['firewall', 'proxy', clinic, '--callers', 'x'], /--upstream/],
    [['firewall', 'proxy', clinic, '--upstream', 'http://127.0.0.1:1'], /--callers/],
  ];
  for (const [given, message] of cases) {
    const { code, err } = await run(given);
    assert.equal(code, 2, err);
    assert.match(err, message);
  }
  const line = (more: string): string =>
    `callers:\n  - {recipient: payer, purposes: [care-funding], token-sha256: "${hash('x')}"${more}}\n`;
  const files: readonly (readonly [string, RegExp])[] = [
    [line('').replace('payer', 'payers'), /no recipient `payers`; did you mean `payer`/],
    [line('').replace('care-funding', 'care'), /no purpose `care`/],
    [line(', facts: {agreed: true}'), /no fact `agreed`/],
    [line('') + line('').slice(9), /two callers have one token/],
    [line('').replace(hash('x'), 'secret-token-itself'), /64 lower-case hexadecimal digits/],
    ['callers: []', /callers/],
  ];
  for (const [text, message] of files) {
    const { code, err } = await run([...words(), '--callers', callersFile(text)]);
    assert.equal(code, 2, err);
    assert.match(err, message);
    assert.ok(!err.includes('secret-token-itself'));
  }
});
