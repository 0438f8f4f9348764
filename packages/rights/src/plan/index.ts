/**
 * From a situation to a plan. Pure: it reads no clock, file or network, and gives the same answer in Node and in a browser.
 *
 * @module
 */
import { isConfirmed } from '@firebreak/atlas';
import type { LegalDay } from '@firebreak/core';
import { type GivenRight, isSure, type RightsCountry, type RightsData, type RightsSystem, union } from '../model/index.ts';
import { createClock } from '../procedure/clock.ts';
import { recipientsOf, supervisorOf } from './addressees.ts';
import type { Case } from './case.ts';
import { keyOf } from './case.ts';
import { courseOf, doubtsAbout, impossible } from './course.ts';
import { findRight, rightsGiven } from './given.ts';
import { documentsOf, feeOf, representationOf } from './practical.ts';
import { quotesFor } from './quotes.ts';
import { doubt, nameOf, quote, remark } from './remarks.ts';
import { safetyOf, wishWarnings } from './safety.ts';
import { letterOf } from './steps.ts';
import type { Plan, PlanAnswer, Remark, Situation, Unknown } from './types.ts';

/**
 * Who is asked, in which language, with what, by when they must answer, and what comes next.
 *
 * `situation.system`, `.right` and `.country` are ids of the data; one that it does not have is a defect of the caller and is thrown.
 *
 * @example
 * plan(data, { system: 'sis', right: 'access', country: 'gr', on: '2026-11-23' })
 */
export function plan(data: RightsData, situation: Situation): PlanAnswer {
  const system = known(data.systems, situation.system, 'system');
  const country = known(data.countries, situation.country, 'country');
  const { on, right, sender = 'self', safety = {} } = situation;
  const found = findRight(data, system, country, right, { lawDay: lawDayOf(situation), on });
  const alternatives = rightsGiven(system, country, on).filter((other) => other !== right);
  if (found.kind === 'withheld') return { kind: 'withheld', situation, why: found.why, instead: found.instead, alternatives };
  if (found.kind === 'unknown') return unknown(data, situation, system, country, found.why, alternatives);
  const procedure = data.procedures.find((p) => p.id === procedureOf(found.right, country));
  if (procedure === undefined || found.right.route === null)
    return unknown(
      data,
      situation,
      system,
      country,
      doubt('procedureNotRecorded', { system: system.name, right: nameOf(data, right) }),
      alternatives,
    );

  const route = found.right.route;
  const { addressees, supervisor } = recipientsOf(data, { system, country, route, regime: procedure.regime, right: found.right });
  const addressee = addressees[0]!;
  const c: Case = {
    situation: { ...situation, sender },
    system,
    country,
    right: found.right,
    route,
    procedure,
    regime: procedure.regime,
    sender,
    safety,
    addressee,
    controller: addressees.find((a) => a.as === 'controller') ?? null,
    supervisor,
  };
  const clock = createClock(data, {
    asked: addressee.as === 'controller' ? addressee.country : placeAsked(c),
    supervisor: supervisor.country,
    region: situation.region,
    right,
  });
  const documents = documentsOf(data, c);
  const course = courseOf(data, c, clock, documents);
  if ('code' in course) return impossible(data, situation, procedure, clock, course);
  const terms = procedure.rights.find((r) => r.right === right);
  const body = {
    safety: safetyOf(data, c),
    right: { code: 'right', text: found.right.addressee, cite: found.right.cite, confirmed: isSure(found.right) },
    holder: quotesFor(data, 'holder', keyOf(c)),
    documents,
    fee: [...feeOf(c), ...procedure.terms.map(quote)],
    refusal: (terms?.refusal ?? []).map(quote),
    content: (terms?.content ?? []).map(quote),
    warnings: [
      ...wishWarnings(c),
      ...course.warnings,
      ...found.warnings,
      ...noteOf(found.right),
      ...(route === 'source-system' ? [remark('askedBySource')] : []),
      ...addressee.remarks,
      ...quotesFor(data, 'warnings', keyOf(c)),
    ],
    representation: representationOf(data, c),
  };
  return {
    kind: 'plan',
    situation: c.situation,
    regime: procedure.regime,
    route,
    procedure: procedure.id,
    ...body,
    addressees,
    supervisor,
    letter: letterOf(c),
    languages: addressee.languages,
    state: course.state,
    history: course.history,
    limits: course.limits,
    dormant: course.dormant,
    branches: course.branches,
    steps: course.steps,
    unconfirmed: unconfirmedOf(c, body, [...new Set([...course.limits, ...course.steps.flatMap((s) => s.limit ?? [])])]),
  };
}

/** A body of the Union that is asked itself follows its own law. */
function procedureOf({ route, procedure, bodyProcedure }: GivenRight, country: RightsCountry): string | null {
  return route === 'eu-body' || country.id === union ? (bodyProcedure ?? procedure) : procedure;
}

/** A request is answered under the law of the day on which it arrived. */
function lawDayOf({ events = [], on }: Situation): LegalDay {
  const first = (name: string): LegalDay | undefined => events.find((e) => e.event === name)?.date;
  const day = first('received') ?? first('lodged') ?? on;
  return day < on ? day : on;
}

/** What the Atlas adds to the right, in its words. */
function noteOf({ note, cite, mark }: GivenRight): Remark[] {
  return note === null ? [] : [{ code: 'right-note', text: note, cite, confirmed: isSure({ mark }) }];
}

function known<T extends { readonly id: string }>(all: readonly T[], id: string, what: string): T {
  const found = all.find((item) => item.id === id);
  if (found === undefined) throw new RangeError(`unknown ${what} \`${id}\` in a situation`);
  return found;
}

function unknown(
  data: RightsData,
  situation: Situation,
  system: RightsSystem,
  country: RightsCountry,
  why: Remark,
  alternatives: readonly string[],
): Unknown {
  const fallback = { ...supervisorOf(data, system.id, country.id), as: 'fallback' as const };
  return { kind: 'unknown', situation, why, alternatives, fallback, letter: 'letter-which-authority' };
}

/** A body of the Union acts under its own holidays; a state under its own. An action against such a body goes to a court of the Union. */
function placeAsked({ route, country, supervisor }: Case): string {
  return route === 'eu-body' || (route === 'court' && supervisor.country === union) ? union : country.id;
}

/** Everything in the route that nobody has confirmed, each once. */
function unconfirmedOf(
  c: Case,
  body: Pick<Plan, 'safety' | 'right' | 'documents' | 'fee' | 'refusal' | 'content' | 'warnings' | 'representation' | 'holder'>,
  limits: Plan['limits'],
): Remark[] {
  const remarks = [
    body.right,
    ...c.addressee.remarks,
    ...(c.addressee.as === 'controller' || isConfirmed(c.country.mark)
      ? []
      : [doubt('usesNotConfirmed', { country: c.country.name, system: c.system.name })]),
    ...body.warnings,
    ...body.documents,
    ...body.fee,
    ...body.representation,
    ...body.refusal,
    ...body.content,
    ...body.safety.reveals,
    ...body.safety.ways,
    ...doubtsAbout(limits),
  ].filter((r) => !r.confirmed);
  return remarks.filter((r, index) => remarks.findIndex((other) => other.code === r.code) === index);
}
