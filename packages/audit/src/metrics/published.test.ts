import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings, type GroupCounts, type MetricId } from '../model/index.ts';
import { amsterdam, compas, germanCredit, germanCreditAt25, ricci } from './examples.ts';
import { rateOf } from './rate.ts';

const percent = (group: GroupCounts, metric: MetricId): string => (rateOf(metric, group, defaultSettings).value! * 100).toFixed(2);
const errors = ['falsePositiveRate', 'falseNegativeRate', 'positivePredictiveValue', 'negativePredictiveValue'] as const;

test('COMPAS: the table that ProPublica published', () => {
  const rows = [compas.all, compas.black, compas.white].map((group) => errors.map((metric) => percent(group, metric)));
  assert.deepEqual(rows, [
    ['32.35', '37.40', '61.35', '68.80'],
    ['44.85', '27.99', '62.97', '65.05'],
    ['23.45', '47.72', '59.13', '71.19'],
  ]);
});

test('COMPAS with "high" alone as the cut', () => {
  const rows = [compas.highBlack, compas.highWhite].map((group) => errors.slice(0, 2).map((metric) => percent(group, metric)));
  assert.deepEqual(rows, [
    ['15.82', '61.02'],
    ['5.44', '79.81'],
  ]);
});

test('COMPAS: the rows of the regression give other rates, which are not the published ones', () => {
  assert.notEqual(percent(compas.black, 'falsePositiveRate'), '42.34');
  assert.notEqual(percent(compas.white, 'falsePositiveRate'), '22.01');
});

test('COMPAS: shares flagged, and Wilson intervals of the false-positive rate', () => {
  assert.deepEqual([percent(compas.black, 'selectionRate'), percent(compas.white, 'selectionRate')], ['58.82', '34.80']);
  const intervals = [compas.black, compas.white].map((group) => rateOf('falsePositiveRate', group, defaultSettings));
  assert.deepEqual(
    intervals.map(({ low, high }) => [(low! * 100).toFixed(2), (high! * 100).toFixed(2)]),
    [
      ['42.56', '47.16'],
      ['21.37', '25.67'],
    ],
  );
});

test('Amsterdam: three denominators for false positives, each as published', () => {
  const { men, women, dutch, notDutch, prepilotDutch, prepilotNotDutch } = amsterdam;
  const told = ['falsePositiveRate', 'falseDiscoveryRate', 'selectionRate'] as const;
  assert.deepEqual(
    [men, women, dutch, notDutch].map((group) => told.map((metric) => percent(group, metric))),
    [
      ['59.42', '45.05', '63.19'],
      ['70.83', '57.30', '69.53'],
      ['65.79', '53.19', '66.51'],
      ['62.96', '44.74', '64.41'],
    ],
  );
  assert.deepEqual(
    [prepilotDutch, prepilotNotDutch].map((group) =>
      (['falseDiscoveryRate', 'selectionRate', 'falsePositiveShare'] as const).map((metric) => percent(group, metric)),
    ),
    [
      ['39.60', '34.59', '13.70'],
      ['33.33', '53.04', '17.68'],
    ],
  );
});

test('German Credit: the cut "over 25", and the other one', () => {
  const share = (group: GroupCounts) => rateOf('selectionRate', group, defaultSettings);
  assert.deepEqual(
    [germanCredit.over25, germanCredit.upTo25].map((group) => share(group).value!.toFixed(6)),
    ['0.728395', '0.578947'],
  );
  assert.deepEqual(
    [germanCreditAt25.from25, germanCreditAt25.under25]
      .map((group) => share(group))
      .map(({ numerator, denominator }) => [numerator.low, denominator.low]),
    [
      [612, 851],
      [88, 149],
    ],
  );
});

test('Ricci: shares that passed', () => {
  assert.deepEqual(
    [ricci.white, ricci.black, ricci.hispanic].map((group) => percent(group, 'selectionRate')),
    ['60.29', '33.33', '26.09'],
  );
});
