/**
 * Plans in the shape that `spec/rights/plan-1.schema.json` publishes: English words, countries as codes, one form for every remark.
 * A test validates the result against the published schema.
 *
 * @module
 */
import { type Citation, inLanguage, type Text } from '@firebreak/atlas';
import type { RightsData } from '../model/index.ts';
import type { Addressee, Branch, Plan, PlanAnswer, Remark, SaferWay, Situation, Step } from '../plan/types.ts';
import type { Limit, Visited } from '../procedure/types.ts';

/** Shape: `spec/rights/plan-1.schema.json`. */
export function publishPlan(data: RightsData, answer: PlanAnswer): object {
  const head = { kind: answer.kind, ...situationOf(data, answer.situation) };
  switch (answer.kind) {
    case 'withheld':
      return { ...head, why: remarkOf(answer.why), instead: answer.instead && remarkOf(answer.instead), alternatives: answer.alternatives };
    case 'unknown':
      return {
        ...head,
        why: remarkOf(answer.why),
        alternatives: answer.alternatives,
        fallback: addresseeOf(answer.fallback),
        letter: answer.letter,
      };
    case 'impossible':
      return { ...head, why: remarkOf(answer.why), event: answer.event };
    case 'plan':
      return { ...head, ...planOf(answer) };
  }
}

function planOf(plan: Plan): object {
  const { safety, regime, route, procedure, letter, languages, addressees, supervisor, state, history, limits, branches, steps } = plan;
  return {
    safety: { reveals: safety.reveals.map(remarkOf), ways: safety.ways.map(wayOf) },
    regime,
    route,
    procedure,
    basis: remarkOf(plan.right),
    holder: plan.holder.map(remarkOf),
    addressees: addressees.map(addresseeOf),
    supervisor: addresseeOf(supervisor),
    letter,
    languages,
    documents: plan.documents.map(remarkOf),
    terms: plan.fee.map(remarkOf),
    content: plan.content.map(remarkOf),
    refusal: plan.refusal.map(remarkOf),
    representation: plan.representation.map(remarkOf),
    warnings: plan.warnings.map(remarkOf),
    state: { id: state.id, name: english(state.name), type: state.type, todo: english(state.todo), letters: state.letters },
    history: history.map(visitedOf),
    limits: limits.map(limitOf),
    dormant: plan.dormant.map(({ limit, name, start, confirmed, cite }) => ({
      limit,
      name: english(name),
      start,
      confirmed,
      cite: citesOf(cite),
    })),
    branches: branches.map(branchOf),
    steps: steps.map(stepOf),
    unconfirmed: plan.unconfirmed.map(remarkOf),
  };
}

function situationOf(data: RightsData, { system, right, country, on, region, sender, events }: Situation): object {
  return {
    system,
    right,
    country: data.countries.find((c) => c.id === country)?.code ?? country.toUpperCase(),
    on,
    region: region ?? null,
    sender: sender ?? 'self',
    events: events ?? [],
  };
}

const english = (text: Text): string => inLanguage(text, 'en').text;
const citesOf = (cite: readonly Citation[]): object[] => cite.map(({ ref, at, checked }) => ({ instrument: ref, at: at ?? null, checked }));

function remarkOf({ code, text, confirmed, cite }: Remark): object {
  return { code, text: english(text), confirmed, cite: citesOf(cite) };
}

function wayOf(way: SaferWay): object {
  return { ...remarkOf(way), kind: way.kind, addressees: way.addressees.map(addresseeOf) };
}

function addresseeOf(a: Addressee): object {
  return {
    authority: a.authority,
    name: english(a.name),
    as: a.as,
    country: a.country.toUpperCase(),
    confirmed: a.confirmed,
    contact: a.contact,
    website: a.website,
    asOf: a.asOf,
    languages: a.languages,
    channels: a.requests?.channels ?? [],
    remarks: a.remarks.map(remarkOf),
    cite: citesOf(a.cite),
  };
}

function visitedOf({ state, since, event, passed, effect, text, cite }: Visited): object {
  return { state, since, event, passed, effect, text: text === null ? null : english(text), cite: citesOf(cite) };
}

function limitOf(l: Limit): object {
  return {
    limit: l.limit,
    name: english(l.name),
    basis: l.basis,
    holder: l.holder,
    start: l.start,
    due: l.due,
    earliest: l.earliest,
    latest: l.latest,
    open: l.open,
    state: l.state,
    calendar: l.calendar,
    calendarCovers: l.calendarCovers,
    confirmed: l.confirmed,
    missed: l.missed === null ? null : english(l.missed),
    derivation: l.derivation.map((d) => ({ step: d.step, date: d.date, for: d.for, why: english(d.why), cite: citesOf(d.cite) })),
    cite: citesOf(l.cite),
  };
}

function branchOf(b: Branch): object {
  return {
    kind: b.kind,
    event: b.event,
    name: english(b.name),
    to: b.to,
    todo: english(b.todo),
    letters: b.letters,
    limits: b.limits,
    remark: remarkOf(b.remark),
  };
}

function stepOf(s: Step): object {
  return {
    kind: s.kind,
    text: english(s.text),
    addressee: s.addressee?.authority ?? null,
    language: s.language,
    channels: s.channels,
    documents: s.documents.map(remarkOf),
    letter: s.letter,
    limit: s.limit?.limit ?? null,
    due: s.limit?.due ?? null,
    earliest: s.limit?.earliest ?? null,
    latest: s.limit?.latest ?? null,
    derivation:
      s.limit === null
        ? []
        : s.limit.derivation.map((d) => ({ step: d.step, date: d.date, for: d.for, why: english(d.why), cite: citesOf(d.cite) })),
    assumed: s.assumed,
    done: s.done,
  };
}
