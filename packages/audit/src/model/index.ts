export { type Count, exactly, type Fraction, isExact, sum } from './count.ts';
export type { Cells, GroupCounts } from './group.ts';
export { type MetricId, metricIds } from './metric.ts';
export { type AuditSettings, type Column, type Condition, defaultSettings, type RowQuestion } from './question.ts';
export type { Comparison, Estimate, GroupReport, Interval, Rate, Report, ScoreReport, StratumReport, Verdict } from './report.ts';
export type { Statement } from './statement.ts';
export type { Problem, ScoreCell, Tally, TallyCell } from './tally.ts';
