/**
 * The decision about one field, put together from parts that are worked out once.
 *
 * @module
 */
import { nothingReleased, releasedBy } from './answer.ts';
import type { CompiledPolicy } from './compiled.ts';
import { type Case, explainRefusal } from './explain.ts';
import type { Decision, Refusal } from './model.ts';
import { readFacts } from './request.ts';
import { fires, hasBit, noFacts, type Pair, type Table } from './table.ts';

/** Decisions that are kept; further ones are made anew each time. */
const maximumKept = 65_536;

export type SingleAnswer = (recipient: number, purpose: number, field: number, facts: unknown) => Decision;

export function createSingleAnswer(compiled: CompiledPolicy, table: Table): SingleAnswer {
  const { released, obligations, basis, policy } = nothingReleased(compiled);
  const columns = compiled.purposes.length;
  /** By pair: why fields that no rule speaks of are refused. The words are the same for all of them. */
  const unnamed: (Refusal | undefined)[] = Array.from({ length: compiled.recipients.length * columns });
  /** By pair and field, where no fact matters. INVARIANT (shared answers): they are frozen. */
  const kept = new Map<number, Decision>();

  const decideNamed = (pair: Pair, field: number, about: Case): Decision => {
    const by = table.isReleased(about.recipient, about.purpose, field, about.facts.isTrue, about.facts.isFalse)
      ? pair.releases.filter((each) => hasBit(each.fields, field) && fires(each, about.facts))
      : [];
    if (by.length > 0) return { released: [compiled.fields[field]!.id], refused: [], ...releasedBy(compiled, by) };
    return { ...nothingReleased(compiled), refused: [explainRefusal(compiled, pair, field, about)] };
  };

  return (recipient, purpose, field, stated) => {
    if (!table.isNamed(recipient, purpose, field)) {
      const place = recipient * columns + purpose;
      const why =
        unnamed[place] ??
        explainRefusal(compiled, table.pair(recipient, purpose), field, { recipient, purpose, facts: noFacts, on: table.on });
      unnamed[place] = why;
      const { code, reason, condition, at } = why;
      return {
        released,
        refused: [{ data: compiled.fields[field]!.id, code, reason, condition, at }],
        obligations,
        basis,
        enforcement: null,
        policy,
      };
    }
    const pair = table.pair(recipient, purpose);
    if (!pair.settled) {
      const facts = stated === undefined ? noFacts : readFacts(stated, compiled.facts);
      return decideNamed(pair, field, { recipient, purpose, facts, on: table.on });
    }
    const place = (recipient * columns + purpose) * compiled.fields.length + field;
    const known = kept.get(place);
    if (known !== undefined) return known;
    const decision = decideNamed(pair, field, { recipient, purpose, facts: noFacts, on: table.on });
    if (kept.size < maximumKept) kept.set(place, freeze(decision));
    return decision;
  };
}

function freeze(decision: Decision): Decision {
  for (const part of [...decision.refused, ...decision.basis]) Object.freeze(part);
  for (const list of [decision.released, decision.refused, decision.obligations, decision.basis]) Object.freeze(list);
  if (decision.enforcement !== null) Object.freeze(decision.enforcement);
  return Object.freeze(decision);
}
