/**
 * The report of a published table.
 *
 * @module
 */
import { type AuditSettings, isExact, type Report, type ScoreReport } from '../model/index.ts';
import { type Input, reportOfGroups } from '../report/index.ts';
import type { PublishedTable } from './read-table.ts';

/** The settings with what the table itself says of the population. Ask `settingsError` with them before a report is made. */
export function settingsOfTable({ population }: PublishedTable, settings: AuditSettings): AuditSettings {
  return population === null ? settings : { ...settings, population };
}

/**
 * A report like that of rows, from the same code: what is known within bounds only stays within them. Mean scores come along as the table
 * gives them.
 *
 * @param settings made by `settingsOfTable`
 * @throws {Error} if `settingsError` finds something; ask it first
 */
export function reportOfTable(table: PublishedTable, input: Input, settings: AuditSettings): Report {
  const nByGroup = new Map(table.groups.map(({ name, n }) => [JSON.stringify(name), n]));
  const scores = table.scoreMeans.flatMap(({ group, mean }): ScoreReport[] => {
    const n = nByGroup.get(JSON.stringify(group))!;
    return isExact(n) ? [{ group, n: n.low, mean, auc: null, quantiles: [null, null, null, null, null], bins: [] }] : [];
  });
  const reading = Object.keys(table.reading).length === 0 ? {} : { reading: table.reading };
  return reportOfGroups(table.groups, { ...input, ...reading }, settings, { scores });
}
