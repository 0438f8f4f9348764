import { type FirewallMessages, firewallMessagesByLanguage, type Reader } from '@firebreak/ui';

/** A reader with the words of the pages about firewalls. */
export interface FirewallReader extends Reader {
  readonly words: FirewallMessages;
}

export function withFirewallWords(reader: Reader, words: FirewallMessages = firewallMessagesByLanguage[reader.language]): FirewallReader {
  return { ...reader, words };
}
