/**
 * Legal time: the last day of a period under Regulation (EEC, Euratom) No 1182/71, and the dates of a time limit with its derivation.
 *
 * @module
 */
export type { ClockEvent, DeadlineProblem, ProblemCode } from './clock.ts';
export { type Deadline, type DeadlineAnswer, type DeadlineQuestion, deadlineOf } from './deadline.ts';
export { type End, endOf } from './end.ts';
export { type EndOfHours, endOfHours, parseLegalHour } from './hours.ts';
export type { Derived } from './merge.ts';
export { type Cite, instrumentNames } from './provisions.ts';
export { eventsOf, type Holder, ruleOfPeriod, startName, type TimeLimitRule } from './rule.ts';
export type { LegalHour, Moment, Step, StepCode, StepOf } from './step.ts';
export { type ExplainLanguage, explain, explainLanguages } from './words/index.ts';
