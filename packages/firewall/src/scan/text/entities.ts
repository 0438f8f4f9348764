/**
 * References to characters in HTML and XML, as far as words need them: numbers, and the names of Latin letters.
 *
 * @module
 */

const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
}; // prettier-ignore
const others: Readonly<Record<string, number>> = {
  nbsp: 0xa0,
  shy: 0xad,
  amp: 0x26,
  rsquo: 0x2019,
  lsquo: 0x2018,
  apos: 0x27,
  szlig: 0xdf,
  aelig: 0xe6,
  AElig: 0xc6,
  oelig: 0x153,
  oslash: 0xf8,
  Oslash: 0xd8,
  thorn: 0xfe,
  eth: 0xf0,
  zwnj: 0x200c,
  zwj: 0x200d,
  ndash: 0x2013,
  thinsp: 0x2009,
}; // prettier-ignore
const longest = 10;

/** `code * 16 + bytes` of the reference that begins with the `&` at `at`, or 0. */
export function entityAt(bytes: Uint8Array, at: number, end: number): number {
  let to = at + 1;
  while (to < end && to - at < longest && bytes[to] !== 0x3b) {
    const byte = bytes[to]!;
    if (byte !== 0x23 && (byte < 0x30 || byte > 0x7a)) return 0;
    to += 1;
  }
  if (bytes[to] !== 0x3b || to === at + 1) return 0;
  const code = codeOf(String.fromCharCode(...bytes.subarray(at + 1, to)));
  return code < 0x80 && code !== 0x27 ? 0 : code * 16 + (to + 1 - at);
}

function codeOf(name: string): number {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (number) {
    const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
    return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? code : 0;
  }
  const letter = /^([A-Za-z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/.exec(name);
  if (letter) {
    const composed = `${letter[1]}${accents[letter[2]!]}`.normalize('NFC');
    return composed.length === 1 ? composed.charCodeAt(0) : 0;
  }
  return Object.hasOwn(others, name) ? others[name]! : 0;
}
