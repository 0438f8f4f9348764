import type { Language } from '@firebreak/atlas';
import { linksAr } from './ar.ts';
import { type LinksMessageKey, type LinksMessages, linksEn } from './en.ts';
import { linksFr } from './fr.ts';

export type { LinksMessageKey, LinksMessages };
export const linksMessagesByLanguage: Readonly<Record<Language, LinksMessages>> = { en: linksEn, fr: linksFr, ar: linksAr };
