/**
 * Which conclusions a report draws, and which it refuses.
 *
 * @module
 */
import type { Statement } from '../../model/index.ts';
import { findingsOf } from './findings.ts';
import { limitsOf } from './limits.ts';
import type { Parts } from './parts.ts';

export type { Parts } from './parts.ts';

/** Nobody reads more of one kind; comparisons and rates hold them all. */
const mostOfOneKind = 100;

export function statementsOf(parts: Parts): Statement[] {
  const seen = new Map<Statement['code'], number>();
  const all = [...findingsOf(parts), ...limitsOf(parts)];
  const listed = all.filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= mostOfOneKind;
  });
  const left = all.length - listed.length;
  return left === 0 ? listed : [...listed, { kind: 'limit', code: 'not-listed', count: left }];
}
