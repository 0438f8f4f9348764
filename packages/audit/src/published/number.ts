/**
 * Numbers as people publish them: `1 234`, `1.234`, `1'234`, `44,85 %`, `<10`, `٤٤٫٨٥`, `–`, `*`.
 *
 * INVARIANT (two readings): what can be read two ways is read in neither. `1.234` is a number only once the rest of the table tells what its
 * point means; `styleOf` collects what it tells.
 *
 * @module
 */
import { shown, TableFailure } from './error.ts';

/** Digits and what stands between them, not yet read. */
export interface Digits {
  readonly text: string;
  /** `1.234,5` has the groups `1`, `234`, `5`. */
  readonly groups: readonly string[];
  readonly separators: readonly string[];
  readonly percent: '%' | '‰' | null;
}

export type Written =
  | { readonly is: 'number'; readonly digits: Digits }
  /** `<10`, `≤9`, `>95 %`. */
  | { readonly is: 'below' | 'above'; readonly inclusive: boolean; readonly digits: Digits }
  /** `1-9`. */
  | { readonly is: 'range'; readonly low: Digits; readonly high: Digits }
  /** Nothing stands there, or a sign that says that a number is not shown. */
  | { readonly is: 'hidden' }
  /** A dash means "none" to some and "not shown" to others. */
  | { readonly is: 'dash' }
  | { readonly is: 'negative' }
  | { readonly is: 'unreadable' };

/** By which offices of statistics say that a number is not shown. */
const hiddenSigns: ReadonlySet<string> = new Set(
  ' * ** . .. ... … x c s z [c] [x] [z] (c) (x) (s) : na n/a n.a. nan null none #n/a'.split(' '),
);
const spaces = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;
/** Signs of footnotes behind a number; a raised digit is one too. */
const footnotes = /[\s*†‡§¹²³⁰⁴-⁹]+$/u;

export function writtenOf(field: string): Written {
  const text = field
    .slice(0, 80)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '')
    .replace(spaces, ' ')
    .trim();
  if (field.length > 80) return { is: 'unreadable' };
  if (hiddenSigns.has(text.toLowerCase())) return { is: 'hidden' };
  if (/^[-\u2010-\u2015\u2212]+$/.test(text)) return { is: 'dash' };
  const compared = /^(<=|>=|[<>≤≥])\s?(.+)$/u.exec(text);
  if (compared !== null) {
    const digits = digitsOf(compared[2]!);
    if (digits === null) return { is: 'unreadable' };
    const sign = compared[1]!;
    return { is: /[<≤]/u.test(sign) ? 'below' : 'above', inclusive: !/^[<>]$/.test(sign), digits };
  }
  const digits = digitsOf(text);
  if (digits !== null) return { is: 'number', digits };
  const range = /^([^-\u2010-\u2015\u2212]+)[-\u2010-\u2015\u2212]([^-\u2010-\u2015\u2212]+)$/.exec(text);
  const [low, high] = range === null ? [null, null] : [digitsOf(range[1]!), digitsOf(range[2]!)];
  if (low !== null && high !== null) return { is: 'range', low, high };
  return /^[-\u2010-\u2015\u2212]/.test(text) && digitsOf(text.slice(1)) !== null ? { is: 'negative' } : { is: 'unreadable' };
}

function digitsOf(text: string): Digits | null {
  const unmarked = text.replace(footnotes, '').trim();
  const percent = /[%٪％﹪]$/u.test(unmarked) ? '%' : unmarked.endsWith('‰') ? '‰' : null;
  const bare = (percent === null ? unmarked : unmarked.slice(0, -1)).trim();
  if (!/^\d{0,20}(?:[ .,'’·٫٬]\d{1,20}){0,12}$/u.test(bare) || bare === '') return null;
  const groups = bare.split(/[ .,'’·٫٬]/u);
  const separators = [...bare].filter((sign) => /[^\d]/u.test(sign));
  return { text: bare, groups, separators, percent };
}

type Meaning = 'thousands' | 'decimal';

/** What `.` and `,` mean in one table. */
export type Style = Readonly<Record<'.' | ',', Meaning | null>>;

export interface Column {
  readonly name: string;
  /** Counts are whole numbers; rates are at most 100 %, so nothing in them parts thousands. */
  readonly holds: 'counts' | 'rates' | 'numbers';
  readonly cells: readonly { readonly line: number; readonly written: Written }[];
}

/** @throws TableFailure where the table contradicts itself */
export function styleOf(columns: readonly Column[], decimal: '.' | ',' | undefined): Style {
  const found: Record<'.' | ',', Partial<Record<Meaning, number>>> = { '.': {}, ',': {} };
  const tell = (sign: '.' | ',', meaning: Meaning, line: number) => {
    found[sign][meaning] ??= line;
  };
  const counts: { readonly line: number; readonly digits: Digits }[] = [];
  for (const column of columns) {
    const numbers = column.cells.flatMap(({ line, written }) => digitsIn(written).map((digits) => ({ line, digits })));
    for (const { line, digits } of numbers)
      for (const [sign, meaning] of evidence(digits, column.holds === 'rates')) tell(sign, meaning, line);
    if (column.holds === 'counts') counts.push(...numbers);
  }
  // Beside 522, 1.234 is no number with three decimals, for people are whole; beside 5678 nobody knows.
  const plain = counts.flatMap(({ digits }) => (digits.separators.length === 0 ? [digits.groups[0]!] : []));
  if (plain.some((number) => number !== '0') && plain.every((number) => number.length < 4))
    for (const { line, digits } of counts) {
      const sign = undecided(digits);
      if (sign !== null) tell(sign, 'thousands', line);
    }
  if (decimal !== undefined) {
    tell(decimal, 'decimal', 0);
    tell(decimal === '.' ? ',' : '.', 'thousands', 0);
  }
  for (const sign of ['.', ','] as const) {
    const { thousands, decimal: asDecimal } = found[sign];
    if (thousands !== undefined && asDecimal !== undefined)
      throw new TableFailure('separators-conflict', Math.max(thousands, asDecimal) || null, {
        sign,
        thousands: thousands || '--decimal',
        decimal: asDecimal || '--decimal',
      });
  }
  const means = (sign: '.' | ',', other: '.' | ','): Meaning | null => {
    if (found[sign].thousands !== undefined) return 'thousands';
    if (found[sign].decimal !== undefined) return 'decimal';
    if (found[other].decimal !== undefined) return 'thousands';
    return found[other].thousands === undefined ? null : 'decimal';
  };
  return { '.': means('.', ','), ',': means(',', '.') };
}

export function digitsIn(written: Written): readonly Digits[] {
  if (written.is === 'range') return [written.low, written.high];
  return written.is === 'number' || written.is === 'below' || written.is === 'above' ? [written.digits] : [];
}

/** The sign that may part thousands or decimals in this number alone: one, with one to three digits before it and three behind. */
function undecided({ groups, separators }: Digits): '.' | ',' | null {
  const sign = separators[0];
  if (separators.length !== 1 || (sign !== '.' && sign !== ',')) return null;
  return groups[1]!.length === 3 && /^[1-9]\d{0,2}$/.test(groups[0]!) ? sign : null;
}

function evidence(digits: Digits, rate: boolean): ['.' | ',', Meaning][] {
  const { separators } = digits;
  const told: ['.' | ',', Meaning][] = [];
  for (const sign of ['.', ','] as const) {
    const places = separators.flatMap((separator, at) => (separator === sign ? [at] : []));
    if (places.length === 0) continue;
    if (places.length > 1) told.push([sign, 'thousands']);
    else if (places[0]! < separators.length - 1) told.push([sign, 'thousands']);
    else if (separators.length > 1 || rate || undecided(digits) === null) told.push([sign, 'decimal']);
  }
  return told;
}

/** A decimal number, exactly: `digits / 10 ** decimals`. */
export interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

/** null: not a number at all. @throws TableFailure where it could be two */
export function decimalOf(digits: Digits, style: Style, where: { readonly line: number; readonly column: string }): Decimal | null {
  const { groups, separators, text } = digits;
  const asDecimal = (sign: string) =>
    sign === '·' || sign === '٫' || ((sign === '.' || sign === ',') && (style[sign] ?? 'decimal') === 'decimal');
  const doubt = undecided(digits);
  if (doubt !== null && style[doubt] === null)
    throw new TableFailure('ambiguous-number', where.line, {
      column: where.column,
      text: shown(text),
      whole: groups.join(''),
      decimal: groups.join('.'),
    });
  const last = separators.length - 1;
  const fraction = last >= 0 && asDecimal(separators[last]!) ? groups.at(-1)! : '';
  const whole = fraction === '' ? groups : groups.slice(0, -1);
  const parting = fraction === '' ? separators : separators.slice(0, -1);
  if (parting.some(asDecimal) || new Set(parting).size > 1) return null;
  if (parting.length > 0 && !wellGrouped(whole, parting[0]!)) return null;
  return { digits: BigInt(whole.join('') + fraction || '0'), decimals: fraction.length };
}

/** Three digits behind every sign; between commas also two, as in India, if three come last. */
function wellGrouped(groups: readonly string[], sign: string): boolean {
  const [first, ...rest] = groups;
  const inner = sign === ',' && rest.length > 1 ? /^\d{2,3}$/ : /^\d{3}$/;
  return /^\d{1,3}$/.test(first!) && rest.every((group, at) => (at === rest.length - 1 ? /^\d{3}$/ : inner).test(group));
}
