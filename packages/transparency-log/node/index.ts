export { LogFailure, type LogFailureCode } from './failure/index.ts';
export * from './log/index.ts';
export { fastSha256 } from './log/layout.ts';
export { openPublished } from './published/index.ts';
export { type Schedule, scheduleLog } from './schedule/index.ts';
export { createRecordSink } from './sink/index.ts';
export * from './witness/index.ts';
