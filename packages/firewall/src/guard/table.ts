/**
 * The decision table of one day: for each recipient and purpose, the fields that are free whatever the facts, as a bitset, and
 * the few rules that still depend on facts.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import type { CompiledPolicy, CompiledRule } from './compiled.ts';

/** One rule as words of bits. */
export interface TableRule {
  readonly rule: CompiledRule;
  /** Place in the policy. */
  readonly place: number;
  readonly fields: Uint32Array;
  readonly when: number;
  readonly unless: number;
  /** Needs no fact. */
  readonly always: boolean;
}

/** Facts that are known to be so, and known not to be so: one bit each. */
export interface FactBits {
  readonly isTrue: number;
  readonly isFalse: number;
}

export const noFacts: FactBits = { isTrue: 0, isFalse: 0 };

export interface Pair {
  /** Every rule for this recipient and purpose, on whatever day. */
  readonly rules: readonly TableRule[];
  /** Release rules that hold on the day and may release here at all; those that need no fact are in `free` already. */
  readonly releases: readonly TableRule[];
  readonly withholds: readonly TableRule[];
  readonly conditionalReleases: readonly TableRule[];
  readonly conditionalWithholds: readonly TableRule[];
  /** Released whatever the facts, as far as no conditional rule withholds it. */
  readonly free: Uint32Array;
  /** Withheld whatever the facts. */
  readonly held: Uint32Array;
  /** Nothing here depends on a fact: `free` is the answer. */
  readonly settled: boolean;
  /** Fields that any of the rules speaks of. */
  readonly named: Uint32Array;
}

export interface Table {
  readonly on: LegalDay;
  readonly pair: (recipient: number, purpose: number) => Pair;
  /** One field; `isTrue` and `isFalse` as in `FactBits`. */
  readonly isReleased: (recipient: number, purpose: number, field: number, isTrue: number, isFalse: number) => boolean;
  /** Does any rule for this pair speak of this field? */
  readonly isNamed: (recipient: number, purpose: number, field: number) => boolean;
}

/** A table of more words than this is not laid out flat: 16 MB. */
const maximumFlatWords = 4 * 1024 * 1024;

export function tableRules(compiled: CompiledPolicy): TableRule[] {
  return compiled.rules.map((rule, place) => ({
    rule,
    place,
    fields: bitsOf(rule.fields, compiled.fields.length),
    when: wordOf(rule.when),
    unless: wordOf(rule.unless),
    always: rule.when.length === 0 && rule.unless.length === 0,
  }));
}

/**
 * Pairs are worked out when they are first asked for. What is free is copied into one flat array, so that the
 * commonest question is one word read from one place.
 */
export function createTable(compiled: CompiledPolicy, rulesByPair: RulesByPair, on: LegalDay): Table {
  const columns = compiled.purposes.length;
  const count = compiled.recipients.length * columns;
  const words = Math.ceil(compiled.fields.length / 32);
  const pairs: (Pair | undefined)[] = Array.from({ length: count });
  const free = new Uint32Array(count * words <= maximumFlatWords ? count * words : 0);
  const named = new Uint32Array(free.length);
  /** 1: the words of this pair in `named` are filled in; in `free` too, and they are the answer. */
  const filled = new Uint8Array(count);
  const settled = new Uint8Array(count);
  const pairAt = (recipient: number, purpose: number): Pair => {
    const place = recipient * columns + purpose;
    const known = pairs[place];
    if (known !== undefined) return known;
    const made = createPair(compiled, rulesByPair(recipient, purpose), { recipient, purpose, on });
    pairs[place] = made;
    if (free.length > 0) {
      named.set(made.named, place * words);
      free.set(made.free, place * words);
      filled[place] = 1;
      settled[place] = made.settled ? 1 : 0;
    }
    return made;
  };
  return {
    on,
    pair: pairAt,
    isReleased: (recipient, purpose, field, isTrue, isFalse) => {
      const place = recipient * columns + purpose;
      if (settled[place] === 1) return ((free[place * words + (field >>> 5)]! >>> (field & 31)) & 1) === 1;
      return isReleasedBit(pairAt(recipient, purpose), field, { isTrue, isFalse });
    },
    isNamed: (recipient, purpose, field) => {
      const place = recipient * columns + purpose;
      if (filled[place] === 1) return ((named[place * words + (field >>> 5)]! >>> (field & 31)) & 1) === 1;
      return hasBit(pairAt(recipient, purpose).named, field);
    },
  };
}

export type RulesByPair = (recipient: number, purpose: number) => readonly TableRule[];

/** The rules that name a recipient and a purpose, in the order of the policy. */
export function createRulesByPair(compiled: CompiledPolicy, rules: readonly TableRule[]): RulesByPair {
  const byRecipient: TableRule[][] = compiled.recipients.map(() => []);
  const purposes = rules.map((each) => bitsOf(each.rule.for, compiled.purposes.length));
  for (const each of rules) for (const recipient of each.rule.to) byRecipient[recipient]!.push(each);
  return (recipient, purpose) => byRecipient[recipient]!.filter((each) => hasBit(purposes[each.place]!, purpose));
}

interface PairPlace {
  readonly recipient: number;
  readonly purpose: number;
  readonly on: LegalDay;
}

function createPair(compiled: CompiledPolicy, rules: readonly TableRule[], { recipient, purpose, on }: PairPlace): Pair {
  const holding = rules.filter(({ rule }) => holdsOn(rule, on));
  const mayRelease = releaseGate(compiled, recipient, purpose);
  const releases = holding.filter(({ rule }) => rule.kind === 'release' && mayRelease(rule));
  const withholds = holding.filter(({ rule }) => rule.kind === 'withhold');
  const words = Math.ceil(compiled.fields.length / 32);
  const held = unionOf(withholds.filter(isAlways), words);
  const free = unionOf(releases.filter(isAlways), words);
  for (let word = 0; word < words; word++) free[word]! &= ~held[word]!;
  const conditionalReleases = releases.filter((each) => !isAlways(each));
  const conditionalWithholds = withholds.filter((each) => !isAlways(each));
  return {
    rules,
    releases,
    withholds,
    conditionalReleases,
    conditionalWithholds,
    free,
    held,
    settled: conditionalReleases.length === 0 && conditionalWithholds.length === 0,
    named: unionOf(rules, words),
  };
}

/**
 * INVARIANT (no silent enforcement): for a purpose that serves immigration enforcement only a rule with a cited duty releases;
 * to a recipient that may act for it, only one that also names a condition releases for another purpose. Held here and not
 * only in the checks of a policy, so that a compiled policy from elsewhere cannot break it either.
 */
export function releaseGate(compiled: CompiledPolicy, recipient: number, purpose: number): (rule: CompiledRule) => boolean {
  if (compiled.purposes[purpose]!.enforcement) return (rule) => rule.duty !== null;
  if (compiled.recipients[recipient]!.enforcement) return (rule) => rule.when.length > 0;
  return () => true;
}

function holdsOn(rule: CompiledRule, on: LegalDay): boolean {
  return (rule.from === null || rule.from <= on) && (rule.until === null || on <= rule.until);
}

/** INVARIANT (unknown releases nothing): a fact that nobody stated is in neither word, so `when` and `unless` both fail. */
export function fires(rule: TableRule, { isTrue, isFalse }: FactBits): boolean {
  return (rule.when & ~isTrue) === 0 && (rule.unless & ~isFalse) === 0;
}

/** INVARIANT (unknown withholds): only a fact that is known to be otherwise lifts a rule that withholds. */
export function isWithholding(rule: TableRule, { isTrue, isFalse }: FactBits): boolean {
  return (rule.when & isFalse) === 0 && (rule.unless & isTrue) === 0;
}

/** What is released, as bits; a fresh array unless nothing here depends on facts. */
export function releasedBits(pair: Pair, facts: FactBits): Uint32Array {
  if (pair.settled) return pair.free;
  const bits = new Uint32Array(pair.free);
  for (const each of pair.conditionalReleases)
    if (fires(each, facts)) for (let word = 0; word < bits.length; word++) bits[word]! |= each.fields[word]! & ~pair.held[word]!;
  for (const each of pair.conditionalWithholds)
    if (isWithholding(each, facts)) for (let word = 0; word < bits.length; word++) bits[word]! &= ~each.fields[word]!;
  return bits;
}

/** The same for one field. */
function isReleasedBit(pair: Pair, field: number, facts: FactBits): boolean {
  const word = field >>> 5;
  const bit = 1 << (field & 31);
  if (pair.settled) return (pair.free[word]! & bit) !== 0;
  if ((pair.held[word]! & bit) !== 0) return false;
  for (const each of pair.conditionalWithholds) if ((each.fields[word]! & bit) !== 0 && isWithholding(each, facts)) return false;
  if ((pair.free[word]! & bit) !== 0) return true;
  for (const each of pair.conditionalReleases) if ((each.fields[word]! & bit) !== 0 && fires(each, facts)) return true;
  return false;
}

export function hasBit(bits: Uint32Array, place: number): boolean {
  return ((bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

function bitsOf(places: readonly number[], length: number): Uint32Array {
  const bits = new Uint32Array(Math.ceil(length / 32));
  for (const place of places) bits[place >>> 5]! |= 1 << (place & 31);
  return bits;
}

function wordOf(places: readonly number[]): number {
  let word = 0;
  for (const place of places) word |= 1 << place;
  return word;
}

const isAlways = ({ always }: TableRule): boolean => always;

function unionOf(rules: readonly TableRule[], words: number): Uint32Array {
  const bits = new Uint32Array(words);
  for (const each of rules) for (let word = 0; word < words; word++) bits[word]! |= each.fields[word]!;
  return bits;
}
