/** Numbers as people publish them, each in a table that tells nothing more than what stands there. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type PublishedTable, readTable, type TableOptions } from './index.ts';

function tableFrom(text: string, options: TableOptions = {}): PublishedTable {
  const result = readTable(text, options);
  assert.ok(result.ok, JSON.stringify(result));
  return result.table;
}

function errorFrom(text: string, options: TableOptions = {}) {
  const result = readTable(text, options);
  assert.ok(!result.ok, JSON.stringify(result));
  return result.error;
}

/** Beside 522, whose column tells that people are whole. */
const oneCount = (text: string, options: TableOptions = {}) =>
  tableFrom(`group\tn\tflagged\nA\t${text}\t0\nB\t522\t0`, options).groups[0]!.n;

for (const [text, count] of [
  ['1234', 1234],
  ['1 234', 1234],
  ['1\u00a0234', 1234],
  ['1\u202f234', 1234],
  ['1\u2009234\u2009567', 1_234_567],
  ["1'234", 1234],
  ['1’234’567', 1_234_567],
  ['1.234', 1234],
  ['1,234', 1234],
  ['1.234.567', 1_234_567],
  ['12,34,567', 1_234_567],
  ['1.234.567,0', 1_234_567],
  ['٣٦٩٦', 3696],
  ['٣٬٦٩٦', 3696],
  ['۳۶۹۶', 3696],
  ['\u200f٣٦٩٦\u200f', 3696],
  ['12*', 12],
  ['12 **', 12],
  ['12†', 12],
  ['12¹', 12],
  ['007', 7],
  ['12.0', 12],
] as const)
  test(`a count may be written ${JSON.stringify(text)}`, () => {
    assert.deepEqual(oneCount(text), { low: count, high: count });
  });

for (const text of [
  '12a',
  '1 23',
  '1,23,4',
  '1..2',
  '1.2.3',
  '1 234.567 8',
  "1'23",
  'twelve',
  '0x10',
  '1e3',
  '1_000',
  '=2+2',
  '٣x',
  '12 (1)',
  '½',
  '²',
])
  test(`${JSON.stringify(text)} is not a number`, () => {
    const error = errorFrom(`group\tn\tflagged\nA\t${text}\t0\nB\t522\t0`);
    assert.equal(error.code, 'not-a-number');
    assert.equal(error.line, 2);
    assert.deepEqual(error.values, { column: 'n', text });
  });

for (const text of ['1.5', '0.123', '12,25'])
  test(`${text} people are not whole`, () => assert.equal(errorFrom(`group\tn\tflagged\nA\t${text}\t0\nB\t522\t0`).code, 'not-whole'));

test('a negative number of people, and more than there are', () => {
  assert.equal(errorFrom('group\tn\tflagged\nA\t-3\t0').code, 'negative');
  assert.equal(errorFrom('group\tn\tflagged\nA\t−3\t0').code, 'negative');
  assert.equal(errorFrom('group\tn\tflagged\nA\t99999999999999999999\t0').code, 'too-big');
});

test('1.234 alone is an error that says how to write it', () => {
  assert.deepEqual(errorFrom('group;n;flagged\nA;1.234;0'), {
    code: 'ambiguous-number',
    line: 2,
    values: { column: 'n', text: '1.234', whole: '1234', decimal: '1.234' },
  });
  assert.equal(errorFrom('group;n;flagged\nA;1,234;0').code, 'ambiguous-number');
  // Beside a number of four digits without any sign nobody knows what the point is.
  assert.equal(errorFrom('group;n;flagged\nA;1.234;12\nB;5678;12').code, 'ambiguous-number');
});

test('the rest of the table settles what a point means', () => {
  const n = (text: string, options: TableOptions = {}) => tableFrom(text, options).groups[0]!.n.low;
  assert.equal(n('group;n;flagged\nA;1.234;522'), 1234);
  assert.equal(n('group;n;flagged\nA;1.234;1.000\nB;1.234.567;2.345'), 1234);
  assert.equal(n('group;n;selection_rate\nA;1.234;50,00 %'), 1234);
  assert.equal(n('group;n;selection_rate\nA;1,234;50.00 %'), 1234);
  assert.equal(n('group;n;flagged\nA;1.234;1.000', { decimal: ',' }), 1234);
  assert.equal(errorFrom('group;n;flagged\nA;1.234;1.000', { decimal: '.' }).code, 'not-whole');
});

test('one sign that means two things is an error with both lines', () => {
  assert.deepEqual(errorFrom('group;n;selection_rate\nA;1.234.567;50.5 %'), {
    code: 'separators-conflict',
    line: 2,
    values: { sign: '.', thousands: 2, decimal: 2 },
  });
});

const oneRate = (text: string, n = 10_000) => {
  const { cells } = tableFrom(`group\tn\tselection_rate\nA\t${n}\t${text}\nB\t10000\t50,00 %`).groups[0]!;
  return cells!.flaggedUnknown;
};

for (const [text, low, high] of [
  ['44,85 %', 4485, 4485],
  ['44,85%', 4485, 4485],
  ['44,85\u202f%', 4485, 4485],
  ['44,9 %', 4485, 4495],
  ['45 %', 4450, 4550],
  ['٤٤٫٨٥٪', 4485, 4485],
  ['448,5 ‰', 4485, 4485],
  ['0 %', 0, 50],
  ['100 %', 9950, 10_000],
  ['<5 %', 0, 550],
  ['>95 %', 9450, 10_000],
  ['≥ 95,0 %', 9495, 10_000],
  ['15–20 %', 1450, 2050],
  ['…', 0, 10_000],
  ['–', 0, 10_000],
] as const)
  test(`a rate may be written ${text}`, () => assert.deepEqual(oneRate(text), { low, high }));

test('a rate with all digits of a computer leaves one number of people', () => {
  assert.deepEqual(tableFrom('group,n,selection_rate\nmen,144,63.1944444444444').groups[0]!.cells!.flaggedUnknown, { low: 91, high: 91 });
  assert.deepEqual(tableFrom('group,n,selection_rate\nA,1795,0.4484679665738161').groups[0]!.cells!.flaggedUnknown, {
    low: 805,
    high: 805,
  });
});

test('a rate over 100 % or below nothing', () => {
  assert.equal(errorFrom('group;n;selection_rate\nA;100;100,5 %').code, 'over-100');
  assert.equal(errorFrom('group;n;selection_rate\nA;100;-5 %').code, 'negative');
  assert.equal(errorFrom('group;n;selection_rate\nA;100;105').code, 'over-100');
});

test('percent or share: a sign, a number above 1, the counts, an option, or an error', () => {
  const flagged = (text: string, options: TableOptions = {}) => tableFrom(text, options).groups[0]!.cells!.flaggedUnknown;
  assert.deepEqual(flagged('group,n,selection_rate %\nA,10000,0.45'), { low: 45, high: 45 });
  assert.deepEqual(flagged('group,n,selection_rate\nA,10000,0.45\nB,10000,30.5'), { low: 45, high: 45 });
  // 0.4485 % of 1,795 people would be 8.05 people.
  assert.deepEqual(flagged('group,n,selection_rate\nA,1795,0.4485'), { low: 805, high: 805 });
  assert.deepEqual(errorFrom('group,n,selection_rate\nA,10000,0.45'), {
    code: 'ambiguous-rate',
    line: 2,
    values: { column: 'selection_rate', text: '0.45' },
  });
  assert.deepEqual(flagged('group,n,selection_rate\nA,10000,0.45', { rates: 'share' }), { low: 4450, high: 4550 });
  assert.deepEqual(flagged('group,n,selection_rate\nA,10000,0.45', { rates: 'percent' }), { low: 45, high: 45 });
  assert.deepEqual(flagged('group,n,selection_rate\nA,1000,0\nB,1795,0.4485'), { low: 0, high: 0 });
  assert.deepEqual(flagged('group,n,selection_rate\nA,1000,1\nB,1795,0.4485'), { low: 1000, high: 1000 });
  assert.equal(errorFrom('group;n;selection_rate\nA;10000;45 %\nB;10000;0,30').code, 'percent-mixed');
});

test('hidden counts lie between two bounds and are never zero', () => {
  const at = (sign: string, options: TableOptions) => tableFrom(`group;tn;fp;fn;tp\nA;${sign};17;11;21`, options).groups[0]!;
  for (const sign of ['*', '**', '..', '…', 'x', 'X', ':', 'n/a', 'NA', '[c]', '', '–', '-'])
    assert.deepEqual(at(sign, { suppressedBelow: 10 }).cells!.tn, { low: 0, high: 9 }, sign);
  assert.deepEqual(at('<10', {}).cells!.tn, { low: 0, high: 9 });
  assert.deepEqual(at('< 10', {}).cells!.tn, { low: 0, high: 9 });
  assert.deepEqual(at('≤9', {}).cells!.tn, { low: 0, high: 9 });
  assert.deepEqual(at('1–9', {}).cells!.tn, { low: 1, high: 9 });
  assert.deepEqual(at('1-9', {}).cells!.tn, { low: 1, high: 9 });
  assert.deepEqual(at('*', { suppressedBelow: 10, zeroIsShown: true }).cells!.tn, { low: 1, high: 9 });
  assert.deepEqual(at('<10', { zeroIsShown: true }).cells!.tn, { low: 1, high: 9 });
  assert.deepEqual(at('0', { suppressedBelow: 10, zeroIsSuppressed: true }).cells!.tn, { low: 0, high: 9 });
  assert.deepEqual(at('0', { suppressedBelow: 10 }).cells!.tn, { low: 0, high: 0 });
  assert.deepEqual(at('–', { dashIsZero: true }).cells!.tn, { low: 0, high: 0 });
  assert.deepEqual(at('*', { suppressedBelow: 10 }).n, { low: 49, high: 58 });
  assert.equal(errorFrom('group;tn;fp;fn;tp\nA;*;17;11;21').code, 'hidden-without-limit');
  assert.equal(errorFrom('group;tn;fp;fn;tp\nA;–;17;11;21').code, 'dash-without-limit');
  assert.equal(errorFrom('group;tn;fp;fn;tp\nA;*;7;11;21', { suppressedBelow: 10 }).code, 'shown-below-limit');
});

test('a hidden cell beside the size of its group is found, as the authority should have known', () => {
  const { cells } = tableFrom('group;n;tn;fp;fn;tp\nA;59;*;17;11;21').groups[0]!;
  assert.deepEqual(cells!.tn, { low: 10, high: 10 });
  // Two hidden cells share what is left.
  const two = tableFrom('group;n;tn;fp;fn;tp\nA;50;*;17;*;21', { suppressedBelow: 10 }).groups[0]!.cells!;
  assert.deepEqual(
    [two.tn, two.fn],
    [
      { low: 3, high: 9 },
      { low: 3, high: 9 },
    ],
  );
  // The second is hidden only so that the first cannot be found.
  assert.equal(errorFrom('group;n;tn;fp;fn;tp\nA;80;*;17;*;21', { suppressedBelow: 10 }).code, 'sum');
  assert.deepEqual(tableFrom('group;n;tn;fp;fn;tp\nA;80;*;17;*;21', { suppressedBelow: 10, hiddenAnySize: true }).groups[0]!.cells!.tn, {
    low: 0,
    high: 42,
  });
});

test('rounded counts', () => {
  const at = (text: string, options: TableOptions) => tableFrom(`group;tn;fp;fn;tp\nA;${text};20;10;25`, options).groups[0]!.cells!;
  assert.deepEqual(at('40', { roundedTo: 5 }).tn, { low: 38, high: 42 });
  assert.deepEqual(at('0', { roundedTo: 5 }).tn, { low: 0, high: 2 });
  assert.deepEqual(at('40', { roundedTo: 5, rounding: 'either-way' }).tn, { low: 36, high: 44 });
  assert.deepEqual(tableFrom('group;n;flagged\nA;40;20', { roundedTo: 10 }).groups[0]!.cells!.flaggedUnknown, { low: 15, high: 25 });
  assert.deepEqual(tableFrom('group;n;flagged\nA;42;21', { roundedTo: 3 }).groups[0]!.n, { low: 41, high: 43 });
  assert.equal(errorFrom('group;tn;fp;fn;tp\nA;42;20;10;25', { roundedTo: 5 }).code, 'not-a-multiple');
});

test('options that cannot be', () => {
  for (const options of [{ roundedTo: 0 }, { roundedTo: 2.5 }, { suppressedBelow: -1 }, { population: 0 }, { zeroIsSuppressed: true }])
    assert.equal(errorFrom('group,tn,fp,fn,tp\nA,1,2,3,4', options).code, 'bad-option');
});
