import type { DeskData } from '@firebreak/firewall/desk';
import type { FirewallMessages, Label, Messages } from '@firebreak/ui';

/** What the questions for the desk need to answer by themselves: one country, the same for everybody who opens one of its pages. */
export interface DeskFile {
  readonly desk: DeskData;
  readonly messages: Messages;
  readonly words: FirewallMessages;
  /** Names without addresses: a link out would lose the answers. */
  readonly labels: Readonly<Record<string, Label>>;
  /** Who may ask, in the order in which they are offered. */
  readonly askers: readonly string[];
  /** Data categories that may be asked for. */
  readonly data: readonly string[];
}
