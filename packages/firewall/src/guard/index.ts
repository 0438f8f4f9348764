export { compilePolicy, type ParsedPolicy } from './compile.ts';
export type * from './compiled.ts';
export { createGuard, type FastGuard, type GuardOptions } from './guard.ts';
export * from './model.ts';
