import type { AuditMessages } from './en.ts';

export const auditFr: AuditMessages = {
  title: 'Audit',
};
