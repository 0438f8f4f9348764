/**
 * Plans and letters as a person asks for them, on the real Atlas.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openAtlas } from '@firebreak/atlas/node';
import type { LegalDay } from '@firebreak/core';
import { plan, publishPlan, rightsDataOf } from '@firebreak/rights';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { run } from './run.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-'));
  process.env['XDG_CACHE_HOME'] = folder;
});
after(() => rm(folder, { recursive: true }));

const ask = async (words: string): Promise<{ code: number; out: string; err: string }> => run(words.split(' '));
const at = (name: string): string => join(folder, name);
const validator = new Ajv2020({ strict: false });

async function fits(answer: unknown): Promise<void> {
  const schema = JSON.parse(await readFile(new URL('../../../spec/rights/plan-1.schema.json', import.meta.url), 'utf8')) as { $id: string };
  const validate = validator.getSchema(schema.$id) ?? validator.compile(schema);
  assert.ok(validate(answer), JSON.stringify(validate.errors?.slice(0, 3)));
}

interface PublishedPlan {
  kind: string;
  addressees: { authority: string; contact: object | null }[];
  limits: { limit: string; due: string; latest: string; derivation: { why: string }[] }[];
  why?: { text: string; cite: object[] };
  instead?: { text: string };
}
async function planned(words: string, code = 0): Promise<PublishedPlan> {
  const asked = await ask(`plan ${words} --on 2026-11-25 --json`);
  assert.equal(asked.code, code, asked.err);
  const answer = JSON.parse(asked.out) as PublishedPlan;
  await fits(answer);
  return answer;
}

test('a plan as JSON fits the published shape, whatever the answer is', async () => {
  const greek = await planned('--system sis --right access --country GR --event received=2026-11-25');
  assert.equal(greek.kind, 'plan');
  assert.deepEqual(
    greek.limits.map((l) => [l.limit, l.due]),
    [['sis-police-67-4', '2026-12-28']],
  );
  assert.ok(greek.limits[0]!.derivation.some((step) => /Christmas|Χριστού/i.test(step.why)));
  assert.equal((await planned('--system aliens-registers --right objection --country AT', 1)).kind, 'withheld');
  assert.equal((await planned('--system sis --right access --country DE --event full-answer=2026-01-01', 1)).kind, 'impossible');
  assert.equal((await planned('--system uk-fae --right access --country UK', 1)).kind, 'unknown');
});

test('one plan of every system and right fits the published shape', async () => {
  const opened = await openAtlas(new URL('../../../atlas', import.meta.url).pathname, folder);
  assert.ok(opened.ok);
  const data = rightsDataOf(opened.atlas);
  const countries = ['de', 'gr', 'ch', 'ie', 'be'];
  let n = 0;
  for (const system of data.systems)
    for (const { right } of system.rights)
      await fits(
        publishPlan(
          data,
          plan(data, { system: system.id, right, country: countries[n++ % countries.length]!, on: '2026-11-25' as LegalDay }),
        ),
      );
});

test('Greece is GR, and EL in the institutions; a system is known by the beginning of its name', async () => {
  for (const words of ['--system sis --right access --country el', '--system SIS --right Access --country gr'])
    assert.equal((await planned(words)).addressees[0]!.authority, 'gr-controller-sis');
  assert.equal((await planned('--system europol --right access --country SK')).addressees[0]!.authority, 'sk-controller-europol');
});

test('the readable plan says first what sending reveals, then whom to write to and by when they must answer', async () => {
  const { out, code } = await ask('plan --system sis --right access --country DE --event received=2026-11-25 --on 2026-11-25');
  assert.equal(code, 0);
  assert.ok(out.indexOf('WHAT SENDING REVEALS') < out.indexOf('WRITE TO'));
  assert.match(out, /Bundeskriminalamt/);
  assert.match(out, /2026-12-28 \(earliest 2026-12-25, latest 2026-12-2\d\)/);
  assert.match(out, /§ SIS border Regulation Art\. 53/);
});

test('an impossible right is refused with its reason, and an unknown one is no “no”', async () => {
  const { code, out } = await ask('plan --system sis --right objection --country DE');
  assert.equal(code, 1);
  assert.match(out, /THE LAW DOES NOT GIVE THIS RIGHT HERE/);
  assert.match(out, /INSTEAD/);
  assert.match((await ask('plan --system uk-fae --right access --country UK')).out, /NOT KNOWN \(never read this as "no"\)/);
});

test('the dates as a calendar and the procedure as a picture', async () => {
  const ics = await ask('plan --system ees --right access --country DE --event received=2026-11-02 --on 2026-11-25 --ics');
  assert.match(ics.out, /BEGIN:VCALENDAR[\s\S]*DTSTART;VALUE=DATE:20261217/);
  const svg = await ask('plan --system ees --right access --country DE --on 2026-11-25 --svg');
  assert.match(svg.out, /^<svg /);
  assert.equal((await ask('plan --system sis --right objection --country DE --ics')).code, 1);
});

test('wrong words name the nearest right ones and exit 2', async () => {
  const cases: [string, RegExp][] = [
    ['plan --system sys --right access --country DE', /unknown system `sys`; did you mean `sis`/],
    ['plan --system sis --right acces --country DE', /unknown right `acces`; did you mean `access`/],
    ['plan --system sis --right access --country XX', /unknown country `XX`/],
    ['plan --system sis --right access --country DE --event recieved=2026-01-01', /unknown event `recieved`; did you mean `received`/],
    ['plan --system sis --right access --country DE --event received', /write NAME=YYYY-MM-DD/],
    ['plan --system sis --right access --country DE --event received=2026-02-30', /is not a day/],
    ['plan --system sis --right access --country DE --region Bayen', /did you mean/],
    ['plan --system sis --right access --country DE --sender lawyer', /unknown sender/],
    ['plan --system sis --right access --country DE --json --ics', /choose one of/],
    ['letter --system sis --right access --country DE -o x.odt', /must end in \.pdf, \.docx, \.html or \.txt/],
    ['letter --system sis --right access --country DE -o letter', /must end in/],
    ['letter --system sis --right access --country DE -o /nowhere/at/all/x.txt', /folder does not exist/],
    ['letter --system sis --right access --country DE --letter remainder -o x.txt', /did you mean `reminder`/],
    ['letter --system sis --right access --country DE --language xx -o x.txt', /unknown language/],
    ['letter --system sis --right access --country DE --fields /nowhere.yaml -o x.txt', /cannot read the fields/],
  ];
  for (const [words, message] of cases) {
    const { code, err } = await ask(words);
    assert.equal(code, 2, words);
    assert.match(err, message, words);
    assert.doesNotMatch(err, /\n\s+at /, words);
  }
});

const person = `full-name: "Zahra Beispiel"
original-script-name: "زهرا"
birth-date: "1900-01-01"
nationalities: "Afghan"
reply-address: "c/o Example Advice Centre\\nStreet 1\\n00000 Town"
`;

test('a letter in every format, with what is left blank and what nobody reviewed', async () => {
  await writeFile(at('person.yaml'), person);
  for (const [ending, begins] of [
    ['txt', 'Zahra'],
    ['html', '<!doctype html>'],
    ['docx', 'PK'],
    ['pdf', '%PDF-'],
  ] as const) {
    const { code, out, err } = await ask(
      `letter --system sis --right access --country GR --language en --fields ${at('person.yaml')} -o ${at(`letter.${ending}`)}`,
    );
    assert.equal(code, 0, err);
    assert.match(out, /drafted, not reviewed by a native lawyer: en/);
    assert.doesNotMatch(out + err, /Zahra|زهرا/);
    const file = await readFile(at(`letter.${ending}`));
    assert.equal(file.subarray(0, begins.length).toString().toLowerCase(), begins.toLowerCase());
  }
  assert.match(await readFile(at('letter.html'), 'utf8'), /<title>[^<]*(?!Zahra)[^<]*<\/title>/);
  const blank = await ask(`letter --system sis --right access --country GR --language en -o ${at('blank.txt')}`);
  assert.equal(blank.code, 0);
  assert.match(blank.out, /left blank, to be filled in by hand:[\s\S]*full-name \([^)]*Guidelines/);
  assert.match(await readFile(at('blank.txt'), 'utf8'), /Full name: _{5,}/);
});

test('fields that are wrong are named, and nothing is written', async () => {
  const cases: [string, RegExp][] = [
    ['ful-name: "Zahra"', /unknown field `ful-name`; did you mean `full-name`/],
    ['today: "soon"', /field `today` is not a day/],
    ['full-name: 12', /field `full-name` is not text; put it in quotes/],
    ['- a\n- b', /must hold names and values/],
    ['full-name: "unclosed', /cannot be read at line/],
    [`full-name: "${'x'.repeat(300)}"`, /longer than 200/],
  ];
  for (const [text, message] of cases) {
    await writeFile(at('wrong.yaml'), text);
    const { code, err } = await ask(`letter --system sis --right access --country DE --fields ${at('wrong.yaml')} -o ${at('never.txt')}`);
    assert.equal(code, 2, text);
    assert.match(err, message);
    assert.doesNotMatch(err, /Zahra|soon|xxx/);
  }
  await assert.rejects(readFile(at('never.txt')));
});

test('a right that the law withholds gives no letter, and says what to use instead', async () => {
  const { code, err } = await ask(`letter --system aliens-registers --right objection --country AT -o ${at('never.txt')}`);
  assert.equal(code, 1);
  assert.match(err, /Austria/);
  await assert.rejects(readFile(at('never.txt')));
});

test('letters of one run leave nothing half-written behind', async () => {
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('.')),
    [],
  );
});
