import { type Atlas, english } from '@firebreak/atlas';
import {
  type Cite,
  type Deadline,
  type Derived,
  dayNumberOf,
  explain,
  instrumentNames,
  type LegalDay,
  type Moment,
  type TimeLimitRule,
  weekdayOf,
} from '@firebreak/core';
import { nameIn } from '../atlas-access.ts';
import { wrap } from '../output/output.ts';
import type { Answered, TimeLimit } from './question.ts';

/** Shape: `spec/deadline/answer-1.schema.json`. */
export function deadlineJson(atlas: Atlas, { rule, limit, calendar, region, deadline, notes }: Answered): object {
  return {
    rule: rule.id,
    name: limit === undefined ? null : english(limit.name),
    country: calendar.place.toUpperCase(),
    institution: calendar.institution ?? null,
    region: region ?? null,
    calendar: { id: calendar.id, ...calendar.years, covers: deadline.calendarCovers },
    due: deadline.due,
    earliest: deadline.earliest,
    latest: deadline.latest,
    extended: deadline.extended,
    open: deadline.open,
    derivation: deadline.derivation.map((step) => ({
      step: step.step,
      date: step.date,
      for: step.for,
      why: whyIn(atlas, step),
      cite: step.cite.map((cite) => citeOf(atlas, cite)),
    })),
    uncertain: notes,
  };
}

/** For people: the dates, how they are reached, and what is uncertain. */
export function deadlineText(atlas: Atlas, { rule, limit, calendar, region, deadline, notes }: Answered): string {
  const { derivation } = deadline;
  const place = region === undefined ? english(calendar.name) : `${english(calendar.name)}, ${calendar.regions?.[region] ?? region}`;
  const lines = [
    `${limit === undefined ? rule.id : `${english(limit.name)} (${rule.id})`}. ${place}`,
    '',
    ...dateLines(rule, limit, deadline),
    '',
    'HOW',
    ...stepLines(
      atlas,
      derivation.filter((step) => step.for.includes('due')),
    ),
  ];
  for (const name of ['earliest', 'latest'] as const) {
    const apart = derivation.filter((step) => step.for.includes(name) && !step.for.includes('due'));
    if (apart.length > 0) lines.push('', `${name.toUpperCase()}, WHERE IT DIFFERS`, ...stepLines(atlas, apart));
  }
  if (notes.length > 0) lines.push('', 'WHAT IS UNCERTAIN', ...notes.map((note) => wrap(`? ${note}`, '  ')));
  return lines.join('\n');
}

function dateLines({ period }: TimeLimitRule, limit: TimeLimit | undefined, { due, earliest, latest, calendarCovers }: Deadline): string[] {
  const line = (name: string, moment: Moment | null, meaning: string): string =>
    `${name.padEnd(10)}${shownDay(moment)}${moment === null || meaning === '' ? '' : `   ${meaning}`}`;
  if (/hour/i.test(period)) return [line('due', due, ''), line('earliest', earliest, ''), line('latest', latest, '')];
  if (limit?.holder === 'person')
    return [
      line('due', due, 'act by then'),
      line('earliest', earliest, ''),
      line('latest', latest, 'if the day is moved; do not rely on it'),
    ];
  const late = calendarCovers ? 'only after it are they late by every reading' : 'or later: there is no list of holidays for that year';
  return [
    line('due', due, ''),
    line('earliest', earliest, 'by weekends alone, without pauses'),
    line('latest', latest, limit?.basis === 'convention' ? '' : late),
  ];
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function shownDay(moment: Moment | null): string {
  if (moment === null) return 'nobody can say while a query is open';
  return `${moment.replace('T', ' ')}, ${weekdays[weekdayOf(dayNumberOf(moment.slice(0, 10) as LegalDay))]}`;
}

function stepLines(atlas: Atlas, steps: readonly Derived[]): string[] {
  return steps.flatMap((step) => [wrap(whyIn(atlas, step), '  '), wrap(`§ ${lawOf(atlas, step.cite)}`, '      ')]);
}

/** The provisions, each text named once; where they were read matters only if there is nothing else. */
function lawOf(atlas: Atlas, cites: readonly Cite[]): string {
  const law = cites.filter(({ ref }) => atlas.get(ref)?.kind !== 'source');
  const placesByText = new Map<string, string[]>();
  for (const { ref, at, checked } of law.length > 0 ? law : cites) {
    const name = instrumentNames[ref] ?? nameIn(atlas, ref);
    const place = [at ?? [], checked === null ? '(not checked)' : []].flat().join(' ');
    placesByText.set(name, [...(placesByText.get(name) ?? []), ...(place === '' ? [] : [place])]);
  }
  return [...placesByText].map(([name, places]) => [name, ...places].join(', ')).join('; ');
}

function citeOf(atlas: Atlas, { ref, at, checked }: Cite): object {
  const text = [instrumentNames[ref] ?? nameIn(atlas, ref), at].filter((part) => part !== undefined).join(', ');
  return { instrument: ref, at: at ?? null, checked, text };
}

const whyIn = (atlas: Atlas, step: Derived): string => explain(step, 'en', (event) => nameIn(atlas, event));
