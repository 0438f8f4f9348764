/**
 * By when somebody must act under a rule: three dates, and how each is reached.
 *
 * @module
 */
import { type HolidayCalendar, legalDayOf, type Reading, readCalendar, regionOf } from '../calendar/index.ts';
import type { LegalDay } from '../legal-date/index.ts';
import type { DirectedPeriod } from '../period/index.ts';
import { type Clock, type ClockEvent, clockOf, type DeadlineProblem } from './clock.ts';
import { follow, type Mode, type Reached } from './follow.ts';
import { endOfHours } from './hours.ts';
import { type Derived, mergeDerivations, type Name } from './merge.ts';
import { periodsOf, type TimeLimitRule } from './rule.ts';
import type { Moment, Step, StepCode } from './step.ts';

export interface DeadlineQuestion {
  readonly rule: TimeLimitRule;
  readonly events: readonly ClockEvent[];
  /** That of the place where the act has to be done (Regulation 1182/71, Art. 2(1)). */
  readonly calendar: HolidayCalendar;
  /** A region of the calendar. Without one no regional holiday moves `due`, and every one moves `latest`. */
  readonly region?: string | undefined;
}

/**
 * Three dates. For somebody else's duty: `earliest` moves for weekends only and counts no pause, `due` follows the statutory holidays,
 * `latest` every day on which offices may be shut; do not call anybody late before `latest` has passed.
 * For the person's own duty (`holder: 'person'`): `earliest` and `due` are the day as counted, not moved; `latest` is moved.
 * While a query is open, `due` and `latest` are null: the clock may stand still.
 */
export interface Deadline {
  readonly rule: string;
  readonly due: Moment | null;
  readonly earliest: Moment;
  readonly latest: Moment | null;
  readonly derivation: readonly Derived[];
  /** INVARIANT (no list is not no holidays): false if a day was looked up in a year for which the calendar has no list. */
  readonly calendarCovers: boolean;
  /** Was the period extended, by the reading of `due`? */
  readonly extended: boolean;
  /** The query that has no answer yet, if one stops the clock. */
  readonly open: { readonly query: string; readonly answer: string; readonly since: LegalDay } | null;
}

export type DeadlineAnswer = { readonly ok: true; readonly deadline: Deadline } | { readonly ok: false; readonly problem: DeadlineProblem };

/** The last year in which events may lie; far enough, and no sum of it leaves the calendar. */
const lastYear = 4000;

/**
 * The dates of a time limit with their derivation; or why there is none.
 *
 * INVARIANT (monotone): `due` never falls when the start rises and the other events stay.
 */
export function deadlineOf(question: DeadlineQuestion): DeadlineAnswer {
  const { rule, events, calendar } = question;
  const sorted = clockOf(rule, events);
  if (!sorted.ok) return sorted;
  const region = question.region === undefined ? undefined : regionOf(calendar, question.region);
  if (region !== undefined && !region.ok) return { ok: false, problem: unknownRegion(calendar, question.region!, region) };
  const { base, extended } = periodsOf(rule);
  const far = tooFar(events, [base, ...(extended === undefined ? [] : [extended])]);
  if (far !== undefined) return { ok: false, problem: far };
  if (base.period.unit === 'hours') return hoursOf(question, sorted.clock, base);
  const reach = (mode: Mode): Reached =>
    follow({ rule, clock: sorted.clock, base, extended, calendar, days: readCalendar(calendar, mode.reading, region?.region), mode });
  const { earliest, due, latest } = reachAll(rule, base, reach);
  return {
    ok: true,
    deadline: {
      rule: rule.id,
      due: momentOf(due.end),
      earliest: legalDayOf(earliest.end!),
      latest: momentOf(latest.end),
      derivation: mergeDerivations([
        ['due', due.steps],
        ['latest', latest.steps],
        ['earliest', earliest.steps],
      ]),
      calendarCovers: earliest.covered && due.covered && latest.covered,
      extended: due.extended,
      open: due.open && { query: due.open.query, answer: due.open.answer, since: legalDayOf(due.open.from) },
    },
  };
}

/** Each reading looks at more holidays than the one before; counted back, that gives the earlier day. */
function reachAll(rule: TimeLimitRule, { direction }: DirectedPeriod, reach: (mode: Mode) => Reached): Readonly<Record<Name, Reached>> {
  const [fewest, most]: readonly Reading[] = direction === 'after' ? ['weekends', 'widest'] : ['widest', 'weekends'];
  const latest = reach({ reading: most!, pauses: true, moves: true });
  if (rule.holder !== 'person' && isPlain(latest)) return { earliest: latest, due: latest, latest };
  if (rule.holder === 'person') {
    const own = reach({ reading: fewest!, pauses: false, moves: false });
    return { earliest: own, due: own, latest };
  }
  return {
    earliest: reach({ reading: fewest!, pauses: false, moves: true }),
    due: reach({ reading: 'statutory', pauses: true, moves: true }),
    latest,
  };
}

/**
 * Did the reading that looks at most holidays meet none of them, and no letter? Then the other readings would say the same: they only skip fewer
 * days, and there was none to skip. (A year without a list is a step of its own, and not plain.)
 */
function isPlain({ steps }: Reached): boolean {
  return steps.every(({ step }) => plainSteps.has(step));
}

const plainSteps: ReadonlySet<StepCode> = new Set([
  'counted-from',
  'rule',
  'last-by-number',
  'last-by-weekday',
  'last-by-date',
  'last-by-missing-date',
  'part-of-month',
  'ends',
]);

/** A period in hours needs no calendar; only the clocks of the place matter. */
function hoursOf({ rule, calendar }: DeadlineQuestion, clock: Clock, { period, direction }: DirectedPeriod): DeadlineAnswer {
  const reached = endOfHours(clock.startHour!, period, calendar.place, direction);
  if (reached === undefined) {
    const message = `\`${clock.startHour}\` was skipped when the clocks went forward; write the hour that the clock showed`;
    return { ok: false, problem: { code: 'no-such-hour', event: rule.start, message } };
  }
  const [first, ...rest] = reached.steps.map((step) => (step.step === 'counted-from-hour' ? { ...step, event: rule.start } : step));
  const cited: Step[] = rule.cite.length === 0 ? [] : [{ step: 'rule', date: clock.startHour!, period, cite: rule.cite }];
  const ignored = clock.notices.map(
    ({ event, on }): Step => ({ step: 'extension-not-provided', date: legalDayOf(on), event, cite: rule.cite }),
  );
  const steps = [first!, ...cited, ...clock.idle, ...ignored, ...rest];
  const own = rule.holder === 'person';
  return {
    ok: true,
    deadline: {
      rule: rule.id,
      due: own ? reached.earliest : reached.end,
      earliest: reached.earliest,
      latest: reached.latest,
      derivation: mergeDerivations([
        ['due', steps],
        ['latest', steps],
        ['earliest', steps],
      ]),
      calendarCovers: true,
      extended: false,
      open: null,
    },
  };
}

const momentOf = (day: number | null): LegalDay | null => (day === null ? null : legalDayOf(day));

function unknownRegion(
  calendar: HolidayCalendar,
  input: string,
  { near, known }: { readonly near: readonly string[]; readonly known: readonly string[] },
): DeadlineProblem {
  const help =
    known.length === 0
      ? 'has no regions: leave it out'
      : near.length > 0
        ? `has none of that name; did you mean ${near.join(', ')}?`
        : `has: ${known.join(', ')}`;
  return { code: 'unknown-region', near, message: `unknown region \`${input.slice(0, 60)}\`: the calendar \`${calendar.id}\` ${help}` };
}

function tooFar(events: readonly ClockEvent[], periods: readonly DirectedPeriod[]): DeadlineProblem | undefined {
  const far = events.find(({ on }) => Number(on.slice(0, 4)) > lastYear || Number(on.slice(0, 4)) < 1600);
  if (far !== undefined)
    return {
      code: 'out-of-range',
      event: far.event,
      message: `\`${far.on}\` for the event \`${far.event}\` is too far away; days from 1600 to ${lastYear} can be counted`,
    };
  const long = periods.find(({ period }) => period.unit === 'years' && period.amount > 500);
  return long && { code: 'out-of-range', message: `a period of ${long.period.amount} years is too long; 500 years can be counted` };
}
