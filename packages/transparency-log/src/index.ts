export * from './register/record.ts';
