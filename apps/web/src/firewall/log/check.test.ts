import assert from 'node:assert/strict';
import test from 'node:test';
import { logExample } from '../../site/log-example.ts';
import { checkProof } from './check.tsx';

const example = await logExample();

test('the example holds, and says what was recorded', async () => {
  const checked = await checkProof(example);
  assert.ok(checked.ok, JSON.stringify(checked));
  assert.deepEqual([checked.origin, checked.index, checked.size], ['log.lantern-clinic.example/2026', 1, 4]);
  assert.match(checked.record!, /"outcome": "refused"/);
});

test('copying that loses the last line end, or writes line ends of another system, changes nothing', async () => {
  assert.ok((await checkProof({ ...example, proof: example.proof.trimEnd() })).ok);
  assert.ok((await checkProof({ ...example, proof: example.proof.replaceAll('\n', '\r\n') })).ok);
});

test('whatever was changed is named', async () => {
  const problem = async (changed: Partial<typeof example>): Promise<string> => {
    const checked = await checkProof({ ...example, ...changed });
    return checked.ok ? 'ok' : checked.problem;
  };
  assert.equal(await problem({ record: example.record.replace('"refused"', '"released"') }), 'not-included');
  assert.equal(await problem({ record: 'Ana Example' }), 'bad-entry');
  assert.equal(await problem({ key: example.key.slice(1) }), 'bad-key');
  assert.equal(await problem({ key: '' }), 'bad-key');
  assert.equal(await problem({ proof: example.proof.replace('index 1', 'index 2') }), 'not-included');
  assert.equal(await problem({ proof: example.proof.replace('\n4\n', '\n5\n') }), 'bad-signature');
  assert.equal(await problem({ proof: '' }), 'malformed');
});
