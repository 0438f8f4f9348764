import type { LocatedRecord, Problem } from '../parse/index.ts';
import { type Citation, isConfirmed, type Mark } from '../schema/index.ts';
import { type Check, problemAt } from './check.ts';

/** `read` promises that somebody compared it with a text, `memory` that nobody did. */
export const markFitsCitation: Check = {
  name: 'mark-fits-citation',
  run: ({ located }) => located.flatMap((l) => walk(l, l.record, [])),
};

function walk(l: LocatedRecord, value: unknown, path: (string | number)[]): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  const problems = Object.entries(value).flatMap(([key, child]) => walk(l, child, [...path, Array.isArray(value) ? Number(key) : key]));
  const { mark, cite } = value as { mark?: Mark; cite?: readonly Citation[] };
  if (mark === undefined || cite === undefined) return problems;
  const checked = cite.some((c) => c.checked !== null);
  if (isConfirmed(mark) && !checked)
    problems.push(
      problemAt(
        'mark-fits-citation',
        l,
        [...path, 'mark'],
        `marked \`${mark}\`, but no citation says when it was checked`,
        'set `checked` on the citation that was read, or lower the mark to `memory`',
      ),
    );
  if (mark === 'memory' && checked)
    problems.push(
      problemAt(
        'mark-fits-citation',
        l,
        [...path, 'mark'],
        'marked `memory`, but a citation says it was checked',
        'if the source was read, raise the mark; otherwise set `checked: null`',
      ),
    );
  return problems;
}
