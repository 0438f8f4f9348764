export { type Count, exactly, type Fraction, isExact, sum } from './count.ts';
export type { Cells, GroupCounts, Sample } from './group.ts';
export { type MetricId, metricIds } from './metric.ts';
export { type AuditSettings, type Column, type Condition, defaultSettings, type RowQuestion, type TableReading } from './question.ts';
export type {
  Auc,
  Comparison,
  Estimate,
  GroupReport,
  Interval,
  MarginReport,
  Rate,
  Report,
  ScoreReport,
  StratumReport,
  Verdict,
} from './report.ts';
export type { Disagreement, Finding, Limit, Statement } from './statement.ts';
export type { Problem, ScoreCell, Tally, TallyCell } from './tally.ts';
