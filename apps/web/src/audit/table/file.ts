/**
 * What the tool needs by itself: one file, the same for everybody, fetched before anything is chosen.
 *
 * @module
 */
import type { Text } from '@firebreak/atlas';
import type { AuditSettings } from '@firebreak/audit';
import type { TableOptions } from '@firebreak/audit/published';
import type { AuditMessages, Label, Messages } from '@firebreak/ui';

/** A published table of the Atlas, in one language where somebody has translated it. */
export interface TakenTable {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly caveats: readonly Text[];
  readonly table: string;
  /** How its source rounds and hides. */
  readonly options: TableOptions;
  readonly settings: AuditSettings;
}

export interface AuditFile {
  readonly messages: Messages;
  readonly words: AuditMessages;
  readonly labels: Readonly<Record<string, Label>>;
  readonly tables: readonly TakenTable[];
}
