/** Millimetres in the twentieths of a point in which a word processor counts. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}
