/**
 * From counts to rates, comparisons and a report. How rows are read, tables, words, pictures and paper have entries of their own.
 *
 * @module
 */
export { compare } from './compare/index.ts';
export { type Definition, definitionByMetric, fractionOf, questions, type RateSettings, rateOf } from './metrics/index.ts';
export * from './model/index.ts';
export {
  type Extra,
  type Groups,
  groupsOf,
  type Input,
  type Margin,
  program,
  reportOfGroups,
  reportOfTally,
  type SettingsError,
  settingsError,
  settingsErrorText,
} from './report/index.ts';
