export { type ConditionError, type ConditionResult, columnText, conditionText, parseColumn, parseCondition } from './condition/index.ts';
export type { FoundValue, ReadError } from './error.ts';
export type { TallyResult } from './finish/index.ts';
export { type Delimiter, delimiters } from './head/delimiter.ts';
export { type Head, type HeadColumn, type HeadOptions, type HeadResult, readHead } from './head/index.ts';
export { numberOf } from './number/index.ts';
export { createTallier, type Tallier, type TallierOptions } from './tallier/index.ts';
