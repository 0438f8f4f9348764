/**
 * The blank letters of one database in one country: nothing filled in, every field a line to write on.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { type ComposedLetter, compose } from '@firebreak/rights';
import { knowledgeDay } from '../../site/knowledge.ts';
import { copyLanguages, lettersData, planFor, rightsData, rightsSystems } from '../../site/rights.ts';

export interface BlankLetter {
  readonly right: string;
  readonly letter: string;
  readonly composed: ComposedLetter;
}

const composedByKey = new Map<string, readonly BlankLetter[]>();

/** @param reader language of the facing copy; without it, there is none */
export function blankLetters(system: string, country: string, reader?: Language): readonly BlankLetter[] {
  const key = `${system} ${country} ${reader ?? ''}`;
  const known = composedByKey.get(key);
  if (known !== undefined) return known;
  const rights = [...new Set(rightsSystems.find((s) => s.id === system)!.rights.map(({ right }) => right))];
  const seen = new Set<string>();
  const letters = rights.flatMap((right): BlankLetter[] => {
    const planned = planFor(system, right, country);
    if (planned.kind !== 'plan' || seen.has(planned.letter)) return [];
    seen.add(planned.letter);
    const copy = reader !== undefined && copyLanguages.includes(reader) ? reader : undefined;
    const composed = compose(lettersData, rightsData, {
      letter: planned.letter,
      system,
      right,
      country,
      on: knowledgeDay,
      regime: planned.regime,
      fields: {},
      ...(copy === undefined ? {} : { reader: copy }),
    });
    return [{ right, letter: planned.letter, composed }];
  });
  composedByKey.set(key, letters);
  return letters;
}
