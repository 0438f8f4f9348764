/**
 * Which conclusions a report draws, and which it refuses.
 *
 * @module
 */
import type { Statement } from '../../model/index.ts';
import { findingsOf } from './findings.ts';
import { limitsOf } from './limits.ts';
import type { Parts } from './parts.ts';

export { type Meaning, meaningOf } from './meaning.ts';
export type { Parts } from './parts.ts';

export function statementsOf(parts: Parts): Statement[] {
  return [...findingsOf(parts), ...limitsOf(parts)];
}
