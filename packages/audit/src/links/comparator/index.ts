/**
 * Ways to say whether two names are alike. Each is symmetric, and every name is like itself.
 *
 * @module
 */
import { daitchMokotoff } from './daitch-mokotoff.ts';
import { damerau, levenshtein } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { normalName } from './normal.ts';
import { soundex } from './soundex.ts';

export { daitchMokotoff } from './daitch-mokotoff.ts';
export { damerau, levenshtein } from './edit-distance.ts';
export { commonPrefix, jaro, jaroWinkler, raised } from './jaro-winkler.ts';
export { normalName } from './normal.ts';
export { soundex } from './soundex.ts';

/** `as-written` compares every sign; all others compare normal forms. */
export type Comparator =
  | { readonly kind: 'as-written' | 'normal' | 'soundex' | 'daitch-mokotoff' }
  | { readonly kind: 'levenshtein' | 'damerau'; readonly most: number }
  | { readonly kind: 'jaro-winkler'; readonly least: number };

/** The comparator as a function of two names as they are written: the slow and obvious way, which everything faster is held to. */
export function isAlike(comparator: Comparator, one: string, other: string): boolean {
  if (comparator.kind === 'as-written') return one === other;
  const a = normalName(one);
  const b = normalName(other);
  switch (comparator.kind) {
    case 'normal':
      return a === b;
    case 'soundex':
      return soundex(a) === soundex(b);
    case 'daitch-mokotoff': {
      const codes = daitchMokotoff(a);
      return daitchMokotoff(b).some((code) => codes.includes(code));
    }
    case 'levenshtein':
      return levenshtein(a, b) <= comparator.most;
    case 'damerau':
      return damerau(a, b) <= comparator.most;
    case 'jaro-winkler':
      return jaroWinkler(a, b) >= comparator.least;
  }
}
