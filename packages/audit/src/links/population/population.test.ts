import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { populationPresets, readPopulation } from './index.ts';

const systems = [...new Set(populationPresets.flatMap(({ groups }) => groups.map(({ system }) => system)))];
const [preset] = populationPresets as [(typeof populationPresets)[number]];
const read = (value: unknown) => readPopulation(JSON.parse(JSON.stringify(value)), systems);

test('every preset is a population that the reader takes', () => {
  for (const population of populationPresets) assert.deepEqual(read(population), { ok: true, value: population });
});

test('rows about people are refused, whatever they hold', () => {
  for (const value of [
    [{ given: 'A', family: 'B', born: '1990-01-01' }],
    [],
    [preset],
    { ...preset, people: [] },
    { ...preset, records: [{ name: 'A' }] },
    { ...preset, names: ['A'] },
  ]) {
    const result = read(value);
    assert.ok(!result.ok);
    assert.equal(result.error.code, 'records');
  }
  for (const value of ['Given,Family\nA,B', null, 7]) {
    const result = read(value);
    assert.ok(!result.ok && result.error.code === 'not-an-object');
  }
});

test('no field but the known ones, at any depth, and no value in the error', () => {
  const odd = [
    { ...preset, name: 'Secretname' },
    { ...preset, groups: [{ ...preset.groups[0], names: ['Secretname'] }] },
    { ...preset, quality: { ...preset.quality, note: 'Secretname' } },
    { ...preset, birthYears: [{ ...preset.birthYears[0], name: 'Secretname' }] },
    { ...preset, groups: [{ ...preset.groups[0], system: 'Secretname' }] },
    { ...preset, groups: [{ ...preset.groups[0], id: 'Secretname' }] },
    { ...preset, id: 'Secretname' },
    { ...preset, both: 'Secretname' },
    { ...preset, quality: { ...preset.quality, copied: 'Secretname' } },
  ];
  for (const value of odd) {
    const result = read(value);
    assert.ok(!result.ok);
    assert.doesNotMatch(JSON.stringify(result.error), /Secretname/);
  }
});

test('`__proto__` is a field like any other: refused', () => {
  const result = readPopulation(JSON.parse(`{"__proto__": {"id": "x"}, ${JSON.stringify(preset).slice(1)}`), systems);
  assert.ok(!result.ok && result.error.code === 'unknown-field');
});

test('bounds', () => {
  for (const value of [
    { ...preset, groups: [] },
    { ...preset, groups: Array.from({ length: 31 }, (_, index) => ({ ...preset.groups[0], id: `g${index}` })) },
    { ...preset, groups: [preset.groups[0], preset.groups[0]] },
    { ...preset, both: 1.1 },
    { ...preset, birthYears: [{ from: 1990, to: 1980, weight: 1 }] },
    { ...preset, birthYears: [{ from: 0, to: 9999, weight: 1 }] },
    { ...preset, groups: [{ ...preset.groups[0], weight: 0 }] },
    { ...preset, groups: [{ ...preset.groups[0], falseMatchTimes: 1e9 }] },
    { ...preset, quality: { ...preset.quality, dayMonthSwapped: 0.5, wrongYear: 0.4, dayUnknown: 0.2 } },
    { ...preset, quality: { ...preset.quality, missingGiven: 0.6, missingFamily: 0.6 } },
  ])
    assert.ok(!read(value).ok, JSON.stringify(value).slice(0, 120));
});

test('whatever a file holds, it is a population or an error', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => typeof readPopulation(value, systems).ok === 'boolean'));
});
