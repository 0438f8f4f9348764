export * from './policy/schema.ts';
