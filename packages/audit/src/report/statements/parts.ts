import type { AuditSettings, GroupCounts, Report } from '../../model/index.ts';
import type { SampleFrame } from '../../selective/index.ts';

/** What statements are made from: a report without them, and the counts behind it. */
export interface Parts extends Pick<Report, 'groups' | 'everybody' | 'comparisons' | 'margins' | 'strata' | 'scores'> {
  readonly settings: AuditSettings;
  readonly counts: readonly GroupCounts[];
  /** null: nobody was drawn at random. */
  readonly frame: SampleFrame | null;
}
