export { closest } from './closest/index.ts';
export { identifierPattern, isIdentifier } from './identifier/index.ts';
export { addPeriod, ageOn, holdsOn, isLegalDay, type LegalDay, parseLegalDay, today, type Validity } from './legal-date/index.ts';
