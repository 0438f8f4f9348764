/**
 * Which provisions bear on a letter. A sentence serves many letters and rests on the acts of all of them; whoever reads one letter
 * wants those of its own system and regime.
 *
 * @module
 */
import type { Citation } from '@firebreak/atlas';
import type { LetterRecord, LettersData } from '../model/letters.ts';
import { type Condition, holds, type LetterCase } from './condition.ts';

export type Bearing = (cite: readonly Citation[]) => readonly Citation[];

/**
 * The acts that letters of this case name as their law, and every source that is no act of law. Where that leaves nothing, all stay:
 * too much is better than a sentence that seems to rest on nothing. A mandate holds for any authority, so all of it stays.
 */
export function bearingOn({ letters }: LettersData, letter: LetterRecord, c: LetterCase): Bearing {
  if (letter.addressee === 'representative') return (cite) => cite;
  const acts = new Set(
    letters.flatMap((other) =>
      other.parts
        .flatMap((part) => (part.type === 'law' ? part.provisions : []))
        .filter(({ when }) => (other === letter || namesCase(when)) && holds(when, c))
        .flatMap(({ cite }) => cite.map(({ ref }) => ref)),
    ),
  );
  return (cite) => {
    const bearing = cite.filter(({ ref }) => ref.startsWith('src-') || acts.has(ref));
    return bearing.length > 0 ? bearing : cite;
  };
}

/** What another letter rests on in every case is its own matter: an explanation rests on the AI Act, an access letter does not. */
function namesCase(when: Condition | undefined): boolean {
  return when !== undefined && (when.procedures ?? when.regimes ?? when.systems) !== undefined;
}
