/**
 * Marks and flags: how sure a statement is. Apart from the schema, because a browser needs them and not the validator.
 *
 * @module
 */

/**
 * How sure a statement is. A mark is a promise and only rises when somebody reads the source.
 *
 * read            seen in the source named
 * read-part       only the part stated was seen; nothing may be inferred about the rest
 * read-parallel   seen in the parallel provision of a sister act, not in the one cited
 * read-secondary  seen in a press, organisation or aggregator source that reports it
 * read-old        seen, but in a dated text: compare before relying on it
 * computed        recomputed from values that were read
 * tested          observed in a test that was run
 * analysis        a conclusion from other statements
 * mixed           one part read, another from memory: `markNote` says which
 * memory          known but not looked up: unconfirmed
 * open            not settled or not found: unknown
 */
export const marks = [
  'read',
  'read-part',
  'read-parallel',
  'read-secondary',
  'read-old',
  'computed',
  'tested',
  'analysis',
  'mixed',
  'memory',
  'open',
] as const;
export type Mark = (typeof marks)[number];

const confirmedMarks: ReadonlySet<Mark> = new Set(['read', 'read-part', 'computed', 'tested']);

/** May it be shown without the word *unconfirmed*? */
export function isConfirmed(m: Mark): boolean {
  return confirmedMarks.has(m);
}

export const flags = [
  'contested',
  'differs-by-state',
  'changed',
  'not-live',
  'verify-current-text',
  'gap',
  'dispute',
  'date-uncertain',
  'draft',
] as const;

export type Flag = (typeof flags)[number];
