import type { Raw } from '../block/raw.ts';
import { type Beside, OTHER_NUMBER, PERHAPS_PERSON, PERSON } from '../labels/signs.ts';

/** What the labels between two places announce: the name of one column. */
export function besideOfLabels(raw: Raw, from: number, to: number): Beside & { readonly person: boolean } {
  const rankByKind = new Map<string, number>();
  const labelByKind = new Map<string, string>();
  let other = false;
  let person = false;
  const at = raw.labelAt.values;
  for (let k = firstNear(raw, from); k < raw.labels.length && at[k * 2]! <= to + slack; k += 1) {
    const label = raw.labels[k]!;
    if (at[k * 2]! < from || at[k * 2 + 1]! > to) continue;
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

/** Labels are collected in order, but for a few letters where particles are joined to a word. */
const slack = 40;

function firstNear(raw: Raw, from: number): number {
  const at = raw.labelAt.values;
  let low = 0;
  let high = raw.labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle * 2]! < from - slack) low = middle + 1;
    else high = middle;
  }
  return low;
}
