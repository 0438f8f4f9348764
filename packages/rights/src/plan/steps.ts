/**
 * The steps from the first letter to the last remedy, as they go if the authority stays silent.
 *
 * @module
 */
import type { RightsData, RightsProcedure } from '../model/index.ts';
import { stateOf } from '../procedure/index.ts';
import type { Limit, Visited } from '../procedure/types.ts';
import { say } from '../words/index.ts';
import type { Case } from './case.ts';
import { nameOf } from './remarks.ts';
import type { Addressee, Remark, Step } from './types.ts';

type State = RightsProcedure['states'][number];

interface Silence {
  /** What would run besides if the letter arrived today. */
  readonly assumed: readonly Limit[];
  /** Where silence leads. */
  readonly late: State | undefined;
}

const nothing: Omit<Step, 'kind' | 'text'> = {
  addressee: null,
  language: null,
  channels: [],
  documents: [],
  letter: null,
  limit: null,
  assumed: false,
  done: false,
};

export function stepsOf(
  data: RightsData,
  c: Case,
  history: readonly Visited[],
  limits: readonly Limit[],
  ahead: Silence,
  documents: readonly Remark[],
): Step[] {
  const running = [...limits, ...ahead.assumed];
  const waits = (holders: (limit: Limit) => boolean): Step[] =>
    running.filter(holders).map((limit) => ({
      ...nothing,
      kind: limit.holder === 'person' ? ownKind(limit) : 'wait',
      text: limit.holder === 'person' ? limit.name : say('stepWait', { limit: limit.name }),
      limit,
      assumed: ahead.assumed.includes(limit),
      done: limit.state !== 'running',
    }));
  const begun = history.some((h) => stateOf(c.procedure, h.state).type !== 'draft');
  const court = courtStateOf(c.procedure);
  return [
    ...firstSteps(data, c, begun, documents),
    // The last day of a refusal is no day to wait for: an answer is due on its own.
    ...waits((l) => l.holder !== 'person' && l.holder !== 'supervisor' && l.metBy === undefined),
    ...(c.route === 'court' ? [] : lateSteps(data, c, history, ahead.late)),
    ...waits((l) => l.holder === 'supervisor'),
    ...waits((l) => l.holder === 'person'),
    ...(court === undefined ? [] : [{ ...nothing, kind: 'court' as const, text: court.todo }]),
  ];
}

export function courtStateOf(procedure: RightsProcedure): State | undefined {
  return procedure.states.find((s) => s.type === 'remedy' && s.id.startsWith('court'));
}

/** What the person must have done by the last day. */
function ownKind({ metBy = [] }: Limit): Step['kind'] {
  if (metBy.includes('court-action')) return 'court';
  return metBy.includes('lodged') ? 'complain' : 'remind';
}

/** Until the letter is on its way. Where nobody is known who answers, a letter that asks who does comes first. */
function firstSteps(data: RightsData, c: Case, done: boolean, documents: readonly Remark[]): Step[] {
  const { addressee } = c;
  const check: Step = { ...nothing, kind: 'check', text: say('stepCheck'), done };
  if (c.route === 'court') return [check];
  const write = (letter: string, to: Addressee | null, code: 'stepLetter' | 'stepThenLetter', enclosed: readonly Remark[]): Step => ({
    ...nothing,
    kind: 'letter',
    text: say(code, { letter: nameOf(data, letter) }),
    addressee: to,
    language: to?.languages[0] ?? null,
    documents: enclosed,
    letter,
    done,
  });
  const send = (to: Addressee): Step => ({
    ...nothing,
    kind: 'send',
    text: say('stepSend', { authority: to.name }),
    addressee: to,
    channels: to.requests?.channels ?? [],
    done,
  });
  if (addressee.as === 'fallback' && !done)
    return [
      check,
      write(whichAuthority, addressee, 'stepLetter', []),
      send(addressee),
      write(requestLetterOf(c), c.controller, 'stepThenLetter', documents),
    ];
  const to = addressee.as === 'fallback' ? c.controller : addressee;
  return [
    check,
    write(addressee.as === 'fallback' ? requestLetterOf(c) : letterOf(c), to, 'stepLetter', documents),
    ...(to === null ? [] : [send(to)]),
  ];
}

/** What can be written once nobody has answered in time, or the answer was no. */
function lateSteps(data: RightsData, c: Case, history: readonly Visited[], late: State | undefined): Step[] {
  const visited = history.map((h) => stateOf(c.procedure, h.state)).filter((s) => s.type === 'late');
  const present = stateOf(c.procedure, history.at(-1)!.state);
  const contested = present.type === 'answered' ? (present.letters ?? []).filter((id) => data.letters[id] === 'supervisor') : [];
  const letters = [...new Set([...[...visited, ...(late ? [late] : [])].flatMap((s) => s.letters ?? []), ...contested])];
  return letters.map((id) => {
    const complains = data.letters[id] === 'supervisor';
    const to = complains ? c.supervisor : c.controller;
    return {
      ...nothing,
      kind: complains ? 'complain' : 'remind',
      text: say(complains ? 'stepComplain' : 'stepRemind', { letter: nameOf(data, id) }),
      addressee: to,
      language: to?.languages[0] ?? null,
      letter: id,
      done: history.some((h) => h.event === (complains ? 'lodged' : 'reminder-sent')),
    };
  });
}

const whichAuthority = 'letter-which-authority';
const throughSupervisor = 'letter-indirect-access';

/** The letter to begin with. */
export function letterOf(c: Pick<Case, 'procedure' | 'right' | 'addressee' | 'route'>): string {
  if (c.addressee.as === 'fallback') return whichAuthority;
  const indirect = c.addressee.as === 'supervisor' && c.route !== 'supervisor';
  return indirect ? throughSupervisor : requestLetterOf(c);
}

/** The letter that asks for the right: what the procedure names, or the complaint where the right is a remedy. */
function requestLetterOf({ procedure, right }: Pick<Case, 'procedure' | 'right'>): string {
  const named = procedure.rights.find((r) => r.right === right.right)?.letter;
  if (named !== undefined) return named;
  return right.right === 'complaint' || right.right === 'court-remedy' ? 'letter-complaint' : 'letter-access';
}
