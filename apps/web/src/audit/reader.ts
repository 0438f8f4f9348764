import { type Numbers, numbersOf } from '@firebreak/audit/words';
import { type AuditMessages, auditMessagesByLanguage, type Reader } from '@firebreak/ui';

/** A reader with the words of the pages about Audit, and numbers as its sentences write them. */
export interface AuditReader extends Reader {
  readonly words: AuditMessages;
  readonly numbers: Numbers;
}

export function withAuditWords(reader: Reader, words: AuditMessages = auditMessagesByLanguage[reader.language]): AuditReader {
  return { ...reader, words, numbers: numbersOf(reader.language) };
}
