/**
 * Where the request stands, what runs, what may come next, and the steps from the first letter to the last remedy.
 *
 * @module
 */
import { isConfirmed } from '@firebreak/atlas';
import { addPeriod, type LegalDay } from '@firebreak/core';
import type { RightsData, RightsProcedure } from '../model/index.ts';
import { advance, type Clock, type Disorder, limitsOf, stateOf } from '../procedure/index.ts';
import type { Limit, ProcedureEvent, Visited } from '../procedure/types.ts';
import { oneOf, say, type WordCode } from '../words/index.ts';
import type { Case } from './case.ts';
import { doubt, nameOf, remark } from './remarks.ts';
import { courtStateOf, stepsOf } from './steps.ts';
import type { Branch, Dormant, Impossible, Plan, Remark, Step } from './types.ts';

type State = RightsProcedure['states'][number];
type Transition = RightsProcedure['transitions'][number];

export interface Course {
  readonly state: Plan['state'];
  readonly history: readonly Visited[];
  readonly limits: readonly Limit[];
  readonly dormant: readonly Dormant[];
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
  const ahead = aheadOf(c, clock, present.type === 'draft');
  const limits = advanced.limits;
  const beforeCourt = c.route === 'court' && present.type === 'draft';
  const waitingFor = isBeforeReceipt(present, limits) ? stateOf(procedure, ahead.state) : present;
  return {
    state: {
      id: present.id,
      name: present.name,
      type: present.type,
      todo: beforeCourt ? (courtStateOf(procedure)?.todo ?? present.todo) : present.todo,
      letters: present.letters ?? [],
    },
    history: advanced.history,
    limits,
    dormant: dormantOf(data, c, present, limits, clock),
    branches: branchesOf(data, procedure, waitingFor, (limit) => clock.count(limit, ahead.events) !== undefined).filter(
      // Who only wants to know about the court sends no request first.
      ({ to }) => !beforeCourt || stateOf(procedure, to).type === 'remedy',
    ),
    steps: stepsOf(data, c, advanced.history, limits, { assumed: assumedAmong(ahead.limits, limits), late: ahead.late }, documents),
    warnings: [
      ...limits.filter((l) => l.state === 'missed').map((l) => limitRemark(isTheirs(l) ? 'answerLate' : 'ownMissed', l)),
      ...limits
        .filter((l) => isOwnAndNear(l, on))
        .map((l) => ({ ...limitRemark('deadlineNear', l), text: say('deadlineNear', { date: l.earliest, limit: l.name }) })),
      ...ahead.limits
        .filter((l) => !l.calendarCovers && l.holder !== 'person')
        .filter((l, index, all) => all.findIndex((other) => other.latest === l.latest) === index)
        .map((l) => doubt('calendarMissing', { date: l.latest ?? l.earliest, limit: l.name })),
      ...(assumedAmong(ahead.limits, limits).length > 0 ? [remark('assumedReceipt', { date: on })] : []),
    ],
  };
}

const isTheirs = (limit: Limit): boolean => limit.holder !== 'person';
const isBeforeReceipt = (state: State, limits: readonly Limit[]): boolean =>
  state.type === 'draft' || (limits.length === 0 && state.type === 'waiting');

/** Limits that run only because the request is let arrive on the day of the question. */
function assumedAmong(ahead: readonly Limit[], limits: readonly Limit[]): Limit[] {
  return ahead.filter(({ limit }) => !limits.some((known) => known.limit === limit));
}

/** For their own acts people count on the earliest day. */
function isOwnAndNear(limit: Limit, on: LegalDay): boolean {
  return limit.holder === 'person' && limit.state === 'running' && limit.earliest <= addPeriod(on, 'P14D');
}

function limitRemark(code: WordCode, limit: Limit): Remark {
  const date = limit.holder === 'person' ? limit.earliest : (limit.latest ?? limit.earliest);
  return { code, text: say(code, { date, limit: limit.name, missed: limit.missed ?? '' }), cite: limit.cite, confirmed: limit.confirmed };
}

/**
 * The person's own time limits that have not begun, because nobody has named the day: the most dangerous ones, for nobody else counts
 * them. Those that only bear on a court or a complaint are of use once there is something to attack.
 */
function dormantOf(data: RightsData, c: Case, present: State, limits: readonly Limit[], clock: Clock): Dormant[] {
  const remedy = c.route === 'court' || c.route === 'supervisor' || present.type !== 'draft';
  const attacks = (metBy: readonly string[] | undefined): boolean =>
    metBy?.some((event) => event === 'court-action' || event === 'lodged') ?? false;
  return data.timeLimits
    .filter((l) => l.holder === 'person' && l.basis !== 'convention' && present.limits?.includes(l.id))
    .filter((l) => !limits.some((counted) => counted.limit === l.id) && clock.eventsOf(l.id).length > 0)
    .filter((l) => remedy || !attacks(l.metBy))
    .map(({ id, name, summary, start, cite, mark, basis }) => ({
      limit: id,
      name,
      summary,
      start,
      startName: nameOf(data, start),
      cite,
      confirmed: isConfirmed(mark) && basis === 'law',
    }));
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

interface Ahead {
  readonly state: string;
  readonly limits: readonly Limit[];
  readonly events: readonly ProcedureEvent[];
  /** The state that the request comes to if nothing more happens. */
  readonly late: State | undefined;
}

/** In court nobody waits for an answer: nothing is counted before a day is named. */
function aheadOf({ procedure, route, situation }: Case, clock: Clock, isDraft: boolean): Ahead {
  const { on, events = [] } = situation;
  if (isDraft && route === 'court') return { state: procedure.start, limits: [], events, late: undefined };
  if (isDraft && route === 'supervisor') return afterComplaint(procedure, on, clock);
  return lookAhead(procedure, events, on, clock, isDraft);
}

/** Lets the request be sent and received on the day of the question, where that has not happened: what would run then, and where silence leads. */
function lookAhead(procedure: RightsProcedure, events: readonly ProcedureEvent[], on: LegalDay, clock: Clock, isDraft: boolean): Ahead {
  const attempts = [...(isDraft ? [] : [[]]), ['received'], ['sent', 'received'], ['lodged'], ['sent']];
  for (const attempt of attempts) {
    const more = attempt.filter((event) => !events.some((e) => e.event === event)).map((event) => ({ event, date: on }));
    const all = [...events, ...more];
    const advanced = advance(procedure, all, on, clock);
    if (advanced.ok && advanced.limits.length > 0)
      return {
        state: advanced.state,
        limits: advanced.limits,
        events: all,
        late: lateStateOf(procedure, advanced.history, all, on, clock),
      };
  }
  return { state: procedure.start, limits: [], events, late: undefined };
}

/** Where the complaint itself is the right, it is the complaint that is handed in on the day of the question. */
function afterComplaint(procedure: RightsProcedure, on: LegalDay, clock: Clock): Ahead {
  const lodged: ProcedureEvent = { event: 'lodged', date: on };
  const to = procedure.transitions.find((t) => t.event === lodged.event)?.to ?? procedure.start;
  const limits = (stateOf(procedure, to).limits ?? []).flatMap((id) => {
    const counted = clock.count(id, [lodged]);
    return counted === undefined ? [] : [{ ...counted, state: 'running' as const }];
  });
  return { state: to, limits, events: [lodged], late: undefined };
}

/** Lets the years go by in silence, and says where the request is late for the first time from where it stands. */
function lateStateOf(
  procedure: RightsProcedure,
  past: readonly Visited[],
  events: readonly ProcedureEvent[],
  on: LegalDay,
  clock: Clock,
): State | undefined {
  const isLate = (h: Visited): boolean => stateOf(procedure, h.state).type === 'late';
  const present = past.at(-1)!;
  if (isLate(present)) return stateOf(procedure, present.state);
  const silent = advance(procedure, events, addPeriod(on, 'P9Y'), clock);
  const late = silent.ok ? silent.history.slice(past.length).find(isLate) : undefined;
  return late && stateOf(procedure, late.state);
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

/** Silence leads on only where the time limit runs for this place. */
function branchesOf(data: RightsData, procedure: RightsProcedure, state: State, runs: (limit: string) => boolean): Branch[] {
  const found = procedure.transitions
    .filter(
      (t) =>
        t.in.includes(state.id) &&
        t.to !== state.id &&
        stateOf(procedure, t.to).type !== 'end' &&
        (t.passed === undefined || runs(t.passed)),
    )
    .map((t) => branchOf(data, procedure, t));
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

/** Everything uncertain among the limits, in words. */
export function doubtsAbout(limits: readonly Limit[]): Remark[] {
  return limits.filter((l) => !l.confirmed).map((l) => ({ ...doubt('stepWait'), code: l.limit, text: l.name, cite: l.cite }));
}
