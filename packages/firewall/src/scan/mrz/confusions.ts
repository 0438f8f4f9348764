/**
 * What recognition of text confuses, one way and the other.
 *
 * @module
 */
const toDigit: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' };
const toLetter: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '8': 'B' };
const pairs: Readonly<Record<string, string>> = {
  O: '0',
  '0': 'O',
  I: '1',
  '1': 'I',
  B: '8',
  '8': 'B',
  S: '5',
  '5': 'S',
  Z: '2',
  '2': 'Z',
  G: '6',
  '6': 'G',
  K: '<',
}; // prettier-ignore

/** A sign where only a digit can stand; '' if it is none and looks like none. */
export function digitFor(sign: string | undefined): string {
  if (sign === undefined) return '';
  return sign >= '0' && sign <= '9' ? sign : (toDigit[sign] ?? '');
}

export function letterFor(sign: string): string {
  return toLetter[sign] ?? sign;
}

/** A text with up to two signs read otherwise, until `holds` says that it is right; or null. */
export function reread(text: string, holds: (text: string) => boolean): string | null {
  const places = [...text].flatMap((sign, i) => (pairs[sign] === undefined ? [] : [i])).slice(0, 9);
  const swap = (s: string, i: number): string => s.slice(0, i) + pairs[s[i]!]! + s.slice(i + 1);
  const fillers = text.replace(/K+$/, (run) => '<'.repeat(run.length));
  if (fillers !== text && holds(fillers)) return fillers;
  for (const i of places) if (holds(swap(text, i))) return swap(text, i);
  for (const [n, i] of places.entries())
    for (const k of places.slice(n + 1)) {
      const twice = swap(swap(text, i), k);
      if (holds(twice)) return twice;
    }
  return null;
}
