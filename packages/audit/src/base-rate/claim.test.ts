/**
 * Every claim of the real Atlas: how far its figure leads, and that nothing is said that it does not say.
 *
 * @module
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { languages, type RecordOf } from '@firebreak/atlas';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import {
  answerOf,
  peopleFor,
  peopleOf,
  peopleWithin,
  peopleWordsOf,
  reachOf,
  readingsOf,
  type Speaker,
  sayPeople,
  sayReading,
  saySuppose,
  speakerOf,
} from './index.ts';

const atlas = await openRepositoryAtlas();
const claims = atlas.ofKind('claim');
const claim = (id: string): RecordOf<'claim'> => atlas.find('claim', id)!;

test('what each claim measures, and how far that leads', () => {
  const found = Object.fromEntries(
    claims.map((one) => [one.id, readingsOf(one).map((reading) => `${reading.measures}: ${reachOf(reading)}`)]),
  );
  const both = ['pair: people', 'pair: people'];
  const accuracy = ['accuracy: bounds'];
  const output = ['output-rate: bounds'];
  const counts = ['counts: nothing'];
  const wrongly = ['false-positive-rate: part'];
  assert.deepEqual(found, {
    'ev-bio-id': both,
    'ev-bio-verify': both,
    'ev-ees-apr26': counts,
    'ev-ees-dec25': counts,
    'perf-avatar': accuracy,
    'perf-dias-15': accuracy,
    'perf-dias-18': accuracy,
    'perf-dias-20': accuracy,
    'perf-dias-out-2022': output,
    'perf-dias-out-2023h1': output,
    'perf-ees': wrongly,
    'perf-fr-race': ['group-ratio: comparison'],
    'perf-fr-sex': ['group-ratio: comparison'],
    'perf-iborderctrl-76': accuracy,
    'perf-iborderctrl-split': both,
    'perf-intercept': [...counts, 'none: nothing'],
    'perf-nl-iob': ['outcome-gap: comparison'],
    'perf-phones-2018': output,
    'perf-pnr': ['false-discovery-rate: part'],
    'perf-pnr-at': counts,
    'perf-pnr-de': ['false-discovery-rate: part'],
    'perf-rca': output,
    'perf-se-rmv': wrongly,
    'perf-silenttalker-74-80': [...accuracy, ...accuracy],
    'perf-toeic': wrongly,
    'perf-toeic-appeals': counts,
    'perf-uk-acs': ['failure-rate: part'],
    'perf-uk-fae-16': [...wrongly, ...wrongly],
    'perf-uk-fae-mae': ['none: nothing'],
    'perf-uk-streaming': ['outcome-gap: comparison'],
  });
});

test('numbers of the claims in people, as published with them', () => {
  const wrong = (id: string, people: number): number => {
    const answer = answerOf(readingsOf(claim(id))[0]!, { people, prevalence: 0.05 });
    return answer.of === 'accuracy' ? answer.wrong.whole.low : Number.NaN;
  };
  assert.deepEqual(
    ['perf-dias-15', 'perf-dias-18', 'perf-dias-20'].map((id) => [wrong(id, 29_632), wrong(id, 22_947)]),
    [
      [4_445, 3_442],
      [5_334, 4_130],
      [5_926, 4_589],
    ],
  );
  const toeic = readingsOf(claim('perf-toeic'));
  assert.equal(peopleFor(toeic), 58_000);
  const accused = answerOf(toeic[0]!, { people: 58_000, prevalence: 0.1 });
  assert.ok('part' in accused && accused.part.whole.high === 580);
  const [interviews] = readingsOf(claim('perf-iborderctrl-76'));
  assert.ok(interviews!.measures === 'accuracy');
  assert.deepEqual([interviews.tested!.interval.low.toFixed(3), interviews.tested!.interval.high.toFixed(3)], ['0.577', '0.901']);
  assert.equal(peopleFor(readingsOf(claim('perf-dias-out-2022'))), 29_632);
  assert.equal(peopleFor(readingsOf(claim('perf-iborderctrl-76'))), 1_000);
  assert.equal(peopleFor(readingsOf(claim('perf-ees'))), 10_000);
});

test('what a record says of its test is what is reckoned with', () => {
  const tested = (right: number | undefined, positives: number | undefined): unknown => {
    const figure = { measures: 'accuracy', low: 0.76, high: 0.76, tested: 30, right, positives } as RecordOf<'claim'>['figures'][number];
    const [reading] = readingsOf({ ...claim('perf-iborderctrl-76'), figures: [figure] });
    return reading!.measures === 'accuracy' ? [reading!.tested!.right, reading!.positives] : null;
  };
  assert.deepEqual(tested(22, 0.5), [22, 0.5]);
  assert.deepEqual(tested(undefined, undefined), [23, null], 'the whole number nearest to 76 % of 30');
  const [known] = readingsOf(claim('perf-iborderctrl-76'));
  assert.ok(known!.measures === 'accuracy' && known.positives === 0.5, 'half of them were told to lie');
});

test('both orders of the contested figures of iBorderCtrl are readings', () => {
  const pairs = readingsOf(claim('perf-iborderctrl-split')).map((reading) => reading.measures === 'pair' && reading.pair);
  assert.deepEqual(pairs, [
    { sensitivity: 0.7555, specificity: 0.7366 },
    { sensitivity: 0.7366, specificity: 0.7555 },
  ]);
});

for (const language of languages) {
  const speakerFor = (one: RecordOf<'claim'>): Speaker => speakerOf(language, peopleWordsOf(one, language));

  test(`every claim is said in whole sentences (${language})`, () => {
    for (const one of claims) {
      const speaker = speakerFor(one);
      const people = peopleFor(readingsOf(one));
      for (const reading of readingsOf(one))
        for (const prevalence of [0, 0.0001, 0.1, { low: 0.05, high: 0.22 }, 1]) {
          const answer = answerOf(reading, { people, prevalence });
          const said = sayReading(reading, answer, speaker, language);
          assert.ok(said.length > 0, one.id);
          if (answer.of === 'accuracy') said.push(...sayPeople(answer.compatible, speaker), ...sayPeople(answer.equal, speaker));
          for (const { text } of [...said, saySuppose(people, prevalence, speaker)]) {
            assert.doesNotMatch(text, /[{}]|undefined|NaN|Infinity|∞/, one.id);
            if (language === 'ar') assert.match(text, /[\u0600-\u06ff]/);
            if (language !== 'ar') assert.match(text, /^[\p{Lu}\d]/u, 'a sentence begins with a capital or a number');
          }
        }
    }
  });

  test(`a figure that tells no error is never said to tell one (${language})`, () => {
    for (const one of claims)
      for (const reading of readingsOf(one))
        if (reachOf(reading) !== 'people') {
          const answer = answerOf(reading, { people: 1_000, prevalence: 0.1 });
          const said = sayReading(reading, answer, speakerFor(one), language);
          assert.ok(
            said.some((sentence) => sentence.as === 'limit'),
            `${one.id}: what it does not say is said`,
          );
        }
  });

  test(`everybody and those flagged are never mixed up: the worksheet’s 758 (${language})`, () => {
    const speaker = speakerFor(claim('perf-iborderctrl-split'));
    const range = peopleWithin(1_000, 0.1, [{ sensitivity: 0.7555, specificity: 0.7366 }]);
    const [everybody, flagged, ...others] = sayPeople(range, speaker).map(({ text }) => text.replaceAll(/[\s,](?=\d{3})/g, ''));
    const numbersIn = (text: string): string[] => [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => number);
    assert.deepEqual(numbersIn(everybody!), ['237', '1000']);
    assert.deepEqual(numbersIn(flagged!).toSorted(), ['100', '76']);
    for (const text of [everybody!, flagged!, ...others])
      assert.doesNotMatch(text, /758|75[.,]8/, 'a share of those flagged is no number of everybody');
    assert.match(speaker.numbers.percent(range.wrongOfFlagged!.low), /^75[.,]83\u00a0%$/);
    for (const text of [everybody!, ...others.slice(0, 2)]) assert.match(text, /1000/);
    assert.doesNotMatch(flagged!, /1000/);
    assert.ok(flagged!.toLowerCase().includes(speaker.words.flagged.toLowerCase()), 'of whom it is a share stands in the sentence');
  });
}

test('in English, as people say it', () => {
  const speaker = speakerOf('en', peopleWordsOf(claim('perf-iborderctrl-split'), 'en'));
  const people = (prevalence: number, sensitivity: number, specificity: number, of = 1_000): string[] =>
    sayPeople(peopleWithin(of, prevalence, [{ sensitivity, specificity }]), speaker).map(({ text }) => text);
  assert.deepEqual(people(0.1, 0.7555, 0.7366), [
    '237 of 1,000 people are flagged as liars although they tell the truth.',
    'Of every 100 people flagged as liars, 76 tell the truth.',
    '24 of 1,000 people are believed although they lie.',
    '76 of 1,000 people are flagged as liars, and they lie.',
    'Wrongly flagged as liars for each one rightly found: 3.1.',
  ]);
  assert.equal(people(0.001, 0.75, 0.75, 100_000)[1], 'Of every 1,000 people flagged as liars, 997 tell the truth.');
  assert.equal(people(0.5, 0.99, 1)[1], 'Of every 100 people flagged as liars, those who tell the truth: 0.');
  assert.equal(people(0.5, 0, 1)[1], 'Nobody is flagged as liars.');
  assert.equal(people(0.999, 0.9, 0.9)[0], 'Flagged as liars although they tell the truth: fewer than one of 1,000 people.');
  assert.equal(peopleOf({ people: 1_000, prevalence: 0.999, sensitivity: 0.9, specificity: 0.9 }).whole.fp, 0);
});
