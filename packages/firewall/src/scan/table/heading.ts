import type { Raw } from '../block/raw.ts';
import { type Beside, OTHER_NUMBER, PERHAPS_PERSON, PERSON } from '../labels/signs.ts';

/** What the labels between two places announce: the name of one column. */
export function besideOfLabels(raw: Raw, from: number, to: number): Beside & { readonly person: boolean } {
  const rankByKind = new Map<string, number>();
  const labelByKind = new Map<string, string>();
  let other = false;
  let person = false;
  for (const [k, label] of raw.labels.entries()) {
    if (raw.labelAt.values[k * 2]! < from || raw.labelAt.values[k * 2 + 1]! > to) continue;
    for (const kind of label.kinds) {
      if (kind === PERSON || kind === PERHAPS_PERSON) person = true;
      else if (kind === OTHER_NUMBER) other = true;
      else {
        rankByKind.set(kind, 0);
        labelByKind.set(kind, label.word);
      }
    }
  }
  return { rankByKind, labelByKind, other: other && rankByKind.size === 0, person };
}
