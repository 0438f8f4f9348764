/**
 * `firebreak deadline` on the real Atlas, as a user asks.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Atlas } from '@firebreak/atlas';
import { openAtlas } from '@firebreak/atlas/node';
import { type ClockEvent, deadlineOf, ruleOfPeriod } from '@firebreak/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { run } from '../run.ts';

let folder: string;
let atlas: Atlas;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-'));
  process.env['XDG_CACHE_HOME'] = folder;
  const opened = await openAtlas(new URL('../../../../atlas', import.meta.url).pathname, join(folder, 'firebreak'));
  assert.ok(opened.ok);
  atlas = opened.atlas;
});
after(() => rm(folder, { recursive: true }));

interface Answer {
  rule: string;
  country: string;
  institution: string | null;
  region: string | null;
  due: string | null;
  earliest: string;
  latest: string | null;
  extended: boolean;
  calendar: { id: string; covers: boolean };
  open: { query: string; since: string } | null;
  derivation: { step: string; date: string; for: string[]; why: string; cite: { text: string }[] }[];
  uncertain: string[];
}

const spec = async (path: string): Promise<string> => readFile(new URL(`../../../../spec/${path}`, import.meta.url), 'utf8');
const validator = new Ajv2020({ strict: false });

async function asked(...words: string[]): Promise<Answer> {
  const { code, out, err } = await run(['deadline', ...words, '--json']);
  assert.equal(code, 0, err);
  const published = JSON.parse(await spec('deadline/answer-1.schema.json')) as { $id: string };
  const validate = validator.getSchema(published.$id) ?? validator.compile(published);
  const answer = JSON.parse(out) as Answer;
  assert.ok(validate(answer), JSON.stringify(validate.errors));
  return answer;
}

const asWritten = async (words: string): Promise<Answer> =>
  asked(...(words.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', '')));

async function refused(words: string): Promise<string> {
  const { code, out, err } = await run(['deadline', ...(words.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''))]);
  assert.deepEqual([code, out], [2, ''], words);
  return err;
}

test('EDPB example 32 in Germany in 2026: over Easter, every day skipped is named, with the provision', async () => {
  const { due, earliest, latest, derivation } = await asWritten('--rule "1 month" --event start=2026-03-05 --country DE');
  assert.deepEqual([earliest, due, latest], ['2026-04-06', '2026-04-07', '2026-04-07']);
  const skipped = derivation.filter((step) => step.step === 'day-skipped');
  assert.deepEqual(
    skipped.map(({ date }) => date),
    ['2026-04-05', '2026-04-06'],
  );
  assert.equal(skipped[1]!.why, 'Monday 6 April 2026 is a public holiday (Ostermontag).');
  assert.deepEqual(
    skipped[1]!.cite.map(({ text }) => text),
    ['Regulation (EEC, Euratom) No 1182/71, Art. 3(4)'],
  );
});

test('the clock of an access request: pause and extension, with the names of the Atlas', async () => {
  const answer = await asWritten('--rule gdpr-12-3 --event received=2026-01-22 --event extension-notice=2026-02-23 --country DE');
  assert.deepEqual([answer.due, answer.extended], ['2026-04-22', true]);
  assert.ok(answer.derivation.some(({ why }) => why.startsWith('“More time taken” of Monday 23 February 2026 came in time')));
  assert.ok(answer.derivation.some(({ cite }) => cite.some(({ text }) => text.startsWith('GDPR, Art. 12(3)'))));
  const open = await asWritten('--rule gdpr-12-3 --event start=2026-03-05 --event identity-query=2026-03-10 --country DE');
  assert.deepEqual([open.due, open.latest, open.earliest, open.open?.since], [null, null, '2026-04-06', '2026-03-10']);
  assert.match(open.uncertain.join(' '), /Without a pause the last day is 2026-04-07; with one, nobody can say/);
  const without = await asWritten(
    '--rule gdpr-12-3 --event received=2026-01-22 --event extension-notice=2026-02-10,without-reasons --country DE',
  );
  assert.deepEqual([without.due, without.extended], ['2026-02-23', false]);
});

test('where the law is open, both readings are said in words, with their dates', async () => {
  const events = '--event received=2026-10-20 --event identity-query=2026-10-25 --event identity-answer=2026-10-30';
  const paused = await asWritten(`--rule gdpr-12-3 ${events} --country DE`);
  assert.deepEqual([paused.earliest, paused.due, paused.latest], ['2026-11-20', '2026-11-25', '2026-11-25']);
  assert.match(
    paused.uncertain.join(' '),
    /Whether “Asked who you are” stops the clock is not settled\. Without a pause the last day is 2026-11-20; with one it is 2026-11-25\..* call nobody late before 2026-11-25/,
  );
  // Several rounds: 4 days and 2 days.
  const rounds = await asWritten(
    '--rule gdpr-12-3 --event received=2026-10-05 --event identity-query=2026-10-08 --event identity-answer=2026-10-12 --event identity-query=2026-10-20 --event identity-answer=2026-10-22 --country DE',
  );
  assert.match(rounds.uncertain.join(' '), /Without a pause the last day is 2026-11-05; with one it is 2026-11-11/);
  // A question that came too late, or one that the law gives no effect, opens nothing.
  const late = await asWritten('--rule gdpr-12-3 --event received=2026-10-05 --event identity-query=2026-11-20 --country DE');
  assert.doesNotMatch(late.uncertain.join(' '), /stops the clock is not settled/);
  const ees = await asWritten(`--rule ees-52-1 ${events} --country DE`);
  assert.doesNotMatch(ees.uncertain.join(' '), /stops the clock is not settled/);
});

test('an answer holds the dates and the derivation under the names that were promised', async () => {
  for (const words of [
    '--rule "1 month" --event start=2026-01-31 --country DE',
    '--rule "1.5 months" --event start=2026-01-31 --country FR',
    '--rule "1 year" --event start=2024-02-29 --country GR',
    '--rule "2 working days" --event start=2026-12-23 --country EU --institution parliament',
    '--rule "72 hours" --event start=2026-01-31T14:20 --country IT',
    '--rule "14 days before" --event start=2026-05-14 --country ES',
    '--rule "500 years" --event start=2026-05-14 --country SE',
    '--rule sis-police-59-5 --event learned=2026-12-23 --country PL',
    '--rule gdpr-78-2 --event lodged=2026-07-01 --event progress-report=2026-08-10 --country LI',
  ]) {
    const answer = (await asWritten(words)) as unknown as Record<string, unknown>;
    for (const name of ['due', 'earliest', 'latest']) assert.equal(typeof answer[name], 'string', `${words}: ${name}`);
    for (const step of answer['derivation'] as Record<string, unknown>[])
      assert.ok(['step', 'date', 'why', 'cite'].every((name) => step[name] !== undefined) && Array.isArray(step['cite']), words);
  }
});

test('codes in either case, Greece under both of its codes, regions by code and by name', async () => {
  for (const country of ['GR', 'gr', 'EL', 'el', 'Greece', 'Grèce']) {
    const { due, country: shown } = await asWritten(`--rule "1 month" --event start=2026-03-10 --country ${country}`);
    assert.deepEqual([due, shown], ['2026-04-14', 'GR']);
  }
  for (const region of ['DE-BY', 'by', 'Bayern', 'bayern']) {
    const { due, region: shown } = await asWritten(`--rule "1 month" --event start=2026-05-04 --country de --region ${region}`);
    assert.deepEqual([due, shown], ['2026-06-05', 'DE-BY']);
  }
});

test('the Union: the Commission unless another institution is named, and that is said', async () => {
  const usual = await asWritten('--rule "1 week" --event start=2026-12-23 --country EU');
  assert.deepEqual([usual.due, usual.institution, usual.calendar.covers], ['2027-01-05', 'commission', false]);
  assert.match(usual.uncertain.join(' '), /holidays of the commission are used/);
  const parliament = await asWritten('--rule eudpr-14-3 --event received=2026-03-02 --country eu --institution Parliament');
  assert.deepEqual([parliament.due, parliament.institution], ['2026-04-07', 'parliament']);
  assert.doesNotMatch(parliament.uncertain.join(' '), /No institution/);
});

test('hours, working days and periods counted back', async () => {
  assert.equal((await asWritten('--rule "72 hours" --event start=2026-03-05T14:20 --country FR')).due, '2026-03-08T15:00');
  assert.equal((await asWritten('--rule "2 working days" --event start=2026-04-02 --country FR')).due, '2026-04-07');
  assert.equal((await asWritten('--rule "14 days before" --event start=2026-04-20 --country DE')).due, '2026-04-06');
});

test('the person’s own limit is not moved; what is uncertain about a rule is said', async () => {
  const own = await asWritten('--rule tfeu-263-6 --event served=2026-06-30 --country EU --institution court-of-justice');
  assert.deepEqual([own.earliest, own.due, own.latest], ['2026-08-30', '2026-08-30', '2026-08-31']);
  const convention = await asWritten('--rule led-reminder --event received=2026-06-30 --country AT');
  assert.match(convention.uncertain.join(' '), /convention of ours/);
  const wrongPlace = await asWritten('--rule europol-36-4 --event transmitted=2026-03-05 --country DE');
  assert.match(wrongPlace.uncertain.join(' '), /body of the Union/);
  const switzerland = await asWritten('--rule gdpr-12-3 --event received=2026-03-05 --country CH');
  assert.match(switzerland.uncertain.join(' '), /does not bind authorities of Switzerland/);
});

test('the text says the date first, then how, then what is uncertain', async () => {
  const { code, out } = await run(['deadline', '--rule', 'gdpr-12-3', '--event', 'received=2026-03-05', '--country', 'pl']);
  assert.equal(code, 0);
  const places = ['due       2026-04-07, Tuesday', 'HOW', 'EARLIEST, WHERE IT DIFFERS', 'WHAT IS UNCERTAIN'].map((words) =>
    out.indexOf(words),
  );
  assert.ok(
    places.every((place, index) => place > (places[index - 1] ?? -1)),
    out,
  );
  assert.match(out, /§ GDPR, Art\. 12\(3\)\n/);
});

test('wrong words are refused with the right ones, and nothing is printed beside', async () => {
  for (const [words, says] of [
    ['--rule gdpr-12-2 --event received=2026-03-05 --country DE', /`gdpr-12-2` is no rule: .*`gdpr-12-3`/],
    ['--rule "one month" --event start=2026-03-05 --country DE', /a period is written `1 month`/],
    ['--rule gdpr-12-3 --event recieved=2026-03-05 --country DE', /did you mean `received`/],
    ['--rule gdpr-12-3 --event received=2026-02-29 --country DE', /`2026-02-29` for the event `received` is not a day/],
    ['--rule gdpr-12-3 --event received --country DE', /`received` is not an event; write NAME=YYYY-MM-DD/],
    ['--rule gdpr-12-3 --event identity-query=2026-03-07 --country DE', /name the day of `received`/],
    ['--rule gdpr-12-3 --event received=2026-03-05 --event received=2026-03-06 --country DE', /more than once/],
    ['--rule gdpr-12-3 --event received=2026-03-05 --event identity-answer=2026-03-06 --country DE', /answers nothing/],
    ['--rule gdpr-12-3 --event received=2026-03-05 --event extension-notice=2026-03-01 --country DE', /is before `received`/],
    ['--rule "72 hours" --event start=2026-03-05 --country DE', /needs the hour/],
    ['--rule gdpr-12-3 --event received=2026-03-05 --country AU', /no holiday calendar is recorded for Australia/],
    ['--rule gdpr-12-3 --event received=2026-03-05 --country XY', /unknown country `XY`; known: AT, /],
    ['--rule gdpr-12-3 --event received=2026-03-05 --country EU --institution comission', /did you mean `commission`/],
    ['--rule gdpr-12-3 --event received=2026-03-05 --country DE --institution commission', /goes with --country EU/],
    ['--rule gdpr-12-3 --event received=2026-03-05 --country DE --region DE-XX', /unknown region `DE-XX`/],
    ['--rule gdpr-12-3 --event received=2026-03-05 --country DE --region ZZ', /DE-BY \(Bayern\)/],
    ['--rule gdpr-12-3 --event received=2026-03-05 --country MT --region x', /has no regions/],
    ['--rule "9999 years" --event start=2026-03-05 --country DE', /too long/],
    ['--rule "99999999999999999999 years" --event start=2026-03-05 --country DE', /is no rule/],
    ['--rule "0 days" --event start=2026-03-05 --country DE', /is no rule/],
    ['--rule "１ month" --event start=2026-03-05 --country DE', /is no rule/],
    ['--rule "1 month" --event start=9999-12-31 --country DE', /too far away/],
    ['--rule "1 month" --event start=２０２６-01-01 --country DE', /is not a day/],
    ['--rule gdpr-12-3 --country DE', /at least one event/],
    ['--rule gdpr-12-3 --event received=2026-03-05', /--country/],
  ] as const)
    assert.match(await refused(words), says);
});

test('empty, long and unprintable words are refused in one line that a terminal cannot obey', async () => {
  for (const words of [
    ['--rule', '', '--event', 'start=2026-03-05', '--country', 'DE'],
    ['--rule', '1 month', '--event', '', '--country', 'DE'],
    ['--rule', '1 month', '--event', 'start=2026-03-05', '--country', ''],
    ['--rule', 'x'.repeat(100_000), '--event', 'start=2026-03-05', '--country', 'DE'],
    ['--rule', '1 month', '--event', `${'x'.repeat(100_000)}=2026-03-05`, '--country', 'DE'],
    ['--rule', '\u001b[31mred\n\u0007', '--event', 'start=2026-03-05', '--country', 'DE'],
    ['--rule', '1 month', '--event', 'start=2026-03-05', '--country', '\u202e\u001b[2J'],
    ['--rule', '1 month', '--event', '\u001b]0;title\u0007=2026-03-05', '--country', 'DE'],
    [`--\u001b[31m`],
  ]) {
    const { code, out, err } = await run(['deadline', ...words]);
    assert.deepEqual([code, out], [2, ''], words.join(' ').slice(0, 80));
    assert.ok(err.length < 2000, `${err.length} characters`);
    assert.doesNotMatch(err.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e]/u);
    assert.ok(err.trimEnd().split('\n').length <= 2, err);
  }
});

interface Vectors {
  readonly rules?: Readonly<Record<string, { readonly period: string; readonly holder: string; readonly start: string }>>;
  readonly cases: readonly {
    readonly id: string;
    readonly place: string;
    readonly region?: string;
    readonly rule: string;
    readonly events: readonly ClockEvent[];
    readonly due: string | null;
    readonly earliest: string;
  }[];
}
const vectors = async (name: string): Promise<Vectors> => JSON.parse(await spec(`deadline-vectors/${name}.json`)) as Vectors;

test('the calendars of the Atlas give the days that were worked out by hand for 31 states', async () => {
  // The Dutch law on time limits counts Good Friday as a holiday; the case takes it as one only of the list.
  const differing = new Set(['national-142']);
  const { cases } = await vectors('national');
  let compared = 0;
  for (const { id, place, region, rule, events, due, earliest } of cases) {
    const calendar = atlas.ofKind('calendar').find((record) => record.place === place)!;
    if (differing.has(id) || (region !== undefined && calendar.regions?.[region] === undefined)) continue;
    const answer = deadlineOf({ rule: ruleOfPeriod(rule)!, events, calendar, region });
    assert.ok(answer.ok, id);
    assert.deepEqual([answer.deadline.earliest, answer.deadline.due], [earliest, due], id);
    assert.ok(answer.deadline.latest! >= due!, id);
    compared += 1;
  }
  assert.ok(compared > 180, `${compared} cases`);
  assert.equal(new Set(cases.map(({ place }) => place)).size, 31);
});

test('the time limits of the Atlas are those by which the cases were worked', async () => {
  for (const file of ['clock-events', 'systems'])
    for (const [id, { extension, suspensions, restarts, ...rule }] of Object.entries((await vectors(file)).rules ?? {}) as [
      string,
      Record<string, unknown>,
    ][]) {
      const record = atlas.find('time-limit', id);
      assert.ok(record, `the Atlas has no time limit \`${id}\``);
      assert.deepEqual(rule, { holder: record.holder, start: record.start, period: record.period }, id);
      assert.deepEqual(extension, record.extension && { period: record.extension.period, event: record.extension.event }, id);
      assert.deepEqual(
        suspensions ?? [],
        (record.suspensions ?? []).map(({ query, answer }) => ({ query, answer })),
        id,
      );
      assert.deepEqual(
        restarts ?? [],
        (record.restarts ?? []).map(({ event }) => ({ event })),
        id,
      );
    }
});

test('every time limit of the Atlas gives three dates in order, with every calendar', () => {
  let answers = 0;
  for (const limit of atlas.ofKind('time-limit'))
    for (const calendar of atlas.ofKind('calendar'))
      for (const on of ['2025-12-23', '2026-01-31', '2026-04-02']) {
        const answer = deadlineOf({ rule: limit, events: [{ event: limit.start, on }], calendar });
        assert.ok(answer.ok, limit.id);
        const { earliest, due, latest, derivation } = answer.deadline;
        assert.ok(earliest > on && earliest <= due! && due! <= latest!, `${limit.id} ${calendar.id} ${on}`);
        assert.ok(derivation.every(({ why, cite }) => why.length > 10 && cite.length > 0));
        answers += 1;
      }
  assert.ok(answers > 3000, `${answers} answers`);
});
