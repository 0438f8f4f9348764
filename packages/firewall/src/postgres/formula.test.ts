import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { allOf, always, anyOf, conjunctionOf, type Formula, implies, type Literal, never } from './formula.ts';

const facts = ['a', 'b', 'c'];
const days = ['2026-01-01', '2026-06-01', '2027-01-01'];
const literal = fc.oneof(
  fc.tuple(fc.constantFrom('+', '-'), fc.constantFrom(...facts)).map(([sign, fact]) => `${sign}${fact}` as Literal),
  fc.tuple(fc.constantFrom('>=', '<=', '<', '>'), fc.constantFrom(...days)).map(([sign, day]) => `${sign}${day}` as Literal),
);
const formula: fc.Arbitrary<Formula> = fc.array(fc.array(literal, { maxLength: 3 }), { maxLength: 3 }).map((alternatives) =>
  anyOf(
    alternatives
      .map((each) => conjunctionOf(each))
      .filter((each) => each !== null)
      .map((each) => [each]),
  ),
);
const world = fc.record({
  facts: fc.tuple(...facts.map(() => fc.constantFrom(true, false, undefined))),
  day: fc.constantFrom('2025-12-31', ...days, '2026-03-01', '2026-09-01', '2028-01-01'),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function holdsLiteral(each: Literal, at: World): boolean {
  const fact = at.facts[facts.indexOf(each.slice(1))];
  if (each.startsWith('+')) return fact === true;
  if (each.startsWith('-')) return fact === false;
  if (each.startsWith('>=')) return at.day >= each.slice(2);
  if (each.startsWith('<=')) return at.day <= each.slice(2);
  return each.startsWith('<') ? at.day < each.slice(1) : at.day > each.slice(1);
}
const holds = (f: Formula, at: World): boolean => f.some((conjunction) => conjunction.every((each) => holdsLiteral(each, at)));

test('all of and any of mean what they say in every world', () => {
  fc.assert(
    fc.property(fc.array(formula, { maxLength: 3 }), world, (formulas, at) => {
      assert.equal(
        holds(allOf(formulas), at),
        formulas.every((f) => holds(f, at)),
      );
      assert.equal(
        holds(anyOf(formulas), at),
        formulas.some((f) => holds(f, at)),
      );
    }),
    { numRuns: 2000 },
  );
});

test('what implies another holds in no world where the other does not', () => {
  fc.assert(
    fc.property(formula, formula, world, (first, second, at) => {
      fc.pre(implies(first, second));
      assert.ok(!holds(first, at) || holds(second, at));
    }),
    { numRuns: 2000 },
  );
  assert.ok(implies(never, always));
  assert.ok(!implies(always, never));
  assert.ok(!implies(always, [['+a']]));
});

test('a fact is never both true and false, and a window that ends before it begins is empty', () => {
  assert.deepEqual(allOf([[['+a']], [['-a']]]), never);
  assert.deepEqual(allOf([[['>=2027-01-01']], [['<=2026-01-01']]]), never);
});
