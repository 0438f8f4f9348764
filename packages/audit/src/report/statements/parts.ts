import type { AuditSettings, GroupCounts, Report } from '../../model/index.ts';

/** What statements are made from: a report without them, and the counts behind it. */
export interface Parts extends Pick<Report, 'groups' | 'everybody' | 'comparisons' | 'margins' | 'strata' | 'scores'> {
  readonly settings: AuditSettings;
  readonly counts: readonly GroupCounts[];
}
