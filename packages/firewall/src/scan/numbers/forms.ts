/**
 * Numbers made of digits only: for each kind how long it is, how it may be set, what must be so in it, and how far it is believed.
 *
 * @module
 */
import {
  belgian,
  bsnRemainder,
  cpr,
  type Digits,
  duf,
  ean,
  isDay,
  luhn,
  mod97,
  mod1110,
  nhs,
  nif,
  norwegian,
  number,
  pesel,
  svnr,
  taxNumberForm,
} from './checks.ts'; // prettier-ignore

/** `null`: it cannot be one. `valid: null`: it has no checksum. `doubt`: it also looks like a moment in time; `recent`: its day is one of the last years, as in names of backups. */
type Judgement = { readonly valid: boolean | null; readonly note?: string; readonly doubt?: true; readonly recent?: true } | null;

/** Confidence with a right checksum in bare digits, in its own layout, and beside a label; and with a wrong one beside a label. */
export interface DigitForm {
  readonly kind: string;
  readonly country: string;
  readonly lengths: readonly number[];
  /** Lengths of the parts with what joins them, as `6-4`; `_` stands for a space. Bare digits are always allowed. */
  readonly layouts: readonly string[];
  readonly judge: (d: Digits, n: number) => Judgement;
  readonly bare: number;
  readonly laid: number;
  readonly labelled: number;
  readonly broken: number;
}

const right = (valid: boolean, note?: string): Judgement => (note === undefined ? { valid } : { valid, note });
const unchecked: Judgement = { valid: null };

/** A number that is believed only beside its label. */
function onlyLabelled(kind: string, country: string, lengths: readonly number[], layouts: readonly string[], labelled: number): DigitForm {
  return { kind, country, lengths, layouts, judge: () => unchecked, bare: 0, laid: 0, labelled, broken: 0 };
}

export const digitForms: readonly DigitForm[] = [
  {
    kind: 'nl-bsn',
    country: 'nl',
    lengths: [8, 9],
    layouts: ['4.2.3', '3_3_3', '3.3.3', '3-3-3', '4_2_3', '2_3_4', '5_4', '4_5'],
    judge: (d, n) => {
      if (n === 8) return right(bsnRemainder([0, ...Array.from(d).slice(0, 8)]) === 0, 'a zero at its beginning is missing');
      return number(d, 0, 9) === 0 ? null : right(bsnRemainder(d) === 0);
    },
    bare: 0.3,
    laid: 0.4,
    labelled: 0.95,
    broken: 0.55,
  },
  {
    kind: 'nl-onderwijsnummer',
    country: 'nl',
    lengths: [9],
    layouts: ['3_3_3', '4_5'],
    judge: (d) => (d[0] === 1 && d[1] === 0 ? right(bsnRemainder(d) === 5) : null),
    bare: 0.3,
    laid: 0.35,
    labelled: 0.95,
    broken: 0.5,
  },
  {
    kind: 'pt-nif',
    country: 'pt',
    lengths: [9],
    layouts: ['3_3_3', '3.3.3'],
    judge: (d) => (d[0] === 0 || d[0] === 4 ? null : right(nif(d))),
    bare: 0.25,
    laid: 0.35,
    labelled: 0.94,
    broken: 0.5,
  },
  {
    kind: 'se-samordningsnummer',
    country: 'se',
    lengths: [10, 12],
    layouts: ['6-4', '6+4', '8-4', '8+4', '6_4', '8_4'],
    judge: (d, n) => swedish(d, n, 60),
    bare: 0.4,
    laid: 0.93,
    labelled: 0.97,
    broken: 0.55,
  },
  {
    kind: 'se-personnummer',
    country: 'se',
    lengths: [10, 12],
    layouts: ['6-4', '6+4', '8-4', '8+4', '6_4', '8_4'],
    judge: (d, n) => swedish(d, n, 0),
    bare: 0.4,
    laid: 0.92,
    labelled: 0.96,
    broken: 0.55,
  },
  {
    kind: 'dk-cpr',
    country: 'dk',
    lengths: [10],
    layouts: ['6-4', '6_4'],
    // The check was given up in 2007, so a wrong one proves nothing.
    judge: (d) => {
      if (!isDay(number(d, 0, 2), number(d, 2, 4))) return null;
      return { valid: cpr(d), ...(isRecentDay(d) ? { recent: true as const } : {}) };
    },
    bare: 0.35,
    laid: 0.75,
    labelled: 0.93,
    broken: 0.8,
  },
  {
    kind: 'at-svnr',
    country: 'at',
    lengths: [10],
    layouts: ['4_6', '4-6', '4/6', '4_2_2_2', '4_2.2.2'],
    judge: (d) => (d[0] !== 0 && isDay(number(d, 4, 6), number(d, 6, 8)) ? right(svnr(d)) : null),
    bare: 0.45,
    laid: 0.7,
    labelled: 0.96,
    broken: 0.55,
  },
  {
    kind: 'gb-nhs',
    country: 'uk',
    lengths: [10],
    layouts: ['3_3_4', '3-3-4'],
    judge: (d) => right(nhs(d)),
    bare: 0.3,
    laid: 0.45,
    labelled: 0.96,
    broken: 0.55,
  },
  {
    kind: 'no-fodselsnummer',
    country: 'no',
    lengths: [11],
    layouts: ['6_5', '6-5'],
    judge: (d) => (isDay(number(d, 0, 2), number(d, 2, 4)) && d[0]! < 4 ? right(norwegian(d)) : null),
    bare: 0.9,
    laid: 0.93,
    labelled: 0.97,
    broken: 0.55,
  },
  {
    kind: 'no-d-nummer',
    country: 'no',
    lengths: [11],
    layouts: ['6_5', '6-5'],
    judge: (d) =>
      isDay(number(d, 0, 2) - 40, number(d, 2, 4)) ? right(norwegian(d), 'the day is raised by 40: a temporary number') : null,
    bare: 0.91,
    laid: 0.94,
    labelled: 0.98,
    broken: 0.55,
  },
  {
    kind: 'no-h-nummer',
    country: 'no',
    lengths: [11],
    layouts: ['6_5', '6-5'],
    judge: (d) => {
      if (isDay(number(d, 0, 2), number(d, 2, 4) - 40))
        return right(norwegian(d), 'the month is raised by 40: a number given by a hospital or the like');
      return d[0]! >= 8 ? { valid: norwegian(d), note: 'a joint emergency number', doubt: true } : null;
    },
    bare: 0.9,
    laid: 0.93,
    labelled: 0.96,
    broken: 0.5,
  },
  {
    kind: 'be-rijksregister',
    country: 'be',
    lengths: [11],
    layouts: ['2.2.2-3.2', '6-3-2', '6_3_2', '2.2.2-3-2', '2_2_2_3_2', '2.2.2_3.2', '9_2', '2.2.2.3.2', '2-2-2-3-2', '6-3.2', '2/2/2-3.2'],
    judge: (d) => {
      const month = number(d, 2, 4);
      const day = number(d, 4, 6);
      const right_ = belgian(d);
      return isDay(day, month, (right_ || 1900) + number(d, 0, 2)) || (day === 0 && month <= 12 && right_ !== 0 && number(d, 6, 9) > 0)
        ? { valid: right_ !== 0, ...(day === 0 ? { doubt: true as const } : {}) }
        : null;
    },
    bare: 0.9,
    laid: 0.95,
    labelled: 0.97,
    broken: 0.55,
  },
  {
    kind: 'be-bis',
    country: 'be',
    lengths: [11],
    layouts: ['2.2.2-3.2', '6-3-2', '6_3_2', '2.2.2-3-2', '2_2_2_3_2', '2.2.2_3.2', '9_2', '2.2.2.3.2', '2-2-2-3-2', '6-3.2', '2/2/2-3.2'],
    judge: (d) => {
      const raised = number(d, 2, 4);
      const month = raised >= 40 ? raised - 40 : raised - 20;
      const day = number(d, 4, 6);
      if (month < 0 || month > 12) return null;
      const known = isDay(day, month);
      if (!known && (day > 31 || (month > 0 && day > 0))) return null;
      const note = `the month is raised by ${raised >= 40 ? 40 : 20}: not in the national register`;
      return { valid: belgian(d) !== 0, note, ...(known ? {} : { doubt: true as const }) };
    },
    bare: 0.9,
    laid: 0.95,
    labelled: 0.98,
    broken: 0.55,
  },
  {
    kind: 'pl-pesel',
    country: 'pl',
    lengths: [11],
    layouts: [],
    judge: (d) => {
      const raised = number(d, 2, 4);
      return isDay(number(d, 4, 6), raised % 20) && (raised < 33 || raised > 80) ? right(pesel(d)) : null;
    },
    bare: 0.45,
    laid: 0.45,
    labelled: 0.96,
    broken: 0.55,
  },
  {
    kind: 'gr-amka',
    country: 'gr',
    lengths: [11],
    layouts: ['6_5', '6-5'],
    judge: (d) => (isDay(number(d, 0, 2), number(d, 2, 4)) ? right(luhn(d, 0, 11)) : null),
    bare: 0.45,
    laid: 0.5,
    labelled: 0.96,
    broken: 0.55,
  },
  {
    kind: 'de-steuer-id',
    country: 'de',
    lengths: [11],
    layouts: ['2_3_3_3', '2/3/3/3'],
    judge: (d) => (taxNumberForm(d) ? right(mod1110(d)) : null),
    bare: 0.45,
    laid: 0.85,
    labelled: 0.96,
    broken: 0.55,
  },
  {
    kind: 'no-duf',
    country: 'no',
    lengths: [12],
    layouts: ['4_6_2', '4-6-2', '4_8', '4_4_4', '6_6', '10_2'],
    judge: (d) => {
      const year = number(d, 0, 4);
      if (year < 1985 || year > 2049) return null;
      const moment = isDay(number(d, 6, 8), number(d, 4, 6)) && number(d, 8, 10) < 24 && number(d, 10, 12) < 60;
      return { valid: duf(d), ...(moment ? { doubt: true as const } : {}) };
    },
    bare: 0.91,
    laid: 0.92,
    labelled: 0.98,
    broken: 0.55,
  },
  {
    kind: 'ch-ahv',
    country: 'ch',
    lengths: [13],
    layouts: ['3.4.4.2', '3_4_4_2', '3-4-4-2'],
    judge: (d) => (number(d, 0, 3) === 756 ? right(ean(d)) : null),
    bare: 0.6,
    laid: 0.96,
    labelled: 0.97,
    broken: 0.55,
  },
  {
    kind: 'fr-nir',
    country: 'fr',
    lengths: [15],
    layouts: [
      '1_2_2_2_3_3_2',
      '13_2',
      '1_2_2_2_3_3-2',
      '1-2-2-2-3-3-2',
      '1.2.2.2.3.3.2',
      '1_2_2_5_3_2',
      '1_12_2',
      '1_2_2_2_3_3/2',
      '1_2_2_2_6_2',
      '13-2',
      '13/2',
    ],
    judge: (d) => {
      const month = number(d, 3, 5);
      if (!'12378'.includes(String(d[0])) || !isBirthMonth(month)) return null;
      const first13 = Array.from(d).slice(0, 13).join('');
      const valid = 97 - mod97(first13) === number(d, 13, 15);
      const card = luhn(d, 0, 15) && d[0] === 3 && (d[1] === 4 || d[1] === 7 || d[1] === 5);
      const note = nirNote(d[0]!, number(d, 5, 7));
      return { valid, ...(note === '' ? {} : { note }), ...(card ? { doubt: true as const } : {}) };
    },
    bare: 0.93,
    laid: 0.96,
    labelled: 0.98,
    broken: 0.55,
  },
  onlyLabelled('de-azr-nummer', 'de', [12], ['6_5_1', '6-5-1', '6_6', '3_3_3_3', '6-6', '4_4_4'], 0.8),
  onlyLabelled('fr-agdref', 'fr', [9, 10], ['2_2_2_2_2', '4_3_3', '3_3_3', '3_3_4', '1_3_3_3'], 0.8),
  onlyLabelled('nl-v-nummer', 'nl', [10], ['3.3.4', '3_3_4', '4.3.3', '4_3_3', '3.3.3.1', '3_3_3_1', '2.2.2.2.2', '1.3.3.3', '5_5'], 0.8),
  onlyLabelled('us-a-number', 'us', [7, 8, 9], ['3-3-3', '3_3_3', '2_3_3', '2-3-3'], 0.75),
  onlyLabelled('uk-home-office', 'uk', [16], ['4-4-4-4'], 0.8),
  onlyLabelled('se-dossier', 'se', [8], ['2-6', '2_6'], 0.75),
  onlyLabelled('fi-migri', 'fi', [7, 8], [], 0.65),
  onlyLabelled('be-dossier', 'be', [7], ['1.3.3', '1_3_3'], 0.7),
  onlyLabelled('ch-zemis', 'ch', [6, 8], ['3_3', '3.3', '2_3_3', '4_4', '3-3'], 0.75),
  onlyLabelled('at-ifa', 'at', [8, 9, 10], [], 0.7),
  onlyLabelled('visa-sticker', 'eu', [8, 9], ['3_3_3'], 0.75),
  onlyLabelled('sis-vis-number', 'eu', [6, 7, 8, 9, 10, 11, 12, 13, 14, 15], [], 0.6),
  onlyLabelled('it-permesso', 'it', [8, 9, 10], [], 0.65),
  onlyLabelled('de-akn', 'de', [7, 8, 9, 10, 11, 12, 13], [], 0.65),
  onlyLabelled(
    'phone',
    'international',
    [7, 8, 9, 10, 11, 12, 13],
    [
      '2_2_2_2',
      '3_3_3',
      '3-3-3',
      '3_2_2_2',
      '3_2_3',
      '3_3_2_2',
      '3_4_4',
      '2_3_2_2',
      '2_3_4',
      '4_4',
      '3_3_4',
      '3-3-4',
      '2_3_3',
      '2_2_2_2_2',
      '2-2-2-2',
      '1_2_2_2_2',
      '2_7',
      '3_6',
      '3_7',
      '3-7',
      '4_6',
    ],
    0.85,
  ),
];

export const formsByLength: readonly (readonly DigitForm[])[] = Array.from({ length: 17 }, (_, n) =>
  digitForms.filter((form) => form.lengths.includes(n)),
);

/** @param raised 0, or 60 in coordination numbers */
function swedish(d: Digits, n: number, raised: number): Judgement {
  const at = n - 10;
  if (at === 2 && (number(d, 0, 2) < 18 || number(d, 0, 2) > 20)) return null;
  const month = number(d, at + 2, at + 4);
  const day = number(d, at + 4, at + 6) - raised;
  // A coordination number keeps a month or day of 0 where the birth is not known.
  if (!isDay(day, month) && !(raised === 60 && day >= 0 && day <= 31 && month <= 12 && (day === 0 || month === 0))) return null;
  const valid = luhn(d, at, n);
  const clock = raised === 0 && at === 2 && number(d, 8, 10) < 24 && number(d, 10, 12) < 60;
  const note = raised === 60 ? 'the day is raised by 60: not registered as a resident' : undefined;
  const recent = raised === 0 && (at === 0 ? isRecentDay(d) : number(d, 0, 4) >= 2012);
  return {
    valid,
    ...(note === undefined ? {} : { note }),
    ...(clock ? { doubt: true as const } : {}),
    ...(recent ? { recent: true as const } : {}),
  };
}

/**
 * Do six digits stand for a day of the years in which files and backups were named after days, written from the year or from the day?
 * A child may have such a number: its label will stand beside it.
 */
export function isRecentDay(d: Digits): boolean {
  const [first, month, last] = [number(d, 0, 2), number(d, 2, 4), number(d, 4, 6)];
  return (isRecent(first) && isDay(last, month)) || (isRecent(last) && isDay(first, month));
}

function isRecent(year: number): boolean {
  return year >= 12 && year <= 30;
}

export function isBirthMonth(month: number): boolean {
  return (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || (month >= 50 && month <= 99);
}

export function nirNote(first: number, department: number): string {
  const born = department === 99 ? 'the department is 99: born abroad' : '';
  return first > 2 ? `${born}${born === '' ? '' : '; '}the first digit marks a provisional number` : born;
}
