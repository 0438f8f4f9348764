import type { Language } from '@firebreak/atlas';

/** How numbers are written in a language. Arabic pages use Latin digits, as the rest of the site does. */
export interface Numbers {
  readonly whole: (count: number) => string;
  /** One decimal below ten, none above. */
  readonly times: (value: number) => string;
  /** A share as a percentage, with two digits, or as many as keep it from looking like nobody or everybody. */
  readonly percent: (share: number) => string;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', ar: 'ar-u-nu-latn' };

export function numbersIn(language: Language): Numbers {
  const locale = locales[language];
  const formats = [0, 1, 2, 3, 4, 5, 6].map((digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  return {
    whole: (count) => formats[0]!.format(count),
    times: (value) => (value < 10 ? formats[1]! : formats[0]!).format(value),
    percent: (share) => {
      const digits =
        [2, 3, 4, 5, 6].find((d) => share === 0 || share === 1 || !/^(0|100)$/.test((share * 100).toFixed(d).replace(/\.0+$/, ''))) ?? 6;
      return `${formats[digits]!.format(share * 100)}\u00a0%`;
    },
  };
}
