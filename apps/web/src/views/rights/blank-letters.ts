/**
 * The blank letters of one database in one country: nothing filled in, every field a line to write on.
 *
 * @module
 */
import { type ComposedLetter, compose } from '@firebreak/rights';
import { rightsInOrder } from '../../rights/asked.ts';
import { knowledgeDay } from '../../site/knowledge.ts';
import { copyLanguages, keepingLast, lettersData, planFor, rightsData, rightsSystems } from '../../site/rights.ts';

export interface BlankLetter {
  readonly right: string;
  readonly letter: string;
  readonly composed: ComposedLetter;
}

/** With a facing copy in the language of the page. Both pages of a system and country ask for the same. */
export const blankLetters: (system: string, country: string, reader: string) => readonly BlankLetter[] = keepingLast(4, blankLettersOf);

function blankLettersOf(system: string, country: string, reader: string): readonly BlankLetter[] {
  const given = new Set(rightsSystems.find((s) => s.id === system)!.rights.map(({ right }) => right));
  const rights = rightsInOrder.filter((right) => given.has(right));
  const seen = new Set<string>();
  return rights.flatMap((right): BlankLetter[] => {
    const planned = planFor(system, right, country);
    if (planned.kind !== 'plan' || seen.has(planned.letter)) return [];
    seen.add(planned.letter);
    const copy = copyLanguages.find((language) => language === reader);
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
}
