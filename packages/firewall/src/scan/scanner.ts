/**
 * The scanner: made once from what the Atlas knows, then asked about as many files as there are.
 *
 * @module
 */
import { compile } from './block/index.ts';
import type { FileReport, ScanKnowledge, ScanOptions } from './model.ts';
import { createFileScan, type FileScan } from './stream/file.ts';

export const defaultMinimumConfidence = 0.5;
const defaultMaximumFindings = 100_000;

export interface Scanner {
  /** Begins a file that will come in pieces. */
  readonly begin: (file: string) => FileScan;
  /** A whole file in memory; null: it is no text. */
  readonly scan: (file: string, bytes: Uint8Array) => FileReport | null;
}

/**
 * Looks for identifiers and words that would tell immigration enforcement who somebody is.
 * @example
 * const scanner = createScanner(scanKnowledgeOf(atlas), { country: 'es' });
 * scanner.scan('note.txt', new TextEncoder().encode('NIE X2482300W'))?.findings[0]?.kind; // 'es-nie'
 */
export function createScanner(knowledge: ScanKnowledge, options: ScanOptions = {}): Scanner {
  const compiled = compile(knowledge, options.country, options.minimumConfidence ?? defaultMinimumConfidence);
  const settings = {
    kinds: options.kinds === undefined ? null : new Set(options.kinds),
    show: options.show ?? false,
    maximumFindings: options.maximumFindings ?? defaultMaximumFindings,
    ...(options.blockBytes === undefined ? {} : { blockBytes: options.blockBytes }),
  };
  const begin = (file: string): FileScan => createFileScan(compiled, { ...settings, file });
  return {
    begin,
    scan: (file, bytes) => {
      const scan = begin(file);
      scan.push(bytes);
      return scan.end();
    },
  };
}

/** Reads a stream, as `file.stream()` of a browser gives it. Null: it is no text. */
export async function scanStream(scanner: Scanner, file: string, stream: AsyncIterable<Uint8Array>): Promise<FileReport | null> {
  const scan = scanner.begin(file);
  for await (const bytes of stream) if (!scan.push(bytes)) break;
  return scan.end();
}
