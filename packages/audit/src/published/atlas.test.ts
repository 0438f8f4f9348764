/**
 * The tables of the Atlas, and every figure that their sources print and that follows from them, to the printed digit.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import type { Comparison, MetricId, Report } from '../model/index.ts';
import { settingsError } from '../report/index.ts';
import { frameOf, type SampledGroup, sizeOf } from '../selective/index.ts';
import { optionsOfRecord, type PublishedTable, readTable, reportOfTable, settingsOfRecord, settingsOfTable } from './index.ts';

const atlas = await openRepositoryAtlas();

function tableOf(id: string): PublishedTable {
  const record = atlas.find('published-table', id);
  assert.ok(record, id);
  const result = readTable(record.table, optionsOfRecord(record));
  assert.ok(result.ok, `${id}: ${JSON.stringify(result)}`);
  return result.table;
}

function reportOf(id: string): Report {
  const table = tableOf(id);
  const settings = settingsOfTable(table, settingsOfRecord(atlas.find('published-table', id)!, 'en'));
  assert.equal(settingsError(settings, table.groups), null);
  return reportOfTable(table, { sha256: '0'.repeat(64), bytes: 1, kind: 'table', rows: table.rows }, settings);
}

const rateIn = (report: Report, group: string, metric: MetricId) => {
  const found = group === '' ? report.everybody : report.groups.find(({ name }) => name.join(' + ') === group);
  assert.ok(found, group);
  return found.rates.find((rate) => rate.metric === metric)!;
};

function percentIs(report: Report, group: string, metric: MetricId, printed: string): void {
  const { value } = rateIn(report, group, metric);
  assert.equal((value! * 100).toFixed(printed.split('.')[1]!.length), printed, `${group}, ${metric}`);
}

const compared = (report: Report, group: string, metric: MetricId): Comparison =>
  report.comparisons.find((comparison) => comparison.group.join(' + ') === group && comparison.metric === metric)!;

test('every table of the Atlas is read, and makes a report', () => {
  const records = atlas.ofKind('published-table');
  assert.ok(records.length >= 11);
  for (const { id } of records) {
    const report = reportOf(id);
    assert.ok(report.groups.length >= 2, id);
    assert.ok(report.statements.length > 0, id);
    assert.deepEqual(tableOf(id).notes, [], id);
  }
});

/** Rates in percent: false-positive, false-negative, positive and negative predictive value. */
const compas: readonly [id: string, group: string, n: number, ...rates: (string | null)[]][] = [
  ['compas-two-year', '', 7214, '32.35', '37.40', '61.35', '68.80'],
  ['compas-two-year', 'African-American', 3696, '44.85', '27.99', '62.97', '65.05'],
  ['compas-two-year', 'Caucasian', 2454, '23.45', '47.72', '59.13', '71.19'],
  ['compas-two-year-high', 'Caucasian', 2454, '5.44', '79.81', null, null],
  ['compas-two-year-high', 'African-American', 3696, '15.82', '61.02', null, null],
];

for (const [id, group, n, ...rates] of compas)
  test(`${id}, ${group || 'all'}: as ProPublica printed it`, () => {
    const report = reportOf(id);
    const found = group === '' ? report.everybody : report.groups.find(({ name }) => name[0] === group)!;
    assert.deepEqual(found.n, { low: n, high: n });
    const metrics: readonly MetricId[] = ['falsePositiveRate', 'falseNegativeRate', 'positivePredictiveValue', 'negativePredictiveValue'];
    for (const [at, printed] of rates.entries()) if (printed !== null) percentIs(report, group, metrics[at]!, printed);
  });

test('COMPAS: all together, ratios, intervals, difference, z, selection rates', () => {
  const report = reportOf('compas-two-year');
  const { tn, fp, fn, tp } = report.everybody.cells!;
  assert.deepEqual([tn.low, fp.low, fn.low, tp.low], [2681, 1282, 1216, 2035]);
  const black = rateIn(report, 'African-American', 'falsePositiveRate');
  const white = rateIn(report, 'Caucasian', 'falsePositiveRate');
  const percent = (share: number | null) => (share! * 100).toFixed(2);
  assert.deepEqual([percent(black.low), percent(black.high)], ['42.56', '47.16']);
  assert.deepEqual([percent(white.low), percent(white.high)], ['21.37', '25.67']);
  // The notebook divides what it has rounded.
  assert.equal((Number(percent(black.value)) / Number(percent(white.value))).toFixed(4), '1.9126');
  const missed = ['Caucasian', 'African-American'].map((group) => Number(percent(rateIn(report, group, 'falseNegativeRate').value)));
  assert.equal((missed[0]! / missed[1]!).toFixed(4), '1.7049');
  const comparison = compared(report, 'African-American', 'falsePositiveRate');
  assert.equal(percent(comparison.difference.value), '21.39');
  assert.equal(comparison.test!.z!.toFixed(2), '12.78');
  assert.equal(comparison.verdict, 'higher');
  const selected = compared(report, 'African-American', 'selectionRate');
  assert.deepEqual([percent(selected.groupRate.value), percent(selected.referenceRate.value)], ['58.82', '34.80']);
  assert.equal(selected.ratio.value!.toFixed(3), '1.690');
});

test('COMPAS: what the record says of the filtered rows, which are not the published figures', () => {
  const { caveats } = atlas.find('published-table', 'compas-two-year')!;
  assert.match(JSON.stringify(caveats), /6,172.*42\.34 and 22\.01 %.*28\.48 and 49\.64 %/);
});

/** Of the sample without and with error, of those picked without and with; estimated size; rates in percent. */
const sweden: readonly [id: string, group: string, size: number, fpr: string, fnr: string, precision: string, base: string][] = [
  ['sweden-parental-benefit-background', 'Swedish background', 746_137, '0.2927', '99.3667', '45.43', '27.78'],
  ['sweden-parental-benefit-background', 'foreign background', 231_592, '0.6699', '98.5507', '54.33', '35.48'],
  ['sweden-parental-benefit-sex', 'women', 548_163, '0.4609', '98.9758', '47.95', '29.30'],
  ['sweden-parental-benefit-sex', 'men', 429_566, '0.2634', '99.3334', '52.03', '30.00'],
];

for (const [id, group, size, fpr, fnr, precision, base] of sweden)
  test(`${id}, ${group}: as reckoned from the sheets of Lighthouse Reports`, () => {
    const table = tableOf(id);
    const framed = frameOf(table.groups as SampledGroup[], {
      sizes: { population: 977_730 },
      drawnFrom: 'everybody',
      about: 'process',
      level: 0.95,
      minimumCell: 30,
    });
    assert.ok(framed.ok);
    assert.equal(sizeOf(table.groups.find(({ name }) => name[0] === group) as SampledGroup, framed.frame)!.value, size);
    const report = reportOf(id);
    percentIs(report, group, 'falsePositiveRate', fpr);
    percentIs(report, group, 'falseNegativeRate', fnr);
    percentIs(report, group, 'positivePredictiveValue', precision);
    percentIs(report, group, 'baseRate', base);
  });

test('Sweden: the figures of the notebook', () => {
  const [background, sex] = ['sweden-parental-benefit-background', 'sweden-parental-benefit-sex'].map(reportOf);
  const share = (report: Report, group: string, metric: MetricId) => rateIn(report, group, metric).value!.toFixed(4);
  assert.equal(share(background!, 'Swedish background', 'falsePositiveRate'), '0.0029');
  assert.equal(share(background!, 'foreign background', 'falsePositiveRate'), '0.0067');
  assert.equal(share(sex!, 'men', 'falsePositiveRate'), '0.0026');
  assert.equal(share(sex!, 'women', 'falsePositiveRate'), '0.0046');
  // Means of a bootstrap there (0.4542, 0.5433, 0.5202, 0.4795): near, and not the same.
  for (const [report, group, mean] of [
    [background!, 'Swedish background', 0.4542],
    [background!, 'foreign background', 0.5433],
    [sex!, 'men', 0.5202],
    [sex!, 'women', 0.4795],
  ] as const)
    assert.ok(Math.abs(rateIn(report, group, 'positivePredictiveValue').value! - mean) < 0.0002);
  percentIs(background!, '', 'positivePredictiveValue', '49.27');
  percentIs(background!, '', 'baseRate', '29.61');
  const people = (report: Report, group: string, which: 'sample' | 'picked') => {
    const { groups } = report === background ? tableOf('sweden-parental-benefit-background') : tableOf('sweden-parental-benefit-sex');
    const count = ({ sample, cells }: (typeof groups)[number]) =>
      which === 'sample' ? sample!.negative.low + sample!.positive.low : cells!.fp.low + cells!.tp.low;
    return (count(groups.find(({ name }) => name[0] === group)!) / groups.reduce((all, one) => all + count(one), 0)) * 100;
  };
  assert.deepEqual(
    [[background!, 'foreign background'] as const, [sex!, 'women'] as const].flatMap(([report, group]) => [
      people(report, group, 'sample').toFixed(1),
      people(report, group, 'picked').toFixed(1),
    ]),
    ['23.7', '43.1', '56.1', '67.5'],
  );
  // Both at once: flagged wrongly more often, and rightly more often once flagged.
  assert.equal(compared(background!, 'foreign background', 'falsePositiveRate').verdict, 'higher');
  assert.equal(compared(background!, 'foreign background', 'positivePredictiveValue').verdict, 'higher');
});

/** False-positive rate, false-discovery rate, flagged, wrongly flagged of all, in percent. */
const amsterdam: readonly [id: string, group: string, ...rates: (string | null)[]][] = [
  ['amsterdam-pilot-sex', 'men', '59.42', '45.05', '63.19', null],
  ['amsterdam-pilot-sex', 'women', '70.83', '57.30', '69.53', null],
  ['amsterdam-pilot-nationality', 'Dutch', '65.79', '53.19', '66.51', null],
  ['amsterdam-pilot-nationality', 'not Dutch', '62.96', '44.74', '64.41', null],
  ['amsterdam-prepilot-nationality', 'Dutch', null, '39.60', '34.59', '13.70'],
  ['amsterdam-prepilot-nationality', 'not Dutch', null, '33.33', '53.04', '17.68'],
];

for (const [id, group, ...rates] of amsterdam)
  test(`${id}, ${group}: as Lighthouse Reports printed it`, () => {
    const report = reportOf(id);
    const metrics: readonly MetricId[] = ['falsePositiveRate', 'falseDiscoveryRate', 'selectionRate', 'falsePositiveShare'];
    for (const [at, printed] of rates.entries()) if (printed !== null) percentIs(report, group, metrics[at]!, printed);
  });

test('Rotterdam: percentages come back from whole people, and mean scores come along', () => {
  for (const [id, group, n, percent, mean] of [
    ['rotterdam-welfare-sex', 'men', 7310, '26.63', 0.485],
    ['rotterdam-welfare-sex', 'women', 5335, '30.35', 0.495],
    ['rotterdam-welfare-language', 'other language', 4408, '35.80', 0.531],
    ['rotterdam-welfare-language', 'no mark', 8237, '24.14', 0.467],
  ] as const) {
    const report = reportOf(id);
    assert.deepEqual(report.groups.find(({ name }) => name[0] === group)!.n, { low: n, high: n });
    assert.deepEqual(rateIn(report, group, 'selectionRate').numerator.low, rateIn(report, group, 'selectionRate').numerator.high);
    percentIs(report, group, 'selectionRate', percent);
    assert.equal(report.scores.find((score) => score.group[0] === group)!.mean, mean);
    assert.ok(report.statements.some(({ code }) => code === 'no-outcome'));
  }
});

test('German Credit: difference and ratio, and not those of a part of the rows', () => {
  const { difference, ratio, groupRate, referenceRate } = compared(reportOf('german-credit-age'), '25 or under', 'selectionRate');
  assert.equal(groupRate.value!.toFixed(6), '0.578947');
  assert.equal(referenceRate.value!.toFixed(6), '0.728395');
  assert.equal(difference.value!.toFixed(6), '-0.149448');
  assert.equal(ratio.value!.toFixed(6), '0.794826');
});

test('Ricci: pass rates, ratios, the four-fifths line, and no verdict on groups that are too small', () => {
  const report = reportOf('ricci-promotion-exam');
  percentIs(report, 'white', 'selectionRate', '60.29');
  percentIs(report, 'Black', 'selectionRate', '33.33');
  percentIs(report, 'Hispanic', 'selectionRate', '26.09');
  const ratios = ['Black', 'Hispanic'].map((group) => compared(report, group, 'selectionRate'));
  assert.deepEqual(
    ratios.map(({ ratio }) => ratio.value!.toFixed(4)),
    ['0.5528', '0.4327'],
  );
  assert.ok(ratios.every(({ ratio }) => ratio.value! < 0.8));
  assert.deepEqual(
    ratios.map(({ verdict }) => verdict),
    ['too-small', 'too-small'],
  );
});
