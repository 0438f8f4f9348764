/**
 * Finds machine-readable zones by the one part that nothing else looks like: two days with their check digits and a sex between.
 * Layouts of ICAO Doc 9303, parts 4 to 7, as the chapter `fw-machine-readable-zones` of the Atlas states them. Many `<` prove nothing.
 *
 * @module
 */
import { icao, isDay } from '../numbers/checks.ts';
import { digitFor, letterFor, reread } from './confusions.ts';
import type { Zone } from './zone.ts';

export interface FoundZone {
  readonly kind: 'mrz-td1' | 'mrz-td2' | 'mrz-td3' | 'mrz-visa';
  /** Indexes into the zone; `to` is the first sign after it. */
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
  readonly why: string[];
}

/** The days and what is between: `BBBBBBcSEEEEEEc`. */
interface Days {
  readonly text: string;
  readonly birth: boolean;
  readonly expiry: boolean;
  readonly repaired: boolean;
}

/** The first zone whose days stand at or after `after`. */
export function findZone(zone: Zone, after: number): FoundZone | null {
  const { text } = zone;
  for (let q = after; q + 15 <= text.length; q += 1) {
    if (!'MFX<KH'.includes(text[q + 7]!) || digitFor(text[q]) === '' || digitFor(text[q + 8]) === '') continue;
    const days = daysAt(text, q);
    if (days === null) continue;
    const one = card(zone, q, days);
    const two = twoLines(zone, q, days);
    if (one !== null || two !== null) return (one?.confidence ?? 0) >= (two?.confidence ?? 0) ? one : two;
  }
  return null;
}

function daysAt(text: string, q: number): Days | null {
  let fixed = '';
  let repaired = false;
  for (let i = 0; i < 15; i += 1) {
    const sign = text[q + i]!;
    if (i === 7) {
      const sex = sign === 'K' ? '<' : sign;
      if (!'MFX<'.includes(sex)) return null;
      repaired ||= sex !== sign;
      fixed += sex;
      continue;
    }
    const unknown = (sign === '<' || sign === 'K') && i > 0 && i % 8 < 6;
    const digit = unknown ? '<' : digitFor(sign);
    if (digit === '') return null;
    repaired ||= digit !== sign;
    fixed += digit;
  }
  if (!isDate(fixed, 0) || !isDate(fixed, 8)) return null;
  return { text: fixed, birth: icao(fixed, 0, 6) === Number(fixed[6]), expiry: icao(fixed, 8, 14) === Number(fixed[14]), repaired };
}

function isDate(text: string, at: number): boolean {
  const month = text.slice(at + 2, at + 4);
  const day = text.slice(at + 4, at + 6);
  if (month.includes('<') || day.includes('<')) return month === '<<' || day === '<<';
  return isDay(Number(day), Number(month));
}

/** TD1: the nationality comes after the days, and the first line is thirty signs before. */
function card(zone: Zone, q: number, days: Days): FoundZone | null {
  const { text } = zone;
  const nation = text.slice(q + 15, q + 18);
  if (!isState(nation)) return null;
  for (const shift of [0, -1, 1, -2, 2, -3, 3, -4, -5, -6]) {
    const s = q - 30 - shift;
    if (s < 0 || !'IAC1'.includes(text[s]!) || !/^[A-Z0-9<]$/.test(text[s + 1]!) || !isState(text.slice(s + 2, s + 5))) continue;
    if (text.slice(s, q).includes('!')) continue;
    const second = text.slice(q, q + 30);
    const rest = text
      .slice(s + 5, q)
      .padEnd(25, '<')
      .slice(0, 25);
    const number = documentNumber(rest.slice(0, 9), rest[9]!, rest.slice(10));
    if (!number.holds && shift !== 0 && !zone.starts[s]) continue;
    const lineEnd = untilStart(zone, q + 18, 12);
    const whole = second.length === 30 && lineEnd === 12;
    const composite = compositeHolds(
      number.text.padEnd(10, '<') + rest.slice(10) + days.text.slice(0, 7) + days.text.slice(8, 15),
      text.slice(q + 18, q + 18 + lineEnd),
      11,
    );
    const name = nameAfter(zone, q + 18 + lineEnd);
    const checks = { number: number.holds, birth: days.birth, expiry: days.expiry, composite };
    return judged('mrz-td1', zone, s, name, checks, {
      repaired: days.repaired || number.repaired || shift !== 0 || !whole || text[s] === '1',
      withFirst: true,
    });
  }
  return null;
}

/** TD2, TD3 and both visas: number and nationality stand before the days, the line of the name before them. */
function twoLines(zone: Zone, q: number, days: Days): FoundZone | null {
  const { text } = zone;
  const n0 = q - 13;
  if (n0 < 0 || !isState(text.slice(q - 3, q)) || text.slice(n0, q).includes('!')) return null;
  const first = firstLine(zone, n0);
  const code = first === null ? '' : text[first]!;
  const width = first === null ? 0 : n0 - first >= 40 ? 44 : 36;
  const rest = text.slice(q + 15, q + 15 + restLength(zone, q + 15));
  const number = documentNumber(text.slice(n0, n0 + 9), text[n0 + 9]!, rest);
  const optional = rest.slice(0, 14).padEnd(14, '<');
  const body = number.text + days.text.slice(0, 7) + days.text.slice(8, 15);
  const passport = compositeHolds(body, rest, 15);
  const small = compositeHolds(body, rest, 7);
  const checks = { number: number.holds, birth: days.birth, expiry: days.expiry };
  const repaired = days.repaired || number.repaired || (first !== null && n0 - first !== width);
  const options = { repaired, withFirst: first !== null };
  if (code === 'V' || (first === null && !passport && !small)) {
    if (first === null && Object.values(checks).includes(false) && rest.length < 8) return null;
    const length = first === null ? (rest.length >= 12 ? 16 : 8) : width - 28;
    return judged('mrz-visa', zone, first ?? n0, q + 15 + Math.min(rest.length, length), checks, options);
  }
  const isPassport = code === 'P' && !(n0 - (first ?? 0) === 36 && small);
  if (width === 44 || isPassport || (first === null && passport)) {
    const own = rest[14];
    const personal = own === undefined || own === '<' ? /^<*$/.test(optional) : icao(optional, 0, 14) === Number(digitFor(own));
    return judged(
      'mrz-td3',
      zone,
      first ?? n0,
      q + 15 + Math.min(rest.length, 16),
      { ...checks, ...(passport ? {} : { personal }), composite: passport },
      options,
    );
  }
  return judged('mrz-td2', zone, first ?? n0, q + 15 + Math.min(rest.length, 8), { ...checks, composite: small }, options);
}

/** Where the line of the name begins: 44 or 36 signs before, or at the beginning of a line near there. */
function firstLine(zone: Zone, n0: number): number | null {
  const { text, starts } = zone;
  const fits = (s: number): boolean =>
    s >= 0 &&
    'PVIAC'.includes(text[s]!) &&
    isState(text.slice(s + 2, s + 5)) &&
    /^[A-Z<][A-Z0-9<]*$/.test(text.slice(s + 1, n0)) &&
    !/\d{4}/.test(text.slice(s, n0));
  for (const s of [n0 - 44, n0 - 36]) if (fits(s) && (starts[s] || starts[n0] || /<<|KK/.test(text.slice(s + 5, n0)))) return s;
  for (let s = n0 - 12; s >= Math.max(0, n0 - 56); s -= 1) if (starts[s] && fits(s)) return s;
  return null;
}

/** A number that goes on in the optional field has `<` in place of its check digit. */
function documentNumber(nine: string, check: string, optional: string): { text: string; holds: boolean; repaired: boolean } {
  const digit = digitFor(check);
  if (check === '<') {
    const more = /^[A-Z0-9]+/.exec(optional)?.[0] ?? '';
    const long = nine + more.slice(0, -1);
    const holds = more.length >= 2 && icao(long, 0, long.length) === Number(digitFor(more.at(-1)));
    return { text: `${nine}<`, holds: holds || /^<+$/.test(nine), repaired: false };
  }
  const holds = (text: string): boolean => icao(text, 0, 9) === Number(digit);
  if (digit === '') return { text: nine + check, holds: false, repaired: false };
  if (holds(nine)) return { text: nine + digit, holds: true, repaired: digit !== check };
  const again = reread(nine, holds);
  return again === null ? { text: nine + digit, holds: false, repaired: false } : { text: again + digit, holds: true, repaired: true };
}

/** The composite digit is the last sign of the line; fillers that were lost before it, or misread, are put back. */
function compositeHolds(body: string, rest: string, optional: number): boolean {
  const digit = digitFor(rest.length > optional ? rest[optional] : rest.at(-1));
  if (digit === '') return false;
  let before = rest.length > optional ? rest.slice(0, optional) : rest.slice(0, -1);
  if (before.length < optional && optional === 15) before = before.slice(0, -1).padEnd(14, '<') + (before.at(-1) ?? '<');
  before = before.padEnd(optional, '<');
  const holds = (text: string): boolean => icao(body + text, 0, body.length + optional) === Number(digit);
  if (holds(before)) return true;
  return holds(before.replaceAll(/K{2,}/g, (run) => '<'.repeat(run.length)));
}

/** Signs until the next line begins, at most `most`. */
function untilStart(zone: Zone, at: number, most: number): number {
  for (let n = 0; n < most; n += 1)
    if (zone.text[at + n] === undefined || zone.text[at + n] === '!' || (n > 0 && zone.starts[at + n])) return n;
  return most;
}

function restLength(zone: Zone, at: number): number {
  return zone.starts[at] ? 0 : untilStart(zone, at, 16);
}

/** End of the line of the name of a card, which comes last. */
function nameAfter(zone: Zone, at: number): number {
  let i = at;
  while (i < zone.text.length && i - at < 30 && /[A-Z<]/.test(zone.text[i]!) && !(i > at && zone.starts[i])) i += 1;
  return zone.text.slice(at, i).includes('<') ? i : at;
}

function isState(signs: string): boolean {
  const letters = [...signs].map((sign) => letterFor(sign)).join('');
  if ([...signs].filter((sign) => sign >= '0' && sign <= '9').length > 1) return false;
  return /^(?:[A-Z]{3}|[A-Z]{2}<|[A-Z](?:<<|KK))$/.test(letters);
}

function judged(
  kind: FoundZone['kind'],
  zone: Zone,
  from: number,
  to: number,
  checks: Readonly<Record<string, boolean>>,
  how: { readonly repaired: boolean; readonly withFirst: boolean },
): FoundZone | null {
  const failed = Object.keys(checks).filter((name) => !checks[name]);
  const wrong = failed.length;
  let confidence = how.withFirst ? [0.99, 0.8, 0.65, 0.5][wrong] : [0.95, 0.7, 0.45][wrong];
  if (confidence === undefined) return null;
  const repaired = how.repaired || zone.untidy.slice(from, to).includes(true);
  if (repaired) confidence -= wrong === 0 ? 0.06 : 0.08;
  const why = [wrong === 0 ? 'all check digits are right' : `check digits that are wrong: ${failed.join(', ')}`];
  if (repaired) why.push('repaired: misread or lost signs were put right');
  if (!how.withFirst) why.push('without the line of the name');
  return { kind, from, to, confidence: Math.round(confidence * 100) / 100, why };
}
