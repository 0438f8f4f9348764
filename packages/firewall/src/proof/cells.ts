/**
 * The whole domain of one policy, or of two side by side, cut into cells that are decided alike.
 *
 * A request is recipient x purpose x field x facts x day. Pairs of recipient and purpose that the same rules are about are one
 * class; fields of a class that the same rules are about are one cell; days between which no rule begins or ends are one
 * span. For each cell and span a diagram says, for every way of stating the facts, which rules release, or that none does.
 *
 * INVARIANT (cells are the domain): a request that is in no cell is released by no rule of any side.
 *
 * @module
 */
import { addPeriod, type LegalDay } from '@firebreak/core';
import type { CompiledPolicy, CompiledRule } from '../guard/compiled.ts';
import { createDiagrams, type Diagrams, type Node, TooLarge } from './diagram.ts';
import type { Domain, Span } from './model.ts';

export interface Limits {
  /** Nodes of all diagrams together. */
  readonly nodes: number;
  /** Steps in making the diagram of one cell and span. */
  readonly steps: number;
  /** Rules of all pairs together, and cells times spans. */
  readonly cells: number;
}
export const defaultLimits: Limits = { nodes: 500_000, steps: 50_000, cells: 10_000_000 };

/** Somebody or something in the domain, and its place in each policy; -1: that policy has no such thing. */
interface Member {
  readonly id: string;
  readonly places: readonly number[];
}

export interface Domains {
  readonly sides: readonly CompiledPolicy[];
  readonly recipients: readonly Member[];
  readonly purposes: readonly Member[];
  readonly fields: readonly Member[];
  readonly diagrams: Diagrams;
}

/** Places in the domain of a recipient and a purpose. */
export type Pair = readonly [recipient: number, purpose: number];

export interface Cell {
  readonly pairs: readonly Pair[];
  /** Places in the domain. */
  readonly fields: readonly number[];
  /** Rules of each side, as places in its policy. */
  readonly rules: readonly (readonly number[])[];
  readonly gates: readonly Gate[];
  readonly spans: readonly { readonly days: Span; readonly nodes: readonly Node[] }[];
  /** Its diagrams have too many cases: nothing may be said of it. */
  readonly undecided: boolean;
}

/**
 * Which releases count for a recipient and purpose.
 *
 * INVARIANT (no silent enforcement): for an enforcement purpose only those with a duty; to a recipient that may act for
 * enforcement, for any other purpose, only those with a condition that must be shown.
 */
export type Gate = 'open' | 'condition' | 'duty' | 'nobody';

/** The leaf of requests that nothing releases; other leaves are the releasing rules, as places joined by commas. */
export const refused = '';

/** The domain of the policies: the union of what they name. What kept its name and changed its nature is two members. */
export function domainsOf(sides: readonly CompiledPolicy[], limits: Limits): Domains {
  return {
    sides,
    recipients: union(sides, (side) => side.recipients.map((r) => [r.id, `${r.role} ${r.enforcement}`])),
    purposes: union(sides, ({ purposes }) =>
      purposes.map((p) => [p.id, `${p.broader === null ? '' : purposes[p.broader]!.id} ${p.enforcement}`]),
    ),
    fields: union(sides, (side) => side.fields.map((f) => [f.id, f.data])),
    diagrams: createDiagrams(
      [...new Set(sides.flatMap((side) => side.rules.flatMap((rule) => [...rule.when, ...rule.unless].map((f) => side.facts[f]!.id))))],
      limits.nodes,
    ),
  };
}

function union(sides: readonly CompiledPolicy[], listOf: (side: CompiledPolicy) => readonly (readonly [string, string])[]): Member[] {
  const members = new Map<string, { id: string; places: number[] }>();
  sides.forEach((side, number) => {
    listOf(side).forEach(([id, nature], place) => {
      const key = `${id} ${nature}`;
      const member = members.get(key) ?? { id, places: sides.map(() => -1) };
      member.places[number] = place;
      members.set(key, member);
    });
  });
  return [...members.values()];
}

/** Every cell that some rule is about; `undefined` where even the cells are too many. */
export function layOut(domains: Domains, on: LegalDay, limits: Limits): Cell[] | undefined {
  try {
    return cellsOf(domains, on, limits);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

function cellsOf(domains: Domains, on: LegalDay, limits: Limits): Cell[] {
  const { sides } = domains;
  const classes = new Map<string, { pairs: Pair[]; rules: readonly (readonly number[])[]; gates: readonly Gate[] }>();
  const rulesByPair = sides.map((side) => rulesOfPairs(side, limits));
  domains.recipients.forEach((recipient, r) => {
    domains.purposes.forEach((purpose, p) => {
      const rules = sides.map((_, side) => rulesByPair[side]!.get(pairKey(recipient.places[side]!, purpose.places[side]!)) ?? []);
      if (rules.every((list) => list.length === 0)) return;
      const gates = sides.map((side, number) => gateOf(side, recipient.places[number]!, purpose.places[number]!));
      const key = JSON.stringify([rules, gates]);
      const known = classes.get(key);
      if (known) known.pairs.push([r, p]);
      else classes.set(key, { pairs: [[r, p]], rules, gates });
    });
  });
  const fieldSets = sides.map((side) => side.rules.map((rule) => new Set(rule.fields)));
  const makers = sides.map((side) => treeMaker(side, domains.diagrams, limits));
  const beforeByDay = new Map<LegalDay, LegalDay>();
  const dayBefore = (day: LegalDay): LegalDay => {
    const before = beforeByDay.get(day) ?? addPeriod(day, '-P1D');
    beforeByDay.set(day, before);
    return before;
  };
  const cells: Cell[] = [];
  let count = 0;
  for (const { pairs, rules, gates } of classes.values()) {
    const groups = new Map<string, { fields: number[]; rules: readonly (readonly number[])[] }>();
    domains.fields.forEach((field, f) => {
      const about = rules.map((list, side) => list.filter((rule) => fieldSets[side]![rule]!.has(field.places[side]!)));
      if (about.every((list) => list.length === 0)) return;
      const key = JSON.stringify(about);
      const known = groups.get(key);
      if (known) known.fields.push(f);
      else groups.set(key, { fields: [f], rules: about });
    });
    count += [...groups.values()].reduce((sum, group) => sum + group.rules.flat().length, 0);
    if (count > limits.cells) throw new TooLarge(`more than ${limits.cells} rules in all cells together`);
    for (const group of groups.values()) cells.push(cellOf(pairs, group.fields, group.rules, gates, makers, on, dayBefore));
  }
  return cells;
}

interface TreeMaker {
  /** For each rule, the days on which it begins or has ended. */
  readonly changes: readonly (readonly LegalDay[])[];
  readonly make: (rules: readonly number[], gate: Gate, day: LegalDay) => Node;
}

function cellOf(
  pairs: readonly Pair[],
  fields: readonly number[],
  rules: readonly (readonly number[])[],
  gates: readonly Gate[],
  makers: readonly TreeMaker[],
  on: LegalDay,
  dayBefore: (day: LegalDay) => LegalDay,
): Cell {
  const days = spansBetween(
    rules.flatMap((list, side) => list.flatMap((rule) => makers[side]!.changes[rule]!)),
    on,
    dayBefore,
  );
  const cell = { pairs, fields, rules, gates };
  try {
    const spans = days.map((span) => ({
      days: span,
      nodes: rules.map((list, side) => makers[side]!.make(list, gates[side]!, span.from)),
    }));
    return { ...cell, undecided: false, spans };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return { ...cell, undecided: true, spans: [] };
  }
}

function pairKey(recipient: number, purpose: number): number {
  return recipient < 0 || purpose < 0 ? -1 : recipient * 65_536 + purpose;
}

function rulesOfPairs(policy: CompiledPolicy, limits: Limits): ReadonlyMap<number, readonly number[]> {
  const size = policy.rules.reduce((sum, rule) => sum + rule.to.length * rule.for.length, 0);
  if (size > limits.cells || policy.purposes.length >= 65_536)
    throw new TooLarge(`the rules are about more than ${limits.cells} pairs of recipient and purpose`);
  const found = new Map<number, number[]>();
  policy.rules.forEach((rule, number) => {
    for (const recipient of rule.to)
      for (const purpose of rule.for) {
        const list = found.get(pairKey(recipient, purpose));
        if (list) list.push(number);
        else found.set(pairKey(recipient, purpose), [number]);
      }
  });
  return found;
}

function gateOf(policy: CompiledPolicy, recipient: number, purpose: number): Gate {
  if (recipient < 0 || purpose < 0) return 'nobody';
  if (policy.purposes[purpose]!.enforcement) return 'duty';
  return policy.recipients[recipient]!.enforcement ? 'condition' : 'open';
}

/** May a release count for such a recipient and purpose at all? */
export function passesGate(rule: CompiledRule, gate: Gate): boolean {
  if (gate === 'duty') return rule.duty !== null;
  if (gate === 'condition') return rule.when.length > 0;
  return gate === 'open';
}

interface Dated {
  readonly from: LegalDay | null;
  readonly until: LegalDay | null;
}

/** Spans from the day on, cut where one of these begins or has ended; the last has no end. */
export function spansOf(rules: readonly Dated[], on: LegalDay): Span[] {
  return spansBetween(rules.flatMap(changesOfRule), on, (day) => addPeriod(day, '-P1D'));
}

/** The days on which a rule begins, and on which it has ended. */
function changesOfRule({ from, until }: Dated): LegalDay[] {
  return [...(from === null ? [] : [from]), ...(until === null ? [] : [addPeriod(until, 'P1D')])];
}

function spansBetween(changes: readonly LegalDay[], on: LegalDay, dayBefore: (day: LegalDay) => LegalDay): Span[] {
  const sorted = [on, ...new Set(changes.filter((day) => day > on))].toSorted();
  return sorted.map((from, index) => ({ from, until: index + 1 < sorted.length ? dayBefore(sorted[index + 1]!) : null }));
}

export function isInForce(rule: Dated, day: LegalDay): boolean {
  return (rule.from === null || rule.from <= day) && (rule.until === null || day <= rule.until);
}

/** What a fact must be for rules to go on standing: by way (true, false, not stated), do they fall? */
interface Asks {
  /** Rules that ask the same are followed as one. */
  readonly rules: readonly number[];
  readonly number: number;
  readonly fallsBy: ReadonlyMap<number, readonly [boolean, boolean, boolean]>;
  /** Position of the last fact that is asked. */
  readonly last: number;
}

/** Makes the diagram of rules about one field on one day; equal lists of rules give the same node. */
function treeMaker(policy: CompiledPolicy, diagrams: Diagrams, limits: Limits): TreeMaker {
  const position = new Map(diagrams.facts.map((id, place) => [id, place]));
  const asks = policy.rules.map((rule, number) => {
    const isRelease = rule.kind === 'release';
    const fallsBy = new Map<number, [boolean, boolean, boolean]>();
    const add = (fact: number, way: readonly [boolean, boolean, boolean]): void => {
      const place = position.get(policy.facts[fact]!.id)!;
      const known = fallsBy.get(place) ?? [false, false, false];
      fallsBy.set(place, [known[0] || way[0], known[1] || way[1], known[2] || way[2]]);
    };
    // A release falls unless the fact is shown, or excluded; a rule that withholds falls only if the fact is excluded, or shown.
    for (const fact of rule.when) add(fact, isRelease ? [false, true, true] : [false, true, false]);
    for (const fact of rule.unless) add(fact, isRelease ? [true, false, true] : [true, false, false]);
    return {
      rule: number,
      key: JSON.stringify([...fallsBy].toSorted(([a], [b]) => a - b)),
      fallsBy,
      last: Math.max(-1, ...fallsBy.keys()),
    };
  });
  const together = (rules: readonly number[]): Asks[] => {
    const groups = new Map<string, number[]>();
    for (const each of rules) {
      const group = groups.get(asks[each]!.key);
      if (group) group.push(each);
      else groups.set(asks[each]!.key, [each]);
    }
    return [...groups.values()].map((group, number) => ({
      rules: group,
      number,
      fallsBy: asks[group[0]!]!.fallsBy,
      last: asks[group[0]!]!.last,
    }));
  };
  const made = new Map<string, Node>();
  const make: TreeMaker['make'] = (rules, gate, day) => {
    const here = rules.filter((number) => isInForce(policy.rules[number]!, day));
    const releases = here.filter((number) => policy.rules[number]!.kind === 'release' && passesGate(policy.rules[number]!, gate));
    const withholds = releases.length === 0 ? [] : here.filter((number) => policy.rules[number]!.kind === 'withhold');
    const key = `${releases.join()};${withholds.join()}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const node = decide(together(releases), together(withholds), diagrams, limits);
    made.set(key, node);
    return node;
  };
  return { changes: policy.rules.map(changesOfRule), make };
}

function decide(releases: readonly Asks[], withholds: readonly Asks[], diagrams: Diagrams, limits: Limits): Node {
  const made = new Map<string, Node>();
  const numbers = (list: readonly Asks[]): string => list.map((each) => each.number).join();
  let steps = 0;
  const walk = (fact: number, open: readonly Asks[], shut: readonly Asks[]): Node => {
    if (open.length === 0 || shut.some((each) => each.last < fact)) return diagrams.leaf(refused);
    let next = Number.POSITIVE_INFINITY;
    for (const each of [...open, ...shut]) for (const place of each.fallsBy.keys()) if (place >= fact && place < next) next = place;
    if (next === Number.POSITIVE_INFINITY) {
      const rules = open.flatMap((each) => each.rules).toSorted((a, b) => a - b);
      return diagrams.leaf(rules.join());
    }
    const key = `${next}:${numbers(open)};${numbers(shut)}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    if (++steps > limits.steps) throw new TooLarge(`more than ${limits.steps} steps`);
    const after = (list: readonly Asks[], way: 0 | 1 | 2): Asks[] => list.filter((each) => each.fallsBy.get(next)?.[way] !== true);
    const down = (way: 0 | 1 | 2): Node => walk(next + 1, after(open, way), after(shut, way));
    const node = diagrams.branch(next, [down(0), down(1), down(2)]);
    made.set(key, node);
    return node;
  };
  return walk(0, releases, withholds);
}

/** The domain in figures. `requests` counts every one, though requests that are decided alike were looked at together. */
export function sizeOf(domains: Domains, cells: readonly Cell[]): Domain {
  const starts = new Set(cells.flatMap((cell) => cell.spans.map((span) => span.days.from)));
  const [recipients, purposes, fields] = [domains.recipients.length, domains.purposes.length, domains.fields.length];
  const facts = domains.diagrams.facts.length;
  const spans = Math.max(1, starts.size);
  const requests = BigInt(recipients) * BigInt(purposes) * BigInt(fields) * 3n ** BigInt(facts) * BigInt(spans);
  return { recipients, purposes, fields, facts, spans, requests: requests.toString() };
}
