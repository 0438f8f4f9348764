import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Comparison, MetricId, Report, Statement } from '../model/index.ts';
import { input, question, type Row, settingsWith, tallyOf } from './examples.ts';
import { program } from './program.ts';
import { reportOfTally } from './report.ts';

const compas: readonly Row[] = [
  { group: 'Caucasian', cells: [1139, 349, 461, 505] },
  { group: 'African-American', cells: [990, 805, 532, 1369] },
];

test('COMPAS through a tally: every number of the published table, the intervals and the test', () => {
  const report = reportOfTally(tallyOf(compas), input, question, settingsWith({ reference: 'Caucasian', effect: 'harm' }));
  assert.deepEqual(
    report.groups.map(({ name, n }) => [name[0], n.low]),
    [
      ['Caucasian', 2454],
      ['African-American', 3696],
    ],
  );
  const told = (
    ['falsePositiveRate', 'falseNegativeRate', 'positivePredictiveValue', 'negativePredictiveValue', 'selectionRate'] as const
  ).map((metric) => report.groups.map(({ rates }) => (rates.find((rate) => rate.metric === metric)!.value! * 100).toFixed(2)));
  assert.deepEqual(told, [
    ['23.45', '44.85'],
    ['47.72', '27.99'],
    ['59.13', '62.97'],
    ['71.19', '65.05'],
    ['34.80', '58.82'],
  ]);
  const positives = comparisonIn(report, 'falsePositiveRate');
  assert.equal((positives.difference.value! * 100).toFixed(2), '21.39');
  assert.equal(positives.test!.z!.toFixed(2), '12.78');
  assert.equal(report.statements[0]!.code, 'rates-disagree');
});

test('each question is asked once: a rate and what is left of it are one test', () => {
  const report = reportOfTally(tallyOf(compas), input, question, settingsWith({}));
  assert.deepEqual(
    report.comparisons.map(({ metric }) => metric),
    [
      'selectionRate',
      'falsePositiveRate',
      'falseNegativeRate',
      'positivePredictiveValue',
      'negativePredictiveValue',
      'falsePositiveShare',
      'accuracy',
      'baseRate',
    ],
  );
  // Two groups without a reference: the first by name against the second, once.
  assert.deepEqual(
    new Set(report.comparisons.map(({ group, reference }) => [group, reference].flat().join(' / '))),
    new Set(['African-American / Caucasian']),
  );
  assert.equal(limitIn(report, 'many-comparisons')!.count, 8);
});

test('without a reference each of three groups is compared with the two others together', () => {
  const rows: readonly Row[] = [...compas, { group: 'Other', cells: [110, 90, 20, 80] }];
  const report = reportOfTally(tallyOf(rows), input, question, settingsWith({}));
  const other = report.comparisons.find(({ group, metric }) => group[0] === 'Other' && metric === 'falsePositiveRate')!;
  assert.equal(other.reference, null);
  assert.deepEqual([other.referenceRate.numerator.low, other.referenceRate.denominator.low], [805 + 349, 990 + 805 + 1139 + 349]);
  assert.equal(report.comparisons.length, 24);
});

test('Holm goes over all comparisons of the report', () => {
  const report = reportOfTally(tallyOf(compas), input, question, settingsWith({ reference: 'Caucasian' }));
  const smallest = report.comparisons.toSorted((a, b) => a.test!.p - b.test!.p)[0]!;
  assert.ok(Math.abs(smallest.test!.adjusted - smallest.test!.p * 8) < 1e-80);
});

test('Sweden: errors among the millions who were never checked, from the random sample', () => {
  // 2017: people checked because they were drawn, and because the model chose them; 977,730 people stand behind the draw.
  const rows: readonly Row[] = [
    { group: 'Swedish background', cells: [0, 1577, 0, 1313], drawn: [577, 222] },
    { group: 'foreign background', cells: [0, 1001, 0, 1191], drawn: [160, 88] },
  ];
  const settings = settingsWith({ reference: 'Swedish background', population: 977_730, effect: 'harm' });
  const report = reportOfTally(tallyOf(rows), input, question, settings);
  const told = (metric: MetricId, digits: number) =>
    report.groups.map(({ rates }) => (rates.find((rate) => rate.metric === metric)!.value! * 100).toFixed(digits));
  assert.deepEqual(told('falsePositiveRate', 4), ['0.2927', '0.6699']);
  assert.deepEqual(told('falseNegativeRate', 4), ['99.3667', '98.5507']);
  assert.deepEqual(told('positivePredictiveValue', 2), ['45.43', '54.33']);
  assert.deepEqual(told('baseRate', 2), ['27.78', '35.48']);
  assert.deepEqual(
    [comparisonIn(report, 'falsePositiveRate').verdict, comparisonIn(report, 'positivePredictiveValue').verdict],
    ['higher', 'higher'],
  );
  const limit = limitIn(report, 'estimated-from-random-sample')!;
  assert.deepEqual([limit.sample.low, limit.drawnFrom, limit.sizes], [1047, 'everybody', 'estimated']);
  // Worse by the false-positive rate, better by precision: the facts call it the lesson of these data.
  const quarrel = findingIn(report, 'rates-disagree')!;
  assert.ok(quarrel.worse.includes('falsePositiveRate') && quarrel.better.includes('positivePredictiveValue'));
  assert.equal(limitIn(report, 'one-sided'), undefined);
  assert.equal(limitIn(report, 'part-of-population') ?? limitIn(report, 'all-counted-not-sampled'), undefined);
});

test('Sweden without the number of people: no rate of errors, but the ratio and its verdict', () => {
  const rows: readonly Row[] = [
    { group: 'a', cells: [0, 1577, 0, 1313], drawn: [577, 222] },
    { group: 'b', cells: [0, 1001, 0, 1191], drawn: [160, 88] },
  ];
  const report = reportOfTally(tallyOf(rows), input, question, settingsWith({ reference: 'a' }));
  const positives = comparisonIn(report, 'falsePositiveRate');
  assert.equal(positives.groupRate.method, 'none');
  assert.equal(positives.ratio.value!.toFixed(3), (1001 / 160 / (1577 / 577)).toFixed(3));
  assert.equal(positives.verdict, 'higher');
  const turned = reportOfTally(tallyOf(rows), input, question, settingsWith({ reference: 'b' }));
  assert.equal(comparisonIn(turned, 'falsePositiveRate').verdict, 'lower');
  assert.equal(limitIn(report, 'estimated-from-random-sample')!.sizes, 'unknown');
  assert.ok(limitIn(report, 'population-not-stated'));
});

test('a random sample in a file of everybody: the share flagged is counted over all of them', () => {
  const rows: readonly Row[] = [{ group: 'a', cells: [0, 100, 0, 100], unknown: [0, 700], drawn: [80, 20] }];
  const report = reportOfTally(tallyOf(rows), input, question, settingsWith({}));
  const rate = (metric: MetricId) => report.groups[0]!.rates.find((one) => one.metric === metric)!;
  assert.equal(rate('selectionRate').value, 0.2);
  assert.equal(rate('falsePositiveShare').value, 0.1);
  assert.deepEqual([rate('falsePositiveRate').method, rate('positivePredictiveValue').method], ['random-sample', 'wilson']);
  assert.equal(limitIn(report, 'estimated-from-random-sample')!.sizes, 'known');
});

test('whom the lot could fall on is read from the file', () => {
  // Some of those drawn had been flagged as well, so the file says of everybody whether they were.
  const tally = tallyOf([{ group: 'a', cells: [0, 100, 0, 100], unknown: [0, 700], drawn: [80, 20] }]);
  const alsoFlagged = { group: ['a'], stratum: null, flagged: true, positive: true, random: true, count: 10 };
  const report = reportOfTally({ ...tally, cells: [...tally.cells, alsoFlagged] }, input, question, settingsWith({}));
  assert.equal(limitIn(report, 'estimated-from-random-sample')!.drawnFrom, 'not-flagged');
  assert.equal(report.groups[0]!.n.low, 1010);
});

test('with a random sample only precision is looked at within strata', () => {
  const rows: readonly Row[] = ['x', 'y'].flatMap((stratum) => [
    { group: 'a', stratum, cells: [0, 100, 0, 100], drawn: [80, 20] },
    { group: 'b', stratum, cells: [0, 50, 0, 150], drawn: [80, 20] },
  ]);
  const report = reportOfTally(tallyOf(rows), input, question, settingsWith({ population: 9000 }));
  assert.deepEqual(new Set(report.strata.map(({ metric }) => metric)), new Set(['positivePredictiveValue']));
});

test('people whose stratum nobody wrote down are in the report and not in its strata', () => {
  const rows: readonly Row[] = [
    { group: 'a', stratum: 'x', cells: [100, 100, 0, 0] },
    { group: 'b', stratum: 'x', cells: [150, 50, 0, 0] },
    { group: 'b', cells: [0, 1000, 0, 0] },
  ];
  const report = reportOfTally(tallyOf(rows), input, question, settingsWith({}));
  assert.deepEqual([report.strata[0]!.overall.value, report.strata[0]!.strata.map(({ value }) => value)], [0.25, ['x']]);
  assert.ok(report.comparisons[0]!.difference.value! < 0);
});

test('two columns: groups at the intersections, and each column alone beside them', () => {
  // Among women and men, and among a and b, half are flagged; at the intersections nothing is alike.
  const rows: readonly Row[] = [
    { group: ['a', 'm'], cells: [100, 300, 50, 50] },
    { group: ['a', 'w'], cells: [300, 100, 50, 50] },
    { group: ['b', 'm'], cells: [300, 100, 50, 50] },
    { group: ['b', 'w'], cells: [100, 300, 50, 50] },
  ];
  const report = reportOfTally(tallyOf(rows), input, question, settingsWith({ reference: 'a + w', effect: 'harm' }));
  assert.deepEqual(
    report.groups.map(({ name }) => name),
    [
      ['a', 'w'],
      ['a', 'm'],
      ['b', 'm'],
      ['b', 'w'],
    ],
  );
  assert.deepEqual(
    report.margins.map(({ column, groups, comparisons }) => [
      column,
      groups.map(({ name }) => name.join()),
      comparisons[1]!.reference!.join(),
    ]),
    [
      ['column 1', ['a', 'b'], 'a'],
      ['column 2', ['w', 'm'], 'w'],
    ],
  );
  assert.ok(report.margins.every(({ comparisons }) => comparisons.every(({ verdict }) => verdict === 'no-clear-difference')));
  const hidden = report.statements.filter(({ code }) => code === 'only-together') as Extract<Statement, { code: 'only-together' }>[];
  assert.deepEqual(
    hidden
      .filter(({ comparison }) => comparison.metric === 'falsePositiveRate')
      .map(({ comparison }) => comparison.group.join(' + '))
      .toSorted(),
    ['a + m', 'b + w'],
  );
  assert.equal(limitIn(report, 'many-comparisons')!.count, 24 + 16);
});

test('one column hides nothing at intersections', () => {
  const report = reportOfTally(tallyOf(compas), input, question, settingsWith({}));
  assert.equal(limitIn(report, 'only-together'), undefined);
});

test('nothing hides if the column alone shows it of the group, though not of the reference', () => {
  const rows: readonly Row[] = ['m', 'w'].flatMap((sex) => [
    { group: ['a', sex], cells: [500, 500, 50, 50] as const },
    { group: ['b', sex], cells: [700, 300, 50, 50] as const },
    { group: ['c', sex], cells: [300, 700, 50, 50] as const },
  ]);
  const report = reportOfTally(tallyOf(rows), input, question, settingsWith({}));
  const clear = (margin: string) =>
    report.margins[0]!.comparisons.some(
      ({ metric, group, verdict }) => metric === 'falsePositiveRate' && group[0] === margin && verdict === 'higher',
    );
  assert.deepEqual([clear('a'), clear('c')], [false, true]);
  const hidden = report.statements.filter(({ code }) => code === 'only-together') as Extract<Statement, { code: 'only-together' }>[];
  assert.ok(
    report.comparisons.some(({ group, metric, verdict }) => group[0] === 'c' && metric === 'falsePositiveRate' && verdict === 'higher'),
  );
  assert.ok(!hidden.some(({ comparison }) => comparison.group[0] === 'c' && comparison.metric === 'falsePositiveRate'));
});

test('nothing hides at the intersections if one column shows it alone', () => {
  const rows: readonly Row[] = [
    { group: ['a', 'm'], cells: [100, 300, 50, 50] },
    { group: ['a', 'w'], cells: [100, 300, 50, 50] },
    { group: ['b', 'm'], cells: [300, 100, 50, 50] },
    { group: ['b', 'w'], cells: [300, 100, 50, 50] },
  ];
  const report = reportOfTally(tallyOf(rows), input, question, settingsWith({ reference: 'a + w' }));
  assert.ok(report.statements.some(({ code }) => code === 'rate-differs'));
  assert.ok(!report.statements.some(({ code }) => code === 'only-together'));
});

test('the same people in any order of cells make the same bytes', () => {
  const rows: readonly Row[] = [...compas, { group: '__proto__', cells: [5, 4, 3, 2] }, { group: 'constructor', cells: [50, 40, 30, 20] }];
  const tally = tallyOf(rows);
  const settings = settingsWith({ reference: 'Caucasian' });
  const bytes = JSON.stringify(reportOfTally(tally, input, question, settings));
  fc.assert(
    fc.property(fc.shuffledSubarray([...tally.cells], { minLength: tally.cells.length }), (cells) => {
      assert.equal(JSON.stringify(reportOfTally({ ...tally, cells }, input, question, settings)), bytes);
    }),
    { numRuns: 30 },
  );
  assert.ok(JSON.parse(bytes).groups.some(({ name }: { name: string[] }) => name[0] === '__proto__'));
});

test('no data, however odd, give a number that is none', () => {
  const count = fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200), fc.constant(1_000_000));
  const row = fc.record({
    group: fc.constantFrom('a', 'b', 'c', '__proto__', 'é\u0000', '😀'),
    stratum: fc.constantFrom('x', 'y'),
    cells: fc.tuple(count, count, count, count),
    unknown: fc.tuple(count, count),
    drawn: fc.tuple(count, count),
  });
  const settings = fc.record({
    effect: fc.constantFrom('harm' as const, 'benefit' as const, 'unknown' as const),
    minimumCell: fc.constantFrom(1, 30),
    population: fc.constantFrom(undefined, 2 ** 40),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.boolean(), settings, (rows, draw, { population, ...others }) => {
      const kept = draw ? rows : rows.map((one) => ({ ...one, drawn: [0, 0] as const }));
      const report = reportOfTally(tallyOf(kept), input, question, settingsWith({ ...others, ...(population ? { population } : {}) }));
      assertNumbers(report, 'report');
      assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
      assert.ok(report.statements.every(({ code }) => code !== 'four-fifths') || others.effect === 'benefit');
    }),
    { numRuns: 100 },
  );
});

test('nobody at all', () => {
  const report = reportOfTally(tallyOf([]), input, question, settingsWith({}));
  assert.deepEqual([report.groups, report.comparisons, report.everybody.rates], [[], [], []]);
  assert.deepEqual(report.statements, [{ kind: 'limit', code: 'no-people' }]);
});

test('one group, of one person', () => {
  const report = reportOfTally(tallyOf([{ group: 'a', cells: [0, 1, 0, 0] }]), input, question, settingsWith({}));
  assert.deepEqual(report.comparisons, []);
  const codes = report.statements.map(({ code }) => code);
  for (const code of ['one-group', 'too-small', 'one-sided', 'outcome-is-a-record'] as const) assert.ok(codes.includes(code), code);
  assert.ok(!codes.includes('not-a-cause'));
});

test('the version in a report is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.equal(program, `firebreak ${version}`);
});

function comparisonIn(report: Report, metric: MetricId): Comparison {
  return report.comparisons.find((comparison) => comparison.metric === metric)!;
}

type Of<Code extends Statement['code']> = Extract<Statement, { readonly code: Code }>;

function limitIn<Code extends Statement['code']>(report: Report, code: Code): Of<Code> | undefined {
  return report.statements.find((statement): statement is Of<Code> => statement.code === code);
}

const findingIn = limitIn;

function assertNumbers(value: unknown, path: string): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value), `${path}: ${value}`);
  else if (value && typeof value === 'object') for (const [key, inside] of Object.entries(value)) assertNumbers(inside, `${path}.${key}`);
}
