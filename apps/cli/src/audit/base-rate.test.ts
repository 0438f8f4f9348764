/**
 * Performance figures in whole people, asked as a user asks them, of the real Atlas.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { z } from 'zod';
import { run } from '../run.ts';
import type { baseRateShape } from '../shapes/base-rate.ts';

type Published = z.infer<typeof baseRateShape>;

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-'));
  process.env['XDG_CACHE_HOME'] = folder;
});
after(() => rm(folder, { recursive: true }));

const ask = (words: string): ReturnType<typeof run> => run(['audit', 'base-rate', ...words.split(' ').filter((word) => word !== '')]);

async function said(words: string): Promise<string> {
  const { code, out, err } = await ask(words);
  assert.equal(code, 0, err);
  return out.replaceAll(/\s+/g, ' ');
}

const schema = JSON.parse(await readFile(new URL('../../../../spec/audit/base-rate-1.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv2020({ strict: false }).compile(schema);

async function answered(words: string): Promise<Published> {
  const { code, out, err } = await ask(`${words} --json`);
  assert.equal(code, 0, err);
  const answer = JSON.parse(out) as Published;
  assert.ok(validate(answer), JSON.stringify(validate.errors));
  return answer;
}

async function refused(words: string, why: RegExp): Promise<void> {
  const { code, out, err } = await ask(words);
  assert.deepEqual([code, out], [2, ''], words);
  assert.match(err, why, words);
}

test('the worksheet on iBorderCtrl: 237 of everybody, 76 of every 100 flagged, both readings, and never 758', async () => {
  const out = await said('--claim perf-iborderctrl-split --prevalence 10% --people 1000');
  for (const sentence of [
    'Suppose that 100 of 1,000 people lie.',
    '237 of 1,000 people are flagged as liars although they tell the truth.',
    'Of every 100 people flagged as liars, 76 tell the truth.',
    '24 of 1,000 people are believed although they lie.',
    'Reading 2 of 2: The other order',
    '220 of 1,000 people are flagged as liars although they tell the truth.',
  ])
    assert.ok(out.includes(sentence), sentence);
  assert.doesNotMatch(out, /758|75\.8/);
  assert.match(out, /\[read, contested\].*src-tech-i17, checked 2026-11-23/);
});

test('an accuracy is answered with everything it leaves open, and with a named assumption; a small test with its interval', async () => {
  const out = await said('--claim perf-iborderctrl-76 --prevalence 10%');
  assert.match(out, /An accuracy says how many judgements are right, not which ones are wrong/);
  assert.match(out, /Everything that the figure leaves open: At most 432 of 1,000 people are flagged as liars although/);
  assert.match(out, /Assumption: it errs equally often on both. Nobody has said that it does. 216 of 1,000 people/);
  assert.match(out, /57\.7\s%\sto\s90\.1\s%/);
  assert.match(out, /Between 89 and 381 of 1,000 people/);
  const { readings } = await answered('--accuracy 23/30 --positives 50% --prevalence 10%');
  const { result } = readings[0]!.at[0]!;
  assert.ok(result.of === 'accuracy');
  assert.deepEqual(result.equal.fp.whole, { low: 210, high: 210 });
  assert.deepEqual(result.byChance!.equal.fp.whole, { low: 89, high: 381 });
  assert.deepEqual(result.compatible.wrongPerHit!.low, 0);
});

test('without a prevalence none is made up: several are shown', async () => {
  const answer = await answered('--sensitivity 75.55% --specificity 0.7366');
  assert.equal(answer.prevalenceGiven, false);
  assert.deepEqual(
    answer.readings[0]!.at.map(({ prevalence }) => prevalence!.low),
    [0.001, 0.01, 0.05, 0.1, 0.5],
  );
  const out = await said('--sensitivity 75.55% --specificity 0.7366');
  assert.match(out, /Nobody has said how many of the people checked are what is looked for/);
  assert.match(out, /10 % 237 24 76 76 of 100/);
  assert.match(out, /0\.1 % 263 <1 1 997 of 1,000/);
  assert.match(out, /wrongly flagged, of 1,000 .* wrong, of those flagged/);
});

test('DIAS: error rates on its uses, as published; its output rate gives bounds and no error', async () => {
  for (const [claim, ...numbers] of [
    ['perf-dias-15', '4,445', '3,442'],
    ['perf-dias-18', '5,334', '4,130'],
    ['perf-dias-20', '5,926', '4,589'],
  ])
    for (const [index, people] of [29_632, 22_947].entries())
      assert.match(
        await said(`--claim ${claim} --people ${people} --prevalence 5%`),
        new RegExp(`: ${numbers[index]} of ${people.toLocaleString('en')} judgements are wrong`),
      );
  const { people, readings } = await answered('--claim perf-dias-out-2022 --prevalence 5%');
  assert.equal(people, 29_632);
  assert.equal(readings[0]!.reach, 'bounds');
  const { result } = readings[0]!.at[0]!;
  assert.ok(result.of === 'output-rate');
  // 6,519 flagged; if 1,482 are what is looked for, at least 5,037 are not.
  assert.deepEqual([result.flagged.whole.low, result.wronglyFlagged.whole], [6_519, { low: 5_037, high: 6_519 }]);
  assert.match(await said('--claim perf-dias-out-2022'), /How often it is right, nobody has said/);
});

test('figures that tell a part only, a comparison, or nothing, say so', async () => {
  assert.match(
    await said('--claim perf-pnr-de'),
    /Of every 1,000 people reported as a hit, 997 are not whom it looks for\. Wrongly reported as a hit for each one rightly found: 332/,
  );
  assert.match(await said('--claim perf-toeic'), /Accused of cheating: at most 580 of 58,000/);
  assert.match(await said('--claim perf-fr-race'), /it is between 10 and 100 of 1,000 in the other\. A multiplier and no rate/);
  assert.match(await said('--claim perf-uk-streaming'), /A gap in outcomes and no error rate/);
  assert.match(await said('--claim perf-pnr-at'), /Hits confirmed: 51 \(about one in 149,684 of the first\)/);
  assert.match(await said('--claim perf-uk-fae-mae'), /does not say how many children are called adults/);
  assert.match(await said('--claim perf-pnr-de --prevalence 3%'), /--prevalence plays no part/);
});

test('every claim of the Atlas has an answer in the published shape', async () => {
  const { out } = await run(['atlas', 'stats', '--json']);
  const known = (JSON.parse(out) as { recordsByKind: Record<string, number> }).recordsByKind['claim']!;
  const { err } = await ask('--claim nothing-like-it-at-all-in-here');
  const ids = [...err.split('known:')[1]!.matchAll(/[a-z][a-z0-9-]+/g)].map(([id]) => id);
  assert.equal(ids.length, known);
  for (const id of ids) {
    const { claim, readings } = await answered(`--claim ${id}`);
    assert.equal(claim!.id, id);
    assert.ok(
      readings.every(({ says }) => says.length > 0),
      id,
    );
  }
});

test('repeated checks and linked databases', async () => {
  const out = await said(
    '--sensitivity 75.55% --specificity 73.66% --prevalence 10% --checks 5 --correlation 0.5 --sources 2%,1%,0.5% --people 100,000',
  );
  assert.match(
    out,
    /Flagged at least once in 5 checks although they are not what is looked for: between 23,706 and 70,484 of 100,000 people/,
  );
  assert.match(out, /The lower number if it is always the same people; the higher if chance decides anew each time/);
  assert.match(out, /At a correlation of 50\s%: [\d,]+\./);
  assert.match(
    out,
    /At least one false entry in 3 linked databases: between 2,000 and 3,500 of 100,000 people\. 3,465 if errors have nothing to do/,
  );
  assert.match(out, /False entries in two of them, .*: at most 1,500 of 100,000 people\. 35 if errors/);
  const { sources, readings } = await answered('--sources 2%,1%,.5%');
  assert.deepEqual([sources!.rates, readings], [[0.02, 0.01, 0.005], []]);
  const innocent = await said('--claim perf-toeic --checks 3');
  assert.match(innocent, /Accused of cheating at least once in 3 checks: at most 1,723 of 58,000 people who spoke themselves/);
  assert.equal((await answered('--claim perf-iborderctrl-76 --checks 2')).readings[0]!.checks!.of, 'equal-errors-assumed');
});

test('shares as people write them', async () => {
  const found = async (words: string): Promise<unknown> => {
    const { readings } = await answered(`--sensitivity 50% --specificity 50% --prevalence ${words}`);
    return readings[0]!.at[0]!.prevalence;
  };
  assert.deepEqual(await found('1%'), { low: 0.01, high: 0.01 });
  assert.deepEqual(await found('0.01'), { low: 0.01, high: 0.01 });
  assert.deepEqual(await found('1.0'), { low: 1, high: 1 });
  assert.deepEqual(await found('100%'), { low: 1, high: 1 });
  assert.deepEqual(await found('75.55%'), { low: 0.7555, high: 0.7555 });
  assert.deepEqual(await found('0.05..0.22'), { low: 0.05, high: 0.22 });
  assert.deepEqual(await found('5%..22%'), { low: 0.05, high: 0.22 });
  assert.deepEqual(await found('0'), { low: 0, high: 0 });
});

test('a share that may mean two things, or none, is refused', async () => {
  const share = (words: string): string => `--sensitivity 50% --specificity 50% --prevalence ${words}`;
  await refused(share('1'), /`1` is not a share; it may be 1 % or all of them: write 1% or 100%/);
  await refused(share('76'), /write 76% or a number from 0 to 1/);
  await refused(share('101%'), /at most 100%/);
  await refused(share('-5%'), /not a share|unknown option/);
  await refused(share('5..22%'), /write both ends alike/);
  await refused(share('22%..5%'), /the smaller end first/);
  await refused(share('5%..6%..7%'), /write both ends alike/);
  await refused(share('0,5'), /write a percentage or a number from 0 to 1/);
  await refused(share('NaN'), /not a share/);
  await refused(share(`0.${'1'.repeat(400)}`), /not a share/);
  await refused('--sources 2%,x', /--sources `x`/);
  await refused(`--sources ${Array<string>(101).fill('1%').join(',')}`, /at most 100/);
});

test('wrong use says what to do', async () => {
  await refused('', /name a claim \(--claim ID\)/);
  await refused('--claim perf-iborderctl-76', /did you mean `perf-iborderctrl-76`/);
  await refused('--claim __proto__', /unknown claim/);
  await refused('--sensitivity 76%', /--specificity is missing; one of the two says nothing about the other/);
  await refused('--specificity 76%', /--sensitivity is missing/);
  await refused('--accuracy 76% --sensitivity 76%', /choose one/);
  await refused('--accuracy 31/30', /more were right than were tested/);
  await refused('--positives 50% --sources 1%,2%', /without one it means nothing/);
  await refused('--correlation 0.5 --sources 1%,2%', /without them it means nothing/);
  await refused('--claim perf-pnr-de --checks 3', /does not say how often somebody who is not what is looked for is flagged/);
  await refused('--sources 1%,2% --checks 2', /--checks needs/);
  await refused('--sources 1%', /at least two databases/);
  for (const people of ['0', '1.5', 'many', '1e9', '10000000001', '1,00'])
    await refused(`--sensitivity 50% --specificity 50% --people ${people}`, /is no number of people/);
  for (const checks of ['0', '2.5', '10001', 'x'])
    await refused(`--sensitivity 50% --specificity 50% --checks ${checks}`, /no whole number from 1 to 10000/);
});
