/**
 * What the pages about rights say, by language. Apart from the other messages, so that pages without them need not carry them.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { rightsAr } from './ar.ts';
import { type RightsMessageKey, type RightsMessages, rightsEn } from './en.ts';
import { rightsFr } from './fr.ts';

export type { RightsMessageKey, RightsMessages };
export const rightsMessagesByLanguage: Readonly<Record<Language, RightsMessages>> = { en: rightsEn, fr: rightsFr, ar: rightsAr };
