import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseRule, rulePresets } from './index.ts';

test('every preset is found by its id', () => {
  for (const rule of rulePresets) assert.deepEqual(parseRule(rule.id), { ok: true, rule });
});

test('parts make a rule', () => {
  const parsed = parseRule('given=lev:1 + family=normal+date=swapped+sex+nationality+empty=agrees+biometric=search:0.001:0.015');
  assert.ok(parsed.ok && parsed.rule.kind === 'match');
  assert.deepEqual(parsed.rule.identity, {
    given: { kind: 'levenshtein', most: 1 },
    family: { kind: 'normal' },
    date: 'day-month-swapped',
    sex: true,
    nationality: true,
    emptyField: 'agrees',
  });
  assert.deepEqual(parsed.rule.biometrics, { per: 'search', falseMatch: 0.001, falseNonMatch: 0.015 });
  const biometric = parseRule('biometric=1e-6:0.01');
  assert.ok(biometric.ok && biometric.rule.kind === 'match' && biometric.rule.identity === null);
});

for (const [text, code] of [
  ['', 'empty'],
  ['empty=agrees', 'empty'],
  ['jaro', 'unknown-part'],
  ['names=jw:0.5', 'wrong-value'],
  ['names=jw:', 'wrong-value'],
  ['names=lev:4', 'wrong-value'],
  ['names=lev:1.5', 'wrong-value'],
  ['names=__proto__', 'wrong-value'],
  ['names=normal:1', 'wrong-value'],
  ['date=today', 'wrong-value'],
  ['sex=f', 'unknown-part'],
  ['biometric=2:0.1', 'wrong-value'],
  ['biometric=0.1', 'wrong-value'],
  ['biometric=:', 'wrong-value'],
  ['sex+sex', 'repeated'],
  ['names=normal+given=normal', 'repeated'],
] as const)
  test(`\`${text}\` is no rule: ${code}`, () => {
    const parsed = parseRule(text);
    assert.ok(!parsed.ok);
    assert.equal(parsed.error.code, code);
  });

test('whatever is typed, it is a rule or an error', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const parsed = parseRule(text);
      assert.ok(parsed.ok || parsed.error.part.length <= 60);
    }),
  );
});
