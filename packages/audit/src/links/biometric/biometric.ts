/**
 * From the error of one comparison to that of a search through a whole gallery, and back.
 *
 * @module
 */

/**
 * Chance that a search of somebody who is not in a gallery of `gallery` people finds at least one: 1 - (1 - FMR)^N, if comparisons err
 * independently. By `log1p` and `expm1`, so that nothing is lost where FMR is far below the precision of 1 - FMR.
 */
export function falsePositiveIdentification(falseMatch: number, gallery: number): number {
  if (gallery === 0) return 0;
  return falseMatch === 1 ? 1 : -Math.expm1(gallery * Math.log1p(-falseMatch));
}

/** The false-match rate per comparison at which a search of `gallery` people errs so often: the inverse. */
export function falseMatchOfSearch(falsePositive: number, gallery: number): number {
  if (gallery === 0) throw new RangeError('links: nobody is searched, so no rate follows');
  return falsePositive === 1 ? 1 : -Math.expm1(Math.log1p(-falsePositive) / gallery);
}
