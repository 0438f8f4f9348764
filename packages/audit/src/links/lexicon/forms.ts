import type { NamePart } from './naming-system.ts';

/** Which parts of a name stand in the two fields of a form. */
export interface Form {
  readonly given: readonly NamePart[];
  readonly family: readonly NamePart[];
  /** Among all forms; they sum to 1. */
  readonly weight: number;
}

/** Forms that are alike become one, and the weights sum to 1. */
export function formsOf(forms: readonly Form[], wordsPerField: number): Form[] {
  const total = forms.reduce((sum, { weight }) => sum + weight, 0);
  const byKey = new Map<string, { given: readonly NamePart[]; family: readonly NamePart[]; weight: number }>();
  for (const { given, family, weight } of forms) {
    if (given.length > wordsPerField || family.length > wordsPerField)
      throw new Error(`links: a field of a form holds more than ${wordsPerField} names`);
    if (weight === 0) continue;
    const key = `${given.join(' ')}|${family.join(' ')}`;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { given, family, weight: weight / total });
    else known.weight += weight / total;
  }
  return [...byKey.values()];
}
