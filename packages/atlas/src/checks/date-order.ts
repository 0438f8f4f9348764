import type { LocatedRecord, Problem } from '../parse/index.ts';
import { type Check, problemAt } from './check.ts';

const pairs = [
  ['from', 'until'],
  ['inForce', 'repealed'],
  ['applies', 'repealed'],
] as const;

export const dateOrder: Check = {
  name: 'date-order',
  run: ({ located }) => located.flatMap((l) => walk(l, l.record, [])),
};

function walk(l: LocatedRecord, value: unknown, path: (string | number)[]): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  const problems = Object.entries(value).flatMap(([key, child]) => walk(l, child, [...path, Array.isArray(value) ? Number(key) : key]));
  for (const [first, second] of pairs) {
    const a = (value as Record<string, unknown>)[first];
    const b = (value as Record<string, unknown>)[second];
    if (typeof a !== 'string' || typeof b !== 'string') continue;
    if (a === 'pending' || a >= b)
      problems.push(
        problemAt(
          'date-order',
          l,
          [...path, second],
          `\`${second}\` (${b}) is not after \`${first}\` (${a})`,
          `\`${second}\` is the first day on which it no longer holds; swap or mend the dates`,
        ),
      );
  }
  return problems;
}
