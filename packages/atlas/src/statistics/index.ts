/**
 * How much the Atlas holds and how sure it is.
 *
 * @module
 */
import type { Atlas } from '../graph/index.ts';
import { type Citation, isConfirmed, type Kind, kinds, type Mark, marks } from '../schema/index.ts';

export interface Statistics {
  readonly records: number;
  readonly recordsByKind: Readonly<Record<Kind, number>>;
  /** Everything that carries a mark: records, and the marked parts of records. */
  readonly statements: number;
  readonly statementsByMark: Readonly<Record<Mark, number>>;
  /** Shares of all statements, 0 to 1. */
  readonly shareWithPrimarySource: number;
  readonly shareConfirmed: number;
  readonly shareUnknown: number;
}

/** Sources that are the law, a judgment or the authority itself. */
const primary: ReadonlySet<string> = new Set(['law-text', 'judgment', 'authority', 'repository']);

export function statisticsOf(atlas: Atlas): Statistics {
  const recordsByKind = Object.fromEntries(kinds.map((kind) => [kind, atlas.ofKind(kind).length])) as Record<Kind, number>;
  const statementsByMark = Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<Mark, number>;
  let statements = 0;
  let withPrimary = 0;
  /** A statement that a procedure takes over from the one it follows is still one statement. */
  const counted = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id, mark, cite } = value as { id?: string; mark?: Mark; cite?: readonly Citation[] };
    if (id !== undefined && mark !== undefined) {
      if (counted.has(id)) return;
      counted.add(id);
    }
    if (mark !== undefined && cite !== undefined) {
      statements += 1;
      statementsByMark[mark] += 1;
      if (cite.some((c) => isPrimary(atlas, c))) withPrimary += 1;
    }
    Object.values(value).forEach(visit);
  };
  atlas.records.forEach(visit);
  const share = (count: number): number => (statements === 0 ? 0 : count / statements);
  const confirmed = marks.filter(isConfirmed).reduce((sum, mark) => sum + statementsByMark[mark], 0);
  return {
    records: atlas.records.length,
    recordsByKind,
    statements,
    statementsByMark,
    shareWithPrimarySource: share(withPrimary),
    shareConfirmed: share(confirmed),
    shareUnknown: share(statementsByMark.open),
  };
}

/** An instrument is its own primary source once somebody compared the statement with it. */
function isPrimary(atlas: Atlas, cite: Citation): boolean {
  if (cite.checked === null) return false;
  if (atlas.find('instrument', cite.ref)) return true;
  return primary.has(atlas.find('source', cite.ref)?.type ?? '');
}
