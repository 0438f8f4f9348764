/**
 * Decisions with their reasons.
 *
 * @module
 */
import { obligations } from '../policy/words.ts';
import type { CompiledPolicy } from './compiled.ts';
import { type Case, explainRefusal } from './explain.ts';
import type { Decision, Obligation, Refusal, RefusalCode } from './model.ts';
import { maximumData, shownData } from './request.ts';
import { fires, hasBit, type Pair, releasedBits, type TableRule } from './table.ts';

/** What a request asks for, as far as the policy knows it. */
export interface Asked {
  /** Fields, ascending: the order of the policy. */
  readonly places: readonly number[];
  readonly unmapped: readonly Refusal[];
}

export interface Answer {
  readonly of: (pair: Pair, asked: Asked, about: Case) => Decision;
  /** Everything is refused for one reason. */
  readonly nothing: (asked: Asked, code: RefusalCode, reason: string) => Decision;
}

export function createAnswer(compiled: CompiledPolicy): Answer {
  const refusedOnly = (refused: readonly Refusal[]): Decision => ({ ...nothingReleased(compiled), refused });
  return {
    of: (pair, { places, unmapped }, about) => {
      const bits = releasedBits(pair, about.facts);
      const released = places.filter((place) => hasBit(bits, place));
      const refused = [
        ...places.filter((place) => !hasBit(bits, place)).map((place) => explainRefusal(compiled, pair, place, about)),
        ...unmapped,
      ];
      if (released.length === 0) return refusedOnly(refused);
      const by = pair.releases.filter((each) => fires(each, about.facts) && released.some((place) => hasBit(each.fields, place)));
      return { released: released.map((place) => compiled.fields[place]!.id), refused, ...releasedBy(compiled, by) };
    },
    nothing: ({ places, unmapped }, code, reason) =>
      refusedOnly([...places.map((place) => ({ data: compiled.fields[place]!.id, code, reason, condition: null, at: null })), ...unmapped]),
  };
}

/** @param data null: no list, an empty one, or one too long to be read */
export function placesAsked(data: readonly unknown[] | null, selections: ReadonlyMap<string, readonly number[]>): Asked {
  const refuse = (name: string, reason: string): Refusal => ({ data: name, code: 'unmapped-data', reason, condition: null, at: null });
  if (data === null)
    return { places: [], unmapped: [refuse('*', `The request names no data, or more than ${maximumData}, so it is not read.`)] };
  const places = new Set<number>();
  const unmapped = new Map<string, Refusal>();
  for (const selector of data) {
    const selection = typeof selector === 'string' ? selections.get(selector) : undefined;
    if (selection !== undefined) for (const place of selection) places.add(place);
    else {
      const shown = shownData(selector);
      unmapped.set(shown, refuse(shown, 'The policy holds nothing of that name.'));
    }
  }
  return { places: [...places].toSorted((a, b) => a - b), unmapped: [...unmapped.values()] };
}

const nothing: readonly never[] = Object.freeze([]);
const onlyLog: readonly Obligation[] = Object.freeze(['log' as const]);

/** INVARIANT (shared answers): parts of a decision that several decisions share are frozen, so nobody can change another's. */
export function nothingReleased(compiled: CompiledPolicy): Omit<Decision, 'refused'> {
  return { released: nothing, obligations: onlyLog, basis: nothing, enforcement: null, policy: compiled.fingerprint };
}

/** What the rules that released something ask for: all of their obligations, and every basis. */
export function releasedBy(compiled: CompiledPolicy, by: readonly TableRule[]): Omit<Decision, 'released' | 'refused'> {
  const duty = by.find(({ rule }) => rule.duty !== null)?.rule;
  const asked = new Set<Obligation>(['log', ...by.flatMap(({ rule }) => rule.obligations)]);
  return {
    obligations: obligations.filter((each) => asked.has(each)),
    basis: by.flatMap(({ rule }) => rule.basis.map(({ law, at }) => ({ rule: rule.id, law, at }))),
    enforcement: duty === undefined ? null : { rule: duty.id, duty: duty.duty!.rule, approver: duty.duty!.approver },
    policy: compiled.fingerprint,
  };
}
