import type { Language } from '@firebreak/atlas';
import { inFrench } from '../words/index.ts';
import { pictureAr } from './ar.ts';
import { type PictureWords, pictureEn } from './en.ts';
import { pictureFr } from './fr.ts';

export type { PictureWords };

export const pictureWords: Readonly<Record<Language, PictureWords>> = { en: pictureEn, fr: inFrench(pictureFr), ar: pictureAr };
