/**
 * Documents for tests, pictures and the benchmark: letters as they are sent, in several languages and both directions, and a page with tables
 * and pictures. The people are invented.
 *
 * @module
 */
import type { Document } from '../index.ts';
import { arabicFigures, englishFigures } from './figures.ts';
import { arabicLetter, germanWithArabicCopy, twoPages } from './german-arabic.ts';
import { bulgarianWithUkrainianCopy, greekWithPersianCopy, polish } from './other-languages.ts';
import { manyScripts } from './scripts.ts';

export { arabicFigures, englishFigures } from './figures.ts';
export { arabicLetter, germanWithArabicCopy, twoPages } from './german-arabic.ts';

export const examples = {
  germanWithArabicCopy,
  greekWithPersianCopy,
  bulgarianWithUkrainianCopy,
  polish,
  arabicLetter,
  twoPages,
  manyScripts,
  englishFigures,
  arabicFigures,
} as const satisfies Record<string, Document>;
