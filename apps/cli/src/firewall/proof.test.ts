/**
 * `firebreak firewall prove` and `diff` as somebody types them, on the invented clinic and the real Atlas.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type RunResult, run } from '../run.ts';

const examples = new URL('../../../../spec/firewall-policy/', import.meta.url);
const clinic = new URL('clinic/policy.yaml', examples).pathname;
const planned = new URL('clinic/planned-care.yaml', examples).pathname;
const on = ['--on', '2026-11-25'];

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-'));
  process.env['XDG_CACHE_HOME'] = folder;
});
after(() => rm(folder, { recursive: true }));

const firewall = (...words: string[]): Promise<RunResult> => run(['firewall', ...words, ...on]);
const validator = new Ajv2020({ strict: false });
async function fits(answer: unknown, name: string): Promise<void> {
  const schema = JSON.parse(await readFile(new URL(`${name}.schema.json`, examples), 'utf8')) as { $id: string };
  const validate = validator.getSchema(schema.$id) ?? validator.compile(schema);
  assert.ok(validate(answer), JSON.stringify(validate.errors?.slice(0, 3)));
}
/** The clinic with one piece of its text put in the place of another. */
async function changed(from: string | RegExp, to: string): Promise<string> {
  const text = await readFile(clinic, 'utf8');
  assert.notEqual(text.replace(from, to), text);
  const path = join(folder, 'changed.yaml');
  await writeFile(path, text.replace(from, to));
  return path;
}

test('the clinic is proved: exit 0, the answer first, the size of what was looked at, and the exception of the law', async () => {
  const { code, out } = await firewall('prove', clinic);
  assert.equal(code, 0);
  assert.match(out, /^Proved: nothing that this policy releases leads to immigration enforcement/);
  assert.match(out, /Looked at all 9,126 requests/);
  assert.equal(out.match(/✓ holds/g)?.length, 7);
  assert.match(out, /Closed by law: Social office → Foreigners authority/);
  assert.match(out, /exception: Data may still be passed on/);
});

test('planned care is not: exit 1, and the way step by step with its law', async () => {
  const { code, out, err } = await firewall('prove', planned);
  assert.deepEqual([code, err], [1, '']);
  assert.match(out, /^NOT proved\. Somebody who may get data leads on to immigration enforcement\./);
  assert.match(out, /Social office that approves planned care may get[^§]*by rule `approval` \(line \d+\)/);
  assert.match(out, /Social office → Foreigners authority {2}\(Duty to report; for another purpose\)[^§]*§ AufenthG § 87\(2\)/);
});

test('JSON fits the published shapes, for every example', async () => {
  const texts: string[] = [];
  for (const policy of [
    clinic,
    planned,
    ...['school', 'shelter', 'legal-aid', 'citizens-office'].map((name) => new URL(`${name}/policy.yaml`, examples).pathname),
  ]) {
    const { code, out } = await firewall('prove', policy, '--json');
    const proof = JSON.parse(out) as { standing: string; country: string };
    await fits(proof, 'proof-1');
    assert.equal(code, proof.standing === 'holds' ? 0 : 1);
    const diff = await firewall('diff', clinic, policy, '--json');
    await fits(JSON.parse(diff.out), 'diff-1');
    texts.push((await firewall('prove', policy)).out, (await firewall('diff', clinic, policy)).out);
  }
  assert.ok(texts.every((text) => !text.includes('undefined') && !text.includes('[object')));
});

test('what goes to enforcement is said before everything else', async () => {
  const shelter = new URL('shelter/policy.yaml', examples).pathname;
  const { out } = await firewall('prove', shelter);
  assert.match(out, /^!{80}\n!! {2}THIS POLICY GIVES DATA TO IMMIGRATION ENFORCEMENT/);
  const turned = await changed('role: welfare-authority', 'role: foreigners-authority');
  const diff = await firewall('diff', clinic, turned);
  assert.equal(diff.code, 1);
  assert.match(diff.out, /^!{80}\n!! {2}THE NEW POLICY GIVES MORE TO IMMIGRATION ENFORCEMENT/);
  assert.match(diff.out, /\+ to: Social office that pays for emergency care {2}ENFORCEMENT/);
});

test('a comparison: exit 0 where nothing widens, 1 where something does', async () => {
  const same = await firewall('diff', clinic, clinic);
  assert.equal(same.code, 0);
  assert.match(same.out, /^The new policy releases exactly what the old one did\./);
  const wider = await firewall('diff', clinic, await changed('    when: [consent]\n', ''));
  assert.equal(wider.code, 1);
  assert.match(wider.out, /^WIDER/);
  assert.match(wider.out, /when: consent no or not answered/);
  const narrower = await firewall('diff', await changed('    when: [consent]\n', ''), clinic);
  assert.equal(narrower.code, 0);
  assert.match(narrower.out, /NO LONGER RELEASED/);
});

test('names from a policy cannot move the cursor or turn the text round', async () => {
  const hostile = await changed('name: Social office that pays for emergency care', String.raw`name: "Payer \u202e\u001b[2Jx"`);
  for (const words of [
    ['prove', hostile],
    ['diff', clinic, hostile],
  ])
    assert.doesNotMatch((await firewall(...words)).out, /[^\P{Cc}\n]|\u202e/u);
});

test('a policy that may not be used is neither proved nor compared; a file that is not there is wrong use', async () => {
  const broken = await changed('to: [payer]', 'to: [nobody]');
  const { code, err } = await firewall('prove', broken);
  assert.equal(code, 1);
  assert.match(err, /the policy is not used, for it has problems/);
  assert.equal((await firewall('diff', clinic, broken)).code, 1);
  assert.equal((await firewall('prove', join(folder, 'none.yaml'))).code, 2);
  assert.equal((await run(['firewall', 'prove', clinic, '--on', '2026-02-30'])).code, 2);
});
