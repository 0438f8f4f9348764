export { calendarEventsOf, type PlanCalendarOptions } from './calendar/index.ts';
export { type DiagramOptions, diagram } from './diagram/index.ts';
export { mustBeDay } from './letter/fields.ts';
export { compose } from './letter/index.ts';
export type { ComposedLetter, LetterProblem, LetterRequest, MissingField } from './letter/types.ts';
export {
  type GivenRight,
  type Regime,
  type RequestTerms,
  type RightsAuthority,
  type RightsCalendar,
  type RightsCountry,
  type RightsData,
  type RightsProcedure,
  type RightsSystem,
  type RightsTimeLimit,
  type Route,
  rightsDataOf,
  union,
  type WithheldRight,
} from './model/index.ts';
export { type LetterLanguage, type LetterRecord, type LettersData, lettersDataOf } from './model/letters.ts';
export { type Packed, packData, unpackData } from './model/pack.ts';
export { plan } from './plan/index.ts';
export type {
  Addressee,
  Branch,
  Contact,
  Impossible,
  Plan,
  PlanAnswer,
  Remark,
  SaferWay,
  Safety,
  Sender,
  Situation,
  Step,
  Unknown,
  Withheld,
} from './plan/types.ts';
export type { DerivationStep, Limit, ProcedureEvent, Visited } from './procedure/types.ts';
export { publishPlan } from './published/index.ts';
