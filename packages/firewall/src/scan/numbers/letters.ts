/**
 * Identifiers with letters in them. Each reader looks at signs from one place and says what they are.
 *
 * @module
 */
import { dniLetter, fiscalLetter, hetuSign, isDay, mod97, ppsLetter } from './checks.ts';
import { isBirthMonth, isRecentDay, nirNote } from './forms.ts';
import { ibanLengths } from './iban.ts';

/** `bare`: confidence without a label; `labelled`: beside one; `broken` the same two with a wrong check. */
export interface Reading {
  readonly kind: string;
  readonly country: string;
  /** How many signs. */
  readonly length: number;
  readonly valid: boolean | null;
  readonly bare: number;
  readonly labelled: number;
  readonly note?: string;
}

type Reader = (text: string, at: number, joints: string) => Reading | null;

/** @param valid null: no checksum */
function reading(
  kind: string,
  country: string,
  length: number,
  valid: boolean | null,
  bare: number,
  labelled: number,
  note?: string,
): Reading {
  return { kind, country, length, valid, bare, labelled, ...(note === undefined ? {} : { note }) };
}

function shape(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const niePattern = /[XYZ]\d{7}[A-Z]/y;
const dniPattern = /\d{8}[A-Z]/y;
const hetuPattern = /\d{6}[A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]/y;
const hetuLaid = /\d{9}[0-9A-FHJ-NPR-Y]/y;
const fiscalPattern = /[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]/y;
const stpPattern = /(?:STP|ENI)\d{13}/y;
const ppsPattern = /\d{7}[A-W][ABHWTXYZ]?/y;
const ninoPattern = /[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]/y;
const nirPattern = /[12378]\d{4}2[AB]\d{8}/y;
const dutchDocument = /[A-NP-Z]{2}[A-NP-Z0-9]{6}\d/y;
const permitCard = /[A-Z]{2}[A-Z0-9]\d{6}/y;
const homeOffice = /[A-Z]\d{7}/y;
const visaApplication = /GWF\d{9}/y;
const registrationCard = /ASL\d{5,10}/y;
const aNumber = /A\d{7,9}/y;
const eurodac = /(?:A[T]|B[EG]|C[HYZ]|D[EK]|E[EELS]|F[IR]|GR|H[RU]|I[EST]|L[ITUV]|MT|N[LO]|P[LT]|RO|S[EIK])[1-9]\d{4,12}/y;
const sticker = /[A-Z]{1,3}\d{8,9}/y;
const permesso = /I\d{8}/y;
const zemis = /N\d{6}/y;
const nullaOsta = /P[A-Z]{2}[LN]Q20\d{2}\d{4,7}/y;
const iban = /[A-Z]{2}\d{2}[A-Z0-9]{11,30}/y;

interface LaidReader {
  readonly read: Reader;
  /** Layouts in which it may be set; in one piece it always may. */
  readonly laid: RegExp;
  /** How many letters it begins with: at least, at most. */
  readonly lead: readonly [number, number];
}

const none = /^$/;

const readers: readonly LaidReader[] = [
  {
    lead: [1, 1],
    laid: /^(?:1[-_. ]7[-_.]1|1[-_]7|1-8|8-1|1[-_.]\d\.\d{1,3}\.\d{1,3}[-_.]?1?|1_3_4_1)$/,
    read: (text, at) => {
      if (!shape(niePattern, text, at)) return null;
      const value = Number('XYZ'.indexOf(text[at]!) + text.slice(at + 1, at + 8));
      return dniLetter(value) === text[at + 8] ? reading('es-nie', 'es', 9, true, 0.96, 0.99) : reading('es-nie', 'es', 9, false, 0.4, 0.6);
    },
  },
  {
    lead: [0, 0],
    laid: /^(?:8[-_.]1|2\.3\.3[-_.]1|2\.3\.4|2_3_3[_-]1)$/,
    read: (text, at) => {
      if (!shape(dniPattern, text, at)) return null;
      const valid = dniLetter(Number(text.slice(at, at + 8))) === text[at + 8];
      return reading('es-dni', 'es', 9, valid, valid ? 0.9 : 0.3, valid ? 0.98 : 0.55);
    },
  },
  {
    lead: [0, 0],
    laid: /^6[-+]4$/,
    read: (text, at, joints) => {
      // The sign of the century is a letter inside the run, or the joint before the last four signs.
      const inside = shape(hetuPattern, text, at) !== null;
      const laid = !inside && shape(hetuLaid, text, at) !== null && /^.{6}[-+]$/.test(joints.slice(0, 7)) && joints.length === 7;
      if (!inside && !laid) return null;
      const rest = at + (inside ? 7 : 6);
      if (!isDay(Number(text.slice(at, at + 2)), Number(text.slice(at + 2, at + 4)))) return null;
      const valid = hetuSign(Number(text.slice(at, at + 6) + text.slice(rest, rest + 3))) === text[rest + 3];
      const temporary = text[rest] === '9';
      const digits = /\d/.test(text[rest + 3]!);
      const note = temporary ? 'the individual number is 900 to 999: temporary, not registered in Finland' : undefined;
      const dateLike = digits && laid && isRecentDay(Array.from(text.slice(at, at + 6), Number));
      return reading(
        'fi-hetu',
        'fi',
        inside ? 11 : 10,
        valid,
        valid ? (dateLike ? 0.45 : digits && laid ? 0.9 : 0.95) : digits ? 0.2 : 0.4,
        valid ? 0.98 : 0.55,
        note,
      );
    },
  },
  {
    lead: [6, 6],
    laid: /^(?:3[_-]3|6)[\d_-]*$/,
    read: (text, at) => {
      if (!shape(fiscalPattern, text, at)) return null;
      const valid = fiscalLetter(text.slice(at, at + 15)) === text[at + 15];
      const abroad = text[at + 11] === 'Z' ? 'the place code begins with Z: born abroad' : undefined;
      return reading('it-codice-fiscale', 'it', 16, valid, valid ? 0.97 : 0.55, valid ? 0.99 : 0.65, abroad);
    },
  },
  {
    lead: [3, 3],
    laid: /^3[-_][\d_]+$/,
    read: (text, at) => {
      if (!shape(stpPattern, text, at)) return null;
      const note = text.startsWith('STP', at) ? 'STP is given to patients without papers' : 'ENI is given to EU citizens without cover';
      return reading('it-stp-eni', 'it', 16, null, 0.9, 0.93, note);
    },
  },
  {
    lead: [0, 0],
    laid: /^7[-_ ][12]$/,
    read: (text, at) => {
      const found = shape(ppsPattern, text, at);
      if (!found) return null;
      const second = found[0][8] ?? '';
      const valid = ppsLetter(Array.from(found[0].slice(0, 7), Number), second) === found[0][7];
      return reading('ie-pps', 'ie', found[0].length, valid, valid ? (second === '' ? 0.4 : 0.48) : 0.1, valid ? 0.96 : 0.55);
    },
  },
  {
    lead: [2, 2],
    laid: /^(?:2_2_2_2_1|2[-_]6[-_]1|2-2-2-2-1|2\.2\.2\.2\.1)$/,
    read: (text, at) => {
      if (!shape(ninoPattern, text, at)) return null;
      if (/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(text.slice(at, at + 2))) return null;
      return reading('gb-nino', 'uk', 9, null, 0.65, 0.88);
    },
  },
  {
    lead: [0, 0],
    laid: /^1[\d_.\-/]*$/,
    read: (text, at) => {
      if (!shape(nirPattern, text, at) || !isBirthMonth(Number(text.slice(at + 3, at + 5)))) return null;
      const digits = text
        .slice(at, at + 13)
        .replace('2A', '19')
        .replace('2B', '18');
      const valid = 97 - mod97(digits) === Number(text.slice(at + 13, at + 15));
      const note = nirNote(Number(text[at]), 20);
      return reading('fr-nir', 'fr', 15, valid, valid ? 0.95 : 0.4, valid ? 0.98 : 0.6, note === '' ? undefined : note);
    },
  },
  {
    lead: [3, 3],
    laid: /^3[-_]9$/,
    read: (text, at) => (shape(visaApplication, text, at) ? reading('uk-gwf', 'uk', 12, null, 0.75, 0.9) : null),
  },
  {
    lead: [3, 3],
    laid: /^3[-_/]\d+$/,
    read: (text, at, joints) =>
      shape(registrationCard, text, at)
        ? reading(
            'uk-home-office',
            'uk',
            shape(registrationCard, text, at)![0].length,
            null,
            joints.includes('/') ? 0.6 : 0.3,
            0.88,
            'form of an asylum registration card',
          )
        : null,
  },
  {
    lead: [3, 5],
    laid: /^1-2\/1\/1\/4\/\d+$/,
    read: (text, at) =>
      shape(nullaOsta, text, at) ? reading('it-permesso', 'it', shape(nullaOsta, text, at)![0].length, null, 0.6, 0.8) : null,
  },
  {
    lead: [2, 3],
    laid: /^(?:2_7|3_6|2_1_6|3-6|3_3_3)$/,
    read: (text, at) => (shape(permitCard, text, at) ? reading('uk-brp', 'uk', 9, null, text.startsWith('ZU', at) ? 0.4 : 0, 0.8) : null),
  },
  {
    lead: [2, 6],
    laid: none,
    read: (text, at) => (shape(dutchDocument, text, at) ? reading('nl-document', 'nl', 9, null, 0, 0.8) : null),
  },
  {
    lead: [1, 1],
    laid: /^1[-_]7$/,
    read: (text, at) => (shape(homeOffice, text, at) ? reading('uk-home-office', 'uk', 8, null, 0, 0.8) : null),
  },
  {
    lead: [1, 1],
    laid: /^1[-_](?:\d+|2[-_]3[-_]3|3[-_]3[-_]3)$/,
    read: (text, at) => reading_(aNumber, 'us-a-number', 'us', text, at, 0.8),
  },
  {
    lead: [2, 2],
    laid: /^(?:2[-_]\d+|3[-_]\d+)$/,
    read: (text, at) => reading_(eurodac, 'eurodac-number', 'eu', text, at, 0.8),
  },
  {
    lead: [1, 3],
    laid: /^(?:[123][-_]\d+|[123]_3_3_3)$/,
    read: (text, at) => reading_(sticker, 'visa-sticker', 'eu', text, at, 0.8),
  },
  {
    lead: [1, 1],
    laid: /^1[-_]8$/,
    read: (text, at) => reading_(permesso, 'it-permesso', 'it', text, at, 0.75),
  },
  {
    lead: [1, 1],
    laid: /^1[-_](?:6|3[-_. ]3)$/,
    read: (text, at) => reading_(zemis, 'ch-zemis', 'ch', text, at, 0.75),
  },
  {
    lead: [2, 2],
    laid: /^(?:4(?:[-_]4){2,7}(?:[-_][1-4])?|2_2_.*)$/,
    read: (text, at) => {
      const found = shape(iban, text, at);
      if (!found) return null;
      const country = found[0].slice(0, 2);
      const length = ibanLengths[country];
      if (length === undefined || found[0].length < length) return null;
      const whole = found[0].slice(0, length);
      const digits = `${whole.slice(4)}${whole.slice(0, 4)}`.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
      const valid = mod97(digits) === 1;
      return reading('iban', 'international', length, valid, valid ? 0.97 : 0.4, valid ? 0.99 : 0.6);
    },
  },
];

/** By how many letters a text begins with, at most six. */
export const readersByLead: readonly (readonly LaidReader[])[] = Array.from({ length: 7 }, (_, lead) =>
  readers.filter((reader) => reader.lead[0] <= lead && lead <= reader.lead[1]),
);

function reading_(pattern: RegExp, kind: string, country: string, text: string, at: number, labelled: number): Reading | null {
  const found = shape(pattern, text, at);
  return found === null ? null : reading(kind, country, found[0].length, null, 0, labelled);
}
