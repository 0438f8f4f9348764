import { adjusted, everybodyOf, type Measure, measureOf, type Pair, pairsOf } from '../compare/index.ts';
import { questions } from '../metrics/index.ts';
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
import { type Drawing, frameIn } from './sample.ts';
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
  /** How a random sample was drawn; where nothing is said, from everybody in the population of the settings. */
  readonly drawing?: Drawing;
}

/**
 * The report of a file with one row a person. The same arguments make the same report, byte for byte, once it is written as JSON.
 *
 * @throws {Error} if `settingsError` finds something; ask it first, with the groups of `groupsOf`
 */
export function reportOfTally(tally: Tally, input: Input, question: RowQuestion, settings: AuditSettings): Report {
  const { groups, margins, drawing } = groupsOf(tally);
  const ordered = inOrder(groups, settings.reference);
  const names = ordered.map(({ name }) => name);
  return reportOfGroups(groups, input, settings, {
    question,
    problems: tally.problems,
    margins,
    ...(drawing ? { drawing } : {}),
    scores: scoresOf(tally.scores, names, settings),
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
  const frame = frameIn(ordered, settings, extra.drawing);
  const measure = measureOf(settings, frame);
  const margins = (extra.margins ?? []).map(({ column, groups: alone }, i) => {
    const inMargin = inOrder(alone, reference?.name[i]);
    return { column, groups: inMargin, pairs: pairsOf(inMargin, referenceIn(inMargin, reference?.name[i])) };
  });
  const [comparisons, ...ofMargins] = adjusted(
    [pairsOf(ordered, reference), ...margins.map(({ pairs }) => pairs)].map((pairs) => comparisonsOf(pairs, measure)),
    settings.level,
  );
  const metrics = metricIds.filter((metric) => [...ordered, everybody].some((group) => measure.rate(metric, group).method !== 'none'));
  const toReport = (group: GroupCounts) => groupReportOf(group, metrics, measure);
  const parts = {
    groups: ordered.map(toReport),
    everybody: toReport(everybody),
    comparisons: comparisons!,
    margins: margins.map(({ column, groups: alone }, i) => ({ column, groups: alone.map(toReport), comparisons: ofMargins[i]! })),
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
    statements: statementsOf({ ...parts, settings, counts: ordered, frame }),
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

/** Every group tells the same metrics, so that tables have no holes. */
function groupReportOf(group: GroupCounts, metrics: readonly MetricId[], measure: Measure): GroupReport {
  const { name, n, cells, sample } = group;
  return { name, n, cells, sample: sample ?? null, rates: metrics.map((metric) => measure.rate(metric, group)) };
}

function comparisonsOf(pairs: readonly Pair[], measure: Measure): Comparison[] {
  return pairs.flatMap(({ group, reference, name }) =>
    questions.flatMap((question) => {
      const comparison = measure.compare(toldOf(question, group, reference), group, reference, name);
      const { groupRate, referenceRate, test } = comparison;
      return groupRate.method === 'none' && referenceRate.method === 'none' && !test ? [] : [comparison];
    }),
  );
}

/** The metric that the source gives, of two that ask the same; the first where both can be made from cells. */
function toldOf([first, second]: (typeof questions)[number], ...groups: readonly GroupCounts[]): MetricId {
  const onlySecond = second && groups.every(({ cells, given }) => !cells && !given[first] && given[second]);
  return onlySecond ? second : first;
}
