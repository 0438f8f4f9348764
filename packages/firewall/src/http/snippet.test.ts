import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Hono } from 'hono';
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
