/**
 * Numbers for sliders: close together where a little means much. One in a thousand and one in a hundred lie as far apart as 10 and 100 in a hundred.
 *
 * @module
 */

/** 1, 2 and 5 of each power of ten. */
export const peopleScale: readonly number[] = [2, 3, 4, 5, 6, 7, 8, 9].flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power));

export const prevalenceScale: readonly number[] = [
  0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6,
  0.7, 0.8, 0.9, 1,
];

export const checksScale: readonly number[] = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200];

/** Of a sensitivity or specificity: whole percent, and finer where systems boast. */
export const shareScale: readonly number[] = [
  ...Array.from({ length: 100 }, (_, percent) => percent / 100),
  0.995,
  0.998,
  0.999,
  0.9995,
  0.9999,
  1,
];

/** Place on a scale that is nearest to a value, however it was typed. */
export function placeOf(scale: readonly number[], value: number): number {
  let nearest = 0;
  for (const [place, mark] of scale.entries()) if (Math.abs(mark - value) < Math.abs(scale[nearest]! - value)) nearest = place;
  return nearest;
}

/**
 * A number as somebody types it, with a point or a comma, and with spaces or commas between each three digits; null: it is none within the bounds.
 * `75,55` is 75.55, and `1,000` is a thousand.
 */
export function numberTyped(
  input: string,
  { low, high, whole }: { readonly low: number; readonly high: number; readonly whole: boolean },
): number | null {
  const text = input.trim().slice(0, 40);
  const plain = /^\d{1,3}(?:[,. \u00a0\u202f]\d{3})+$/.test(text) && whole ? text.replace(/\D/g, '') : text.replace(',', '.');
  if (!/^(?:\d{1,12}(?:\.\d{0,12})?|\.\d{1,12})$/.test(plain)) return null;
  const value = Number(plain);
  return value >= low && value <= high && (!whole || Number.isInteger(value)) ? value : null;
}

/** A percentage as a share: 75.55 is 0.7555 and not next to it. */
export function shareOfPercent(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

export function percentOfShare(share: number): number {
  return Number((share * 100).toPrecision(15));
}
