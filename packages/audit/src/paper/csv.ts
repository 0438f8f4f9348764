/**
 * The numbers of a report as CSV (RFC 4180, UTF-8 with a byte order mark, because spreadsheets guess without it). Unrounded; what is not
 * known is empty. Shares are parts of 1, everything else is people.
 *
 * @module
 */
import type { Comparison, GroupReport, Rate, Report } from '../model/index.ts';

type Value = string | number | boolean | null;

const rateColumns = [
  'scope',
  'column',
  'group',
  'group_made_safe',
  'people_least',
  'people_most',
  'metric',
  'numerator_people_least',
  'numerator_people_most',
  'denominator_people_least',
  'denominator_people_most',
  'share',
  'share_low',
  'share_high',
  'share_least',
  'share_most',
  'method',
  'level_share',
  'small',
] as const;

/** One row for each group and rate: of groups, of groups by one column alone (`scope` margin), and of everybody. */
export function reportToCsv(report: Report): string {
  const { groups, margins, everybody, settings } = report;
  const rows = [
    ...groups.flatMap((group) => rateRows('group', '', group, settings.level)),
    ...margins.flatMap((margin) => margin.groups.flatMap((group) => rateRows('margin', margin.column, group, settings.level))),
    ...rateRows('everybody', '', everybody, settings.level),
  ];
  return csvOf(rateColumns, rows);
}

function rateRows(scope: string, column: string, { name, n, rates }: GroupReport, level: number): Value[][] {
  const group = name.join(' + ');
  return rates.map(({ metric, numerator, denominator, value, low, high, least, most, method, small }: Rate) => [
    scope,
    column,
    group,
    isChanged(group),
    n.low,
    n.high,
    metric,
    numerator.low,
    numerator.high,
    denominator.low,
    denominator.high,
    value,
    low,
    high,
    least,
    most,
    method,
    level,
    small,
  ]);
}

const comparisonColumns = [
  'scope',
  'column',
  'metric',
  'group',
  'reference',
  'names_made_safe',
  'group_share',
  'reference_share',
  'difference_share',
  'difference_low',
  'difference_high',
  'difference_method',
  'ratio',
  'ratio_low',
  'ratio_high',
  'ratio_method',
  'test',
  'z',
  'p',
  'p_adjusted',
  'verdict',
] as const;

/** One row for each comparison. `reference` is empty where a group is compared with all the others together. */
export function comparisonsToCsv({ comparisons, margins }: Report): string {
  const rows = [
    ...comparisons.map((comparison) => comparisonRow('group', '', comparison)),
    ...margins.flatMap((margin) => margin.comparisons.map((comparison) => comparisonRow('margin', margin.column, comparison))),
  ];
  return csvOf(comparisonColumns, rows);
}

function comparisonRow(scope: string, column: string, comparison: Comparison): Value[] {
  const { metric, groupRate, referenceRate, difference, ratio, test, verdict } = comparison;
  const [group, reference] = [comparison.group.join(' + '), (comparison.reference ?? []).join(' + ')];
  return [
    scope,
    column,
    metric,
    group,
    reference,
    isChanged(group) || isChanged(reference),
    groupRate.value,
    referenceRate.value,
    difference.value,
    difference.low,
    difference.high,
    difference.method,
    ratio.value,
    ratio.low,
    ratio.high,
    ratio.method,
    test?.name ?? null,
    test?.z ?? null,
    test?.p ?? null,
    test?.adjusted ?? null,
    verdict,
  ];
}

function csvOf(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  return `\uFEFF${[columns, ...rows].map((row) => row.map(fieldOf).join(',')).join('\r\n')}\r\n`;
}

function fieldOf(value: Value): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = isChanged(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * INVARIANT (no formula): no text begins with a sign that makes a spreadsheet read it as a formula. A quotation mark before it says that it
 * is text; the row says that it was put there.
 */
function isChanged(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text);
}
