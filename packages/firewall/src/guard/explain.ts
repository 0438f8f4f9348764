/**
 * Why a field is refused: the most telling reason, exactly where it stands in the policy.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import type { CompiledPolicy, CompiledRule } from './compiled.ts';
import type { Refusal, RefusalCode } from './model.ts';
import { type FactBits, hasBit, isWithholding, type Pair, releaseGate, type TableRule } from './table.ts';

export interface Case {
  readonly recipient: number;
  readonly purpose: number;
  readonly facts: FactBits;
  readonly on: LegalDay;
}

/** A field of this pair that is not released in this case. */
export function explainRefusal(compiled: CompiledPolicy, pair: Pair, field: number, asked: Case): Refusal {
  const data = compiled.fields[field]!.id;
  const withheld = pair.withholds.find((each) => hasBit(each.fields, field) && isWithholding(each, asked.facts));
  if (withheld !== undefined) return { data, ...explainWithhold(compiled, withheld, asked.facts) };
  const mayRelease = releaseGate(compiled, asked.recipient, asked.purpose);
  let stopped: TableRule | undefined;
  let nearest: { readonly failure: Failure; readonly rule: CompiledRule } | undefined;
  for (const each of pair.rules) {
    if (each.rule.kind !== 'release' || !hasBit(each.fields, field)) continue;
    stopped ??= each;
    if (!mayRelease(each.rule)) continue;
    const failure = failureOf(each, asked);
    if (nearest === undefined || nearness(failure.code) < nearness(nearest.failure.code)) nearest = { failure, rule: each.rule };
    if (nearness(failure.code) === 0) break;
  }
  if (nearest === undefined) return { data, ...explainNothing(compiled, stopped, asked) };
  return { data, ...explainFailure(compiled, nearest.rule, nearest.failure) };
}

type Explained = Omit<Refusal, 'data'>;

/** What can be mended comes first: a fact that somebody can still state. Equal ones in the order of the policy. */
const byNearness: readonly RefusalCode[] = ['condition-unknown', 'condition-not-met', 'not-yet', 'expired'];
const nearness = (code: RefusalCode): number => byNearness.indexOf(code);

function placeOfRule(rule: CompiledRule): string {
  return rule.line === null ? rule.id : `${rule.id} (line ${rule.line})`;
}

function explainWithhold(compiled: CompiledPolicy, { rule, when, unless }: TableRule, { isTrue, isFalse }: FactBits): Explained {
  const because = rule.because ?? 'A rule of the policy withholds it, whatever releases it.';
  const open = (places: readonly number[], known: number): number | undefined => places.find((place) => (known & (1 << place)) === 0);
  // A condition is named only where stating it could change the answer.
  const hoped = (when & ~isTrue) === 0 ? undefined : open(rule.when, isTrue);
  const feared = (unless & ~isFalse) === 0 ? undefined : open(rule.unless, isFalse);
  const at = placeOfRule(rule);
  if (hoped !== undefined) {
    const fact = compiled.facts[hoped]!;
    return { code: 'withheld', condition: fact.id, at, reason: `${because} It stays so until this is answered with no: ${fact.question}` };
  }
  if (feared !== undefined) {
    const fact = compiled.facts[feared]!;
    return { code: 'withheld', condition: fact.id, at, reason: `${because} It stays so until this is answered with yes: ${fact.question}` };
  }
  return { code: 'withheld', condition: null, at, reason: because };
}

function explainNothing(compiled: CompiledPolicy, stopped: TableRule | undefined, { recipient, purpose }: Case): Explained {
  const whom = compiled.recipients[recipient]!;
  const why = compiled.purposes[purpose]!;
  if (why.enforcement)
    return {
      code: 'enforcement',
      condition: null,
      at: stopped === undefined ? null : placeOfRule(stopped.rule),
      reason: `"${why.name}" serves immigration enforcement, and the policy cites no duty of law that forces this release.`,
    };
  if (stopped !== undefined)
    return {
      code: 'enforcement',
      condition: null,
      at: placeOfRule(stopped.rule),
      reason: `"${whom.name}" may act for immigration enforcement, so a rule that names no condition releases nothing to it.`,
    };
  return { code: 'no-rule', condition: null, at: null, reason: `No rule releases it to "${whom.name}" for "${why.name}".` };
}

interface Failure {
  readonly code: RefusalCode;
  /** Place of the fact that failed, and the answer that the rule asks for. */
  readonly fact?: number;
  readonly wanted?: 'yes' | 'no';
}

/** Why a rule does not fire. Facts are looked at in the order of the policy; one that is otherwise weighs more than one nobody stated. */
function failureOf(each: TableRule, { facts, on }: Case): Failure {
  const { rule } = each;
  if (rule.from !== null && on < rule.from) return { code: 'not-yet' };
  if (rule.until !== null && rule.until < on) return { code: 'expired' };
  const first = (places: readonly number[], word: number): number | undefined => places.find((place) => (word & (1 << place)) !== 0);
  const denied = first(rule.when, facts.isFalse);
  if (denied !== undefined) return { code: 'condition-not-met', fact: denied, wanted: 'yes' };
  const given = first(rule.unless, facts.isTrue);
  if (given !== undefined) return { code: 'condition-not-met', fact: given, wanted: 'no' };
  const missing = first(rule.when, ~facts.isTrue);
  if (missing !== undefined) return { code: 'condition-unknown', fact: missing, wanted: 'yes' };
  const open = first(rule.unless, ~facts.isFalse);
  if (open !== undefined) return { code: 'condition-unknown', fact: open, wanted: 'no' };
  throw new Error(`rule \`${rule.id}\` fires, and the field is refused: the table and its explanation disagree`);
}

function explainFailure(compiled: CompiledPolicy, rule: CompiledRule, { code, fact, wanted }: Failure): Explained {
  const at = placeOfRule(rule);
  if (code === 'not-yet') return { code, condition: null, at, reason: `The rule releases it only from ${rule.from} on.` };
  if (code === 'expired') return { code, condition: null, at, reason: `The rule released it until ${rule.until}, and no longer.` };
  const { id, question } = compiled.facts[fact!]!;
  const found = code === 'condition-unknown' ? 'nobody has answered' : `the answer is ${wanted === 'yes' ? 'no' : 'yes'}`;
  return { code, condition: id, at, reason: `The rule releases it only if this is answered with ${wanted}, and ${found}: ${question}` };
}
