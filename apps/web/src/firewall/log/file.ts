import type { FirewallMessages, Messages } from '@firebreak/ui';

export interface LogFile {
  readonly messages: Messages;
  readonly words: FirewallMessages;
  readonly example: { readonly key: string; readonly proof: string; readonly record: string };
}
