/**
 * What a selector means: `patient`, `patient.name`, `patient.address` (and everything below it), `@health-data`, `*`.
 *
 * @module
 */
import type { CompiledField } from './compiled.ts';

/** Every selector that means something, with the places it chooses. */
export function selectionBySelector(fields: readonly CompiledField[]): Map<string, number[]> {
  const selections = new Map<string, number[]>();
  const add = (selector: string, place: number): void => {
    const places = selections.get(selector);
    if (places === undefined) selections.set(selector, [place]);
    else if (places.at(-1) !== place) places.push(place);
  };
  for (const [place, { id, record, data }] of fields.entries()) {
    add('*', place);
    add(`@${data}`, place);
    add(record, place);
    for (let dot = id.indexOf('.', record.length + 1); dot !== -1; dot = id.indexOf('.', dot + 1)) add(id.slice(0, dot), place);
    add(id, place);
  }
  return selections;
}
