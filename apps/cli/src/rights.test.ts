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

test('the readable plan: safety, where to write, the one date, now, what may come next; then the rest, each thing once', async () => {
  const { out, code } = await ask('plan --system sis --right access --country DE --event received=2026-11-25 --on 2026-11-25');
  assert.equal(code, 0);
  const places = ['WHAT SENDING REVEALS', 'WHERE TO WRITE', 'THE DATE THAT MATTERS', 'NOW:', 'WHAT MAY COME NEXT', '-----', 'THE RIGHT'];
  const found = places.map((title) => out.indexOf(title));
  assert.ok(!found.includes(-1), found.join(' '));
  assert.deepEqual(
    found,
    found.toSorted((x, y) => x - y),
  );
  assert.match(out, /\n {2}Bundeskriminalamt \(BKA\)\n {2}65173 Wiesbaden\n {2}Germany\n {2}\S+@\S+\n/);
  assert.match(out, /Monday 2026-12-28 \(earliest 2026-12-25, latest 2026-12-2\d\)/);
  assert.equal(out.split('Counted from').length, 2, 'the derivation stands once');
  assert.match(out, /§ SIS border Regulation Art\. 53/);
  const lines = out.split('\n').filter((line) => line.trim() !== '' && !/^ {2}(?:as of|\d+\.|in )/.test(line));
  const bullets = lines.filter((line) => /^ {2}[•?]/.test(line));
  assert.equal(new Set(bullets).size, bullets.length, 'no sentence stands twice');
  assert.ok(Math.max(...out.split('\n').map((line) => line.length)) <= 100);
  assert.match(
    (await ask('plan --system sis --right access --country DE --on 2026-11-25 --basis')).out,
    /THEY MAY REFUSE[\s\S]*§ GDPR Art\. 12\(4\)/,
  );
});

test('the date that matters: one’s own before others’, what runs before what was missed, days off told together', async () => {
  const main = async (words: string): Promise<string> => {
    const { out } = await ask(`plan ${words} --on 2026-11-25`);
    return out.slice(out.indexOf('THE DATE THAT MATTERS'), out.indexOf('NOW:')).replaceAll(/\s+/g, ' ');
  };
  assert.match(
    await main('--system frontex --right access --country EU --event received=2026-10-05 --event refusal=2026-10-20'),
    /General Court[\s\S]*Act by 2026-12-20/,
  );
  assert.match(
    await main('--system sis --right access --country DE --event received=2026-09-01'),
    /2026-10-01: The month for an answer[\s\S]*The last day has passed/,
  );
  assert.match(
    await main('--system vis --right access --country FR --event received=2026-11-02 --event identity-query=2026-11-10'),
    /2026-12-02: The month/,
  );
  assert.match(
    await main('--system aliens-registers --right access --country FR --event received=2026-10-20 --event identity-query=2026-10-25'),
    /2026-11-20 at the earliest[\s\S]*Without a pause of the clock the last day is 2026-11-20; with one, nobody can say/,
  );
  assert.match(
    await main(
      '--system aliens-registers --right access --country FR --event received=2026-10-20 --event identity-query=2026-10-25 --event identity-answer=2026-10-30',
    ),
    /late only after 2026-11-25\. Whether a question to you stops the clock is not settled: without a pause the day is\s+2026-11-20/,
  );
  assert.match(
    await main('--system etias --right access --country EU'),
    /2026-12-25 to 2027-01-03: 10 days, all of them weekends or holidays/,
  );
  assert.match(await main('--system frontex --right court --country EU'), /No date runs\. Name what happened with --event/);
});

test('words that people use lead to the system, the right and the country that they mean', async () => {
  const head = async (system: string, right: string, country: string): Promise<string> =>
    (await run(['plan', '--system', system, '--right', right, '--country', country, '--on', '2026-11-25'])).out.split('\n')[0]!;
  assert.match(await head('frontex', 'see my file', 'EU'), /^Access: Frontex operations, European Union/);
  assert.match(await head('police', 'Delete', 'Germany'), /^Erasure: Police and prosecution files, Germany/);
  assert.match(await head('aliens-register', 'correct', 'Grèce'), /^Correction: Foreigners’ registers and files, Greece/);
  assert.match(await head('Entry/Exit System', 'who looked', 'EL'), /^Who looked: EES, Greece/);
  assert.match(await head('schengen information system', 'Löschung', 'at'), /^Erasure: SIS, Austria/);
  assert.match(await head('europol', 'loschung', 'eu'), /^Erasure: Europol, European Union/);
});

test('what is recorded elsewhere, or is no right here, is said', async () => {
  const cases: [string[], number, RegExp][] = [
    [['azr', 'access', 'DE'], 2, /`de-azr` .* recorded under `aliens-registers`; write --system aliens-registers/],
    [['de-azr', 'access', 'DE'], 2, /recorded under `aliens-registers`/],
    [['esp', 'access', 'DE'], 2, /no rights are recorded for `esp`/],
    [['sis', 'data portability', 'DE'], 1, /is no right here\. Data portability exists only .* \(GDPR Art\. 20 .*use `access`/],
    [['sis', 'access', 'EU'], 1, /No body of the Union answers this for SIS/],
    [['', 'access', 'DE'], 2, /no system is named/],
    [['__proto__', 'access', 'DE'], 2, /unknown system/],
    [['sis', 'constructor', 'DE'], 2, /unknown right/],
  ];
  for (const [[system, right, country], code, says] of cases) {
    const answer = await run(['plan', '--system', system!, '--right', right!, '--country', country!]);
    assert.equal(answer.code, code, says.source);
    assert.match((answer.err + answer.out).replaceAll(/\s+/g, ' '), says);
  }
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
  assert.match(ics.out, /UID:ees-access-de-ees-52-1@/);
  const words = 'plan --system ees --right erasure --country DE --event received=2026-11-02 --on 2026-11-25 --ics';
  assert.match((await ask(`${words} --reference case-7`)).out, /UID:case-7-ees-erasure-de-ees-52-1@/);
  assert.equal((await ask(`${words} --reference Zahra`)).code, 2);
  const open = 'plan --system sis --right access --country DE --event received=2026-11-02 --event identity-query=2026-11-10';
  const openDate = await ask(`${open} --on 2026-11-25 --ics`);
  assert.match(openDate.out, /DTSTART;VALUE=DATE:20261202\r\n[\s\S]*SUMMARY;LANGUAGE=en:Not before this day/);
  assert.doesNotMatch(openDate.out, /SUMMARY;LANGUAGE=en:Last day/);
  const svg = await ask('plan --system ees --right access --country DE --on 2026-11-25 --svg');
  assert.match(svg.out, /^<svg /);
  assert.equal((await ask('plan --system sis --right objection --country DE --ics')).code, 1);
});

test('wrong words name the nearest right ones and exit 2', async () => {
  const cases: [string, RegExp][] = [
    ['plan --system sys --right access --country DE', /unknown system `sys`; did you mean `sis`/],
    ['plan --system sis --right acess --country DE', /unknown right `acess`; did you mean `access`/],
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

test('a PDF is for reading, or for filing where that is asked', async () => {
  const asked = 'letter --system sis --right access --country DE';
  const standardIn = async (name: string): Promise<string[]> =>
    [...(await readFile(at(name), 'latin1')).matchAll(/<(pdf(?:ua|a)id:part)>(\d)/g)].map(([, standard, part]) => `${standard} ${part}`);
  assert.equal((await ask(`${asked} -o ${at('read.pdf')}`)).code, 0);
  assert.equal((await ask(`${asked} --archive -o ${at('file.pdf')}`)).code, 0);
  assert.deepEqual(await standardIn('read.pdf'), ['pdfuaid:part 1']);
  assert.deepEqual(await standardIn('file.pdf'), ['pdfaid:part 2']);
  const { code, err } = await ask(`${asked} --archive -o ${at('file.docx')}`);
  assert.equal(code, 2);
  assert.match(err, /--archive is for a PDF/);
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
