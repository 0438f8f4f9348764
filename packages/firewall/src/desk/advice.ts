/**
 * An officer asks for data: what to say, what to ask for, what never to do, who decides.
 *
 * INVARIANT (nothing leaves at the desk): no advice lets whoever stands at the desk hand anything over. Where something may have to be
 * handed over at all, a named person decides, and the ground is given with its citation.
 *
 * @module
 */
import { isConfirmed } from '@firebreak/atlas';
import type { LegalDay } from '@firebreak/core';
import type { Basis } from '@firebreak/trace';
import { type DeskGuide, deskGuideOf, stepsOf } from './guide.ts';
import type { DeskData, DeskSector, DeskStep } from './model.ts';

export const channels = ['in-person', 'phone', 'letter', 'e-mail', 'interface'] as const;
export const papers = ['nothing', 'letter', 'legal-basis-named', 'court-order'] as const;

export interface Situation {
  readonly country: string;
  readonly sector: DeskSector;
  readonly on: LegalDay;
  /** Is the service a public body? null: not known. */
  readonly publicBody: boolean | null;
  /** Role of the Atlas; null: not known. */
  readonly asker: string | null;
  readonly channel: (typeof channels)[number];
  readonly shown: (typeof papers)[number];
  /** Is a life in danger now? null: not known. */
  readonly danger: boolean | null;
}

export interface HandOver {
  /** A named person decides; nobody does at the desk. */
  readonly decides: 'person-in-charge';
  readonly ground: 'court-order' | 'duty' | 'danger';
  readonly basis: readonly Basis[];
  /** Ids of the rules that oblige. */
  readonly rules: readonly string[];
  readonly confirmed: boolean;
}

export interface Advice {
  /**
   * refuse: say no. refer: no at the desk, the person in charge decides in writing. order: a court has ordered something, which is read
   * first. danger: call for help first.
   */
  readonly answer: 'refuse' | 'refer' | 'order' | 'danger';
  readonly say: readonly DeskStep[];
  readonly act: readonly DeskStep[];
  readonly ask: readonly DeskStep[];
  readonly never: readonly DeskStep[];
  readonly law: readonly DeskStep[];
  readonly after: readonly DeskStep[];
  /** What may have to be handed over, and on which ground; null where nothing obliges. */
  readonly handOver: HandOver | null;
  readonly guide: DeskGuide;
}

export function advise(data: DeskData, situation: Situation): Advice {
  const guide = deskGuideOf(data, situation);
  const { asker, channel, shown, danger } = situation;
  const duty = dutyOf(data, guide, situation);
  const handOver = handOverOf(data, situation, guide, duty);
  const answer = answerOf(data, situation, guide, duty);
  const remote = channel === 'phone' || channel === 'e-mail';
  const pick = (...ids: readonly (string | false)[]): DeskStep[] =>
    stepsOf(
      data,
      ids.filter((id) => id !== false),
    );
  return {
    answer,
    guide,
    handOver,
    say: pick(
      danger === true && 'fw-desk-say-danger',
      remote ? 'fw-desk-say-phone' : shown === 'nothing' ? 'fw-desk-say' : 'fw-desk-say-paper',
    ),
    act: pick(
      danger !== false && 'fw-desk-danger',
      ...(shown === 'court-order' ? ['fw-desk-order-check', 'fw-desk-order-call', 'fw-desk-order-exact'] : []),
      shown === 'nothing' && 'fw-desk-shown-nothing',
      shown === 'letter' && 'fw-desk-shown-letter',
      shown === 'legal-basis-named' && 'fw-desk-shown-basis',
      asker === 'third-country' && 'fw-desk-asker-abroad',
      asker === 'police' && 'fw-desk-asker-police',
      asker !== null && asker !== 'third-country' && !data.enforcement.includes(asker) && 'fw-desk-asker-other',
    ),
    ask: pick('fw-desk-ask-who', 'fw-desk-ask-writing', 'fw-desk-ask-specific'),
    never: pick(
      'fw-desk-never-confirm',
      'fw-desk-never-look',
      channel === 'in-person' && 'fw-desk-never-rooms',
      channel === 'in-person' && 'fw-desk-never-obstruct',
    ),
    law: [
      ...(isAboutEnforcement(data, asker) ? guide.law : []),
      ...pick('fw-desk-law-purpose', 'fw-desk-law-basis', 'fw-desk-law-limits', situation.sector === 'health' && 'fw-desk-law-secrecy'),
    ],
    after: pick('fw-desk-record', 'fw-desk-tell-person', 'fw-desk-breach'),
  };
}

/** Rules on reporting speak of requests for immigration enforcement; who asks may be unknown, and is then taken for such a body. */
function isAboutEnforcement(data: DeskData, asker: string | null): boolean {
  return asker === null || data.enforcement.includes(asker);
}

interface Duty {
  readonly rules: DeskGuide['general'];
  readonly confirmed: boolean;
}

/** What obliges this service to answer this body, if anything does. */
function dutyOf(data: DeskData, { standing, general }: DeskGuide, { asker, publicBody }: Situation): Duty | null {
  if (!isAboutEnforcement(data, asker)) return null;
  const obliges = (rule: DeskGuide['general'][number]): boolean => rule.rule === 'duty' || rule.rule === 'duty-on-request';
  const own = standing.from === 'sector' ? standing.rules.filter(obliges) : [];
  const ofPublicBodies = publicBody === false ? [] : [...(standing.from === 'general' ? standing.rules : []), ...general].filter(obliges);
  const rules = own.length > 0 ? own : ofPublicBodies;
  if (rules.length === 0) return null;
  // Whether a general duty meets the service is sure only where it is sure that the service is a public body.
  const meets = own.length > 0 || publicBody === true;
  return {
    rules,
    confirmed: meets && standing.says !== 'mixed' && standing.inLaw && rules.every((rule) => isConfirmed(rule.mark)),
  };
}

function handOverOf(data: DeskData, { shown, danger, asker }: Situation, guide: DeskGuide, duty: Duty | null): HandOver | null {
  if (asker === 'third-country') return null;
  const decided = { decides: 'person-in-charge' } as const;
  const cited = (id: string): readonly Basis[] => stepsOf(data, [id]).flatMap((step) => step.basis);
  if (danger === true) return { ...decided, ground: 'danger', basis: cited('fw-desk-danger'), rules: [], confirmed: guide.gdpr === 'yes' };
  if (shown === 'court-order')
    return { ...decided, ground: 'court-order', basis: cited('fw-desk-order-exact'), rules: [], confirmed: false };
  if (duty === null) return null;
  return {
    ...decided,
    ground: 'duty',
    basis: duty.rules.flatMap((rule) => rule.basis),
    rules: duty.rules.map((rule) => rule.id),
    confirmed: duty.confirmed,
  };
}

function answerOf(data: DeskData, { shown, danger, asker }: Situation, { standing }: DeskGuide, duty: Duty | null): Advice['answer'] {
  if (danger === true) return 'danger';
  if (asker === 'third-country') return 'refuse';
  if (shown === 'court-order') return 'order';
  if (duty !== null) return 'refer';
  // What only a policy or a plan says can be over tomorrow, and a law goes before it: that is not for the desk to judge.
  const closed = (standing.says === 'forbidden' || standing.says === 'no-duty') && standing.confirmed && standing.inLaw;
  if (closed && isAboutEnforcement(data, asker)) return 'refuse';
  return shown === 'nothing' ? 'refuse' : 'refer';
}
