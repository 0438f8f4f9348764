import type { Knowledge } from '@firebreak/firewall';
import type { TraceData } from '@firebreak/trace';
import type { FirewallMessages, Label, Messages } from '@firebreak/ui';

/** What a page needs to read a policy, decide and prove by itself. The same for everybody. */
export interface PolicyFile {
  readonly knowledge: Knowledge;
  readonly trace: TraceData;
  readonly example: string;
  readonly messages: Messages;
  readonly words: FirewallMessages;
  readonly labels: Readonly<Record<string, Label>>;
}
