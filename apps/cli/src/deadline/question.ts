/**
 * What was asked, in records of the Atlas, and the answer. Bad words are refused with the nearest good ones.
 *
 * @module
 */
import type { Atlas, RecordOf } from '@firebreak/atlas';
import { type ClockEvent, closest, type Deadline, deadlineOf, ruleOfPeriod, type TimeLimitRule } from '@firebreak/core';
import { nameIn, unknownWord } from '../atlas-access.ts';
import { WrongUse } from '../output/output.ts';
import { knownWords, regionIn } from '../rights-access/index.ts';
import { notesOn, union } from './notes.ts';

export interface DeadlineQuestion {
  readonly rule: string;
  readonly event: readonly string[];
  readonly country: string;
  readonly institution?: string;
  readonly region?: string;
}

export type Calendar = RecordOf<'calendar'>;
export type TimeLimit = RecordOf<'time-limit'>;

/** A question that was answered: what was asked, in records, and the answer. */
export interface Answered {
  readonly rule: TimeLimitRule;
  /** The record, if the rule is one of the Atlas. */
  readonly limit: TimeLimit | undefined;
  readonly calendar: Calendar;
  readonly region: string | undefined;
  readonly deadline: Deadline;
  readonly notes: readonly string[];
}

/** Whose days count for the Union where no institution is named. Said aloud in the answer. */
export const usualInstitution = 'commission';

export function answerDeadline(atlas: Atlas, options: DeadlineQuestion): Answered {
  if (options.event.length === 0) throw new WrongUse('name at least one event, for example --event start=2026-03-05');
  const { rule, limit } = ruleIn(atlas, options.rule);
  const events = options.event.map(eventOf);
  const { calendar, said } = calendarIn(atlas, options);
  const region = regionIn([calendar], calendar.place, options.region);
  const result = deadlineOf({ rule, events, calendar, region });
  if (!result.ok) throw new WrongUse(result.problem.message);
  const asked = new Set((rule.suspensions ?? []).flatMap(({ query, answer }) => [query, answer]));
  const unpaused = deadlineOf({ rule, events: events.filter(({ event }) => !asked.has(event)), calendar, region });
  return {
    rule,
    limit,
    calendar,
    region,
    deadline: result.deadline,
    notes: [...said, ...notesOn(atlas, result.deadline, unpaused.ok ? unpaused.deadline : null, limit, calendar)],
  };
}

function ruleIn(atlas: Atlas, input: string): { readonly rule: TimeLimitRule; readonly limit: TimeLimit | undefined } {
  const words = input.trim();
  const inWords = ruleOfPeriod(words);
  if (inWords !== undefined) return { rule: inWords, limit: undefined };
  const limit = atlas.find('time-limit', words.toLowerCase());
  if (limit !== undefined) return { rule: limit, limit };
  const near = closest(
    words,
    atlas.ofKind('time-limit').map(({ id }) => id),
  );
  const help =
    near.length > 0
      ? `the time limits nearest in name are ${near.map((id) => `\`${id}\``).join(', ')}`
      : 'no time limit has a name like it';
  throw new WrongUse(
    `\`${words.slice(0, 60)}\` is no rule: ${help}; a period is written \`1 month\`, \`45 days\`, \`2 working days\`, \`72 hours\` or \`14 days before\``,
  );
}

const eventShape = /^([^=,\s]+)=([^,]+?)(?:,(without-reasons|delayed))?$/;

function eventOf(word: string): ClockEvent {
  const parts = eventShape.exec(word.trim());
  if (parts === null) throw new WrongUse(`\`${word.slice(0, 60)}\` is not an event; write NAME=YYYY-MM-DD, for example start=2026-03-05`);
  return { event: parts[1]!.toLowerCase(), on: parts[2]!, withoutReasons: parts[3] === 'without-reasons', delayed: parts[3] === 'delayed' };
}

function calendarIn(atlas: Atlas, options: DeadlineQuestion): { readonly calendar: Calendar; readonly said: readonly string[] } {
  const place = knownWords(atlas).country(options.country);
  const all = atlas.ofKind('calendar');
  const own = all.filter((calendar) => calendar.place === place);
  if (place === union) return institutionIn(own, options.institution);
  if (options.institution !== undefined)
    throw new WrongUse(`--institution goes with --country EU, not with ${options.country.slice(0, 20)}`);
  if (own[0] !== undefined) return { calendar: own[0], said: [] };
  const listed = [...new Set(all.map((calendar) => calendar.place.toUpperCase()))].toSorted();
  throw new WrongUse(
    `no holiday calendar is recorded for ${nameIn(atlas, place)}, so no date is given; there is one for ${listed.join(', ')}`,
  );
}

function institutionIn(
  own: readonly Calendar[],
  input: string | undefined,
): { readonly calendar: Calendar; readonly said: readonly string[] } {
  const wanted = (input ?? usualInstitution).toLowerCase();
  const calendar = own.find(({ institution }) => institution === wanted);
  if (calendar === undefined)
    throw unknownWord(
      'institution',
      wanted,
      own.flatMap(({ institution }) => institution ?? []),
    );
  return { calendar, said: input === undefined ? [`No institution was named: the holidays of the ${usualInstitution} are used.`] : [] };
}
