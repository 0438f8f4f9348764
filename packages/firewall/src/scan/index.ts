export { DocumentProblem, type DocumentReport, isZip, maximumDocumentBytes, scanDocument } from './documents/index.ts';
export { scanKnowledgeOf } from './knowledge.ts';
export type { Encoding, FileReport, Finding, KnownIdentifier, KnownWord, ScanKnowledge, ScanOptions } from './model.ts';
export { createScanner, defaultMinimumConfidence, type Scanner, scanStream } from './scanner.ts';
export type { FileScan } from './stream/file.ts';
