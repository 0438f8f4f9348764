import { falseMatchOfSearch, falsePositiveIdentification } from '../biometric/index.ts';
import type { Biometrics, Rule } from '../rule/index.ts';
import type { LinkColour } from './report.ts';

/**
 * A way in which a link comes about between two records, as a chance: from `similar` and `same`, the chances that the identity data are
 * so, and `match`, that the biometrics match.
 */
export interface Channel {
  readonly colour: LinkColour;
  chance(similar: number, same: number, match: number): number;
}

/**
 * Regulation (EU) 2019/817, Arts 28, 30 and 33 (Atlas: `ch-mid-detection`, `ch-mid-colours`), for two records with biometrics and without a
 * common travel document: biometrics match and the identity is the same or similar: white; biometrics match and it is not: yellow;
 * biometrics do not match and the identity is the same: yellow.
 */
export function channelsOf(rule: Rule): readonly Channel[] {
  if (rule.kind === 'match') return [{ colour: 'plain', chance: (similar, _same, match) => similar * match }];
  return [
    { colour: 'white', chance: (similar, _same, match) => similar * match },
    { colour: 'yellow', chance: (similar, same, match) => (1 - similar) * match + same * (1 - match) },
  ];
}

/** Chance that the biometrics of two different people match, where one of them is searched among `gallery` people. */
export function falseMatchAt(biometrics: Biometrics, gallery: number): number {
  return biometrics.per === 'comparison' ? biometrics.falseMatch : falseMatchOfSearch(biometrics.falseMatch, gallery);
}

export function falsePositiveAt(biometrics: Biometrics, gallery: number): number {
  return biometrics.per === 'search' ? biometrics.falseMatch : falsePositiveIdentification(biometrics.falseMatch, gallery);
}
