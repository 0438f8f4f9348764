/**
 * Which sentences and words the letters of an Atlas are made of. Two checks read it.
 *
 * @module
 */
import type { Atlas } from '../graph/index.ts';
import type { RecordOf } from '../schema/index.ts';

/** Every id that a `letter-texts` record must have words for: the sentences and the set phrases. */
export function letterWordIds(atlas: Atlas): Set<string> {
  return new Set(atlas.ofKind('letter-sentences').flatMap(({ sentences, words = [] }) => [...sentences.map((s) => s.id), ...words]));
}

type Part = RecordOf<'letter'>['parts'][number];

/** Each sentence that a part of a letter names, and where. */
export function sentencesNamed(part: Part): { id: string; path: (string | number)[] }[] {
  if ('sentence' in part) return [{ id: part.sentence, path: ['sentence'] }];
  if ('sentences' in part) return part.sentences.map(({ sentence }, index) => ({ id: sentence, path: ['sentences', index, 'sentence'] }));
  return [];
}
