/**
 * What the pages about firewalls say, by language. Apart from the other messages, so that pages without them need not carry them.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { firewallAr } from './ar.ts';
import { type FirewallMessageKey, type FirewallMessages, firewallEn } from './en.ts';
import { firewallFr } from './fr.ts';

export type { FirewallMessageKey, FirewallMessages };
export const firewallMessagesByLanguage: Readonly<Record<Language, FirewallMessages>> = { en: firewallEn, fr: firewallFr, ar: firewallAr };
