import { type Reader, type RightsMessages, rightsMessagesByLanguage } from '@firebreak/ui';

/** A reader with the words of the pages about rights. */
export interface RightsReader extends Reader {
  readonly words: RightsMessages;
}

export function withRightsWords(reader: Reader, words: RightsMessages = rightsMessagesByLanguage[reader.language]): RightsReader {
  return { ...reader, words };
}
