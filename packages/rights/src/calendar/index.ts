/**
 * The dates of a plan as calendar events: whole days, with the derivation in the description.
 *
 * @module
 */
import { inLanguage, type Language, type Text } from '@firebreak/atlas';
import type { CalendarEvent } from '@firebreak/documents';
import type { RightsData } from '../model/index.ts';
import type { Plan } from '../plan/types.ts';
import type { Limit } from '../procedure/types.ts';
import { say } from '../words/index.ts';

export interface PlanCalendarOptions {
  readonly language: Language;
  /** Sets apart the events of several people in one calendar; lower-case letters, digits and hyphens. Never a name. */
  readonly reference?: string | undefined;
}

/**
 * One event for each time limit that runs: an authority's at its latest day, the person's own at the earliest.
 * INVARIANT (nameless events): what they say comes from the Atlas and the reference, so nobody's name is in it.
 */
export function calendarEventsOf(data: RightsData, plan: Plan, { language, reference }: PlanCalendarOptions): CalendarEvent[] {
  const words = (text: Text): string => inLanguage(text, language).text;
  const system = data.systems.find((s) => s.id === plan.situation.system)?.name ?? plan.situation.system;
  return datedLimits(plan).map(({ limit, assumed }) => {
    const own = limit.holder === 'person';
    const day = own ? limit.earliest : (limit.latest ?? limit.earliest);
    const name = words(limit.name);
    // The names of many limits hold that of the system already.
    const named = name.includes(words(system)) ? name : `${name} (${words(system)})`;
    // While a question is open nobody can say which day is the last.
    const code = own ? 'calendarEarliest' : limit.latest === null ? 'calendarOpen' : 'calendarSummary';
    const title = words(say(code, { limit: named }));
    const lines = [
      words(limit.summary),
      ...(assumed ? [words(say('assumedReceipt', { date: limit.start.date }))] : []),
      ...(limit.due !== null && limit.due !== day ? [words(say('calendarCounted', { due: limit.due }))] : []),
      ...limit.derivation.map((step) => `${step.date}: ${words(step.why)}`),
      ...(limit.missed === null ? [] : [words(say(own ? 'calendarOwnMissed' : 'calendarMissed', { missed: limit.missed }))]),
    ];
    return {
      id: [reference, plan.situation.system, plan.situation.right, plan.situation.country, limit.limit].filter(Boolean).join('-'),
      day,
      title: reference === undefined ? title : `${reference}: ${title}`,
      description: lines.join('\n'),
      language,
      remindDaysBefore: own ? [14, 7, 1] : [1],
    };
  });
}

/**
 * Limits that still run; before anything arrived, those that would run. What authorities owe each other is no date of the person's, and
 * the last day of a refusal none to wait for.
 */
function datedLimits(plan: Plan): { limit: Limit; assumed: boolean }[] {
  const dated = [
    ...plan.limits.filter((l) => l.state === 'running').map((limit) => ({ limit, assumed: false })),
    ...plan.steps.flatMap(({ limit, assumed }) => (limit === null || !assumed ? [] : [{ limit, assumed }])),
  ];
  return dated.filter(({ limit }) => limit.holder === 'person' || (limit.holder !== 'between-authorities' && limit.metBy === undefined));
}
