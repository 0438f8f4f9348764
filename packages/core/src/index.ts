export * from './calendar/index.ts';
export { closest } from './closest/index.ts';
export { fill } from './fill/index.ts';
export { identifierPattern, isIdentifier } from './identifier/index.ts';
export { addPeriod, ageOn, today } from './legal-date/arithmetic.ts';
export { holdsOn, isLegalDay, type LegalDay, parseLegalDay, type Validity } from './legal-date/index.ts';
export {
  type DirectedPeriod,
  type Direction,
  isPeriod,
  type Period,
  type PeriodUnit,
  parseDirectedPeriod,
  parsePeriod,
  periodUnits,
} from './period/index.ts';
export * from './time-limit/index.ts';
