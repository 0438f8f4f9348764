/**
 * Simpson check: the same comparison within each value of something that may explain a difference.
 *
 * @module
 */
export { strataOf } from './strata.ts';
