import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { amsterdam, chosen, compas, germanCredit, groupOf, ricci } from '../../metrics/examples.ts';
import { complementOf } from '../../metrics/index.ts';
import { type AuditSettings, exactly, type GroupCounts, metricIds, type Report, type Statement } from '../../model/index.ts';
import { input, question, settingsWith, tallyOf } from '../examples.ts';
import { reportOfGroups, reportOfTally } from '../report.ts';
import { meaningOf } from './meaning.ts';

type Code = Statement['code'];
type Of<C extends Code> = Extract<Statement, { readonly code: C }>;

function all<C extends Code>(report: Report, code: C): Of<C>[] {
  return report.statements.filter((statement): statement is Of<C> => statement.code === code);
}

function reportOf(groups: readonly GroupCounts[], settings: Partial<AuditSettings> = {}): Report {
  return reportOfGroups(groups, input, settingsWith(settings));
}

const harm = { reference: 'Caucasian', effect: 'harm' } as const;

test('COMPAS: the quarrel comes first, with what is worse, what is severe and what is nearly alike', () => {
  const report = reportOf([compas.black, compas.white], harm);
  const { kind, code, ...quarrel } = report.statements[0] as Of<'rates-disagree'>;
  assert.deepEqual([kind, code], ['finding', 'rates-disagree']);
  assert.deepEqual(quarrel, {
    group: ['African-American'],
    reference: ['Caucasian'],
    higher: ['selectionRate', 'falsePositiveRate'],
    lower: ['falseNegativeRate', 'negativePredictiveValue'],
    alike: ['positivePredictiveValue'],
    worse: ['selectionRate', 'falsePositiveRate'],
    better: [],
    lenient: [],
    severe: ['falseNegativeRate'],
  });
});

test('COMPAS: every caveat that a reader needs, and none that is not so', () => {
  const codes = reportOf([compas.black, compas.white], harm)
    .statements.filter(({ kind }) => kind === 'limit')
    .map(({ code }) => code);
  assert.deepEqual(codes, ['outcome-is-a-record', 'base-rates-differ', 'not-a-cause', 'many-comparisons', 'all-counted-not-sampled']);
});

test('without a stated effect the rates disagree and nobody is called worse off', () => {
  const report = reportOf([compas.black, compas.white], { reference: 'Caucasian' });
  const [quarrel] = all(report, 'rates-disagree');
  assert.deepEqual([quarrel!.worse, quarrel!.better, quarrel!.lenient, quarrel!.severe], [[], [], [], []]);
  assert.deepEqual(quarrel!.higher, ['selectionRate', 'falsePositiveRate']);
  assert.equal(all(report, 'effect-not-stated').length, 1);
  assert.equal(all(reportOf([compas.black, compas.white], harm), 'effect-not-stated').length, 0);
});

test('rates that all point one way are no quarrel', () => {
  // More false positives and lower precision; as many are missed.
  const report = reportOf([groupOf('a', [600, 200, 50, 150]), groupOf('b', [700, 100, 50, 150])], { reference: 'b', effect: 'harm' });
  assert.deepEqual(all(report, 'rates-disagree'), []);
  assert.ok(all(report, 'rate-differs').some(({ comparison }) => comparison.metric === 'falsePositiveRate'));
});

test('which rates disagree, by what being flagged means', () => {
  const quarrels = (a: GroupCounts, b: GroupCounts) =>
    (['harm', 'benefit', 'unknown'] as const).map((effect) => all(reportOf([a, b], { reference: 'b', effect }), 'rates-disagree').length);
  // As many are missed, twice as many are flagged wrongly, and precision is the same to the digit: more are positive in the first.
  assert.deepEqual(quarrels(groupOf('a', [800, 200, 100, 400]), groupOf('b', [1800, 200, 100, 400])), [1, 1, 1]);
  // More false positives, higher precision: Sweden.
  assert.deepEqual(quarrels(groupOf('a', [800, 200, 100, 800]), groupOf('b', [1900, 100, 100, 200])), [1, 1, 1]);
  // More of the positive are missed, of those not flagged as many are positive; wrong flags are more from both sides.
  assert.deepEqual(quarrels(groupOf('a', [1600, 400, 178, 178]), groupOf('b', [1800, 200, 200, 400])), [0, 1, 1]);
  // More are flagged, rightly and wrongly, and fewer missed: a lower cut and no quarrel, from either side.
  assert.deepEqual(quarrels(groupOf('a', [600, 300, 40, 260]), groupOf('b', [800, 100, 100, 200])), [0, 0, 0]);
});

test('a rate of too few people does not start a quarrel', () => {
  // Precision is 1 of 29 against 4 of 104: alike, and of fewer than 30 people.
  const report = reportOf([groupOf('a', [3, 28, 5, 1]), groupOf('b', [900, 100, 30, 4])], { reference: 'b', effect: 'harm' });
  assert.equal(report.comparisons.find(({ metric }) => metric === 'falsePositiveRate')!.verdict, 'higher');
  assert.deepEqual(all(report, 'rates-disagree'), []);
});

test('differences by weight and size; the base rate is a limit and no finding', () => {
  const groups = [groupOf('a', [700, 300, 100, 100]), groupOf('b', [500, 500, 100, 100]), groupOf('r', [900, 100, 300, 100])];
  const report = reportOf(groups, { reference: 'r', effect: 'harm' });
  const told = all(report, 'rate-differs').map(({ comparison }) => `${comparison.metric} ${comparison.group[0]}`);
  assert.deepEqual(told.slice(0, 2), ['falsePositiveRate b', 'falsePositiveRate a']);
  assert.ok(report.comparisons.some(({ metric, verdict }) => metric === 'baseRate' && verdict === 'lower'));
  assert.ok(!told.some((text) => text.startsWith('baseRate')));
});

test('a rate of which little is known does not start a quarrel', () => {
  // False positives differ by 7 points; so few are flagged that precision could differ by as much and more.
  const report = reportOf([groupOf('a', [160, 20, 300, 12]), groupOf('b', [480, 20, 900, 36])], { reference: 'b', effect: 'harm' });
  const precision = report.comparisons.find(({ metric }) => metric === 'positivePredictiveValue')!;
  assert.equal(precision.verdict, 'no-clear-difference');
  assert.equal(report.comparisons.find(({ metric }) => metric === 'falsePositiveRate')!.verdict, 'higher');
  assert.deepEqual(all(report, 'rates-disagree').length, 0);
});

test('what a rate means turns round with the effect, and a metric and its complement mean the opposite', () => {
  const told = (effect: 'harm' | 'benefit') =>
    (
      [
        'selectionRate',
        'falsePositiveRate',
        'falseNegativeRate',
        'positivePredictiveValue',
        'negativePredictiveValue',
        'accuracy',
        'baseRate',
      ] as const
    ).map((metric) => meaningOf(metric, 'higher', effect));
  assert.deepEqual(told('harm'), ['worse', 'worse', 'lenient', 'better', 'none', 'none', 'none']);
  assert.deepEqual(told('benefit'), ['better', 'lenient', 'worse', 'none', 'better', 'none', 'none']);
  for (const metric of metricIds) {
    assert.equal(meaningOf(metric, 'higher', 'unknown'), 'none');
    const complement = complementOf[metric];
    if (!complement) continue;
    for (const effect of ['harm', 'benefit'] as const) {
      assert.equal(meaningOf(metric, 'higher', effect), meaningOf(complement, 'lower', effect), `${metric} ${effect}`);
    }
  }
});

test('four fifths: Ricci and German Credit are below, against the group that is chosen most often', () => {
  const exam = all(reportOf(Object.values(ricci), { effect: 'benefit', minimumCell: 20, reference: 'B' }), 'four-fifths');
  assert.deepEqual(
    exam.map(({ group, reference, ratio, below, clear }) => [group[0], reference[0], ratio.value!.toFixed(4), below, clear]),
    [
      ['B', 'W', '0.5528', true, false],
      ['H', 'W', '0.4327', true, false],
    ],
  );
  const credit = all(reportOf(Object.values(germanCredit), { effect: 'benefit' }), 'four-fifths');
  assert.deepEqual(
    credit.map(({ ratio, below, clear }) => [ratio.value!.toFixed(6), below, clear]),
    [['0.794826', true, false]],
  );
});

test('four fifths: clear only where the whole interval is on one side', () => {
  const verdict = (hits: number) =>
    all(reportOf([chosen('a', hits, 1000), chosen('b', 500, 1000)], { effect: 'benefit' }), 'four-fifths').map(({ below, clear }) => [
      below,
      clear,
    ]);
  assert.deepEqual(
    [verdict(300), verdict(390), verdict(410), verdict(490)],
    [[[true, true]], [[true, false]], [[false, false]], [[false, true]]],
  );
});

test('four fifths: never of a harm, never unless the effect was stated, never of too few people', () => {
  for (const effect of ['harm', 'unknown'] as const)
    assert.deepEqual(all(reportOf(Object.values(germanCredit), { effect }), 'four-fifths'), []);
  assert.deepEqual(all(reportOf(Object.values(ricci), { effect: 'benefit' }), 'four-fifths'), []);
});

test('four fifths: nothing where nobody is chosen, or where who is chosen most often is not known', () => {
  assert.deepEqual(all(reportOf([chosen('a', 0, 100), chosen('b', 0, 100)], { effect: 'benefit' }), 'four-fifths'), []);
  const hidden: GroupCounts = {
    name: ['c'],
    n: exactly(100),
    cells: null,
    given: { selectionRate: { numerator: { low: 10, high: 90 }, denominator: exactly(100) } },
  };
  assert.deepEqual(all(reportOf([chosen('a', 20, 100), chosen('b', 60, 100), hidden], { effect: 'benefit' }), 'four-fifths'), []);
});

test('Amsterdam pilot: too few for a verdict is said for the rate, not for the group', () => {
  const report = reportOf([amsterdam.dutch, amsterdam.notDutch], { reference: 'Dutch', effect: 'harm' });
  const small = all(report, 'too-small').filter(({ metric }) => metric === 'falsePositiveRate');
  assert.deepEqual(
    small.map(({ group, n, minimum }) => [group[0], n.low, minimum]),
    [['not Dutch', 27, 30]],
  );
  const tiny = all(reportOf([amsterdam.dutch, groupOf('x', [3, 4, 5, 6])]), 'too-small');
  assert.deepEqual(
    tiny.map(({ group, metric, n }) => [group[0], metric, n.low]),
    [['x', null, 18]],
  );
});

test('no outcome: only who was flagged, and no caveat about outcomes', () => {
  const report = reportOf(Object.values(germanCredit));
  const codes = report.statements.map(({ code }) => code);
  assert.ok(codes.includes('no-outcome') && !codes.includes('outcome-is-a-record') && !codes.includes('outcome-unknown'));
  assert.deepEqual(
    report.groups[0]!.rates.map(({ metric }) => metric),
    ['selectionRate'],
  );
  assert.equal(all(report, 'many-comparisons').length, 0);
});

test('only those flagged were checked: said with their number, and no difference in errors is told', () => {
  const report = reportOf([groupOf('a', [0, 50, 0, 50], [0, 900]), groupOf('b', [0, 10, 0, 90], [0, 900])], { effect: 'harm' });
  assert.deepEqual(
    all(report, 'only-flagged-checked').map(({ unchecked }) => unchecked),
    [exactly(1800)],
  );
  assert.ok(!all(report, 'rate-differs').some(({ comparison }) => comparison.metric === 'falsePositiveRate'));
  assert.ok(all(report, 'rate-differs').some(({ comparison }) => comparison.metric === 'positivePredictiveValue'));
});

test('the other way round, and some missing on both sides', () => {
  const detained = reportOf([groupOf('a', [500, 0, 100, 0], [300, 0])]);
  assert.deepEqual(
    all(detained, 'only-cleared-checked').map(({ unchecked }) => unchecked),
    [exactly(300)],
  );
  const some = reportOf([groupOf('a', [360, 90, 40, 110], [20, 40])]);
  assert.deepEqual(
    all(some, 'outcome-unknown').map(({ unknown, of }) => [unknown.low, of.low]),
    [[60, 660]],
  );
});

test('everybody flagged, nobody positive', () => {
  const report = reportOf([groupOf('a', [0, 50, 0, 0]), groupOf('b', [0, 60, 0, 0])]);
  assert.deepEqual(
    all(report, 'one-sided').map(({ what }) => what),
    ['all-flagged', 'none-positive'],
  );
  const other = reportOf([groupOf('a', [0, 0, 50, 0])]);
  assert.deepEqual(
    all(other, 'one-sided').map(({ what }) => what),
    ['none-flagged', 'all-positive'],
  );
});

test('bounds and rates without counts are said', () => {
  const rounded: GroupCounts = { ...groupOf('a', [100, 50, 50, 100]), n: { low: 298, high: 302 } };
  assert.equal(all(reportOf([rounded]), 'counts-within-bounds').length, 1);
  const given: GroupCounts = {
    name: ['a'],
    n: exactly(100),
    cells: null,
    given: { selectionRate: { numerator: exactly(40), denominator: exactly(100) } },
  };
  const codes = reportOf([given]).statements.map(({ code }) => code);
  assert.ok(codes.includes('rates-only') && codes.includes('no-outcome') && !codes.includes('counts-within-bounds'));
});

test('a source that gives false-discovery rates is compared in them', () => {
  const given = (name: string, hits: number): GroupCounts => ({
    name: [name],
    n: exactly(500),
    cells: null,
    given: { falseDiscoveryRate: { numerator: exactly(hits), denominator: exactly(200) } },
  });
  const report = reportOf([given('a', 120), given('b', 60)], { effect: 'harm' });
  assert.deepEqual(
    report.comparisons.map(({ metric, verdict }) => [metric, verdict]),
    [['falseDiscoveryRate', 'higher']],
  );
});

test('a part of a population is no count of everybody', () => {
  const part = reportOf([compas.black], { population: 10_000 });
  assert.deepEqual(
    all(part, 'part-of-population').map(({ people, population }) => [people.low, population]),
    [[3696, 10_000]],
  );
  assert.equal(all(part, 'all-counted-not-sampled').length, 0);
  assert.equal(all(reportOf([compas.black], { population: 3696 }), 'all-counted-not-sampled').length, 1);
});

test('findings come before limits, and clear differences before unclear ones', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 5 }), (tables) => {
      const { statements } = reportOf(tables.map((cells, i) => groupOf(`g${i}`, cells)));
      const kinds = statements.map(({ kind }) => kind);
      assert.equal(kinds.lastIndexOf('finding') < (kinds.indexOf('limit') + kinds.length + 1) % (kinds.length + 1), true);
      const codes = statements.map(({ code }) => code);
      if (codes.includes('no-clear-difference')) assert.ok(codes.lastIndexOf('rate-differs') < codes.indexOf('no-clear-difference'));
      if (codes.includes('rates-disagree')) assert.equal(codes[0], 'rates-disagree');
    }),
  );
});

test('a difference that turns round within strata is said before the difference', () => {
  const rows = [
    { group: 'm', stratum: 'easy', cells: [320, 480, 0, 0] },
    { group: 'm', stratum: 'hard', cells: [180, 20, 0, 0] },
    { group: 'w', stratum: 'easy', cells: [60, 140, 0, 0] },
    { group: 'w', stratum: 'hard', cells: [680, 120, 0, 0] },
    { group: 'w', stratum: 'tiny', cells: [1, 1, 0, 0] },
  ] as const;
  const report = reportOfTally(tallyOf(rows), input, question, settingsWith({ reference: 'm', effect: 'benefit' }));
  const codes = report.statements.map(({ code }) => code);
  assert.ok(codes.indexOf('stratum-changes') < codes.indexOf('rate-differs'));
  const told = all(report, 'stratum-changes').find(({ stratum }) => stratum.metric === 'selectionRate')!;
  assert.equal(told.stratum.change, 'reversed');
  assert.deepEqual(
    all(report, 'strata-too-small').map(({ column, values }) => [column, values]),
    [['stratum', ['hard', 'tiny']]],
  );
});

test('a thousand groups and as many strata: a few of each kind are listed, and how many are not is said', () => {
  const groups = Array.from({ length: 1000 }, (_, i) => groupOf(`g${i}`, [100 + i, 100, 50, 50]));
  const report = reportOf(groups, { reference: 'g0' });
  assert.equal(all(report, 'rate-differs').length, 100);
  const left = all(report, 'not-listed')[0]!.count;
  const clear = report.comparisons.filter(({ metric, verdict }) => metric !== 'baseRate' && verdict !== 'no-clear-difference').length;
  assert.ok(clear > 100 && left >= clear - 100);
  const rows = Array.from({ length: 120 }, (_, i) =>
    ['a', 'b'].map((group) => ({ group, stratum: `s${i}`, cells: [i, 5, 5, 5] as const })),
  ).flat();
  const strata = reportOfTally(tallyOf(rows), input, question, settingsWith({}));
  assert.deepEqual(
    all(strata, 'strata-not-listed').map(({ column, count }) => [column, count]),
    [['stratum', 70]],
  );
  assert.equal(strata.strata[0]!.strata.length, 50);
  assert.ok(
    strata.strata[0]!.strata.some(({ value }) => value === 's119') && !strata.strata[0]!.strata.some(({ value }) => value === 's0'),
  );
});
