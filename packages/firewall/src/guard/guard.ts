/**
 * The guard: requests in, decisions out. It never throws on a request, and what it does not understand it refuses.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import { createAnswer, placesAsked } from './answer.ts';
import type { CompiledPolicy } from './compiled.ts';
import type { Decision, Guard, Request } from './model.ts';
import { readFacts, readRequest } from './request.ts';
import { selectionBySelector } from './select.ts';
import { createSingleAnswer } from './single.ts';
import { createRulesByPair, createTable, type Table, tableRules } from './table.ts';

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
  /**
   * The same by places, on the day of the guard. `isTrue` and `isFalse` are the facts known to be so and known not to be so, as
   * bits in the order of the compiled policy. A place that is not one (-1) is not released.
   */
  readonly isReleasedAt: (recipient: number, purpose: number, field: number, isTrue: number, isFalse: number) => boolean;
}

/** Tables of other days that are kept: a hostile caller may name any day. */
const keptDays = 8;

/** @param compiled as `compilePolicy` made it; it may have travelled as JSON */
export function createGuard(compiled: CompiledPolicy, { on }: GuardOptions): FastGuard {
  const placesById = (list: readonly { readonly id: string }[]): Map<string, number> => new Map(list.map(({ id }, place) => [id, place]));
  const recipients = placesById(compiled.recipients);
  const purposes = placesById(compiled.purposes);
  const fields = placesById(compiled.fields);
  const selections = selectionBySelector(compiled.fields);
  /** Fields whose name means nothing else: a checked policy has no others. */
  const leaves = new Map([...fields].filter(([id]) => selections.get(id)?.length === 1));
  const rulesByPair = createRulesByPair(compiled, tableRules(compiled));
  const today = createTable(compiled, rulesByPair, on);
  const tableOn = rememberDays(compiled, today, (day) => createTable(compiled, rulesByPair, day));
  const answer = createAnswer(compiled);
  const answerOne = createSingleAnswer(compiled, today);
  const { isReleased } = today;

  const decideAny = (request: unknown): Decision => {
    const read = readRequest(request, compiled.facts, on);
    const asked = placesAsked(read.data, selections);
    const recipient = recipients.get(read.recipient ?? '');
    const purpose = purposes.get(read.purpose ?? '');
    if (recipient === undefined)
      return answer.nothing(asked, 'unknown-recipient', `${named(read.recipient)} is no recipient of this policy.`);
    if (purpose === undefined)
      return answer.nothing(asked, 'unknown-purpose', `${named(read.purpose)} is no purpose of the Atlas or of this policy.`);
    if (read.on === null) return answer.nothing(asked, 'not-yet', 'The day of the request is no day, so no rule is known to hold on it.');
    return answer.of(tableOn(read.on).pair(recipient, purpose), asked, { recipient, purpose, facts: read.facts, on: read.on });
  };

  /** One field, known names, the day of the guard: the commonest request. Anything else is read slowly and carefully. */
  const decideOne = (request: Request): Decision | undefined => {
    try {
      const { recipient, purpose, data, facts, on: day } = request;
      if (day !== undefined || !Array.isArray(data) || data.length !== 1) return undefined;
      const r = recipients.get(recipient);
      const p = purposes.get(purpose);
      const f = leaves.get(data[0] as string);
      if (r === undefined || p === undefined || f === undefined) return undefined;
      return answerOne(r, p, f, facts);
    } catch {
      return undefined;
    }
  };

  return {
    policy: compiled.fingerprint,
    decide: (request) => decideOne(request) ?? decideAny(request),
    recipient: (id) => recipients.get(id) ?? -1,
    purpose: (id) => purposes.get(id) ?? -1,
    field: (id) => fields.get(id) ?? -1,
    isReleased: (recipient, purpose, field, stated) => {
      const r = recipients.get(recipient);
      const p = purposes.get(purpose);
      const f = fields.get(field);
      if (r === undefined || p === undefined || f === undefined) return false;
      if (stated === undefined) return isReleased(r, p, f, 0, 0);
      const { isTrue, isFalse } = readFacts(stated, compiled.facts);
      return isReleased(r, p, f, isTrue, isFalse);
    },
    isReleasedAt: (recipient, purpose, field, isTrue, isFalse) => {
      const known = recipient >= 0 && recipient < recipients.size && purpose >= 0 && purpose < purposes.size && field >= 0;
      return known && field < fields.size && isReleased(recipient, purpose, field, isTrue, isFalse);
    },
  };
}

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
