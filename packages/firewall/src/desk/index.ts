/**
 * The front desk: what the law of a country says for a kind of service, and what to do when an officer asks for data.
 *
 * @module
 */
export { type Advice, advise, channels, type HandOver, papers, type Situation } from './advice.ts';
export { type DeskGuide, deskGuideOf, isLawful, type Says, type Standing, stepsOf } from './guide.ts';
export {
  type DeskContact,
  type DeskData,
  type DeskRule,
  type DeskSector,
  type DeskStatement,
  type DeskStep,
  deskDataOf,
  deskSectors,
} from './model.ts';
export { type Outcome, outcomes, requestRecordOf, unknownAsker } from './record.ts';
