import type { Language } from '@firebreak/atlas';
import type { Block } from '@firebreak/documents';
import type { Comparison, MarginReport, MetricId, Report, StratumReport } from '../model/index.ts';
import {
  everybodyName,
  foreign,
  groupName,
  join,
  metricName,
  numbersOf,
  type Phrase,
  referenceName,
  say,
  sayCount,
  sayEstimate,
  sayPoints,
  sayVerdict,
} from '../words/index.ts';
import { paperWords } from './words.ts';

type Table = Extract<Block, { type: 'table' }>;

/** A page holds about so many rows twice over; the CSV has all. */
const mostRows = 200;

const text = (words: string): Phrase => (words === '' ? [] : [{ text: words }]);
const column = (heading: string, align: 'start' | 'end' = 'start'): Table['columns'][number] => ({ heading: text(heading), align });

/** Whom all are compared with stands over the table if it is one and the same. */
export function comparisonTable(comparisons: readonly Comparison[], caption: Phrase, language: Language): Table {
  const words = paperWords[language];
  const { times, probability } = numbersOf(language);
  const { columns } = words;
  const references = new Set(comparisons.map(({ reference }) => JSON.stringify(reference)));
  const [first] = comparisons;
  const shared = references.size === 1 && first ? say(words.allAgainst, { second: referenceName(first.reference, language) }) : null;
  return cut(
    {
      type: 'table',
      caption: shared === null ? caption : join([caption, ' ', shared]),
      columns: [
        column(columns.rate),
        column(columns.group),
        ...(shared === null ? [column(columns.against)] : []),
        column(columns.points, 'end'),
        column(columns.ratio, 'end'),
        column(columns.chance, 'end'),
        column(columns.verdict),
      ],
      rowHeadings: true,
      rows: comparisons.map(({ metric, group, reference, difference, ratio, test, verdict }) => [
        text(metricName(metric, language)),
        groupName(group, language),
        ...(shared === null ? [referenceName(reference, language)] : []),
        text(sayPoints(difference, language)),
        ratio.value === null
          ? []
          : ratio.low === null || ratio.high === null
            ? text(times(ratio.value))
            : say(words.ratioRange, { ratio: times(ratio.value), low: times(ratio.low), high: times(ratio.high) }),
        test === null ? [] : text(probability(test.adjusted)),
        text(sayVerdict(verdict, language)),
      ]),
      footnote: text(words.chanceNote),
    },
    language,
  );
}

/** Rates of every group that are not drawn. */
export function ratesTable({ groups, everybody }: Report, metrics: readonly MetricId[], language: Language): Table {
  const words = paperWords[language];
  const named = [
    ...groups.map((group) => ({ name: groupName(group.name, language), group })),
    { name: everybodyName(language), group: everybody },
  ];
  const rows = metrics.flatMap((metric) =>
    named.flatMap(({ name, group }) => {
      const rate = group.rates.find((one) => one.metric === metric);
      return rate === undefined ? [] : [[text(metricName(metric, language)), name, text(sayEstimate(rate, language))]];
    }),
  );
  return cut(
    {
      type: 'table',
      caption: say(words.numbers, { name: words.more }),
      columns: [column(words.columns.rate), column(words.columns.group), column(words.columns.share, 'end')],
      rowHeadings: true,
      rows,
    },
    language,
  );
}

/** Groups by one column alone, in every rate that they have. */
export function marginTables(
  { column: name, groups }: MarginReport,
  metrics: Report['groups'][number]['rates'],
  language: Language,
): Table[] {
  const words = paperWords[language];
  return metrics.map(({ metric }) =>
    cut(
      {
        type: 'table',
        caption: say(words.margin, { column: [foreign(name)], name: metricName(metric, language) }),
        columns: [column(words.columns.group), column(words.columns.rate)],
        rowHeadings: true,
        rows: groups.map((group) => {
          const rate = group.rates.find((one) => one.metric === metric);
          return [groupName(group.name, language), rate === undefined ? [] : text(sayEstimate(rate, language))];
        }),
      },
      language,
    ),
  );
}

/** Each difference overall and with like compared with like. */
export function strataTable(strata: readonly StratumReport[], language: Language): Table {
  const words = paperWords[language];
  const { columns } = words;
  return cut(
    {
      type: 'table',
      caption: say(words.strataCaption),
      columns: [
        column(columns.rate),
        column(columns.group),
        column(columns.against),
        column(columns.by),
        column(columns.all, 'end'),
        column(columns.alike, 'end'),
        column(columns.change),
      ],
      rowHeadings: true,
      rows: strata.map(({ metric, group, reference, column: name, overall, adjusted, change }) => [
        text(metricName(metric, language)),
        groupName(group, language),
        referenceName(reference, language),
        [foreign(name)],
        text(sayPoints(overall, language)),
        text(sayPoints(adjusted, language)),
        text(words.changes[change]),
      ]),
    },
    language,
  );
}

/** One difference, value by value. */
export function stratumTable(stratum: StratumReport, language: Language): Table {
  const words = paperWords[language];
  const { columns } = words;
  const summary = (name: string, estimate: StratumReport['overall']): Phrase[] => [text(name), [], [], text(sayPoints(estimate, language))];
  return cut(
    {
      type: 'table',
      caption: say(words.stratum, {
        column: [foreign(stratum.column)],
        name: metricName(stratum.metric, language),
        first: groupName(stratum.group, language),
        second: referenceName(stratum.reference, language),
      }),
      columns: [column(columns.value), column(columns.first), column(columns.second), column(columns.points, 'end')],
      rowHeadings: true,
      rows: [
        ...stratum.strata.map(({ value, groupRate, referenceRate, difference }): Phrase[] => [
          groupName([value], language),
          text(sayEstimate(groupRate, language)),
          text(sayEstimate(referenceRate, language)),
          text(sayPoints(difference, language)),
        ]),
        summary(columns.all, stratum.overall),
        summary(columns.alike, stratum.adjusted),
      ],
    },
    language,
  );
}

/** What is left out is said. */
export function cut(table: Table, language: Language): Table {
  if (table.rows.length <= mostRows) return table;
  const left = text(sayCount(paperWords[language].rowsLeft, table.rows.length - mostRows, language));
  return {
    ...table,
    rows: table.rows.slice(0, mostRows),
    footnote: [...left, ...(table.footnote === undefined ? [] : [{ text: ' ' }, ...table.footnote])],
  };
}
