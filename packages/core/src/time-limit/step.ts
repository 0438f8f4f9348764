/**
 * The steps of a derivation, as data: a code, the day it leads to, what its sentence needs, and where the rule stands.
 * The sentences are in `words/`, one catalogue per language.
 *
 * @module
 */
import type { NamedHoliday } from '../calendar/index.ts';
import type { LegalDay } from '../legal-date/index.ts';
import type { Direction, Period } from '../period/index.ts';
import type { Cite } from './provisions.ts';

/** A local hour, `2026-03-08T15:00`: the moment at which it begins, in the place where the act has to be done. */
export type LegalHour = string & { readonly __brand: 'LegalHour' };
export type Moment = LegalDay | LegalHour;

/** Why a day was passed over: on the way to the next working day, to the second working day, or in a period in working days. */
type SkippedFor = 'move' | 'floor' | 'count';

/** What fixed the last day in the end. */
export type EndedBy = 'count' | 'working-day' | 'next-working-day' | 'floor' | 'backwards' | 'hours' | 'own';

/** `holidaysAside`: what the step calls a working day is one by its weekday; public holidays were left aside. */
interface What {
  /** The event that sets the period off, and what the law says about its day or hour. */
  'counted-from': { date: LegalDay; event: string; direction: Direction };
  'counted-from-hour': { date: LegalHour; event: string; direction: Direction };
  /** The rule's own period, with the provision that gives it. */
  rule: { date: Moment; period: Period };
  /** The nominal last day. */
  'last-by-number': { date: LegalDay; period: Period; first: LegalDay; direction: Direction };
  'last-by-weekday': { date: LegalDay; period: Period; direction: Direction };
  'last-by-date': { date: LegalDay; period: Period; direction: Direction };
  'last-by-missing-date': { date: LegalDay; period: Period; missing: number; direction: Direction };
  'part-of-month': { date: LegalDay; days: number; direction: Direction };
  'last-by-working-day': { date: LegalDay; period: Period; direction: Direction; holidaysAside: boolean };
  'last-by-hour': { date: LegalHour; period: Period; direction: Direction };
  'clock-change': { date: LegalDay; forward: boolean; lasting: LegalHour; shown: LegalHour };
  'hour-twice': { date: LegalHour };
  /** From the nominal to the last day. */
  'day-skipped': { date: LegalDay; holidays: readonly NamedHoliday[]; skippedFor: SkippedFor };
  /** `date` is the only working day so far. */
  'floor-short': { date: LegalDay; holidaysAside: boolean };
  ends: { date: Moment; by: EndedBy; holidaysAside: boolean };
  'calendar-ends': { date: LegalDay; first: number; last: number; direction: Direction };
  /** What happened on the way. */
  suspended: { date: LegalDay; query: string; answer: string; from: LegalDay; until: LegalDay; days: number };
  'suspension-open': { date: LegalDay; query: string; answer: string };
  'suspension-runs-already': { date: LegalDay; query: string };
  'query-too-late': { date: LegalDay; query: string; end: LegalDay };
  'query-delayed': { date: LegalDay; query: string };
  'without-effect': { date: LegalDay; event: string };
  extended: { date: LegalDay; event: string; end: LegalDay; period: Period };
  'extension-late': { date: LegalDay; event: string; end: LegalDay };
  /** While an open query stops the clock nobody can say whether the letter came in time. */
  'extension-undecided': { date: LegalDay; event: string };
  'extension-without-reasons': { date: LegalDay; event: string };
  'extension-not-provided': { date: LegalDay; event: string };
  'extension-repeated': { date: LegalDay; event: string };
  restarted: { date: LegalDay; event: string; end: LegalDay };
  'restart-late': { date: LegalDay; event: string; end: LegalDay };
}

export type StepCode = keyof What;

/** One step. `date` is the day that the step speaks about or leads to. */
export type Step = { [C in StepCode]: { readonly step: C; readonly cite: readonly Cite[] } & Readonly<What[C]> }[StepCode];
export type StepOf<C extends StepCode> = Extract<Step, { step: C }>;
