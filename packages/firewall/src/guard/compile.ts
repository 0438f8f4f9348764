/**
 * A checked policy -> the form that the guard reads.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Knowledge } from '../knowledge/model.ts';
import type { Policy, PolicyRule } from '../policy/schema.ts';
import { builtInFactQuestions, builtInFacts, maximumFacts, obligations } from '../policy/words.ts';
import type { CompiledField, CompiledPolicy, CompiledPurpose, CompiledRecipient, CompiledRule } from './compiled.ts';
import { selectionBySelector } from './select.ts';

/** A policy and the line of each of its rules, as `parsePolicy` gives it. */
export type ParsedPolicy = Policy & { readonly lines: Readonly<Record<string, number>> };

/**
 * Compiles a policy that passed its checks (`parsePolicy`). A name that leads nowhere is a defect of the caller and throws.
 * The same policy always gives the same bytes, and so the same fingerprint.
 */
export function compilePolicy(policy: ParsedPolicy, knowledge: Knowledge): CompiledPolicy {
  const fields = fieldsOf(policy);
  const recipients = recipientsOf(policy, knowledge);
  const purposes = purposesOf(policy, knowledge);
  const facts = factsOf(policy);
  const places = {
    selections: selectionBySelector(fields),
    recipients: placesById(recipients),
    purposes,
    purposeById: placesById(purposes),
    facts: placesById(facts),
  };
  const { name, country, sector, touchpoints } = policy.service;
  const body = {
    version: 1 as const,
    service: { name, country, sector, touchpoints: touchpoints ?? [] },
    law: policy.law,
    fields,
    recipients,
    purposes,
    facts,
    rules: policy.rules.map((rule) => compileRule(rule, policy, places)),
  };
  // INVARIANT (fingerprint): the keys above stand in one order and hold no undefined, so JSON writes the same text everywhere.
  return { ...body, fingerprint: bytesToHex(sha256(utf8ToBytes(JSON.stringify(body)))) };
}

/** Every field of every record, in the order of the policy. FHIR elements were made fields when it was read. */
export function fieldsOf(policy: Policy): CompiledField[] {
  return Object.entries(policy.records).flatMap(([record, held]) =>
    Object.entries(held.fields ?? {}).map(([field, value]) => ({
      id: `${record}.${field}`,
      record,
      field,
      data: typeof value === 'string' ? value : value.data,
    })),
  );
}

function recipientsOf(policy: Policy, knowledge: Knowledge): CompiledRecipient[] {
  const enforcing = new Set(knowledge.roles.filter((role) => role.enforcement).map((role) => role.id));
  const lineById = new Map(Object.keys(policy.recipients).map((id) => [id, groupsOf(policy, id)]));
  const enforces = (id: string): boolean => enforcing.has(policy.recipients[id]?.role ?? '');
  return Object.entries(policy.recipients).map(([id, recipient]) => {
    const line = lineById.get(id)!;
    const within = [...lineById].filter(([, groups]) => groups.includes(id)).map(([member]) => member);
    const role = line.map((group) => policy.recipients[group]?.role).find((each) => each !== undefined);
    // INVARIANT (no way round a role): neither joining a group nor asking in the name of one makes somebody harmless.
    return { id, name: recipient.name, role: role ?? null, enforcement: [...line, ...within].some(enforces) };
  });
}

/** The recipient itself, then the group it is in, then the group of that one. */
export function groupsOf(policy: Policy, id: string): string[] {
  const line: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !line.includes(at); at = ownValue(policy.recipients, at)?.within) line.push(at);
  return line;
}

function ownValue<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function purposesOf(policy: Policy, knowledge: Knowledge): CompiledPurpose[] {
  const all = [
    ...knowledge.purposes,
    ...Object.entries(policy.purposes ?? {}).map(([id, purpose]) => ({ id, name: purpose.name, broader: purpose.broader })),
  ];
  const places = placesById(all);
  const atlas = new Map(knowledge.purposes.map((purpose) => [purpose.id, purpose]));
  return all.map(({ id, name, broader }) => {
    const line = lineOfPurpose(id, (each) => all[places.get(each) ?? -1]?.broader ?? null);
    return {
      id,
      name,
      enforcement: line.some((wider) => atlas.get(wider)?.enforcement === true),
      family: line.map((wider) => atlas.get(wider)?.family).find((family) => family !== undefined) ?? 'other',
      broader: broader === null ? null : placeOf(places, broader, 'purpose'),
    };
  });
}

function lineOfPurpose(id: string, broaderOf: (id: string) => string | null): string[] {
  const line: string[] = [];
  for (let at: string | null = id; at !== null && !line.includes(at); at = broaderOf(at)) line.push(at);
  return line;
}

function factsOf(policy: Policy): { id: string; question: string }[] {
  const own = policy.facts ?? {};
  const ids = [...builtInFacts, ...Object.keys(own).filter((id) => !(builtInFacts as readonly string[]).includes(id))];
  // INVARIANT (facts fit a word): the table compares the facts of a case as two 32-bit words.
  if (ids.length > maximumFacts) throw new Error(`a policy has at most ${maximumFacts} facts, and this one has ${ids.length}`);
  return ids.map((id) => ({
    id,
    question: Object.hasOwn(own, id) ? own[id]!.question : builtInFactQuestions[id as keyof typeof builtInFactQuestions],
  }));
}

interface Places {
  readonly selections: ReadonlyMap<string, readonly number[]>;
  readonly recipients: ReadonlyMap<string, number>;
  readonly purposes: readonly CompiledPurpose[];
  readonly purposeById: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, number>;
}

function compileRule(rule: PolicyRule, policy: ParsedPolicy, places: Places): CompiledRule {
  const isRelease = 'release' in rule;
  const facts = (ids: readonly string[] | undefined): number[] => ascending((ids ?? []).map((id) => placeOf(places.facts, id, 'fact')));
  return {
    id: rule.id,
    line: ownValue(policy.lines, rule.id) ?? null,
    kind: isRelease ? 'release' : 'withhold',
    fields: ascending((isRelease ? rule.release : rule.withhold).flatMap((selector) => places.selections.get(selector) ?? [])),
    to: recipientsFor(rule.to, policy, places.recipients),
    for: purposesFor(rule.for, places),
    when: facts(rule.when),
    unless: facts(rule.unless),
    from: rule.from ?? null,
    until: rule.until ?? null,
    basis: (rule.basis ?? []).map((b) => ('ref' in b ? { law: b.ref, at: b.at, inAtlas: true } : { law: b.law, at: b.at, inAtlas: false })),
    duty: isRelease && rule.duty !== undefined ? { rule: rule.duty.rule, approver: rule.duty.approver } : null,
    obligations: isRelease ? obligations.filter((each) => rule.obligations?.includes(each)) : [],
    because: isRelease ? null : (rule.because ?? null),
  };
}

function recipientsFor(to: readonly string[], policy: Policy, placeById: ReadonlyMap<string, number>): number[] {
  if (to.includes('*')) return [...placeById.values()];
  for (const id of to) placeOf(placeById, id, 'recipient');
  return [...placeById].filter(([id]) => groupsOf(policy, id).some((group) => to.includes(group))).map(([, place]) => place);
}

function purposesFor(wanted: readonly string[], { purposes, purposeById }: Places): number[] {
  if (wanted.includes('*')) return purposes.map((_, place) => place);
  const named = new Set(wanted.map((id) => placeOf(purposeById, id, 'purpose')));
  const isWithin = (place: number): boolean => {
    const seen = new Set<number>();
    for (let at: number | null = place; at !== null && !seen.has(at); at = purposes[at]!.broader) {
      if (named.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return purposes.map((_, place) => place).filter(isWithin);
}

function placesById(list: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(list.map(({ id }, place) => [id, place]));
}

function placeOf(places: ReadonlyMap<string, number>, id: string, what: string): number {
  const place = places.get(id);
  if (place === undefined) throw new Error(`unknown ${what} \`${id}\` in a policy that was not checked: read it with parsePolicy`);
  return place;
}

function ascending(places: readonly number[]): number[] {
  return [...new Set(places)].toSorted((a, b) => a - b);
}
