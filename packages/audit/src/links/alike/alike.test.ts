import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Comparator, isAlike } from '../comparator/index.ts';
import { slipsOf } from '../lexicon/index.ts';
import { findAlike } from './index.ts';

const seeds = [
  'Mohammad', 'Muhammed', 'Abd al-Rahman', 'Abdulrahman', 'Nguyễn', 'Nguyen', 'Nguyên', 'Oleksandr', 'Aleksandr', 'Iuliia', 'Yuliya', 'Xuseen',
  'Hussein', "Sa'id", 'Said', 'Li', 'Ly', 'Yılmaz', 'Yilmaz', 'Shevchenko', 'Schewtschenko', 'Chevtchenko', 'Mebrahtu', 'A', 'Martha',
]; // biome-ignore format: a list
const words = [...new Set(seeds.flatMap((seed) => [seed, ...slipsOf(seed, 6), `${seed}ov`, seed.slice(0, 3)]))];

const comparators: readonly Comparator[] = [
  { kind: 'as-written' },
  { kind: 'normal' },
  { kind: 'soundex' },
  { kind: 'daitch-mokotoff' },
  ...[0, 1, 2, 3].map((most) => ({ kind: 'levenshtein' as const, most })),
  ...[1, 2].map((most) => ({ kind: 'damerau' as const, most })),
  ...[0.75, 0.8, 0.85, 0.9, 0.92, 0.95, 1].map((least) => ({ kind: 'jaro-winkler' as const, least })),
];

for (const comparator of comparators)
  test(`the filter loses no pair and adds none: ${JSON.stringify(comparator)}`, () => {
    const finding = findAlike(words, comparator);
    let step = finding.next();
    while (step.done !== true) step = finding.next();
    const alike = step.value;
    for (const [i, a] of words.entries())
      for (const [j, b] of words.entries()) {
        const [one, other] = [alike.classOf[i]!, alike.classOf[j]!];
        const expected = isAlike(comparator, a, b);
        assert.equal(alike.has(one, other), expected, `${a} ${b}`);
        assert.equal([...alike.near.subarray(alike.start[one]!, alike.start[one + 1]!)].includes(other), expected, `${a} ${b}`);
      }
  });

test('pairs that lie exactly on the threshold are alike', () => {
  // 0.9611... of MARTHA and MARHTA, to the last bit.
  const least = 0.9611111111111111;
  const finding = findAlike(['MARTHA', 'MARHTA'], { kind: 'jaro-winkler', least });
  let step = finding.next();
  while (step.done !== true) step = finding.next();
  assert.ok(step.value.has(0, 1));
});
