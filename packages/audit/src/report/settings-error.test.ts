import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compas, groupOf } from '../metrics/examples.ts';
import type { AuditSettings } from '../model/index.ts';
import { input, settingsWith } from './examples.ts';
import { reportOfGroups } from './report.ts';
import { settingsError } from './settings-error.ts';
import { settingsErrorText } from './settings-error-text.ts';

const groups = [compas.white, compas.black];
const error = (settings: Partial<AuditSettings>) => settingsError(settingsWith(settings), groups);

test('settings that can be used', () => {
  assert.equal(error({}), null);
  assert.equal(error({ reference: 'Caucasian', population: 6150, minimumCell: 1, bins: 100, level: 0.999 }), null);
});

test('a reference that is no group: with those that may have been meant, and all there are', () => {
  const [white, black] = ['Caucasian', 'African-American'];
  assert.deepEqual(error({ reference: 'Caucasain' }), {
    code: 'unknown-reference',
    reference: 'Caucasain',
    nearest: [white],
    known: [black, white],
  });
  const none = error({ reference: 'zzzzzzzzzzzzzzzzzzzz' });
  assert.deepEqual(none?.code === 'unknown-reference' && none.nearest, []);
  assert.equal(error({ reference: '__proto__' })?.code, 'unknown-reference');
});

test('a reference that two groups are written like', () => {
  const alike = [groupOf(['a + b', 'c'], [1, 1, 1, 1]), groupOf(['a', 'b + c'], [1, 1, 1, 1])];
  const found = settingsError(settingsWith({ reference: 'a + b + c' }), alike);
  assert.deepEqual(found, {
    code: 'ambiguous-reference',
    reference: 'a + b + c',
    groups: [
      ['a + b', 'c'],
      ['a', 'b + c'],
    ],
  });
});

test('numbers out of range', () => {
  for (const minimumCell of [0, -1, 1.5, Number.NaN]) assert.equal(error({ minimumCell })?.code, 'minimum-cell');
  for (const level of [0, 1, 95, Number.NaN]) assert.equal(error({ level })?.code, 'level');
  for (const bins of [0, 101, 2.5]) assert.equal(error({ bins })?.code, 'bins');
  for (const seed of [-1, 0.5, 2 ** 60]) assert.equal(error({ seed })?.code, 'seed');
});

test('a population smaller than the people in the file', () => {
  assert.deepEqual(error({ population: 6149 }), { code: 'population', population: 6149, people: { low: 6150, high: 6150 } });
  assert.equal(error({ population: 6150.5 })?.code, 'population');
  assert.equal(settingsError(settingsWith({ population: 0 }), [])?.code, 'population');
});

test('a report is not made of settings that cannot be used', () => {
  assert.throws(() => reportOfGroups(groups, input, settingsWith({ reference: 'nobody' })), /settings must be checked/);
});

test('errors in words say what, where and what to do', () => {
  const text = (settings: Partial<AuditSettings>) => settingsErrorText(error(settings)!);
  assert.equal(
    text({ reference: 'Caucasain' }),
    'there is no group `Caucasain` to compare with; did you mean `Caucasian`?; the groups are `African-American`, `Caucasian`',
  );
  assert.equal(text({ minimumCell: 0 }), 'the smallest number of people for a verdict is a whole number from 1, not `0`');
  assert.equal(
    text({ population: 9 }),
    'the population must be a whole number and hold at least the 6150 people that were counted, not `9`',
  );
  assert.equal(text({ level: 95 }), 'the level of the intervals lies between 0 and 1, for example `0.95`, not at `95`');
  assert.equal(text({ bins: 0 }), 'the number of bins is a whole number from 1 to 100, not `0`');
  assert.equal(text({ seed: -1 }), 'the seed is a whole number from 0, not `-1`');
});

test('a name of ten thousand signs and a thousand groups do not make a message of that length', () => {
  const many = Array.from({ length: 1000 }, (_, i) => groupOf(`${i}${'x'.repeat(10_000)}`, [1, 1, 1, 1]));
  const text = settingsErrorText(settingsError(settingsWith({ reference: 'y'.repeat(10_000) }), many)!);
  assert.ok(text.length < 2500, `${text.length}`);
  assert.match(text, /and 980 more$/);
});
