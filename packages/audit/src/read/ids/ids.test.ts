import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createIds } from './index.ts';

function count(rows: readonly (readonly [string, number])[], limit?: number) {
  const ids = createIds(limit);
  for (const [id, mark] of rows) {
    const bytes = new TextEncoder().encode(`..${id}....`);
    ids.add(new DataView(bytes.buffer), 2, bytes.length - 4, mark);
  }
  return ids.state();
}

describe('ids', () => {
  it('are counted like in a map', () => {
    const id = fc.oneof(fc.integer({ min: 0, max: 60 }).map(String), fc.string({ minLength: 1, maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.integer({ min: 0, max: 2 })), { maxLength: 200, size: 'max' }), (rows) => {
        const repeated = [...Map.groupBy(rows, ([name]) => name).values()].filter((same) => same.length > 1);
        assert.deepEqual(count(rows), {
          repeated: repeated.length,
          rows: repeated.reduce((sum, same) => sum + same.length, 0),
          inconsistent: repeated.filter((same) => new Set(same.map(([, mark]) => mark)).size > 1).length,
          beyond: false,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('are told apart in a large file', () => {
    const rows = Array.from({ length: 300_000 }, (_, i): [string, number] => [`DE-${i % 299_990}`, 0]);
    assert.deepEqual(count(rows), { repeated: 10, rows: 20, inconsistent: 0, beyond: false });
  });

  it('are given up where there are more than are kept', () => {
    const rows = Array.from({ length: 11 }, (_, i): [string, number] => [String(i % 10), 0]);
    assert.equal(count(rows, 10).beyond, false);
    assert.equal(count(rows, 9).beyond, true);
  });
});
