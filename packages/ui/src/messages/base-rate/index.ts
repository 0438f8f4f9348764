import type { Language } from '@firebreak/atlas';
import { baseRateAr } from './ar.ts';
import { type BaseRateMessageKey, type BaseRateMessages, baseRateEn } from './en.ts';
import { baseRateFr } from './fr.ts';

export type { BaseRateMessageKey, BaseRateMessages };
export const baseRateMessagesByLanguage: Readonly<Record<Language, BaseRateMessages>> = { en: baseRateEn, fr: baseRateFr, ar: baseRateAr };
