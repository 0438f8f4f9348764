/**
 * Where the request stands, what runs, what may come next, and the steps from the first letter to the last remedy.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import type { RightsData, RightsProcedure } from '../model/index.ts';
import { advance, type Clock, type Disorder, limitsOf, stateOf } from '../procedure/index.ts';
import type { Limit, ProcedureEvent, Visited } from '../procedure/types.ts';
import { oneOf, say, type WordCode } from '../words/index.ts';
import type { Case } from './case.ts';
import { doubt, nameOf, remark } from './remarks.ts';
import type { Branch, Impossible, Plan, Remark, Step } from './types.ts';

type State = RightsProcedure['states'][number];
type Transition = RightsProcedure['transitions'][number];

export interface Course {
  readonly state: Plan['state'];
  readonly history: readonly Visited[];
  readonly limits: readonly Limit[];
  readonly branches: readonly Branch[];
  readonly steps: readonly Step[];
  readonly warnings: readonly Remark[];
}

export function courseOf(data: RightsData, c: Case, clock: Clock, documents: readonly Remark[]): Course | Disorder {
  const { procedure, situation } = c;
  const { on, events = [] } = situation;
  const advanced = advance(procedure, events, on, clock);
  if (!advanced.ok) return advanced.problem;
  const present = stateOf(procedure, advanced.state);
  const ahead = lookAhead(procedure, events, on, clock);
  const limits = advanced.limits;
  const assumed = advanced.limits.length === 0 ? ahead.limits : [];
  return {
    state: { id: present.id, name: present.name, type: present.type, todo: present.todo, letters: present.letters ?? [] },
    history: advanced.history,
    limits,
    branches: branchesOf(data, procedure, isBeforeReceipt(present, advanced.limits) ? stateOf(procedure, ahead.state) : present),
    steps: stepsOf(data, c, advanced.history, present, limits, assumed, documents),
    warnings: [
      ...limits.filter((l) => l.state === 'missed' && isTheirs(l)).map((l) => limitRemark('answerLate', l)),
      ...(assumed.length > 0 ? [remark('assumedReceipt', { date: on })] : []),
    ],
  };
}

const isTheirs = (limit: Limit): boolean => limit.holder !== 'person';
const isBeforeReceipt = (state: State, limits: readonly Limit[]): boolean =>
  limits.length === 0 && (state.type === 'draft' || state.type === 'waiting');

function limitRemark(code: WordCode, limit: Limit): Remark {
  return { code, text: say(code, { date: limit.latest ?? limit.earliest }), cite: limit.cite, confirmed: limit.confirmed };
}

/** The disorder of events, in words. */
export function impossible(
  data: RightsData,
  situation: Impossible['situation'],
  procedure: RightsProcedure,
  clock: Clock,
  problem: Disorder,
): Impossible {
  const { code, event } = problem;
  const values = { event: nameOf(data, event.event), date: event.date, on: situation.on };
  const known = [
    ...new Set([...procedure.transitions.flatMap((t) => t.event ?? []), ...limitsOf(procedure).flatMap((limit) => clock.eventsOf(limit))]),
  ];
  const why =
    code === 'unknown-event'
      ? remark('eventUnknown', { ...values, known: oneOf(known.toSorted().map((id) => nameOf(data, id))) })
      : code === 'in-the-future'
        ? remark('eventFuture', values)
        : remark('eventTooEarly', { ...values, before: oneOf(problem.before.map((id) => nameOf(data, id))) });
  return { kind: 'impossible', situation, why, event };
}

/** Lets the request be sent and received on the day of the question: what would run then, and in which state. */
function lookAhead(
  procedure: RightsProcedure,
  events: readonly ProcedureEvent[],
  on: LegalDay,
  clock: Clock,
): { state: string; limits: readonly Limit[] } {
  const attempts = [['received'], ['sent', 'received'], ['lodged'], ['sent'], []];
  for (const attempt of attempts) {
    const more = attempt.filter((event) => !events.some((e) => e.event === event)).map((event) => ({ event, date: on }));
    const advanced = advance(procedure, [...events, ...more], on, clock);
    if (advanced.ok && (advanced.limits.length > 0 || attempt.length === 0)) return { state: advanced.state, limits: advanced.limits };
  }
  return { state: procedure.start, limits: [] };
}

const branchKinds: Readonly<Record<string, readonly [Branch['kind'], WordCode]>> = {
  'full-answer': ['full-answer', 'branchFull'],
  'partial-answer': ['partial-answer', 'branchPartial'],
  refusal: ['refusal', 'branchRefusal'],
  'nothing-held': ['nothing-held', 'branchNothing'],
  'identity-query': ['identity-query', 'branchIdentity'],
  'clarification-query': ['clarification-query', 'branchClarification'],
  'extension-notice': ['extension', 'branchExtension'],
};
const branchOrder: readonly Branch['kind'][] = [
  'full-answer',
  'partial-answer',
  'nothing-held',
  'refusal',
  'silence',
  'identity-query',
  'clarification-query',
  'extension',
  'other',
];

function branchesOf(data: RightsData, procedure: RightsProcedure, state: State): Branch[] {
  const found = procedure.transitions.filter((t) => t.in.includes(state.id)).map((t) => branchOf(data, procedure, t));
  const once = found.filter((b, index) => found.findIndex((other) => other.event === b.event && other.to === b.to) === index);
  return once.toSorted((a, b) => branchOrder.indexOf(a.kind) - branchOrder.indexOf(b.kind));
}

function branchOf(data: RightsData, procedure: RightsProcedure, t: Transition): Branch {
  const to = stateOf(procedure, t.to);
  const [kind, code] =
    t.event === undefined ? (['silence', 'branchSilence'] as const) : (branchKinds[t.event] ?? (['other', null] as const));
  const name = code === null ? nameOf(data, t.event!) : say(code);
  return {
    kind,
    event: t.event ?? null,
    name,
    to: to.id,
    todo: to.todo,
    letters: to.letters ?? [],
    limits: to.limits ?? [],
    remark: { code: t.event ?? t.passed!, text: t.text ?? to.name, cite: t.cite, confirmed: doubtless(t) },
  };
}

function doubtless(t: Transition): boolean {
  return remark('stepWait', {}, t).confirmed;
}

/** The line from the first letter to the last remedy, as it goes if the authority stays silent. */
function stepsOf(
  data: RightsData,
  c: Case,
  history: readonly Visited[],
  present: State,
  limits: readonly Limit[],
  assumed: readonly Limit[],
  documents: readonly Remark[],
): Step[] {
  const { addressee, supervisor } = c;
  const letter = letterOf(c);
  const names = { letter: nameOf(data, letter), authority: addressee.name };
  const language = addressee.languages[0] ?? null;
  const channels = addressee.requests?.channels ?? [];
  const sent = history.length > 1;
  const running = limits.length > 0 ? limits : assumed;
  const base: Omit<Step, 'kind' | 'text'> = {
    addressee: null,
    language: null,
    channels: [],
    documents: [],
    letter: null,
    limit: null,
    assumed: false,
    done: false,
  };
  const steps: Step[] = [
    { ...base, kind: 'check', text: say('stepCheck'), done: sent },
    { ...base, kind: 'letter', text: say('stepLetter', names), addressee, language, documents, letter, done: sent },
    { ...base, kind: 'send', text: say('stepSend', names), addressee, channels, done: sent },
  ];
  const waits = running.filter((l) => l.holder !== 'person');
  const own = running.filter((l) => l.holder === 'person');
  for (const limit of waits)
    steps.push({
      ...base,
      kind: 'wait',
      text: say('stepWait'),
      limit,
      assumed: limits.length === 0,
      done: limit.state === 'met' || limit.state === 'missed',
    });
  const late = lateStateOf(c.procedure, present, history);
  for (const id of late?.letters ?? []) {
    const goesTo = data.letters[id] === 'supervisor' ? supervisor : addressee;
    const complains = goesTo === supervisor && data.letters[id] === 'supervisor';
    steps.push({
      ...base,
      kind: complains ? 'complain' : 'remind',
      text: say(complains ? 'stepComplain' : 'stepRemind', { letter: nameOf(data, id) }),
      addressee: goesTo,
      language: goesTo.languages[0] ?? null,
      letter: id,
      done: history.some((h) => h.event === (complains ? 'lodged' : 'reminder-sent')),
    });
  }
  for (const limit of own)
    steps.push({ ...base, kind: 'court', text: limit.name, limit, assumed: limits.length === 0, done: limit.state === 'met' });
  const court = remedyAfter(c.procedure);
  if (court) steps.push({ ...base, kind: 'court', text: court.todo });
  return steps;
}

/** The letter that asks for the right: what the procedure names, or the complaint where the right is a remedy. */
export function letterOf({ procedure, right, addressee }: Pick<Case, 'procedure' | 'right' | 'addressee'>): string {
  if (addressee.as === 'fallback') return 'letter-which-authority';
  const named = procedure.rights.find((r) => r.right === right.right)?.letter;
  if (named !== undefined) return named;
  return right.right === 'complaint' ? 'letter-complaint' : 'letter-access';
}

/** The state that the request is in, or would come to, when nobody answers. */
function lateStateOf(procedure: RightsProcedure, present: State, history: readonly Visited[]): State | undefined {
  if (present.type === 'late') return present;
  const visited = history.map((h) => h.state);
  const passed = procedure.transitions.filter((t) => t.passed !== undefined);
  const next =
    passed.find((t) => t.in.includes(present.id)) ??
    passed.find((t) => !t.in.some((s) => visited.includes(s)) && stateOf(procedure, t.to).type === 'late');
  const first = next ?? passed[0];
  return first === undefined ? undefined : stateOf(procedure, first.to);
}

/** A court, where the procedure has one. */
function remedyAfter(procedure: RightsProcedure): State | undefined {
  return procedure.states.findLast((s) => s.type === 'remedy' && /court/.test(s.id));
}

/** Everything uncertain among the limits, in words. */
export function doubtsAbout(limits: readonly Limit[]): Remark[] {
  return limits.filter((l) => !l.confirmed).map((l) => ({ ...doubt('stepWait'), code: l.limit, text: l.name, cite: l.cite }));
}
