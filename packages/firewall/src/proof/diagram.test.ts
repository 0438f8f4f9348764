/**
 * Diagrams against plain tables: every way of stating three facts, written out.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Case, createDiagrams, type Diagrams, type Node, TooLarge, truths } from './diagram.ts';

const facts = ['consent', 'minor', 'order'];
const ways = truths.flatMap((a) => truths.flatMap((b) => truths.map((c) => ({ consent: a, minor: b, order: c }))));
type Way = (typeof ways)[number];
const table = fc.array(fc.constantFrom('', 'x', 'y'), { minLength: 27, maxLength: 27 });

/** The diagram of a table, built from its last fact up. */
function nodeOf(diagrams: Diagrams, values: readonly string[], fact = 0): Node {
  if (fact === facts.length) return diagrams.leaf(values[0]!);
  const third = values.length / 3;
  const part = (way: number): Node => nodeOf(diagrams, values.slice(way * third, (way + 1) * third), fact + 1);
  return diagrams.branch(fact, [part(0), part(1), part(2)]);
}
const truthOf = (way: Way) => (fact: string) => way[fact as keyof Way];
const fits = (way: Way, each: Case): boolean => Object.entries(each).every(([fact, wanted]) => wanted.includes(way[fact as keyof Way]));

test('a diagram decides as its table, and tables that decide alike are one node', () => {
  fc.assert(
    fc.property(table, table, (first, second) => {
      const diagrams = createDiagrams(facts, 1000);
      const [a, b] = [nodeOf(diagrams, first), nodeOf(diagrams, second)];
      ways.forEach((way, i) => {
        assert.equal(diagrams.decide(a, truthOf(way)), first[i]);
      });
      assert.equal(a === b, first.join('|') === second.join('|'));
      assert.deepEqual(diagrams.leaves(a), [...new Set(first)].toSorted());
    }),
    { numRuns: 500 },
  );
});

test('combined diagrams decide by both; cases are exactly the ways that are wanted, none twice', () => {
  fc.assert(
    fc.property(table, table, (first, second) => {
      const diagrams = createDiagrams(facts, 1000);
      const both = diagrams.combine(nodeOf(diagrams, first), nodeOf(diagrams, second), (x, y) => `${x}+${y}`);
      const found = diagrams.cases(both, (value) => value === 'x+y');
      ways.forEach((way, i) => {
        const expected = `${first[i]}+${second[i]}`;
        assert.equal(diagrams.decide(both, truthOf(way)), expected);
        assert.equal(found.filter((each) => fits(way, each)).length, expected === 'x+y' ? 1 : 0);
      });
    }),
    { numRuns: 500 },
  );
});

test('a fact that makes no difference is not asked', () => {
  const diagrams = createDiagrams(facts, 1000);
  const [open, shut] = [diagrams.leaf('open'), diagrams.leaf('shut')];
  const node = diagrams.branch(0, [diagrams.branch(1, [open, open, open]), shut, shut]);
  assert.deepEqual(
    diagrams.cases(node, (value) => value === 'open'),
    [{ consent: ['true'] }],
  );
  assert.deepEqual(
    diagrams.cases(node, (value) => value === 'shut'),
    [{ consent: ['false', 'not-stated'] }],
  );
  assert.equal(
    diagrams.combine(node, node, () => 'same'),
    diagrams.leaf('same'),
  );
});

test('more nodes than allowed are refused', () => {
  const diagrams = createDiagrams(facts, 3);
  const [open, shut] = [diagrams.leaf('open'), diagrams.leaf('shut')];
  diagrams.branch(0, [open, shut, shut]);
  assert.throws(() => diagrams.branch(1, [open, shut, shut]), TooLarge);
});
