/**
 * Rates of one group, from its counts.
 *
 * @module
 */
export { type Basis, basisOf } from './basis.ts';
export { complementOf, type Definition, definitionByMetric, questions } from './definition.ts';
export { fractionOf } from './fraction.ts';
export { type RateSettings, rateOf } from './rate.ts';
export { type Corner, shareOf } from './split.ts';
export { outcomesOf } from './unknown.ts';
