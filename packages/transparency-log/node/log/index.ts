export type { Appended } from './append.ts';
export { createLog, defaultSmallCell, type LogParts, type NewLog } from './create.ts';
export { type CheckpointOutcome, type Log, openLog } from './open.ts';
export { proveEntry, readOpened } from './prove.ts';
export { readStatistics } from './statistics.ts';
