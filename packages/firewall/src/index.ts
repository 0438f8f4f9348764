export * from './guard/index.ts';
export * from './knowledge/index.ts';
export * from './policy/index.ts';
export * from './starter/index.ts';
