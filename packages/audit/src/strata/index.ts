/**
 * Simpson check: the same comparison within each value of something that may explain a difference.
 *
 * @module
 */
export { type StrataPair, strataOf } from './strata.ts';
