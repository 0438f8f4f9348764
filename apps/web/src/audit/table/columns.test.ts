import assert from 'node:assert/strict';
import test from 'node:test';
import { type FoundColumn, looksCounted } from './columns.ts';

const column = (name: string, ...values: string[]): FoundColumn => ({
  column: { name },
  values: [...new Set(values)].map((value) => ({ value, count: values.filter((one) => one === value).length })),
  more: false,
  numeric: false,
});

test('one name on each line and numbers beside it: somebody has counted already', () => {
  const groups = column('Race', 'Black', 'White');
  assert.ok(looksCounted([groups, column('Defendants', '3,696', '2,454'), column('Share', '44.85 %', '23,45%')]));
  assert.ok(looksCounted([groups, column('Hidden', '<10', '*'), column('Arabic', '٣٦٩٦', '–')]));
  assert.ok(!looksCounted([groups, column('Flagged', 'yes', 'no')]), 'words are what was decided about somebody');
  assert.ok(!looksCounted([column('Race', 'Black', 'Black'), column('Flagged', '1', '0')]), 'people of one group');
  assert.ok(!looksCounted([column('Case', '1001', '1002'), column('Flagged', '1', '0')]), 'numbers of cases are no names');
  assert.ok(!looksCounted([groups]));
  assert.ok(!looksCounted([]));
});
