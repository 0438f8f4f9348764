/**
 * What the tool needs by itself: one file, the same for everybody, fetched before anything is chosen.
 *
 * @module
 */
import type { Text } from '@firebreak/atlas';
import type { AuditSettings } from '@firebreak/audit';
import type { AuditMessages, Label, Messages } from '@firebreak/ui';

/** A published table of the Atlas, in one language where somebody has translated it. */
export interface TakenTable {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly flagged: string;
  readonly positive: string;
  readonly effect: AuditSettings['effect'];
  readonly reference?: string;
  readonly suppressedBelow?: number;
  readonly zeroIsSuppressed?: true;
  readonly population?: number;
  readonly table: string;
  readonly caveats: readonly Text[];
}

export interface AuditFile {
  readonly messages: Messages;
  readonly words: AuditMessages;
  readonly labels: Readonly<Record<string, Label>>;
  readonly tables: readonly TakenTable[];
}
