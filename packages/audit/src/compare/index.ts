/**
 * One group against another.
 *
 * @module
 */
export { adjusted } from './adjust.ts';
export { compare, contrastOf } from './compare.ts';
export { isSampled, type Measure, measureOf } from './measure.ts';
export { everybodyOf, others, type Pair, pairsOf } from './pairs.ts';
