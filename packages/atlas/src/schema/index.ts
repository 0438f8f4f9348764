export { type Flag, flags, isConfirmed, type Mark, marks } from './mark.ts';
export { type AtlasRecord, type Kind, kinds, type RecordOf, record, termGroups, topics } from './record.ts';
export { isTarget, type Reference, referencesOf, type Target } from './references.ts';
export { computedPlaceholders } from './rights.ts';
export type { Citation, Statement, Text } from './statement.ts';
