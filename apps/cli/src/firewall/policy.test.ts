import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import type { LegalDay } from '@firebreak/core';
import { compilePolicy, createGuard, firewallDataOf, parsePolicy } from '@firebreak/firewall';
import { createLog, openLog } from '@firebreak/transparency-log/node';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type RunResult, run } from '../run.ts';
import { interview } from './interview.ts';
import { decisionRecord } from './record-decision.ts';

const spec = new URL('../../../../spec/firewall-policy/', import.meta.url).pathname;
const clinic = `${spec}clinic/policy.yaml`;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-'));
  process.env['XDG_CACHE_HOME'] = folder;
});
after(() => rm(folder, { recursive: true }));

const firewall = (...words: readonly string[]): Promise<RunResult> => run(['firewall', ...words]);
const file = async (name: string, text: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const validate = async (name: string, value: unknown): Promise<void> => {
  const schema = JSON.parse(await readFile(`${spec}${name}.schema.json`, 'utf8')) as object;
  const ajv = new Ajv2020({ strict: false, formats: { uri: true } });
  assert.ok(ajv.validate(schema, value), JSON.stringify(ajv.errors));
};

test('check: the clinic may be used, with one warning; exit 0', async () => {
  const { code, out } = await firewall('check', clinic);
  assert.equal(code, 0);
  assert.match(out, /policy\.yaml:\d+: warning: `patient\.nationality`.*\[needless-data\]\nthe policy may be used; 1 warning\n$/);
  const asJson = JSON.parse((await firewall('check', clinic, '--json')).out) as { ok: boolean; warnings: unknown[] };
  await validate('check-1', asJson);
  assert.equal(asJson.ok, true);
  assert.equal(asJson.warnings.length, 1);
});

test('check: a release to enforcement is a problem with its line; exit 1', async () => {
  const text = (await readFile(clinic, 'utf8')).replace('for: [health-care]', 'for: [health-care, locating]');
  const path = await file('bad.yaml', text);
  const { code, out, err } = await firewall('check', path);
  assert.deepEqual([code, err], [1, '']);
  const line = text.split('\n').findIndex((each) => each.includes('locating')) + 1;
  assert.ok(out.includes(`bad.yaml:${line}: rule \`treatment\` releases for \`locating\`, which serves immigration enforcement`), out);
  assert.match(out, /the policy may not be used: 1 problem, 1 warning\n$/);
  const asJson = JSON.parse((await firewall('check', path, '--json')).out) as { ok: boolean };
  await validate('check-1', asJson);
  assert.equal(asJson.ok, false);
  const decided = await firewall('decide', path, '--request', `${spec}clinic/request-treatment.yaml`);
  assert.deepEqual([decided.code, decided.out], [1, '']);
  assert.match(decided.err, /the policy is not used.*firebreak firewall check/);
});

test('decide: treatment is answered, billing partly, removal refused with reason and line; exit 0 for each', async () => {
  const decide = async (request: string, ...words: string[]): Promise<RunResult> =>
    firewall('decide', clinic, '--request', `${spec}clinic/request-${request}.yaml`, '--on', '2026-11-25', ...words);
  const treatment = await decide('treatment');
  assert.equal(treatment.code, 0);
  assert.match(treatment.out, /RELEASED {2}13 of 13/);
  assert.match(treatment.out, /§ GDPR Art\. 6\(1\)\(b\)/);
  assert.match((await decide('billing')).out, /RELEASED {2}4 of 13[\s\S]*tell the person what was sent[\s\S]*REFUSED {2}9/);
  const removal = await decide('removal');
  assert.equal(removal.code, 0);
  assert.match(
    removal.out,
    /RELEASED {2}0 of 13\n {2}nothing[\s\S]*why: Doctors' secrecy covers these data[\s\S]*where: never-enforcement \(line \d+\)/,
  );
  for (const request of ['treatment', 'billing', 'removal']) {
    const decision = JSON.parse((await decide(request, '--json')).out) as Record<string, unknown>;
    assert.deepEqual(Object.keys(decision).toSorted(), ['basis', 'enforcement', 'obligations', 'policy', 'refused', 'released']);
    await validate('decision-1', decision);
  }
});

test('decide: a release to enforcement is the first thing that is seen', async () => {
  const request = await file(
    'duty.json',
    JSON.stringify({
      recipient: 'foreigners-authority',
      purpose: 'status-detection',
      data: ['*'],
      facts: { 'no-title-learned': true, 'removal-suspended': false, minor: false },
    }),
  );
  const { code, out } = await firewall('decide', `${spec}citizens-office/policy.yaml`, '--request', request);
  assert.equal(code, 0);
  const [rule, banner, because, who] = out.split('\n');
  assert.match(rule!, /^!{80}$/);
  assert.match(banner!, /DATA GO TO IMMIGRATION ENFORCEMENT/);
  assert.match(because!, /de-general-public-bodies-duty \(rule duty-to-report\)/);
  assert.match(who!, /Head of the legal department, and by a second person/);
  const json = await firewall('decide', `${spec}citizens-office/policy.yaml`, '--request', request, '--json');
  assert.equal((JSON.parse(json.out) as { enforcement: { duty: string } }).enforcement.duty, 'de-general-public-bodies-duty');
});

test('decide: --origin makes the log where there is none, each decision stands under a checkpoint, and the log is whole', async () => {
  const at = join(folder, 'made');
  const ask = (name: string, ...more: string[]): Promise<RunResult> =>
    firewall('decide', clinic, '--request', `${spec}clinic/request-${name}.yaml`, '--log', at, ...more);
  assert.equal((await ask('removal')).code, 1, 'no log and no name for one');
  assert.equal((await ask('removal', '--origin', 'clinic.example/log')).code, 0);
  assert.equal((await ask('treatment')).code, 0);
  const verified = await run(['log', 'verify', at, '--key', join(at, 'verifier-keys')]);
  assert.equal(verified.code, 0);
  assert.match(verified.out, /`clinic\.example\/log`, 2 entries/);
  const alone = await firewall('decide', clinic, '--request', `${spec}clinic/request-removal.yaml`, '--origin', 'clinic.example/log');
  assert.deepEqual([alone.code, alone.err.includes('--log')], [2, true]);
});

test('decide: --log puts the decision on record before it is told, and without a log nothing is decided', async () => {
  const at = join(folder, 'log');
  const ask = (): Promise<RunResult> => firewall('decide', clinic, '--request', `${spec}clinic/request-billing.yaml`, '--log', at);
  const without = await ask();
  assert.deepEqual([without.code, without.out], [1, '']);
  assert.match(without.err, /nothing was decided/);
  await createLog(at, { origin: 'example.org/clinic' });
  assert.equal((await ask()).code, 0);
  const log = await openLog(at);
  assert.equal(log.size(), 1);
  await log.close();
});

test('decide: what is put on record is decided by the rules of today, never by those of a day that somebody chose', async () => {
  const at = join(folder, 'today');
  const past = join(folder, 'past.yaml');
  await writeFile(past, 'recipient: care-team\npurpose: health-care\ndata: [patient.name]\non: 2020-01-01\n');
  const words = ['--log', at, '--origin', 'clinic.example/today'];
  const inFile = await firewall('decide', clinic, '--request', past, ...words);
  const asOption = await firewall('decide', clinic, '--request', `${spec}clinic/request-billing.yaml`, '--on', '2020-01-01', ...words);
  for (const { code, out, err } of [inFile, asOption]) assert.deepEqual([code, out, err.includes('rules of today')], [2, '', true]);
  assert.equal((await firewall('decide', clinic, '--request', past)).code, 0, 'to look at another day is allowed');
});

test('a record holds ids and data categories, and nothing that was typed', async () => {
  const knowledge = firewallDataOf(await openRepositoryAtlas());
  const parsed = parsePolicy(await readFile(clinic, 'utf8'), knowledge);
  assert.ok(parsed.ok);
  const compiled = compilePolicy(parsed.policy, knowledge);
  const guard = createGuard(compiled, { on: '2026-11-25' as LegalDay });
  const request = { recipient: 'erika-example', purpose: 'to find erika', data: ['patient.name', 'erika'] };
  const entry = decisionRecord(compiled, request, guard.decide(request));
  assert.doesNotMatch(JSON.stringify(entry), /erika/);
  assert.deepEqual([entry.recipient, entry.purpose, entry.outcome, entry.refused], ['unknown', 'unknown', 'refused', ['name']]);
  const billing = { recipient: 'payer', purpose: 'care-funding', data: ['patient.name', 'visit'], facts: { consent: true } };
  assert.deepEqual(decisionRecord(compiled, billing, guard.decide(billing)), {
    kind: 'decision',
    policy: compiled.fingerprint,
    recipient: 'payer',
    purpose: 'care-funding',
    outcome: 'partly-released',
    released: ['health-data', 'income-and-benefits', 'name'],
    refused: ['health-data'],
    rules: ['emergency-payment'],
    duty: null,
  });
});

test('decide: names that the policy does not know are refused with the nearest ones; a fact that it does not know is wrong use', async () => {
  const ask = async (request: object): Promise<RunResult> =>
    firewall('decide', clinic, '--request', await file('r.json', JSON.stringify(request)));
  const stranger = await ask({ recipient: 'care-tem', purpose: 'health-care', data: ['patient.name'] });
  assert.equal(stranger.code, 0);
  assert.match(stranger.out, /\[unknown-recipient\][\s\S]*Did you mean `care-team`\?/);
  assert.match((await ask({ recipient: 'care-team', purpose: 'health-car', data: ['patient.name'] })).out, /Did you mean `health-care`/);
  assert.match((await ask({ recipient: 'care-team', purpose: 'health-care', data: ['patient.nam'] })).out, /Did you mean `patient.name`/);
  const fact = await ask({ recipient: 'payer', purpose: 'care-funding', data: ['*'], facts: { consnt: true } });
  assert.deepEqual([fact.code, fact.out], [2, '']);
  assert.match(fact.err, /no fact `consnt`; did you mean `consent`/);
});

test('decide: a request that cannot be read is wrong use, told with its line, and nothing is decided', async () => {
  const wrong: readonly (readonly [string | Uint8Array, RegExp])[] = [
    ['recipient: care-team\npurpose: health-care\n', /r\.yaml:1: `data` is missing/],
    ['recipient: care-team\npurpose: health-care\ndata: patient\n', /r\.yaml:3: `data` should be array/],
    ['recipient: care-team\npurpose: health-care\ndata: []\n', /r\.yaml:3: `data`/],
    ['recipient: care-team\npurpose: health-care\ndata: [a]\nfacts: {consent: "yes"}\n', /r\.yaml:4: `facts.consent` should be boolean/],
    ['recipient: care-team\npurpose: health-care\ndata: [a]\nwho: me\n', /`who`/],
    ['recipient: care-team\nrecipient: police\n', /unique/],
    ['{"recipient": "a", "recipient": "b"}', /unique/],
    ['recipient: care-team\npurpose: health-care\ndata: [a]\non: yesterday\n', /r\.yaml:4: .*YYYY-MM-DD/],
    [new Uint8Array([0xff, 0xfe, 0x61]), /not UTF-8/],
    [new Uint8Array(5 * 1024 * 1024), /larger than/],
  ];
  for (const [text, says] of wrong) {
    const { code, out, err } = await firewall('decide', clinic, '--request', await file('r.yaml', text));
    assert.deepEqual([code, out], [2, ''], String(says));
    assert.match(err, says);
  }
  assert.match((await firewall('decide', clinic, '--request', join(folder, 'absent'))).err, /cannot read .*ENOENT/);
  assert.match((await firewall('check', folder)).err, /cannot read .*EISDIR/);
  assert.equal((await firewall('decide', clinic)).code, 2);
  assert.equal((await firewall('decide', clinic, '--request', `${spec}clinic/request-removal.yaml`, '--on', 'soon')).code, 2);
});

test('messages show no control characters and no marks that turn text round', async () => {
  const text = (await readFile(clinic, 'utf8'))
    .replace('name: Lantern Clinic (invented)', 'name: "Lantern \u202eClinic\\e[2J"')
    .replace('because: Doctors', 'because: "\\x1b[31m\u2066" #');
  const { out } = await firewall('decide', await file('odd.yaml', text), '--request', `${spec}clinic/request-removal.yaml`);
  assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  assert.match(out, /RELEASED {2}0 of 13/);
});

test('init: from options, from a file, and never over a file that exists', async () => {
  const out = join(folder, 'mine.yaml');
  const made = await firewall('init', '--country', 'DE', '--sector', 'education', '--name', 'Birch Lane', '-o', out);
  assert.equal(made.code, 0, made.err);
  assert.equal((await firewall('check', out)).code, 0);
  const again = await firewall('init', '--country', 'fr', '--sector', 'health', '-o', out);
  assert.equal(again.code, 1);
  assert.match(again.err, /exists and is left alone/);
  assert.match(await readFile(out, 'utf8'), /Birch Lane/);
  const answers = await file('answers.yaml', 'country: no\nsector: social-services\ndata: [name, contact]\npurpose: social-assistance\n');
  const norway = await firewall('init', '--answers', answers, '--name', 'Fjord Office');
  assert.equal(norway.code, 0, norway.err);
  const path = await file('norway.yaml', norway.out);
  assert.match(norway.out, /country: "no"[\s\S]*no-social-services \(duty-on-request, confirmed\)/);
  assert.equal((await firewall('check', path)).code, 0);
});

test('init: says what is missing or unknown', async () => {
  const says = async (...words: string[]): Promise<string> => {
    const { code, err } = await firewall('init', ...words);
    assert.equal(code, 2);
    return err;
  };
  assert.match(await says('--sector', 'health'), /say --country/);
  assert.match(await says('--country', 'de', '--sector', 'helth'), /did you mean `health`/);
  assert.match(await says('--country', 'de', '--sector', 'health', '--purpose', 'locating'), /unknown purpose `locating`/);
  assert.match(await says('--country', 'de', '--sector', 'health', '--data', 'name,,'), /no data category is named/);
  assert.match(await says('--answers', await file('odd-answers.yaml', 'land: de\n')), /unknown question `land`/);
  assert.match(await says('--country', 'de', '--sector', 'health', '-o', join(folder, 'no', 'where')), /cannot write/);
});

test('init: at a terminal, one question at a time, asked again until it is answered', async () => {
  const knowledge = firewallDataOf(await openRepositoryAtlas());
  const typed = ['Harbour House', 'atlantis', 'Sweden', 'social-services', '', 'name, healthdata', 'name, Phone and e-mail', ''];
  const asked: string[] = [];
  const told: string[] = [];
  const answers = await interview({}, knowledge, {
    ask: async (words) => {
      asked.push(words);
      return typed.shift()!;
    },
    tell: (words) => told.push(words),
  });
  assert.deepEqual(answers, {
    name: 'Harbour House',
    country: 'se',
    sector: 'social-services',
    touchpoint: 'social-office',
    data: ['name', 'contact'],
    purpose: 'social-assistance',
  });
  assert.equal(asked.length, 8);
  assert.match(told.join(), /unknown country `atlantis`/);
  assert.match(told.join(), /unknown data category `healthdata`; did you mean `health-data`/);
});
