export type { Limits } from './cells.ts';
export type { Case, Truth } from './diagram.ts';
export { type Change, type DiffQuestion, diffPolicies, type PolicyDiff, type Renewed } from './diff.ts';
export type * from './model.ts';
export { type ProofQuestion, prove } from './prove.ts';
