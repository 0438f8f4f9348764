/**
 * Errors when databases are joined, studied on made-up people: how many different people a rule links, how many it fails to recognise, and
 * how both grow. It takes mixes, rules, sizes and seeds. There is no function here that takes a record of a person, and there will be none.
 *
 * @module
 */

export { falseMatchOfSearch, falsePositiveIdentification } from './biometric/index.ts';
export { type LinkStatement, linkStatementsOf } from './law.ts';
export { type NamingSystem, namingSystemsOf } from './lexicon/index.ts';
export { type Population, type PopulationError, populationPresets, readPopulation } from './population/index.ts';
export { type IdentityRule, parseRule, type Rule, type RuleError, ruleGrammar, rulePresets } from './rule/index.ts';
export {
  type ColourCount,
  type Expected,
  type GroupCount,
  growthSizes,
  type LinkColour,
  type LinksReport,
  type SizeCount,
  type StudyOptions,
  type StudyProgress,
  studyLimits,
  studyLinks,
  studyLinksNow,
} from './study/index.ts';
