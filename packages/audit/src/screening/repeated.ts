/**
 * The same person checked again and again by the same system: how errors grow.
 *
 * @module
 */
import { type PeopleRange, peopleBetween, type Range, rangeOf } from '../base-rate/index.ts';

/** Somebody who crosses a border twice a day is checked so often in fourteen years. */
export const mostChecks = 10_000;

/**
 * Chance of being flagged in at least one of `checks`, if each check flags with chance `rate`.
 *
 * Between the checks of one person stands `correlation`, of being flagged in one and in another: 0 if chance decides anew each time, 1 if it
 * always goes as the first time. Each person has a chance of their own, drawn from a beta distribution with mean `rate`; the number of times
 * is then beta-binomial with that correlation, and
 * `P(never) = (1 - rate) · Π (i = 1 … checks - 1) ((1 - rate)(1 - correlation) + i · correlation) / (1 - correlation + i · correlation)`.
 *
 * @throws RangeError if a share is not within 0 and 1, or `checks` no whole number within its bounds
 * @example atLeastOnce(0.01, 10, 0) // 0.0956…
 */
export function atLeastOnce(rate: number, checks: number, correlation: number): number {
  for (const [name, value] of Object.entries({ rate, correlation }))
    if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} \`${value}\` is not within 0 and 1`);
  if (!(Number.isInteger(checks) && checks >= 1 && checks <= mostChecks)) throw new RangeError(`\`${checks}\` is no number of checks`);
  if (correlation === 1 || checks === 1) return rate;
  // Summed as logarithms of 1 + something small, so that a rate of one in a billion is not lost.
  let never = Math.log1p(-rate);
  for (let i = 1; i < checks; i++) never += Math.log1p((-rate * (1 - correlation)) / (1 - correlation + i * correlation));
  return -Math.expm1(never);
}

/** What is known about one person's checks: nothing (the range between the two ends), or a correlation that somebody states. */
export interface RepeatedPeople {
  readonly checks: number;
  /** One check. */
  readonly once: PeopleRange;
  /** Flagged at least once, over everything from "always the same people" to "chance decides anew each time". */
  readonly between: PeopleRange;
  /** The same at a stated correlation; null: none was stated. */
  readonly stated: PeopleRange | null;
}

export interface RepeatedQuestion {
  readonly people: number;
  readonly prevalence: number | Range;
  readonly sensitivity: number | Range;
  readonly specificity: number | Range;
  readonly checks: number;
  readonly correlation?: number;
}

/** Whoever is flagged in any of the checks counts as flagged: that is how a hit in a border or visa system works. */
export function repeatedChecks({ checks, correlation, ...question }: RepeatedQuestion): RepeatedPeople {
  const { people, prevalence } = question;
  const [sensitivity, specificity] = [rangeOf(question.sensitivity), rangeOf(question.specificity)];
  const wrongly = { low: round(1 - specificity.high), high: round(1 - specificity.low) };
  /** Chance of being flagged at least once, from one correlation to another: the higher the correlation, the lower the chance. */
  const over = (rate: Range, low: number, high: number): Range => ({
    low: atLeastOnce(rate.low, checks, low),
    high: atLeastOnce(rate.high, checks, high),
  });
  const within = (low: number, high: number): PeopleRange => {
    const flagged = over(wrongly, low, high);
    return peopleBetween({
      people,
      prevalence,
      sensitivity: over(sensitivity, low, high),
      specificity: { low: round(1 - flagged.high), high: round(1 - flagged.low) },
    });
  };
  return {
    checks,
    once: peopleBetween(question),
    between: within(1, 0),
    stated: correlation === undefined ? null : within(correlation, correlation),
  };
}

/** People among `people` innocent ones who are flagged at least once, check by check: a line to draw, or a column of a table. */
export interface Growth {
  readonly checks: number;
  /** Expected number of people, from "always the same" to "anew each time". */
  readonly people: Range;
}

/**
 * @param rate chance that one check flags somebody who is not what is looked for
 * @param checksPerYear passes of a border, renewals of a visa: how often each person is checked in a year
 */
export function growthOver(years: number, checksPerYear: number, rate: number, people: number): Growth[] {
  return Array.from({ length: years }, (_, year) => {
    const checks = Math.max(1, Math.round((year + 1) * checksPerYear));
    return { checks, people: { low: people * atLeastOnce(rate, checks, 1), high: people * atLeastOnce(rate, checks, 0) } };
  });
}

/** 1 - 0.9995 is 0.0005. */
function round(share: number): number {
  return Math.min(1, Math.max(0, Number(share.toPrecision(15))));
}
