import type { Language } from '@firebreak/atlas';
import { inFrench } from '../words/index.ts';
import { paperAr } from './ar.ts';
import { type PaperWords, paperEn } from './en.ts';
import { paperFr } from './fr.ts';

export type { PaperWords } from './en.ts';

export const paperWords: Readonly<Record<Language, PaperWords>> = { en: paperEn, fr: inFrench(paperFr), ar: paperAr };
