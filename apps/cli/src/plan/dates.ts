/**
 * The dates of a plan in words: the one that matters first, with how it is counted; the others in a line each.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import { dayNumberOf, weekdayOf } from '@firebreak/core';
import type { Limit, Plan } from '@firebreak/rights';
import { wrap } from '../output/output.ts';
import { citeIn, englishOf } from '../rights-access/index.ts';
import { bullet, type Shown } from './lines.ts';

interface Dated {
  readonly limit: Limit;
  /** Counted as if the request were received on the day of the plan. */
  readonly assumed: boolean;
}

/** Limits that were set off, and before anything arrived those that would run. */
function datedOf(p: Plan): Dated[] {
  return [
    ...p.limits.map((limit) => ({ limit, assumed: false })),
    ...p.steps.flatMap(({ limit, assumed }) => (limit === null || !assumed ? [] : [{ limit, assumed }])),
  ];
}

/**
 * The date to keep: what the person must do under the law before anything else, then what runs for somebody else, the last that began
 * first; then what was missed; rules of thumb last.
 */
function mainOf(p: Plan): Dated | undefined {
  const rank = ({ limit }: Dated): number => {
    const law = limit.basis === 'law' || limit.basis === 'reading';
    if (limit.state === 'running' && limit.holder === 'person') return law ? 0 : 3;
    if (limit.state === 'running') return limit.holder === 'between-authorities' ? 4 : law && limit.metBy === undefined ? 1 : 3;
    return limit.state === 'missed' ? 2 : 5;
  };
  const later = (a: Dated, b: Dated): number =>
    a.limit.start.date < b.limit.start.date ? 1 : a.limit.start.date > b.limit.start.date ? -1 : 0;
  const [main] = datedOf(p).toSorted((a, b) => rank(a) - rank(b) || later(a, b));
  return main === undefined || rank(main) === 5 ? undefined : main;
}

export function mainDateLines(shown: Shown, p: Plan): string[] {
  const main = mainOf(p);
  if (main === undefined)
    return [wrap(`No date runs. Name what happened with --event, for example --event received=${p.situation.on}.`, '  ')];
  const { limit, assumed } = main;
  return [
    wrap(`${datesOf(limit)}: ${englishOf(limit.name)}${standing(limit)}`, '  '),
    wrap(meaningOf(limit), '  '),
    ...(assumed ? [wrap(`Counted as if the letter arrived on ${limit.start.date}.`, '  ')] : []),
    ...countingLines(shown, limit),
  ];
}

/** Every other date; what is counted from the same day to the same day is named in one line. */
export function alsoLines(shown: Shown, p: Plan): string[] {
  const main = mainOf(p);
  const groups = new Map<string, Limit[]>();
  for (const { limit } of datedOf(p)) {
    if (limit === main?.limit) continue;
    const key = [limit.start.date, limit.due, limit.earliest, limit.latest, limit.state, limit.basis].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), limit]);
  }
  return [...groups.values()].flatMap((limits) => {
    const [first] = limits as [Limit];
    const names = limits.map((l) => englishOf(l.name)).join('; ');
    const same = main !== undefined && isCountedAlike(first, main.limit);
    return [
      bullet(first.confirmed ? '•' : '?', `${datesOf(first)}: ${names}${standing(first)}`, '  '),
      ...(first.state === 'missed' && first.missed !== null ? [wrap(englishOf(first.missed), '      ')] : []),
      ...(same || (first.state !== 'running' && first.state !== 'missed')
        ? []
        : countingLines(shown, first).map((line) => `  ${line.replaceAll('\n', '\n  ')}`)),
    ];
  });
}

export function dormantLines(p: Plan): string[] {
  return p.dormant.map(({ name, start, startName, confirmed }) =>
    bullet(
      confirmed ? '•' : '?',
      `${confirmed ? '' : 'unconfirmed: '}${englishOf(name)}, from “${englishOf(startName)}”: --event ${start}=YYYY-MM-DD`,
      '  ',
    ),
  );
}

const isCountedAlike = (a: Limit, b: Limit): boolean =>
  a.start.date === b.start.date &&
  a.due === b.due &&
  a.earliest === b.earliest &&
  a.latest === b.latest &&
  a.derivation.length === b.derivation.length;

function datesOf(l: Limit): string {
  if (l.due === null) return `${l.earliest} at the earliest`;
  const range = l.earliest === l.due && l.latest === l.due ? '' : ` (earliest ${l.earliest}, latest ${l.latest})`;
  return `${weekday(l.due)} ${l.due}${range}`;
}

function standing(l: Limit): string {
  const ours =
    l.basis === 'law' ? '' : `; ${{ reading: 'our reading', practice: 'their practice', convention: 'our own rule of thumb' }[l.basis]}`;
  return `  [${l.state}${ours}]${l.confirmed ? '' : '  unconfirmed'}`;
}

function meaningOf(l: Limit): string {
  const missed = l.missed === null ? '' : ` ${englishOf(l.missed)}`;
  if (l.state === 'missed') return `The last day has passed.${missed}`;
  if (l.state === 'passed') return 'The day has gone by, and nobody is late in law.';
  if (l.open !== null)
    return `Their question of ${l.open.since} has no answer yet. Without a pause of the clock the last day is ${l.earliest}; with one, nobody can say before it is answered. Call nobody late while it is open.`;
  if (l.holder === 'person') return `Act by ${l.earliest}.`;
  if (l.basis === 'convention') return `If nothing came by then:${missed}`;
  const late = `They are late only after ${l.latest}${l.calendarCovers ? '' : ' or later: no list of holidays is recorded for that year'}.`;
  return l.earliest < l.latest! && isPaused(l)
    ? `${late} Whether a question to you stops the clock is not settled: without a pause the day is ${l.earliest}.`
    : late;
}

const isPaused = (l: Limit): boolean => l.derivation.some(({ step }) => step === 'suspended');

function countingLines({ data, basis }: Shown, l: Limit): string[] {
  // The period stands in the name of the limit; the steps to the earliest reading alone are in the JSON.
  const steps = l.derivation.filter((step) => step.step !== 'rule' && (l.due === null || step.for.some((date) => date !== 'earliest')));
  return steps.flatMap((step, index) => {
    const skipped = skippedFrom(steps, index);
    if (skipped === 0) return [];
    const last = steps[index + skipped - 1]!;
    const why = skipped < 3 ? englishOf(step.why) : `${step.date} to ${last.date}: ${skipped} days, all of them weekends or holidays.`;
    const lines = skipped < 3 ? steps.slice(index, index + skipped).map((s) => englishOf(s.why)) : [why];
    const law = basis && step.cite.length > 0 ? [wrap(`§ ${citeIn(data, step.cite)}`, '        ')] : [];
    return [...lines.map((line) => bullet('-', line, '    ')), ...law];
  });
}

/** How many steps are told here: days that are passed over are told together, where the first of them stands. */
function skippedFrom(steps: Limit['derivation'], index: number): number {
  const isSkipped = (at: number): boolean => steps[at]?.step === 'day-skipped';
  if (!isSkipped(index)) return 1;
  if (isSkipped(index - 1)) return 0;
  let count = 1;
  while (isSkipped(index + count)) count += 1;
  return count;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekday = (day: LegalDay): string => weekdays[weekdayOf(dayNumberOf(day))]!;
