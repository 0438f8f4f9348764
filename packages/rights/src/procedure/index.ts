/**
 * The procedure engine: a small interpreter of states, events and time limits. It knows no law and no clock; both are given.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import type { RightsProcedure } from '../model/index.ts';
import type { Limit, ProcedureEvent, Visited } from './types.ts';

export interface Clock {
  /** What a time limit comes to after these events; `undefined` where nothing has set it off, or it cannot be counted. */
  readonly count: (limit: string, events: readonly ProcedureEvent[]) => CountedLimit | undefined;
  /** The events from which a time limit counts, or by which it changes. */
  readonly eventsOf: (limit: string) => readonly string[];
}

export type CountedLimit = Omit<Limit, 'state'>;

export type Advanced =
  | { readonly ok: true; readonly state: string; readonly history: readonly Visited[]; readonly limits: readonly Limit[] }
  | { readonly ok: false; readonly problem: Disorder };

/** Events that cannot have happened like that. */
export interface Disorder {
  readonly code: 'unknown-event' | 'in-the-future' | 'too-early';
  readonly event: ProcedureEvent;
  /** The state in which the procedure was when the event is said to have come. */
  readonly state: string | null;
  /** `too-early`: events one of which must come before it. */
  readonly before: readonly string[];
}

type State = RightsProcedure['states'][number];

/**
 * Lets events happen, in the order of their days (events of one day in an order that is possible), and time limits pass.
 *
 * INVARIANT (late only after latest): a time limit passes only when its latest reading lies before the day that is looked at,
 * so nobody is called late while one reading of the law still gives them time.
 */
export function advance(procedure: RightsProcedure, events: readonly ProcedureEvent[], on: LegalDay, clock: Clock): Advanced {
  const alphabet = eventsOf(procedure, clock);
  const unknown = events.find((event) => !alphabet.has(event.event));
  if (unknown) return disorder('unknown-event', unknown, null, []);
  const future = events.find((event) => event.date > on);
  if (future) return disorder('in-the-future', future, null, []);

  const run = new Run(procedure, clock);
  const waiting = events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  while (waiting.length > 0) {
    const day = waiting[0]!.date;
    run.passTimeLimits(day);
    const sameDay = waiting.filter((event) => event.date === day);
    const next = sameDay.find((event) => run.moves(event.event)) ?? sameDay.find((event) => run.isPast(event.event)) ?? sameDay[0]!;
    if (!run.happen(next)) return disorder('too-early', next, run.state, run.eventsThatLeadTo(next.event));
    waiting.splice(waiting.indexOf(next), 1);
  }
  run.passTimeLimits(on);
  return { ok: true, state: run.state, history: run.history, limits: run.limitsOn(on) };
}

function disorder(code: Disorder['code'], event: ProcedureEvent, state: string | null, before: readonly string[]): Advanced {
  return { ok: false, problem: { code, event, state, before } };
}

/** Every event that a procedure knows: those that move it, and those that only its time limits count from. */
export function eventsOf(procedure: RightsProcedure, clock: Clock): Set<string> {
  return new Set([
    ...procedure.transitions.flatMap((t) => (t.event === undefined ? [] : [t.event])),
    ...limitsOf(procedure).flatMap((limit) => clock.eventsOf(limit)),
  ]);
}

export function limitsOf(procedure: RightsProcedure): string[] {
  return [
    ...new Set([
      ...procedure.states.flatMap((state) => state.limits ?? []),
      ...procedure.transitions.flatMap((t) => (t.passed === undefined ? [] : [t.passed])),
    ]),
  ];
}

export function stateOf(procedure: RightsProcedure, id: string): State {
  const state = procedure.states.find((s) => s.id === id);
  if (state === undefined) throw new Error(`procedure \`${procedure.id}\` has no state \`${id}\``);
  return state;
}

/** One walk through a procedure. */
class Run {
  state: string;
  readonly history: Visited[];
  readonly #procedure: RightsProcedure;
  readonly #clock: Clock;
  readonly #happened: ProcedureEvent[] = [];
  readonly #passed = new Set<string>();

  constructor(procedure: RightsProcedure, clock: Clock) {
    this.#procedure = procedure;
    this.#clock = clock;
    this.state = procedure.start;
    this.history = [{ state: procedure.start, since: null, event: null, passed: null, effect: true, text: null, cite: [] }];
  }

  moves(event: string): boolean {
    return this.#procedure.transitions.some((t) => t.event === event && t.in.includes(this.state));
  }

  /**
   * Could it have moved the procedure in a state that was left already? Then it came too late to change anything. An event that moves
   * nothing, because only time limits count from it, may happen at any time.
   */
  isPast(event: string): boolean {
    const visited = new Set(this.history.map((h) => h.state));
    const movers = this.#procedure.transitions.filter((t) => t.event === event);
    return movers.length === 0 || (this.history.length > 1 && movers.some((t) => t.in.some((state) => visited.has(state))));
  }

  happen(event: ProcedureEvent): boolean {
    const transition = this.#procedure.transitions.find((t) => t.event === event.event && t.in.includes(this.state));
    if (transition === undefined && !this.isPast(event.event)) return false;
    this.#happened.push(event);
    if (transition) this.state = transition.to;
    this.history.push({
      state: this.state,
      since: event.date,
      event: event.event,
      passed: null,
      effect: transition !== undefined || !this.#procedure.transitions.some((t) => t.event === event.event),
      text: transition?.text ?? null,
      cite: transition?.cite ?? [],
    });
    return true;
  }

  /** Lets every time limit pass whose latest day lies before `day`. */
  passTimeLimits(day: LegalDay): void {
    for (;;) {
      const due = this.#procedure.transitions
        .filter((t) => t.passed !== undefined && t.in.includes(this.state) && !this.#passed.has(`${this.state} ${t.passed}`))
        .flatMap((t) => {
          const counted = this.#clock.count(t.passed!, this.#happened);
          return counted?.latest != null && counted.latest < day ? [{ t, latest: counted.latest }] : [];
        })
        .toSorted((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0))[0];
      if (due === undefined) return;
      this.#passed.add(`${this.state} ${due.t.passed}`);
      this.state = due.t.to;
      const before = this.history.at(-1)!.since;
      this.history.push({
        state: this.state,
        // A day that passed while the authority waited for the person has its effect only when the person has answered.
        since: before !== null && before > due.latest ? before : due.latest,
        event: null,
        passed: due.t.passed!,
        effect: true,
        text: due.t.text ?? null,
        cite: due.t.cite,
      });
    }
  }

  /** Events that can bring the procedure from here to a state in which `event` is possible, nearest first. */
  eventsThatLeadTo(event: string): string[] {
    const targets = new Set(this.#procedure.transitions.filter((t) => t.event === event).flatMap((t) => t.in));
    const towards = new Set(targets);
    const found: string[] = [];
    for (const t of this.#procedure.transitions)
      if (t.event !== undefined && t.in.includes(this.state) && towards.has(t.to)) found.push(t.event);
    if (found.length === 0)
      for (const t of this.#procedure.transitions) if (t.event !== undefined && t.in.includes(this.state)) found.push(t.event);
    return [...new Set(found)].filter((e) => e !== event);
  }

  /** Every time limit that was set off, with how it stands. */
  limitsOn(on: LegalDay): Limit[] {
    const limits = new Map<string, Limit>();
    for (const id of limitsOf(this.#procedure)) {
      const holding = new Set([
        ...this.#procedure.states.filter((s) => s.limits?.includes(id)).map((s) => s.id),
        ...this.#procedure.transitions.filter((t) => t.passed === id).flatMap((t) => t.in),
      ]);
      const last = this.history.findLastIndex((h) => holding.has(h.state));
      if (last < 0) continue;
      const counted = this.#clock.count(id, this.#happened);
      if (counted === undefined) continue;
      const standing = counted.metBy === undefined ? this.#standing(id, counted, last, on) : this.#measured(counted, counted.metBy, on);
      if (standing !== undefined) limits.set(id, { ...counted, state: standing });
    }
    return [...limits.values()].toSorted((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0));
  }

  /** How a limit stands that every answer keeps or misses. `last`: where in the history it ran for the last time. */
  #standing(id: string, counted: CountedLimit, last: number, on: LegalDay): Limit['state'] | undefined {
    const left = this.history.slice(last + 1).find((h) => h.effect);
    // Left for another wait, the duty did not fall due: a letter that takes more time answers nothing and refuses nothing.
    if (left !== undefined && left.passed === null && stateOf(this.#procedure, left.state).type === 'waiting') return undefined;
    const end = left === undefined || left.passed !== null ? on : left.since!;
    if (counted.latest === null || end <= counted.latest) return left === undefined ? 'running' : 'met';
    // INVARIANT (late only after latest): where a limit cannot pass, because the authority waits for the person, nobody is late with it.
    const passing = this.#procedure.transitions.filter((t) => t.passed === id);
    const stopped = left === undefined && passing.length > 0 && !passing.some((t) => t.in.includes(this.state));
    return isBinding(counted) && !stopped ? 'missed' : 'passed';
  }

  /** How a limit stands that only some events keep or miss. What is left of it when the request ends otherwise is the person's own. */
  #measured(counted: CountedLimit, metBy: readonly string[], on: LegalDay): Limit['state'] | undefined {
    const { type } = stateOf(this.#procedure, this.state);
    const own = counted.holder === 'person';
    const met = this.history.find((h) => h.event !== null && metBy.includes(h.event) && h.since! >= counted.start.date);
    const end = met?.since ?? on;
    const inTime = counted.latest === null || end <= counted.latest;
    if (met !== undefined) return inTime ? 'met' : isBinding(counted) ? 'missed' : 'passed';
    if (own ? type === 'end' : type !== 'waiting' && type !== 'late') return undefined;
    if (inTime) return 'running';
    return own && isBinding(counted) ? 'missed' : 'passed';
  }
}

/** Can somebody be late with it? Not with a rule of thumb or a promise, nor visibly with what authorities owe each other. */
function isBinding({ basis, holder }: CountedLimit): boolean {
  return (basis === 'law' || basis === 'reading') && holder !== 'between-authorities';
}
