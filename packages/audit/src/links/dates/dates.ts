/**
 * Dates of birth on a grid of years with 12 months of 31 places each; days that do not exist have chance 0.
 *
 * @module
 */
import type { Population, Quality } from '../population/index.ts';
import type { IdentityRule } from '../rule/index.ts';

const placesPerMonth = 31;
const placesPerYear = 12 * placesPerMonth;
const daysPerMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface Calendar {
  readonly firstYear: number;
  readonly years: number;
  readonly places: number;
  /** Chance of each year, from `firstYear` on. */
  readonly yearChances: Float64Array;
}

/** One year more at each end, for records that are off by one. */
export function createCalendar(spans: Population['birthYears']): Calendar {
  const firstYear = Math.min(...spans.map(({ from }) => from)) - 1;
  const years = Math.max(...spans.map(({ to }) => to)) + 2 - firstYear;
  const total = spans.reduce((sum, { weight }) => sum + weight, 0);
  const yearChances = new Float64Array(years);
  for (const { from, to, weight } of spans)
    for (let year = from; year <= to; year++) yearChances[year - firstYear]! += weight / total / (to - from + 1);
  return { firstYear, years, places: years * placesPerYear, yearChances };
}

export function yearOf(place: number): number {
  return Math.floor(place / placesPerYear);
}

/** The place with day and month changed places, or -1 where that is no day. */
export function swappedPlace(place: number): number {
  const inYear = place % placesPerYear;
  const month = Math.floor(inYear / placesPerMonth);
  const day = inYear % placesPerMonth;
  return day >= 12 ? -1 : place - inYear + day * placesPerMonth + month;
}

export function firstOfJanuaryOf(place: number): number {
  return place - (place % placesPerYear);
}

/** So many years later; 29 February becomes the 28th. */
export function shiftedPlace(place: number, years: number): number {
  const shifted = place + years * placesPerYear;
  return place % placesPerYear === placesPerMonth + 28 ? shifted - 1 : shifted;
}

/** Chances of the days on which people are registered. */
export function registeredDates(calendar: Calendar, firstOfJanuary: number): Float64Array {
  const chances = new Float64Array(calendar.places);
  for (let year = 0; year < calendar.years; year++) {
    const days = daysOf(calendar, year);
    const chance = calendar.yearChances[year]!;
    for (const place of days) chances[place]! += (chance * (1 - firstOfJanuary)) / days.length;
    chances[year * placesPerYear]! += chance * firstOfJanuary;
  }
  return chances;
}

/** Chances of the days that stand in records, slips included. */
export function recordedDates(registered: Float64Array, quality: Quality): Float64Array {
  const { dayMonthSwapped, wrongYear, dayUnknown } = quality;
  const chances = new Float64Array(registered.length);
  for (const [place, chance] of registered.entries()) {
    if (chance === 0) continue;
    const swapped = swappedPlace(place);
    chances[place]! += chance * (1 - dayMonthSwapped - wrongYear - dayUnknown);
    chances[swapped === -1 ? place : swapped]! += chance * dayMonthSwapped;
    for (const years of [-1, 1]) chances[shiftedPlace(place, years)]! += (chance * wrongYear) / 2;
    chances[firstOfJanuaryOf(place)]! += chance * dayUnknown;
  }
  return chances;
}

/** For each place, the chance that a record drawn from `recorded` agrees with it. */
export function agreement(recorded: Float64Array, test: IdentityRule['date']): Float64Array {
  if (test === null) return new Float64Array(recorded.length).fill(1);
  if (test === 'same') return recorded;
  if (test === 'year') {
    const byYear = new Float64Array(recorded.length / placesPerYear);
    for (const [place, chance] of recorded.entries()) byYear[yearOf(place)]! += chance;
    return Float64Array.from(recorded, (_, place) => byYear[yearOf(place)]!);
  }
  return Float64Array.from(recorded, (chance, place) => {
    const swapped = swappedPlace(place);
    return swapped === -1 || swapped === place ? chance : chance + recorded[swapped]!;
  });
}

export function datesAgree(a: number, b: number, test: IdentityRule['date']): boolean {
  if (test === null || a === b) return true;
  if (test === 'same') return false;
  return test === 'year' ? yearOf(a) === yearOf(b) : swappedPlace(a) === b;
}

/** Places of the days that a year has. */
export function daysOf(calendar: Calendar, year: number): number[] {
  const number = calendar.firstYear + year;
  const leap = number % 4 === 0 && (number % 100 !== 0 || number % 400 === 0);
  return daysPerMonth.flatMap((days, month) =>
    Array.from({ length: days + (leap && month === 1 ? 1 : 0) }, (_, day) => year * placesPerYear + month * placesPerMonth + day),
  );
}

/** Days that agree with others as often are one class: their chance, and how often each of `agreeing` agrees with them. */
export interface DateClasses {
  readonly chances: readonly number[];
  /** `agree[c][k]`: for class c, the mean of `agreeing[k]` over its days. */
  readonly agree: readonly Float64Array[];
}

/** Within a class, days differ by no more than about 1 in 100; the mean over all days is kept exactly. */
const stepsPerFactorE = 100;

export function dateClasses(recorded: Float64Array, agreeing: readonly Float64Array[]): DateClasses {
  const classByKey = new Map<string, { chance: number; sums: Float64Array }>();
  for (const [place, chance] of recorded.entries()) {
    if (chance === 0) continue;
    const key = agreeing.map((of) => (of[place]! > 0 ? Math.round(Math.log(of[place]!) * stepsPerFactorE) : '-')).join(' ');
    const found = classByKey.get(key) ?? { chance: 0, sums: new Float64Array(agreeing.length) };
    classByKey.set(key, found);
    found.chance += chance;
    for (const [k, of] of agreeing.entries()) found.sums[k]! += chance * of[place]!;
  }
  const classes = [...classByKey.values()];
  return { chances: classes.map(({ chance }) => chance), agree: classes.map(({ chance, sums }) => sums.map((sum) => sum / chance)) };
}
