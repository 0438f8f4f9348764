import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compas, groupOf } from '../metrics/examples.ts';
import type { AuditSettings } from '../model/index.ts';
import { input, settingsWith } from './examples.ts';
import { reportOfGroups } from './report.ts';
import { settingsError } from './settings-error.ts';

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
