/**
 * The order of groups: by name, by Unicode code points, the same on every machine and in every language.
 *
 * @module
 */

export function byCodePoint(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    if (a[i] === b[i]) continue;
    // Where units differ, two halves of a pair sort above everything that is written in one unit.
    const [x, y] = [rank(a.charCodeAt(i)), rank(b.charCodeAt(i))];
    return x - y;
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others, though their own values lie below some. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

export function byName(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const order = byCodePoint(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** `a + b`: how settings name a group made from several columns. */
export function joinName(name: readonly string[]): string {
  return name.join(' + ');
}
