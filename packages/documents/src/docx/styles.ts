import type { IStylesOptions } from 'docx';

/** Half points. */
export const sizes = { body: 21, rightToLeft: 24, small: 17 } as const;

/** On the machines of those who open the file, with Greek, Cyrillic, Arabic and Hebrew letters; LibreOffice has one of the same widths. */
export const font = 'Arial';

export function styles(language: string): IStylesOptions {
  const heading = { bold: true, boldComplexScript: true, color: '000000' };
  return {
    default: {
      document: {
        run: { font, size: sizes.body, sizeComplexScript: sizes.rightToLeft, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 264 } },
      },
      heading1: {
        run: { ...heading, font, size: 23, sizeComplexScript: 27 },
        paragraph: { spacing: { before: 200, after: 140 }, keepNext: true },
      },
      heading2: {
        run: { ...heading, font, size: sizes.body, sizeComplexScript: sizes.rightToLeft },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
    },
  };
}
