import type { Language } from '@firebreak/atlas';
import { auditAr } from './ar.ts';
import { type AuditMessageKey, type AuditMessages, auditEn } from './en.ts';
import { auditFr } from './fr.ts';

export type { AuditMessageKey, AuditMessages };
export const auditMessagesByLanguage: Readonly<Record<Language, AuditMessages>> = { en: auditEn, fr: auditFr, ar: auditAr };
