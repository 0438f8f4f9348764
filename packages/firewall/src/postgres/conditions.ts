/**
 * Under which condition each field is released to one recipient for one purpose, as far as a database can tell.
 *
 * @module
 */
import type { CompiledPolicy, CompiledRule } from '../guard/compiled.ts';
import type { Policy } from '../policy/schema.ts';
import { allOf, anyOf, conjunctionOf, type Formula, type Literal, never, TooComplex } from './formula.ts';
import type { RuleElsewhere } from './model.ts';

export interface Conditions {
  /** By `record.field`; a field that is not there is never released. */
  readonly formulaByField: ReadonlyMap<string, Formula>;
  readonly rules: readonly CompiledRule[];
  readonly notHere: readonly RuleElsewhere[];
}

/** A grant stands until it is revoked; these are for one case at a time. */
const byHand = ['two-person-release', 'redact'] as const;

export function conditionsOf(
  policy: Policy,
  compiled: CompiledPolicy,
  { recipient, purpose }: { readonly recipient: number; readonly purpose: number },
): Conditions {
  const all = compiled.rules.filter((rule) => rule.to.includes(recipient) && rule.for.includes(purpose));
  const notHere: RuleElsewhere[] = [];
  const leave = (rule: CompiledRule, why: RuleElsewhere['why'], fact: string | null = null): void => {
    notHere.push({ rule: rule.id, line: rule.line, why, fact, duty: rule.duty });
  };
  // INVARIANT (no standing access for enforcement): neither for a purpose that serves it nor to a recipient that may act for it,
  // whatever rule, fact or duty there is. The guard decides such a case; a role would decide all of them in advance.
  const enforcement = compiled.purposes[purpose]!.enforcement || compiled.recipients[recipient]!.enforcement;
  const releases = all.filter((rule) => {
    if (rule.kind !== 'release') return false;
    if (enforcement || rule.duty !== null) leave(rule, 'enforcement');
    else if (rule.obligations.some((each) => (byHand as readonly string[]).includes(each))) leave(rule, 'by-hand');
    else return true;
    return false;
  });
  const withholds = all.filter((rule) => rule.kind === 'withhold');
  const formulaByField = new Map<string, Formula>();
  for (const [place, field] of compiled.fields.entries()) {
    const isBound = (fact: number): boolean => Object.hasOwn(policy.facts?.[compiled.facts[fact]!.id]?.columns ?? {}, field.record);
    const here = releases.filter((rule) => rule.fields.includes(place));
    if (here.length === 0) continue;
    const ways = here.map((rule) => {
      const unbound = [...rule.when, ...rule.unless].find((fact) => !isBound(fact));
      if (unbound === undefined) return releaseFormula(rule, compiled);
      leave(rule, 'fact-not-bound', compiled.facts[unbound]!.id);
      return never;
    });
    try {
      const walls = withholds.filter((rule) => rule.fields.includes(place)).map((rule) => openFormula(rule, compiled, isBound));
      const formula = allOf([anyOf(ways), ...walls]);
      if (formula.length > 0) formulaByField.set(field.id, formula);
    } catch (error) {
      if (!(error instanceof TooComplex)) throw error;
      for (const rule of here) leave(rule, 'too-complex');
    }
  }
  return { formulaByField, rules: [...releases, ...withholds], notHere };
}

function releaseFormula(rule: CompiledRule, compiled: CompiledPolicy): Formula {
  const id = (fact: number): string => compiled.facts[fact]!.id;
  const conjunction = conjunctionOf([
    ...rule.when.map((fact): Literal => `+${id(fact)}`),
    ...rule.unless.map((fact): Literal => `-${id(fact)}`),
    ...(rule.from === null ? [] : [`>=${rule.from}` as Literal]),
    ...(rule.until === null ? [] : [`<=${rule.until}` as Literal]),
  ]);
  return conjunction === null ? never : [conjunction];
}

/** Where a rule that withholds does not: one of its facts is known to be otherwise, or the day is not its day. Unknown withholds. */
function openFormula(rule: CompiledRule, compiled: CompiledPolicy, isBound: (fact: number) => boolean): Formula {
  const id = (fact: number): string => compiled.facts[fact]!.id;
  const ways: Literal[] = [
    ...rule.when.filter(isBound).map((fact): Literal => `-${id(fact)}`),
    ...rule.unless.filter(isBound).map((fact): Literal => `+${id(fact)}`),
    ...(rule.from === null ? [] : [`<${rule.from}` as Literal]),
    ...(rule.until === null ? [] : [`>${rule.until}` as Literal]),
  ];
  return anyOf(ways.map((literal) => [[literal]]));
}
