/**
 * A time limit as data: what an Atlas record of the kind `time-limit` holds, or what a period in words says.
 *
 * @module
 */
import { type DirectedPeriod, parseDirectedPeriod } from '../period/index.ts';
import type { Cite } from './provisions.ts';

/** Who must act in time. */
export type Holder = 'authority' | 'supervisor' | 'eu-body' | 'person' | 'between-authorities';

export interface TimeLimitRule {
  readonly id: string;
  /** Absent for a period in words: nothing is known about who must act. */
  readonly holder?: Holder | undefined;
  /** The event that sets the period off. */
  readonly start: string;
  /** In words, `1 month`; `14 days before` is counted back. */
  readonly period: string;
  /** The whole period counted from `start` in one go; the notice (`event`) must come within `period`. */
  readonly extension?: { readonly period: string; readonly event: string; readonly cite: readonly Cite[] } | undefined;
  readonly suspensions?: readonly { readonly query: string; readonly answer: string; readonly cite: readonly Cite[] }[] | undefined;
  readonly restarts?: readonly { readonly event: string; readonly cite: readonly Cite[] }[] | undefined;
  readonly cite: readonly Cite[];
}

/** The event that every rule takes as another name of its start. */
export const startName = 'start';

/** Letters that come whether or not a rule gives them an effect. Where it gives none they are accepted, and the derivation says so. */
const letters = ['extension-notice', 'identity-query', 'identity-answer', 'clarification-query', 'clarification-answer'] as const;

/** A rule from a period in words; `undefined` if the words are none. */
export function ruleOfPeriod(words: string): TimeLimitRule | undefined {
  if (parseDirectedPeriod(words) === undefined) return undefined;
  return { id: words.trim(), start: startName, period: words, cite: [] };
}

/** The names of the events that have a meaning for a rule, its start first. */
export function eventsOf(rule: TimeLimitRule): string[] {
  const names = [
    rule.start,
    startName,
    ...(rule.extension === undefined ? [] : [rule.extension.event]),
    ...(rule.suspensions ?? []).flatMap(({ query, answer }) => [query, answer]),
    ...(rule.restarts ?? []).map(({ event }) => event),
    ...letters,
  ];
  return [...new Set(names)];
}

/** The periods of a rule, read. A rule whose words are no period is a defect of whoever made it. */
export function periodsOf(rule: TimeLimitRule): { readonly base: DirectedPeriod; readonly extended: DirectedPeriod | undefined } {
  const read = (words: string): DirectedPeriod => {
    const period = parseDirectedPeriod(words);
    if (period === undefined) throw new TypeError(`\`${words}\` in the time limit \`${rule.id}\` is not a period; write it as \`1 month\``);
    return period;
  };
  return { base: read(rule.period), extended: rule.extension && read(rule.extension.period) };
}
