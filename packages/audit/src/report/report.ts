import { adjusted, compare, everybodyOf, type Pair, pairsOf } from '../compare/index.ts';
import { questions, rateOf } from '../metrics/index.ts';
import {
  type AuditSettings,
  type Comparison,
  type GroupCounts,
  type GroupReport,
  type MetricId,
  metricIds,
  type Problem,
  type Report,
  type RowQuestion,
  type ScoreReport,
  type StratumReport,
  type Tally,
} from '../model/index.ts';
import { scoresOf } from '../scores/index.ts';
import { groupsOf, type Margin } from './groups.ts';
import { byName, joinName } from './order.ts';
import { program } from './program.ts';
import { settingsError } from './settings-error.ts';
import { statementsOf } from './statements/index.ts';
import { strataOfTally } from './strata.ts';

export type Input = Report['input'];

/** What comes to a report besides the groups. */
export interface Extra {
  readonly question?: RowQuestion;
  readonly problems?: readonly Problem[];
  readonly margins?: readonly Margin[];
  readonly scores?: readonly ScoreReport[];
  readonly strata?: readonly StratumReport[];
}

/**
 * The report of a file with one row a person. The same arguments make the same report, byte for byte, once it is written as JSON.
 *
 * @throws {Error} if `settingsError` finds something; ask it first
 */
export function reportOfTally(tally: Tally, input: Input, question: RowQuestion, settings: AuditSettings): Report {
  const { groups, margins } = groupsOf(tally);
  const ordered = inOrder(groups, settings.reference);
  return reportOfGroups(groups, input, settings, {
    question,
    problems: tally.problems,
    margins,
    scores: scoresOf(
      tally.scores,
      ordered.map(({ name }) => name),
      settings,
    ),
    strata: strataOfTally(tally, pairsOf(ordered, referenceIn(ordered, settings.reference)), settings),
  });
}

/**
 * The report of people that were counted already, in rows or in a published table. Groups need not be in order.
 *
 * @throws {Error} if `settingsError` finds something; ask it first
 */
export function reportOfGroups(groups: readonly GroupCounts[], input: Input, settings: AuditSettings, extra: Extra = {}): Report {
  const error = settingsError(settings, groups);
  if (error) throw new Error(`\`${error.code}\`: settings must be checked before a report is made`);
  const ordered = inOrder(groups, settings.reference);
  const everybody = everybodyOf(ordered);
  const reference = referenceIn(ordered, settings.reference);
  const margins = (extra.margins ?? []).map(({ column, groups: alone }, i) => ({
    column,
    groups: inOrder(alone, reference?.name[i]),
    reference: reference?.name[i],
  }));
  const [comparisons, ...ofMargins] = adjusted(
    [
      comparisonsOf(pairsOf(ordered, reference), settings),
      ...margins.map((margin) => comparisonsOf(pairsOf(margin.groups, referenceIn(margin.groups, margin.reference)), settings)),
    ],
    settings.level,
  );
  const metrics = metricsOf([...ordered, everybody], settings);
  const parts = {
    groups: ordered.map((group) => groupReportOf(group, metrics, settings)),
    everybody: groupReportOf(everybody, metrics, settings),
    comparisons: comparisons!,
    margins: margins.map((margin, i) => ({
      column: margin.column,
      groups: margin.groups.map((group) => groupReportOf(group, metrics, settings)),
      comparisons: ofMargins[i]!,
    })),
    strata: extra.strata ?? [],
    scores: extra.scores ?? [],
  };
  return {
    format: 'firebreak-audit-report-1',
    program,
    input,
    question: extra.question ?? null,
    settings,
    ...parts,
    problems: extra.problems ?? [],
    statements: statementsOf({ ...parts, settings, counts: ordered }),
  };
}

/** The reference first, then by name in code-point order. */
function inOrder(groups: readonly GroupCounts[], reference: string | undefined): GroupCounts[] {
  const isReference = ({ name }: GroupCounts) => reference !== undefined && joinName(name) === reference;
  return groups.toSorted((a, b) => Number(isReference(b)) - Number(isReference(a)) || byName(a.name, b.name));
}

function referenceIn(groups: readonly GroupCounts[], reference: string | undefined): GroupCounts | undefined {
  return reference === undefined ? undefined : groups.find(({ name }) => joinName(name) === reference);
}

/** Metrics that are known of at least one group. Every group then tells them all, so that tables have no holes. */
function metricsOf(groups: readonly GroupCounts[], settings: AuditSettings): MetricId[] {
  return metricIds.filter((metric) => groups.some((group) => rateOf(metric, group, settings).method !== 'none'));
}

function groupReportOf(group: GroupCounts, metrics: readonly MetricId[], settings: AuditSettings): GroupReport {
  const { name, n, cells } = group;
  return { name, n, cells, rates: metrics.map((metric) => rateOf(metric, group, settings)) };
}

function comparisonsOf(pairs: readonly Pair[], settings: AuditSettings): Comparison[] {
  return pairs.flatMap(({ group, reference, name }) =>
    questions.flatMap((question) => {
      const comparison = compare(toldOf(question, group, reference), group, reference, settings, name);
      const { groupRate, referenceRate } = comparison;
      return groupRate.method === 'none' && referenceRate.method === 'none' ? [] : [comparison];
    }),
  );
}

/** The metric that the source gives, of two that ask the same; the first where both can be made from cells. */
function toldOf([first, second]: (typeof questions)[number], ...groups: readonly GroupCounts[]): MetricId {
  const onlySecond = second && groups.every(({ cells, given }) => !cells && !given[first] && given[second]);
  return onlySecond ? second : first;
}
