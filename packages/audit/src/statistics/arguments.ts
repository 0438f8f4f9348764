/** What a statistic refuses to be asked. Each of these is a defect of the caller, so it is thrown. */

/** `low` and `high` end of an interval. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

export function requireLevel(level: number, where: string): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`${where}: level must lie between 0 and 1, not \`${level}\``);
}

/** `part` out of `whole`; neither need be a whole number (a share of people may be assumed), but a part is never larger than its whole. */
export function requirePart(part: number, whole: number, where: string): void {
  if (!(Number.isFinite(whole) && part >= 0 && part <= whole)) {
    throw new RangeError(`${where}: \`${part}\` of \`${whole}\` is no part of a whole`);
  }
}

export function requireCount(count: number, where: string): void {
  if (!(Number.isSafeInteger(count) && count >= 0)) throw new RangeError(`${where}: \`${count}\` is not a number of people`);
}

/** As `requirePart`, in whole people. */
export function requireCounts(part: number, whole: number, where: string): void {
  requireCount(part, where);
  requireCount(whole, where);
  requirePart(part, whole, where);
}

export function requireProbability(p: number, where: string): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${where}: a probability lies between 0 and 1, not at \`${p}\``);
}
