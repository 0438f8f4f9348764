/**
 * What the site says, by language. A new language is a new file with the same keys; the compiler names what is missing.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { ar } from './ar.ts';
import { en, type MessageKey, type Messages } from './en.ts';
import { fr } from './fr.ts';

export type { MessageKey, Messages };
export const messagesByLanguage: Readonly<Record<Language, Messages>> = { en, fr, ar };
