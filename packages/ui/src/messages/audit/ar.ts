import type { AuditMessages } from './en.ts';

export const auditAr: AuditMessages = {
  title: 'تدقيق',
};
