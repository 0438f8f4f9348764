import type { Text } from '@firebreak/atlas';
import type { ScanKnowledge } from '@firebreak/firewall/scan';
import type { FirewallMessages, Label, Messages } from '@firebreak/ui';

/** What the scanner looks with, the same for everybody. */
export interface ScanFile {
  readonly knowledge: ScanKnowledge;
  readonly messages: Messages;
  readonly words: FirewallMessages;
  readonly labels: Readonly<Record<string, Label>>;
  /** What a kind of number, or a data category, tells. */
  readonly reveals: Readonly<Record<string, Text>>;
  readonly countries: readonly string[];
}
