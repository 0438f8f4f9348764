/**
 * The condition under which a field is released, as an alternative of conjunctions.
 *
 * Facts have three values. A literal asks for one of two: known true, or known false; one that is not stated meets neither.
 * That is how the guard reads facts, and how SQL reads `IS TRUE` and `IS FALSE` of a column that may be NULL.
 *
 * @module
 */

/** A fact known true or known false; a day not before, not after, before, after. */
export type Literal = `+${string}` | `-${string}` | `>=${string}` | `<=${string}` | `<${string}` | `>${string}`;

/** All of these, sorted. None at all: always. */
export type Conjunction = readonly Literal[];

/** One of these. None at all: never. */
export type Formula = readonly Conjunction[];

export const never: Formula = [];
export const always: Formula = [[]];

/** Alternatives after which a condition is too long to be a policy of the database; the guard has no such limit. */
const maximumAlternatives = 256;

export class TooComplex extends Error {
  override readonly name = 'TooComplex';
}

export function allOf(formulas: readonly Formula[]): Formula {
  return formulas.reduce(
    (left, right) => simplified(left.flatMap((a) => right.map((b) => conjunctionOf([...a, ...b])).filter((c) => c !== null))),
    always,
  );
}

export function anyOf(formulas: readonly Formula[]): Formula {
  return simplified(formulas.flat());
}

export function conjunctionOf(literals: readonly Literal[]): Conjunction | null {
  const sorted = [...new Set(literals)].toSorted();
  return isImpossible(sorted) ? null : sorted;
}

/**
 * Does the one hold only where the other holds? May say no where the answer is yes, never the other way.
 *
 * INVARIANT (implication is sound): every alternative of the first contains all that some alternative of the second asks for.
 */
export function implies(first: Formula, second: Formula): boolean {
  return first.every((a) => second.some((b) => contains(a, b)));
}

export function keyOf(formula: Formula): string {
  return formula.map((conjunction) => conjunction.join('&')).join('|');
}

/** Sorted, without alternatives that say more than another does. */
function simplified(alternatives: readonly Conjunction[]): Formula {
  if (alternatives.length > maximumAlternatives * 4) throw new TooComplex('too many alternatives');
  const byKey = new Map(alternatives.map((conjunction) => [conjunction.join('&'), conjunction]));
  const kept = [...byKey.values()].filter((a) => ![...byKey.values()].some((b) => b !== a && contains(a, b)));
  if (kept.length > maximumAlternatives) throw new TooComplex('too many alternatives');
  return kept.toSorted((a, b) => (a.join('&') < b.join('&') ? -1 : 1));
}

function contains(conjunction: Conjunction, part: Conjunction): boolean {
  return part.every((literal) => conjunction.includes(literal));
}

/** A fact cannot be known true and known false, and no day is before and after another. */
function isImpossible(literals: Conjunction): boolean {
  const days = (sign: string): string[] =>
    literals.filter((l) => l.startsWith(sign) && /^\d/.test(l.slice(sign.length))).map((l) => l.slice(sign.length));
  const [notBefore, notAfter, before, after] = [days('>='), days('<='), days('<'), days('>')];
  return (
    literals.some((literal) => literal.startsWith('+') && literals.includes(`-${literal.slice(1)}`)) ||
    notBefore.some((first) => notAfter.some((last) => first > last) || before.some((day) => first >= day)) ||
    after.some((day) => notAfter.some((last) => day >= last) || before.some((end) => day >= end))
  );
}
