/**
 * Where released data lead, by the law of each day: does any way of the Atlas end at immigration enforcement?
 *
 * @module
 */
import { isConfirmed } from '@firebreak/atlas';
import { holdsOn, type LegalDay } from '@firebreak/core';
import { type Reached, type TraceAnswer, type TraceData, type TraceGiven, trace } from '@firebreak/trace';
import type { CompiledPolicy } from '../guard/compiled.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { type Cell, type Domains, refused } from './cells.ts';
import { TooLarge } from './diagram.ts';
import type { Finding, RuleAt } from './model.ts';
import { changesOf, ruleAt } from './rules.ts';

export interface WayFindings {
  /** A way that every record confirms. */
  readonly fails: readonly Finding[];
  readonly unknown: readonly Finding[];
  readonly notes: readonly Finding[];
  /** How many questions were put to the Atlas. */
  readonly traces: number;
}

/** More questions than this are not put to the Atlas: that takes minutes, and the proof says that it was too much. */
const maximumTraces = 5_000;

/** What one role holds on one day by this policy. */
interface Held {
  readonly start: string;
  readonly recipients: Set<string>;
  readonly rules: Set<number>;
  readonly data: Set<string>;
  readonly on: LegalDay;
}

/** From every recipient that has a role of the Atlas, with the data categories that it may get. */
export function waysFromRecipients(
  policy: CompiledPolicy,
  domains: Domains,
  cells: readonly Cell[],
  knowledge: Knowledge,
  data: TraceData,
  on: LegalDay,
): WayFindings {
  const purposes = new Set(policy.rules.flatMap((rule) => (rule.kind === 'release' ? rule.for : [])));
  const given = givenFor(
    policy,
    data,
    [...purposes].filter((p) => !policy.purposes[p]!.enforcement).map((p) => policy.purposes[p]!.id),
  );
  const days = daysOfChange(policy, cells, data, on);
  const held = days.flatMap((day) => [...heldOn(policy, domains, cells, day).values()]);
  const findings = askAll(
    held.flatMap((each) => given.map((touchpoint) => ({ ...questionOf(policy, each), touchpoint }))),
    policy,
    knowledge,
    data,
  );
  const staff = policy.recipients.filter((recipient) => recipient.role === null).map((recipient) => recipient.id);
  const notes: Finding[] = staff.length > 0 ? [{ kind: 'own-staff', recipients: staff }] : [];
  if (policy.service.touchpoints.length === 0 && held.length > 0) notes.push({ kind: 'no-touchpoint' });
  return { ...findings, notes: [...notes, ...findings.notes] };
}

/** From the touchpoints themselves, with all that the policy holds: no policy can close what the law opens. */
export function waysFromTouchpoints(
  policy: CompiledPolicy,
  cells: readonly Cell[],
  knowledge: Knowledge,
  data: TraceData,
  on: LegalDay,
): WayFindings {
  const given = givenFor(policy, data, []).filter((each) => each.id !== null);
  if (given.length === 0) return { fails: [], unknown: [{ kind: 'no-touchpoint' }], notes: [], traces: 0 };
  const all = [...new Set(policy.fields.map((field) => field.data))].toSorted();
  const questions = daysOfChange(policy, cells, data, on).flatMap((day) =>
    given.map((touchpoint) => ({ start: touchpoint.id!, recipients: [], rules: [], data: all, on: day, touchpoint })),
  );
  return askAll(questions, policy, knowledge, data);
}

/** The touchpoints of the service; none named: data that no rule about one touchpoint protects. */
function givenFor(policy: CompiledPolicy, data: TraceData, purposes: readonly string[]): TraceGiven[] {
  const named = data.touchpoints.filter((touchpoint) => policy.service.touchpoints.includes(touchpoint.id));
  return named.length > 0 ? named : [{ id: null, sector: policy.service.sector, data: [], purposes }];
}

/** The first day, and each later one on which a rule of the policy, a flow or a firewall of this country begins or has ended. */
function daysOfChange(policy: CompiledPolicy, cells: readonly Cell[], data: TraceData, on: LegalDay): LegalDay[] {
  const groups = data.groupsByCountry[policy.service.country] ?? [policy.service.country];
  const law = [...data.flows, ...data.firewalls]
    .filter((record) => record.countries.some((country) => groups.includes(country)))
    .flatMap(changesOf);
  const rules = cells.flatMap((cell) => cell.spans.map((span) => span.days.from));
  return [...new Set([on, ...law, ...rules])].filter((day) => day >= on).toSorted();
}

/** What each role gets on a day. What goes to enforcement under a duty is told in a statement of its own. */
function heldOn(policy: CompiledPolicy, domains: Domains, cells: readonly Cell[], on: LegalDay): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>();
  for (const cell of cells) {
    const span = cell.spans.find(({ days }) => days.from <= on && (days.until === null || on <= days.until));
    const rules = span === undefined ? [] : domains.diagrams.leaves(span.nodes[0]!).filter((leaf) => leaf !== refused);
    if (rules.length === 0) continue;
    for (const recipientPlace of new Set(cell.pairs.map(([recipient]) => recipient))) {
      const recipient = policy.recipients[domains.recipients[recipientPlace]!.places[0]!]!;
      if (recipient.role === null || (recipient.enforcement && cell.gates[0] === 'duty')) continue;
      const each = held.get(recipient.role) ?? { start: recipient.role, recipients: new Set(), rules: new Set(), data: new Set(), on };
      each.recipients.add(recipient.id);
      for (const rule of rules.flatMap((leaf) => leaf.split(','))) each.rules.add(Number(rule));
      for (const field of cell.fields) each.data.add(policy.fields[domains.fields[field]!.places[0]!]!.data);
      held.set(recipient.role, each);
    }
  }
  return held;
}

interface WayQuestion {
  readonly start: string;
  readonly recipients: readonly string[];
  readonly rules: readonly RuleAt[];
  readonly data: readonly string[];
  readonly on: LegalDay;
  readonly touchpoint: TraceGiven;
}

function questionOf(policy: CompiledPolicy, held: Held): Omit<WayQuestion, 'touchpoint'> {
  return {
    start: held.start,
    recipients: [...held.recipients],
    rules: [...held.rules].toSorted((a, b) => a - b).map((rule) => ruleAt(policy.rules[rule]!)),
    data: [...held.data].toSorted(),
    on: held.on,
  };
}

function waysOf(question: WayQuestion, policy: CompiledPolicy, knowledge: Knowledge, data: TraceData): Omit<WayFindings, 'traces'> {
  const { start, on, touchpoint } = question;
  const { country } = policy.service;
  const way = { ...question, touchpoint: touchpoint.id };
  const enforcing = knowledge.roles.some((role) => role.id === start && role.enforcement);
  if (enforcing) {
    const itself: Finding = { kind: 'way-to-enforcement', ...way, to: start, hops: [], confirmed: true, also: [] };
    return { fails: [itself], unknown: [], notes: [] };
  }
  const ask = (flows: TraceData): TraceAnswer => trace(flows, { touchpoint, heldAt: start, country, on, data: question.data });
  const fails = enforcementWay(ask({ ...data, flows: data.flows.filter((flow) => isConfirmed(flow.mark)) }), true);
  const answer = ask(data);
  const unsure = fails === undefined ? enforcementWay(answer, false) : undefined;
  const unknown: Finding[] = unsure === undefined ? [] : [{ kind: 'way-to-enforcement', ...way, ...unsure }];
  const notes: Finding[] = [];
  const groups = data.groupsByCountry[country] ?? [country];
  const leads = data.flows.some((f) => f.origin === start && f.countries.some((c) => groups.includes(c)) && holdsOn(f, on));
  if (!leads && (start !== touchpoint.id || answer.unknown.some((u) => u.kind === 'no-rule-recorded')))
    unknown.push({ kind: 'no-flow-recorded', ...way });
  for (const each of answer.unknown) {
    if (each.kind === 'rests-on-unconfirmed-firewall' && each.enforcement)
      unknown.push({ kind: 'rests-on-unconfirmed', ...way, flow: each.flow, firewalls: each.firewalls, opens: each.opens });
    if (each.kind === 'law-silent') notes.push({ kind: 'law-open', firewall: each.firewall, why: 'silent' });
    if (each.kind === 'proposed-change') notes.push({ kind: 'law-open', firewall: each.firewall, why: 'proposed' });
  }
  for (const { flow, by } of answer.closed) {
    const rules = by.map(({ firewall }) => knowledge.rules.find((rule) => rule.id === firewall));
    notes.push({
      kind: 'closed-by-law',
      ...way,
      flow,
      firewalls: by.map(({ firewall }) => firewall),
      confirmed: by.some(({ confirmed }) => confirmed),
      exceptions: rules.flatMap((rule) => rule?.exceptions ?? []),
    });
  }
  return { fails: fails === undefined ? [] : [{ kind: 'way-to-enforcement', ...way, ...fails }], unknown, notes };
}

/** The shortest way to any place that may act for enforcement, and which other such places are reached. */
function enforcementWay(
  answer: TraceAnswer,
  confirmed: boolean,
): { to: string; hops: Reached['path']; confirmed: boolean; also: string[] } | undefined {
  const reached = answer.reached.filter((place) => place.enforcement).toSorted((a, b) => a.path.length - b.path.length);
  const [first, ...others] = reached;
  return first === undefined ? undefined : { to: first.place, hops: first.path, confirmed, also: others.map((other) => other.place) };
}

/** What stays as it was the day before is told once, with its first day. */
function askAll(questions: readonly WayQuestion[], policy: CompiledPolicy, knowledge: Knowledge, data: TraceData): WayFindings {
  if (questions.length > maximumTraces) throw new TooLarge(`more than ${maximumTraces} questions to the Atlas`);
  const groups = data.groupsByCountry[policy.service.country] ?? [policy.service.country];
  const isHere = (record: { readonly countries: readonly string[] }): boolean => record.countries.some((c) => groups.includes(c));
  const here = { ...data, flows: data.flows.filter(isHere), firewalls: data.firewalls.filter(isHere) };
  const findings = questions.map((question) => waysOf(question, policy, knowledge, here));
  const once = (list: readonly Finding[]): Finding[] => [
    ...new Map(list.toReversed().map((finding) => [JSON.stringify({ ...finding, on: undefined }), finding])).values(),
  ];
  return {
    fails: once(findings.flatMap((each) => each.fails)).toReversed(),
    unknown: once(findings.flatMap((each) => each.unknown)).toReversed(),
    notes: once(findings.flatMap((each) => each.notes)).toReversed(),
    traces: questions.length,
  };
}
