/**
 * The questions: the rows of `spec/deadline-vectors/independent.json`, which hold the calculator's recorded answers as well.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { type HolidayCalendar, type LegalDay, type PeriodUnit, parseLegalHour } from '../../packages/core/src/index.ts';

export interface Question {
  readonly list: string;
  /** A day, or for a period in hours the hour, `2026-03-05T14`. */
  readonly event: string;
  /** Negative: counted back. */
  readonly amount: number;
  readonly unit: PeriodUnit;
  readonly recorded: string;
  /** The name of the explained disagreement, where the recorded answer is not ours. */
  readonly disagreement: string | undefined;
}

interface Recorded {
  readonly source: { readonly repository: string; readonly commit: string };
  readonly disagreements: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly LegalDay[]>>;
  readonly rows: readonly (readonly [string, string, number, PeriodUnit, string, string?])[];
}

export const recorded = JSON.parse(
  readFileSync(new URL('../../spec/deadline-vectors/independent.json', import.meta.url), 'utf8'),
) as Recorded;

export const questions: readonly Question[] = recorded.rows.map(([list, event, amount, unit, answer, disagreement]) => ({
  list,
  event,
  amount,
  unit,
  recorded: answer,
  disagreement,
}));

/** Iceland changes no clocks: the calculator counts in UTC. */
export const calendarByList = new Map<string, HolidayCalendar>(
  Object.entries(recorded.lists).map(([id, days]) => [
    id,
    { id, place: 'is', years: { first: 2020, last: 2030 }, holidays: [{ name: 'holiday', scope: 'statutory', days }] },
  ]),
);

export const hourOf = (event: string): string => parseLegalHour(`${event}:00`)!;
