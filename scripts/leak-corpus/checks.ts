/**
 * Check digits, written from the published rules and from nothing in this repository: the corpus judges the scanner,
 * so they must not share a mistake. `spec/leak-corpus/verify.py` holds them against python-stdnum.
 *
 * @module
 */

const value = (sign: string) => (sign === '<' ? 0 : Number.parseInt(sign, 36));
const weighted = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * value(digits.charAt(index)), 0);

/** ICAO Doc 9303, Part 3: weights 7, 3, 1. */
export function mrzDigit(text: string): string {
  return String([...text].reduce((sum, sign, index) => sum + value(sign) * [7, 3, 1][index % 3]!, 0) % 10);
}

/** The digit that makes the whole pass Luhn, from the right. */
export function luhnDigit(body: string): string {
  let sum = 0;
  [...body].toReversed().forEach((sign, index) => {
    const doubled = index % 2 === 0 ? 2 * value(sign) : value(sign);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return String((10 - (sum % 10)) % 10);
}

/** Letter of the Spanish DNI and NIE. */
export function spanishLetter(digits: string): string {
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(digits) % 23);
}

/** Last digit of the Dutch BSN: null where none fits. */
export function dutchDigit(eight: string): string | null {
  const rest = weighted(eight, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return rest === 10 ? null : String(rest);
}

/** Two last digits of a Norwegian birth or D-number: null where none fits. */
export function norwegianDigits(nine: string): string | null {
  const first = (11 - (weighted(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  if (first === 10) return null;
  const second = (11 - (weighted(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return second === 10 ? null : `${first}${second}`;
}

/** Two last digits of a DUF number, from year and serial number. */
export function dufDigits(ten: string): string {
  const moved = ten.slice(4) + ten.slice(0, 4);
  return String(weighted(moved, [4, 6, 3, 2, 7, 5, 4, 6, 3, 2]) % 11).padStart(2, '0');
}

/** Whether a Danish CPR number passes the check that was given up in 2007. */
export function danishPasses(ten: string): boolean {
  return weighted(ten, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

export function finnishSign(nine: string): string {
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(nine) % 31);
}

/** Two last digits of Belgian national numbers of people born before 2000, and of French ones. */
export function complementOf97(digits: string): string {
  return String(97 - Number(BigInt(digits) % 97n)).padStart(2, '0');
}

/** Last letter of the Italian codice fiscale. */
export function italianLetter(fifteen: string): string {
  const odd: Record<string, number> = {};
  [1, 0, 5, 7, 9, 13, 15, 17, 19, 21].forEach((v, index) => {
    odd[String(index)] = v;
    odd[String.fromCharCode(65 + index)] = v;
  });
  [2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23].forEach((v, index) => {
    odd[String.fromCharCode(75 + index)] = v;
  });
  const sum = [...fifteen].reduce(
    (total, sign, index) => total + (index % 2 === 0 ? odd[sign]! : /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65),
    0,
  );
  return String.fromCharCode(65 + (sum % 26));
}

/** ISO 7064, MOD 11,10: the German tax number. */
export function germanDigit(ten: string): string {
  let product = 10;
  for (const sign of ten) {
    const sum = (value(sign) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** Fourth digit of the Austrian insurance number, from the other nine: null where none fits. */
export function austrianDigit(nine: string): string | null {
  const rest = weighted(nine, [3, 7, 9, 5, 8, 4, 2, 1, 6]) % 11;
  return rest === 10 ? null : String(rest);
}

export function eanDigit(body: string): string {
  const sum = [...body].toReversed().reduce((total, sign, index) => total + value(sign) * (index % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

export function polishDigit(ten: string): string {
  return String((10 - (weighted(ten, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
}

export function portugueseDigit(eight: string): string {
  const rest = (11 - (weighted(eight, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return String(rest === 10 ? 0 : rest);
}

/** Letter of the Irish PPS number; `second` is the letter after it, or nothing. */
export function irishLetter(seven: string, second = ''): string {
  const extra = second === '' || second === 'W' ? 0 : 9 * (second.charCodeAt(0) - 64);
  return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt((weighted(seven, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23);
}

/** Last digit of the number of the British health service: null where none fits. */
export function britishDigit(nine: string): string | null {
  const rest = (11 - (weighted(nine, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return rest === 10 ? null : String(rest);
}

/** ISO 13616: the two digits after the country. */
export function ibanDigits(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((sign) => String(value(sign))).join('');
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
}
