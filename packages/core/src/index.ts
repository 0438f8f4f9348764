export { closest } from './closest/index.ts';
export { identifierPattern, isIdentifier } from './identifier/index.ts';
export { addPeriod, ageOn, today } from './legal-date/arithmetic.ts';
export { holdsOn, isLegalDay, type LegalDay, parseLegalDay, type Validity } from './legal-date/index.ts';
export { isPeriod, type Period, type PeriodUnit, parsePeriod, periodUnits } from './period/index.ts';
