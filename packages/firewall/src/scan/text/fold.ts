/**
 * Letters as they are compared: without case, without accents, Arabic without vowel signs and with one form for each letter.
 * The same for the words of the Atlas and for the text, so `SÉJOUR`, `séjour` in NFC or NFD and `sejour` are one word.
 *
 * @module
 */

/** A sign that is not there when words are compared: vowel sign, tatweel, joiner, soft hyphen, mark of direction. */
export const NOTHING = 0;
/** A space, hyphen, underscore or apostrophe: they are one sign between words. */
export const GAP = 0x20;

/** Spaces of all widths, line ends, hyphens, low lines, apostrophes, and the word space of Ethiopic. */
const gaps = new Set(
  [
    0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x202f, 0x205f, 0x2028, 0x2029, 0x3000, 0x2d, 0x2010, 0x2011, 0x2012, 0x2013,
    0x2014, 0x2212, 0x058a, 0x05be, 0xfe63, 0xff0d, 0x5f, 0xff3f, 0x27, 0x60, 0xb4, 0x2018, 0x2019, 0x201b, 0x02bc, 0xff07, 0x1361,
  ].concat(Array.from({ length: 11 }, (_, n) => 0x2000 + n)),
); // prettier-ignore
/** What stands for what beyond removing accents. Endings that writers of Arabic script mix up are one letter. */
const same: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŋ: 'n',
  ĸ: 'k',
  ŧ: 't',
  ə: 'e',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ٱ: 'ا',
  ئ: 'ي',
  ؤ: 'و',
  ݢ: 'گ',
}; // prettier-ignore
const ignorable = /^[\p{Mn}\p{Me}\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]$/u;
/** In these scripts a combining mark is a letter of its own, not an accent. */
const keepsMarks = /^[\u0900-\u0dff\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff]$/u;

const BMP = 0x10000;
const UNKNOWN = 0xffff;
const MANY = 0xfffe;
const folds = new Uint16Array(BMP).fill(UNKNOWN);
const manyFolds = new Map<number, string>();

/** The folded code, `NOTHING`, or `GAP`; -1 where one character becomes several (`foldMany` has them). */
export function fold(code: number): number {
  // U+FFFE and U+FFFF are no characters, and their numbers are taken by the two marks.
  if (code >= MANY) return code;
  let folded = folds[code]!;
  if (folded === UNKNOWN) folded = learn(code);
  return folded === MANY ? -1 : folded;
}

export function foldMany(code: number): string {
  return manyFolds.get(code)!;
}

/** A text as it is compared. Case folding of the whole: for words that are compiled, not for what is scanned. */
export function foldText(text: string): string {
  let folded = '';
  for (const sign of text) {
    const code = fold(sign.codePointAt(0)!);
    folded += code === -1 ? foldMany(sign.codePointAt(0)!) : code === NOTHING ? '' : String.fromCodePoint(code);
  }
  return folded;
}

function learn(code: number): number {
  const sign = String.fromCharCode(code);
  let text: string;
  if (gaps.has(code)) text = ' ';
  else if (ignorable.test(sign) && !keepsMarks.test(sign)) text = '';
  else {
    const compatible = code >= 0xfb00 ? sign.normalize('NFKC') : sign;
    text = [...compatible]
      .map((c) => (c === 'İ' ? 'i' : c.toLowerCase()))
      .map((c) => (c === 'ї' ? 'і' : c === 'й' ? 'и' : c === 'ё' ? 'е' : c))
      .flatMap((c) => (same[c] === undefined ? [...c.normalize('NFD')] : [...same[c]]))
      .filter((c) => !ignorable.test(c) || keepsMarks.test(c))
      .map((c) => same[c] ?? c)
      .join('');
  }
  let value = NOTHING;
  if (text.length === 1) value = text.charCodeAt(0);
  else if (text.length > 1) {
    value = MANY;
    manyFolds.set(code, text);
  }
  folds[code] = value;
  return value;
}

const letters = new Uint8Array(BMP);

/** 1: letter (or mark), 2: no letter, 3: ideograph, which stands without spaces around it. */
export function letterKind(code: number): number {
  if (code >= BMP) return code >= 0x20000 && code < 0x32000 ? 3 : 1;
  let kind = letters[code]!;
  if (kind === 0) {
    const sign = String.fromCharCode(code);
    kind = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign)
      ? 3
      : /[\p{L}\p{M}]/u.test(sign) || code === 0x200c || code === 0x200d || code === 0x640
        ? 1
        : 2;
    letters[code] = kind;
  }
  return kind;
}

/** Zeros of the scripts of the Basic Multilingual Plane that have digits of their own. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810,
  0xff10,
];

/** The digit that a code point stands for, in whatever script; or -1. */
export function digitOf(code: number): number {
  if (code < 0x660) return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return code - zero;
  return -1;
}

/** Capital letters of other scripts that look like Latin ones, and what they look like. */
const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Ѕ: 'S',
  І: 'I',
  Ј: 'J',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
}; // prettier-ignore

/** The Latin capital that a letter is, or looks like; or ''. */
export function latinOf(code: number): string {
  if (code >= 0xff21 && code <= 0xff3a) return String.fromCharCode(code - 0xff21 + 0x41);
  if (code >= 0xff41 && code <= 0xff5a) return String.fromCharCode(code - 0xff41 + 0x41);
  return code >= 0x370 && code < 0x530 ? (lookAlikes[String.fromCharCode(code)] ?? '') : '';
}
