/**
 * The questions that the product exists for, asked of the real Atlas as a user asks them.
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
import { cut as cutData, publishCut, publishTrace, trace as traceData, traceDataOf } from '@firebreak/trace';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { run } from './run.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-'));
  process.env['XDG_CACHE_HOME'] = folder;
});
after(() => rm(folder, { recursive: true }));

const ask = async (words: string): Promise<{ code: number; out: string; err: string }> => run(words.split(' '));

interface Trace {
  from: string;
  country: string;
  on: string;
  reached: {
    place: string;
    enforcement: boolean;
    mode: string;
    confirmed: boolean;
    purposeShift: boolean;
    data: string[];
    path: { flow: string; from: string; to: string }[];
    alsoBy: { flow: string; from: string }[];
  }[];
  closed: { flow: string; to: string; by: { firewall: string; exceptions: { text: string }[] }[] }[];
  pending: { flow: string }[];
  unknown: { kind: string }[];
}
const validator = new Ajv2020({ strict: false });

/** Asks with `--json` and validates the answer against the published schema with an independent validator. */
async function asked<T>(words: string, schema: string): Promise<T> {
  const { code, out, err } = await ask(`${words} --json`);
  assert.equal(code, 0, err);
  const answer = JSON.parse(out) as T;
  await fits(answer, schema);
  return answer;
}

async function fits(answer: unknown, schema: string): Promise<void> {
  const published = JSON.parse(await readFile(new URL(`../../../spec/${schema}.schema.json`, import.meta.url), 'utf8')) as { $id: string };
  const validate = validator.getSchema(published.$id) ?? validator.compile(published);
  assert.ok(validate(answer), JSON.stringify(validate.errors));
}
const trace = (words: string): Promise<Trace> => asked<Trace>(`trace ${words}`, 'trace/answer-1');

test('Germany, emergency hospital: the ways to the foreigners authority are closed by professional secrecy', async () => {
  const answer = await trace('hospital-emergency --country DE');
  assert.deepEqual(
    answer.reached.filter((r) => r.enforcement),
    [],
  );
  assert.deepEqual(answer.closed.map((c) => c.flow).toSorted(), [
    'de-hospital-emergency-to-foreigners-authority',
    'de-welfare-authority-to-foreigners-authority',
  ]);
  for (const closed of answer.closed)
    assert.deepEqual(
      closed.by.map((by) => [by.firewall, by.exceptions.length]),
      [['de-health-secrecy', 1]],
    );
});

test('Germany, planned care: the social office reports by duty, and the cut names exactly that flow', async () => {
  const answer = await trace('hospital-planned --country de --to foreigners-authority');
  assert.deepEqual(
    answer.reached.map((r) => [r.place, r.mode, r.purposeShift, r.path.map((hop) => hop.flow)]),
    [['foreigners-authority', 'duty', true, ['de-hospital-planned-to-welfare-authority', 'de-welfare-authority-to-foreigners-authority']]],
  );
  const cut = await asked<{ verdict: string; keepsService: boolean; cuts: { flows: string[]; size: number }[] }>(
    'cut hospital-planned --country DE',
    'cut/answer-1',
  );
  assert.deepEqual(
    [cut.verdict, cut.keepsService, cut.cuts],
    ['found', true, [{ flows: ['de-welfare-authority-to-foreigners-authority'], size: 1 }]],
  );
});

test('Germany, school: open the day before 26 November 2011, closed from that day', async () => {
  const open = await trace('school --country DE --on 2011-11-25 --to foreigners-authority');
  assert.deepEqual(
    open.reached.map((r) => r.path.map((hop) => hop.flow)),
    [['de-school-to-foreigners-authority']],
  );
  for (const day of ['2011-11-26', '2026-11-23']) {
    const closed = await trace(`school --country DE --on ${day}`);
    assert.deepEqual(
      closed.reached.filter((r) => r.enforcement),
      [],
      day,
    );
    assert.deepEqual(
      closed.closed.map((c) => c.flow),
      ['de-school-to-foreigners-authority'],
      day,
    );
  }
});

test('Italy, hospital: closed by Art. 35(5), with its one exception', async () => {
  for (const place of ['hospital-emergency', 'hospital-planned', 'gp']) {
    const answer = await trace(`${place} --country IT`);
    assert.deepEqual(
      answer.reached.filter((r) => r.enforcement),
      [],
      place,
    );
    const rules = answer.closed.flatMap((c) => c.by).filter((by) => by.exceptions.length > 0);
    assert.equal(new Set(rules.map((by) => by.exceptions[0]!.text)).size, 1, place);
    assert.match(rules[0]!.exceptions[0]!.text, /medical report/i);
  }
});

test('a visa application reaches the CIR and, through identity checks under Article 20, police', async () => {
  const answer = await trace('visa-application --country FR');
  const police = answer.reached.find((r) => r.place === 'police')!;
  assert.ok(answer.reached.some((r) => r.place === 'cir'));
  assert.ok([...police.path, ...police.alsoBy].some((hop) => hop.from === 'cir'));
});

test('an asylum applicant fingerprinted before and after 12 June 2026: other data, other readers, other record', async () => {
  interface Footprint {
    records: {
      system: string;
      category: string;
      since: string;
      deleteBy: string | null;
      data: string[];
      readers: { role: string; confirmed: boolean }[];
      derivation: { date: string | null }[];
      rights: unknown[];
    }[];
  }
  const at = async (day: string): Promise<Footprint['records'][number]> => {
    const { records } = await asked<Footprint>(`footprint --event asylum-application@${day}:GR --on 2026-11-23`, 'footprint/answer-1');
    return records.find((r) => r.system === 'eurodac')!;
  };
  const [old, current] = [await at('2026-06-11'), await at('2026-06-12')];
  assert.notEqual(old.category, current.category);
  assert.deepEqual([old.deleteBy, current.deleteBy], ['2036-06-11', '2036-06-12']);
  assert.ok(!old.data.includes('facial-image') && current.data.includes('facial-image'));
  assert.notDeepEqual(old.readers, current.readers);
  for (const r of [old, current]) assert.ok(r.derivation.length > 0 && r.rights.length > 0);
  const crossing = async (day: string): Promise<string | null | undefined> =>
    (
      await asked<Footprint>(`footprint --event irregular-crossing-fingerprinted@${day}:GR --on 2026-11-23`, 'footprint/answer-1')
    ).records.find((r) => r.system === 'eurodac')?.deleteBy;
  assert.equal(await crossing('2026-05-01'), '2027-11-01');
  assert.equal(await crossing('2026-07-01'), '2031-07-01');
});

test('every touchpoint in every country gives an answer that fits the published shape', async () => {
  const opened = await openAtlas(new URL('../../../atlas', import.meta.url).pathname, folder);
  assert.ok(opened.ok);
  const data = traceDataOf(opened.atlas);
  for (const touchpoint of data.touchpoints)
    for (const country of Object.keys(data.groupsByCountry)) {
      const question = { touchpoint, country, on: '2026-11-23' as LegalDay };
      await fits(publishTrace(opened.atlas, traceData(data, question)), 'trace/answer-1');
      await fits(publishCut(opened.atlas, cutData(data, question)), 'cut/answer-1');
    }
});

test('the readable answer has the citation under every hop, what is closed and what nobody knows', async () => {
  const { out } = await ask('trace hospital-planned --country DE --on 2026-11-23');
  assert.match(out, /Hospital: planned care → Social office/);
  assert.match(out, /Social office → Foreigners authority[^\n]*\n\s+§ AufenthG § 87\(2\)/);
  assert.match(out, /UNCONFIRMED/);
  assert.match(out, /CLOSED BY LAW/);
  assert.match((await ask('trace shelter --country BG')).out, /NOT KNOWN \(never read this as "no"\)/);
});

test('what a policy closes is not told as closed by a law', async () => {
  const { out } = await ask('trace police-victim --country NL --on 2026-11-25');
  assert.match(out, /closed, but not all of them by law/);
  assert.match(out, /CLOSED, NOT ALL OF IT BY LAW[\s\S]*a policy and no law/);
  assert.doesNotMatch((await ask('trace hospital-planned --country DE --on 2026-11-23')).out, /no law/);
});

test('wrong words name the nearest right ones and exit 2, without a stack', async () => {
  const cases: [string, RegExp][] = [
    ['trace hopsital-planned --country DE', /unknown touchpoint `hopsital-planned`; did you mean `hospital-planned`/],
    ['trace school --country XX', /unknown country `XX`/],
    ['trace school --country DE --on 2026-02-30', /is not a day; write it as YYYY-MM-DD/],
    ['trace school --country DE --data adress', /did you mean `address`/],
    ['trace school --country DE --to polis', /did you mean `police`/],
    ['trace school', /required option '--country/],
    ['cut school --country DE --to nowhere-at-all-xyz', /unknown place/],
    ['footprint --event asylum', /is not an event; write KIND@YYYY-MM-DD/],
    ['footprint --event asylum-aplication@2026-01-01', /did you mean `asylum-application/],
    ['footprint --event asylum-application@2026-01-01 --born 2027-01-01', /before the day of birth/],
    ['atlas show sys', /unknown id `sys`/],
    ['atlas export --format pdf -o x', /Allowed choices are json, csv, jsonld/],
    ['trce school', /unknown command 'trce'/],
    ['trace school --country DE --atlas /nonexistent-folder', /name its folder with --atlas|unknown option/],
  ];
  for (const [words, message] of cases) {
    const { code, err } = await ask(words);
    assert.equal(code, 2, words);
    assert.match(err, message, words);
    assert.doesNotMatch(err, /\n\s+at /, words);
  }
});

test('`atlas check` says file, line, what and how, and exits 1', async () => {
  const broken = await mkdtemp(join(tmpdir(), 'firebreak-broken-'));
  await writeFile(join(broken, 'a.yaml'), 'kind: source\nid: a\nname: A\ntype: pres\nread: null\n');
  const { code, out } = await ask(`--atlas ${broken} atlas check`);
  assert.equal(code, 1);
  assert.match(out, /a\.yaml:4: a: .*use one of law-text/);
  const refused = await ask(`--atlas ${broken} trace school --country DE`);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /the Atlas has 1 problems, so it is not asked/);
  await rm(broken, { recursive: true });
});

test('show, search, stats and export', async () => {
  assert.match((await ask('atlas show de-health-secrecy')).out, /professional secrecy/);
  assert.match((await ask('atlas show eur-ret-asylum')).out, /\[read\]/);
  assert.match((await ask('atlas search Auslanderzentralregister')).out, /de-azr/);
  assert.match((await ask('atlas search zzzzqqq')).out, /Nothing found/);
  const stats = JSON.parse((await ask('atlas stats --json')).out) as { records: number; shareConfirmed: number };
  assert.ok(stats.records > 3000 && stats.shareConfirmed > 0 && stats.shareConfirmed < 1);
  for (const [format, file] of [
    ['json', 'atlas.json'],
    ['csv', 'flow.csv'],
    ['jsonld', 'atlas.jsonld'],
  ] as const) {
    const { code } = await ask(`atlas export --format ${format} -o ${join(folder, format)}`);
    assert.equal(code, 0);
    assert.ok((await readFile(join(folder, format, file), 'utf8')).length > 1000);
  }
});

test('a second opening comes from the compiled Atlas and answers the same', async () => {
  const [first, second] = [await ask('trace bank --country FR --json'), await ask('trace bank --country FR --json')];
  assert.equal(first.out, second.out);
  assert.ok((await readdir(join(folder, 'firebreak'))).some((name) => name.startsWith('atlas-')));
});
