import type { Drawing, PersonRecord } from './people.ts';

/** Two databases of as many people each. The first `both` people of one are the first `both` of the other, written down there anew. */
export interface Databases {
  readonly first: readonly PersonRecord[];
  readonly second: readonly PersonRecord[];
  readonly both: number;
}

export function drawDatabases(drawing: Drawing, size: number, share: number): Databases {
  const both = peopleInBoth(size, share);
  const first: PersonRecord[] = [];
  const second: PersonRecord[] = [];
  for (let index = 0; index < size; index++) {
    const person = drawing.person(drawing.group());
    first.push(drawing.record(person));
    if (index < both) second.push(drawing.record(person));
  }
  while (second.length < size) second.push(drawing.record(drawing.person(drawing.group())));
  return { first, second, both };
}

export function peopleInBoth(size: number, share: number): number {
  return Math.round(size * share);
}
