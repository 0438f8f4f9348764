export { maximumPolicyCharacters, type ParsedPolicyFile, type ParseOptions, parsePolicy } from './parse.ts';
export type { PolicyProblem } from './problem.ts';
export { requestShape } from './request.ts';
export * from './schema.ts';
export * from './words.ts';
