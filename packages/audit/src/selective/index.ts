/**
 * Errors of a system where only some people were ever checked: bounds where only the flagged were, estimates where a random sample was too.
 *
 * @module
 */
export { type BoundedRatesResult, boundedRates } from './bounded-rates.ts';
export { type Bounds, type BoundsResult, boundsOf, type Prevalence } from './bounds.ts';
export * from './sample/index.ts';
export { type ShareBounds, wronglyClearedShare, wronglyFlaggedShare } from './wrongly-flagged.ts';
