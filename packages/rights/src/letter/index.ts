import type { RightsData } from '../model/index.ts';
import type { LettersData } from '../model/letters.ts';
import type { ComposedLetter, LetterRequest } from './types.ts';

/** Composes one letter. What is not filled in stays a blank to be filled in by hand; it never throws for what a person typed. */
export function compose(_letters: LettersData, _data: RightsData, _request: LetterRequest): ComposedLetter {
  throw new Error('`compose` is not built yet');
}
