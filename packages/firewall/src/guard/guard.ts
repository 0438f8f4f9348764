/**
 * The guard: requests in, decisions out. It never throws on a request, and what it does not understand it refuses.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import { obligations } from '../policy/words.ts';
import type { CompiledPolicy } from './compiled.ts';
import { type Case, explainRefusal } from './explain.ts';
import type { Decision, Guard, Obligation, Refusal, RefusalCode, Request } from './model.ts';
import { maximumData, type ReadRequest, readFacts, readRequest, shownData } from './request.ts';
import { selectionBySelector } from './select.ts';
import {
  createRulesByPair,
  createTable,
  fires,
  hasBit,
  isReleasedBit,
  type Pair,
  releasedBits,
  type Table,
  type TableRule,
  tableRules,
} from './table.ts';

export interface GuardOptions {
  /** The day of every request that names none. A guard that lives for long is made anew each day. */
  readonly on: LegalDay;
}

/** A guard that also answers without reasons: for rows by the million, and for whoever writes its own interface. */
export interface FastGuard extends Guard {
  /** Places of names in the policy; -1 for one that it does not know. */
  readonly recipient: (id: string) => number;
  readonly purpose: (id: string) => number;
  readonly field: (id: string) => number;
  /** Is this one field released? Same answer as `decide`; a name that the policy does not know is not released. */
  readonly isReleased: (recipient: string, purpose: string, field: string, facts?: Request['facts']) => boolean;
  /** The same by places, on the day of the guard; facts known to be so and known not to be so as bits in the order of the compiled policy. */
  readonly isReleasedAt: (recipient: number, purpose: number, field: number, isTrue: number, isFalse: number) => boolean;
}

/** Tables of other days that are kept: a hostile caller may name any day. */
const keptDays = 8;

export function createGuard(compiled: CompiledPolicy, { on }: GuardOptions): FastGuard {
  const placesById = (list: readonly { readonly id: string }[]): Map<string, number> => new Map(list.map(({ id }, place) => [id, place]));
  const recipients = placesById(compiled.recipients);
  const purposes = placesById(compiled.purposes);
  const fields = placesById(compiled.fields);
  const selections = selectionBySelector(compiled.fields);
  const rulesByPair = createRulesByPair(compiled, tableRules(compiled));
  const today = createTable(compiled, rulesByPair, on);
  const tableOn = rememberDays(compiled, today, (day) => createTable(compiled, rulesByPair, day));

  const decide = (request: Request): Decision => {
    const read = readRequest(request, compiled.facts, on);
    const { places, unmapped } = placesAsked(read, selections);
    const recipient = recipients.get(read.recipient ?? '');
    const purpose = purposes.get(read.purpose ?? '');
    const refuseAll = (code: RefusalCode, reason: string): Decision => ({
      ...nothingReleased(compiled),
      refused: [
        ...places.map((place) => ({ data: compiled.fields[place]!.id, code, reason, condition: null, at: null })),
        ...unmapped.map((refusal) => refusal),
      ],
    });
    if (recipient === undefined) return refuseAll('unknown-recipient', `${named(read.recipient)} is no recipient of this policy.`);
    if (purpose === undefined) return refuseAll('unknown-purpose', `${named(read.purpose)} is no purpose of the Atlas or of this policy.`);
    if (read.on === null) return refuseAll('not-yet', 'The day of the request is no day, so no rule is known to hold on it.');
    const pair = tableOn(read.on).pair(recipient, purpose);
    return answer(compiled, pair, { places, unmapped, asked: { recipient, purpose, facts: read.facts, on: read.on } });
  };

  return {
    policy: compiled.fingerprint,
    decide,
    recipient: (id) => recipients.get(id) ?? -1,
    purpose: (id) => purposes.get(id) ?? -1,
    field: (id) => fields.get(id) ?? -1,
    isReleased: (recipient, purpose, field, stated) => {
      const r = recipients.get(recipient);
      const p = purposes.get(purpose);
      const f = fields.get(field);
      if (r === undefined || p === undefined || f === undefined) return false;
      return isReleasedBit(today.pair(r, p), f, stated === undefined ? noFacts : readFacts(stated, compiled.facts));
    },
    isReleasedAt: (recipient, purpose, field, isTrue, isFalse) => isReleasedBit(today.pair(recipient, purpose), field, { isTrue, isFalse }),
  };
}

const noFacts = { isTrue: 0, isFalse: 0 };

function named(word: string | null): string {
  return word === null ? 'What was named' : `\`${word.slice(0, 100)}\``;
}

function rememberDays(compiled: CompiledPolicy, today: Table, create: (on: LegalDay) => Table): (on: LegalDay) => Table {
  if (compiled.rules.every((rule) => rule.from === null && rule.until === null)) return () => today;
  const tables = new Map<LegalDay, Table>();
  return (on) => {
    if (on === today.on) return today;
    const known = tables.get(on);
    if (known !== undefined) return known;
    const made = create(on);
    if (tables.size >= keptDays) tables.delete(tables.keys().next().value as LegalDay);
    tables.set(on, made);
    return made;
  };
}

interface Asked {
  /** Fields, ascending: the order of the policy. */
  readonly places: readonly number[];
  readonly unmapped: readonly Refusal[];
}

function placesAsked(read: ReadRequest, selections: ReadonlyMap<string, readonly number[]>): Asked {
  const refuse = (data: string, reason: string): Refusal => ({ data, code: 'unmapped-data', reason, condition: null, at: null });
  if (read.data === null)
    return { places: [], unmapped: [refuse('*', `The request names no data, or more than ${maximumData}, so it is not read.`)] };
  const places = new Set<number>();
  const unmapped = new Map<string, Refusal>();
  for (const selector of read.data) {
    const selection = typeof selector === 'string' ? selections.get(selector) : undefined;
    if (selection !== undefined) for (const place of selection) places.add(place);
    else {
      const shown = shownData(selector);
      unmapped.set(shown, refuse(shown, 'The policy holds nothing of that name.'));
    }
  }
  return { places: [...places].sort((a, b) => a - b), unmapped: [...unmapped.values()] };
}

function nothingReleased(compiled: CompiledPolicy): Omit<Decision, 'refused'> {
  return { released: [], obligations: ['log'], basis: [], enforcement: null, policy: compiled.fingerprint };
}

function answer(compiled: CompiledPolicy, pair: Pair, { places, unmapped, asked }: Asked & { readonly asked: Case }): Decision {
  const bits = releasedBits(pair, asked.facts);
  const released = places.filter((place) => hasBit(bits, place));
  const refused = [
    ...places.filter((place) => !hasBit(bits, place)).map((place) => explainRefusal(compiled, pair, place, asked)),
    ...unmapped,
  ];
  if (released.length === 0) return { ...nothingReleased(compiled), refused };
  const by = pair.releases.filter((each) => fires(each, asked.facts) && released.some((place) => hasBit(each.fields, place)));
  return { ...releasedBy(compiled, by), released: released.map((place) => compiled.fields[place]!.id), refused };
}

/** What the rules that released something ask for: all of their duties, and every basis. */
function releasedBy(compiled: CompiledPolicy, by: readonly TableRule[]): Omit<Decision, 'released' | 'refused'> {
  const duty = by.find(({ rule }) => rule.duty !== null)?.rule;
  const asked = new Set<Obligation>(['log', ...by.flatMap(({ rule }) => rule.obligations)]);
  return {
    obligations: obligations.filter((each) => asked.has(each)),
    basis: by.flatMap(({ rule }) => rule.basis.map(({ law, at }) => ({ rule: rule.id, law, at }))),
    enforcement: duty === undefined ? null : { rule: duty.id, duty: duty.duty!.rule, approver: duty.duty!.approver },
    policy: compiled.fingerprint,
  };
}
