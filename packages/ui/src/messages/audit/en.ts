/** What the audit pages say, in English, the language the others are checked against. */
export const auditEn = {
  title: 'Audit',
} as const;

export type AuditMessages = { readonly [K in keyof typeof auditEn]: string };
export type AuditMessageKey = keyof AuditMessages;
