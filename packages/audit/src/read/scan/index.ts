/**
 * Finds what parts fields and rows in the bytes of delimited text, block by block: the fast part of reading. It follows RFC 4180 strictly and stops where the
 * bytes do not, so that slower and more patient code can take over for those rows.
 *
 * @module
 */
import { createPlainScanner } from './plain.ts';
import type { Scanner } from './scanner.ts';
import { createVectorScanner } from './vector.ts';

export { blockBytes, type Scanner } from './scanner.ts';

/** @param fast false: without WebAssembly, as where a page forbids it */
export function createScanner(delimiter: number, bytes: number, fast = true): Scanner {
  return (fast ? createVectorScanner(delimiter, bytes) : null) ?? createPlainScanner(delimiter, bytes);
}
