/** JSON knows neither infinity nor "not a number": a ratio to nothing is not known. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
