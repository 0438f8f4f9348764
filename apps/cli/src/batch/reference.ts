/**
 * The name under which a row's files stand. INVARIANT (nameless files): a reference or the row's number, never a name.
 *
 * @module
 */
import type { RowValues } from './columns.ts';
import type { RowProblem } from './row.ts';

const referenceShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names that some systems keep for devices, and those that rows without a reference get. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|row-\d+)$/;

export function isReference(text: string): boolean {
  return text.length <= 40 && referenceShape.test(text) && !reserved.test(text);
}

export function referenceOf(values: RowValues, line: number): { readonly reference: string; readonly problem: RowProblem | null } {
  const own = values.settings.reference?.trim().toLowerCase();
  const numbered = `row-${String(line).padStart(5, '0')}`;
  if (own === undefined) return { reference: numbered, problem: null };
  const refused = (problem: string) => ({ reference: numbered, problem: { level: 'warning' as const, field: 'reference', problem } });
  if (!isReference(own))
    return refused('a reference is made of letters a-z, digits and single hyphens, at most 40; the row number was used instead');
  const names = namesIn(values);
  if (own.split('-').some((part) => names.has(part)))
    return refused('the reference holds a part of a name; the row number was used instead');
  return { reference: own, problem: null };
}

/** The words of every name in the row, as they would stand in a reference. Initials are no names. */
function namesIn({ fields }: RowValues): Set<string> {
  const names = Object.entries(fields).flatMap(([field, value]) => (/(?:^|-)names?$/.test(field) ? [value] : []));
  const words = names.flatMap((name) => {
    const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
    return plain.split(/[^a-z0-9]+/);
  });
  return new Set(words.filter((word) => word.length > 2));
}
