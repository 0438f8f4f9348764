/**
 * Errors of a system where only some people were ever checked: bounds where only the flagged were, estimates where a random sample was too.
 *
 * @module
 */
export { boundedRates } from './bounded-rates.ts';
export { type Bounds, boundsOf, type Prevalence } from './bounds.ts';
export * from './sample/index.ts';
export { wronglyClearedShare, wronglyFlaggedShare } from './wrongly-flagged.ts';
