/**
 * Check digits, as the chapters `fw-identifiers-*` of the Atlas state them. Each takes the digits as numbers.
 *
 * @module
 */

/** Digits, in an array that is used again: never kept. */
export type Digits = ArrayLike<number>;

function weighted(d: Digits, weights: readonly number[], from = 0): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += d[from + i]! * weights[i]!;
  return sum;
}

export function number(d: Digits, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) value = value * 10 + d[i]!;
  return value;
}

export function luhn(d: Digits, from: number, to: number): boolean {
  let sum = 0;
  for (let i = to - 1, double = false; i >= from; i -= 1, double = !double) {
    const x = double ? d[i]! * 2 : d[i]!;
    sum += x > 9 ? x - 9 : x;
  }
  return sum % 10 === 0;
}

/** EAN-13. */
export function ean(d: Digits): boolean {
  let sum = 0;
  for (let i = 0; i < 13; i += 1) sum += d[i]! * (i % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
}

/** The remainder that a BSN (0) and an onderwijsnummer (5) must leave. */
export function bsnRemainder(d: Digits): number {
  const sum = weighted(d, [9, 8, 7, 6, 5, 4, 3, 2]) - d[8]!;
  return ((sum % 11) + 11) % 11;
}

export function nif(d: Digits): boolean {
  return ((11 - (weighted(d, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === d[8];
}

export function svnr(d: Digits): boolean {
  return weighted(d, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === d[3];
}

export function cpr(d: Digits): boolean {
  return weighted(d, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

export function nhs(d: Digits): boolean {
  return weighted(d, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

export function norwegian(d: Digits): boolean {
  const first = (11 - (weighted(d, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  const second = (11 - (weighted(d, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return first === d[9] && second === d[10];
}

/** 0: wrong; 1900 or 2000: the century of birth for which it is right. */
export function belgian(d: Digits): 0 | 1900 | 2000 {
  const body = number(d, 0, 9);
  const check = number(d, 9, 11);
  if (97 - (body % 97) === check) return 1900;
  return 97 - ((2_000_000_000 + body) % 97) === check ? 2000 : 0;
}

export function pesel(d: Digits): boolean {
  return (10 - (weighted(d, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === d[10];
}

/** ISO 7064, mod 11,10. */
export function mod1110(d: Digits): boolean {
  let product = 10;
  for (let i = 0; i < 10; i += 1) {
    const sum = (d[i]! + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === d[10];
}

/** Of the first ten digits of a German tax number, one stands two or three times and the others at most once. */
export function taxNumberForm(d: Digits): boolean {
  if (d[0] === 0) return false;
  const counts = Array<number>(10).fill(0);
  for (let i = 0; i < 10; i += 1) counts[d[i]!]! += 1;
  return counts.filter((n) => n > 1).length === 1 && Math.max(...counts) <= 3;
}

export function duf(d: Digits): boolean {
  return weighted(d, [4, 6, 3, 2, 4, 6, 3, 2, 7, 5]) % 11 === number(d, 10, 12);
}

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
export function dniLetter(value: number): string {
  return dniLetters[value % 23]!;
}

const hetuSigns = '0123456789ABCDEFHJKLMNPRSTUVWXY';
export function hetuSign(value: number): string {
  return hetuSigns[value % 31]!;
}

/** @param second the second letter, or '' */
export function ppsLetter(d: Digits, second: string): string {
  const extra = second === '' || 'WTX'.includes(second) ? 0 : 9 * (second.charCodeAt(0) - 64);
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(weighted(d, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23]!;
}

/** 97 minus the remainder of a text of digits, however long. */
export function mod97(digits: string): number {
  let rest = 0;
  for (let i = 0; i < digits.length; i += 1) rest = (rest * 10 + digits.charCodeAt(i) - 48) % 97;
  return rest;
}

const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** The last letter of an Italian codice fiscale, from the fifteen signs before it. */
export function fiscalLetter(text: string): string {
  let sum = 0;
  for (let i = 0; i < 15; i += 1) {
    const code = text.charCodeAt(i);
    const value = code < 65 ? code - 48 : code - 65;
    sum += i % 2 === 0 ? odd[value]! : value;
  }
  return String.fromCharCode(65 + (sum % 26));
}

/** The check digit of machine-readable zones: weights 7, 3, 1. */
export function icao(text: string, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += icaoValue(text.charCodeAt(i)) * [7, 3, 1][(i - from) % 3]!;
  return sum % 10;
}

function icaoValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 65 && code <= 90 ? code - 55 : 0;
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that exists in some year, or in `year` if it is given. */
export function isDay(day: number, month: number, year?: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > monthDays[month - 1]!) return false;
  if (year === undefined || month !== 2 || day < 29) return true;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
