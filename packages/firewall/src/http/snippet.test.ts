import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { RecordSink } from '@firebreak/transparency-log';
import { createLog, type Log } from '@firebreak/transparency-log/node';
import type { Hono } from 'hono';
import type { Guard } from '../guard/index.ts';
import { createRegister, fundedPatients, guard, patients, records } from './examples.ts';

test('the example of the design note does what it says', async () => {
  const note = readFileSync(new URL('../../../../docs/design/firewall-gateway.md', import.meta.url), 'utf8');
  const code = /run by packages\/firewall\/src\/http\/snippet\.test\.ts -->\n```ts\n([\s\S]+?)```/.exec(note)?.[1];
  assert.ok(code !== undefined);
  const token = 'a-token-of-this-test-0123456789';
  const given = {
    tokenSha256: createHash('sha256').update(token).digest('hex'),
    policy: { records },
    guard,
    sink: createRegister().sink,
    everythingWeHold: patients,
  };
  // Beside this file, so that its imports lead where they would lead a reader of the repository.
  const path = new URL(`.snippet-${process.pid}.ts`, import.meta.url);
  const [imports, rest] = [code.match(/^import .*$/gm)!.join('\n'), code.replaceAll(/^import .*$/gm, '')];
  writeFileSync(path, `${imports}\nexport function make({ ${Object.keys(given).join(', ')} }) {\n${rest}\nreturn app;\n}\n`);
  try {
    const { make } = (await import(path.href)) as { make: (parts: typeof given) => Hono };
    const response = await make(given).request('/patients', { headers: { authorization: `Bearer ${token}` } });
    assert.deepEqual(await response.json(), fundedPatients);
    assert.equal((await make(given).request('/patients')).status, 401);
  } finally {
    rmSync(path);
  }
});

test('so does the one that opens policy, guard and log', async () => {
  const note = readFileSync(new URL('../../../../docs/design/firewall-gateway.md', import.meta.url), 'utf8');
  const code = /also run by packages\/firewall\/src\/http\/snippet\.test\.ts -->\n```ts\n([\s\S]+?)```/.exec(note)?.[1];
  assert.ok(code !== undefined);
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-snippet-'));
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  await createLog(join(folder, 'log'), { origin: 'clinic.example/log' });
  const places = {
    "'atlas'": join(root, 'atlas'),
    "'.cache'": join(folder, 'cache'),
    "'policy.yaml'": join(root, 'spec/firewall-policy/clinic/policy.yaml'),
    "'log'": join(folder, 'log'),
  };
  const placed = Object.entries(places).reduce((text, [word, path]) => text.replace(word, JSON.stringify(path)), code);
  const path = new URL(`.snippet-open-${process.pid}.ts`, import.meta.url);
  writeFileSync(path, `${placed}\nexport { guard, log, sink, stop };\n`);
  try {
    const {
      guard: made,
      log,
      sink,
      stop,
    } = (await import(path.href)) as { guard: Guard; log: Log; sink: RecordSink; stop: () => Promise<void> };
    assert.deepEqual(made.decide({ recipient: 'foreigners-authority', purpose: 'return-enforcement', data: ['*'] }).released, []);
    const asked = { policy: made.policy, recipient: 'foreigners-authority', purpose: 'return-enforcement' };
    await sink.record({ kind: 'decision', ...asked, outcome: 'refused', released: [], refused: ['name'], rules: [], duty: null });
    await stop();
    await log.close();
  } finally {
    rmSync(path);
    rmSync(folder, { recursive: true });
  }
});
