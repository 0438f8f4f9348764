export {
  canonicalJson,
  entryOf,
  isEntry,
  leafOf,
  type Opening,
  openingToText,
  type ReadOpening,
  readOpening,
  saltBytes,
} from './commitment.ts';
export * from './record.ts';
export { type Checked, checkDraft, checkRecord, draftSchema, isCitation, type RecordDraft, recordSchema } from './schema.ts';
