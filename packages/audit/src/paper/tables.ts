import type { Language } from '@firebreak/atlas';
import type { Block, Span } from '@firebreak/documents';
import type { Comparison, MarginReport, Report, StratumReport } from '../model/index.ts';
import {
  foreign,
  groupName,
  metricName,
  numbersOf,
  type Phrase,
  referenceName,
  say,
  sayCount,
  sayDifference,
  sayEstimate,
  sayVerdict,
} from '../words/index.ts';
import { paperWords } from './words.ts';

type Table = Extract<Block, { type: 'table' }>;

/** A page holds about so many rows twice over; the CSV has all. */
const mostRows = 200;

const text = (words: string): Phrase => (words === '' ? [] : [{ text: words }]);
const column = (heading: string, align: 'start' | 'end' = 'start'): Table['columns'][number] => ({ heading: text(heading), align });

export function comparisonTable(comparisons: readonly Comparison[], caption: readonly Span[], language: Language): Table {
  const words = paperWords[language];
  const { times, probability } = numbersOf(language);
  const { columns } = words;
  return cut(
    {
      type: 'table',
      caption,
      columns: [
        column(columns.rate),
        column(columns.group),
        column(columns.against),
        column(columns.difference),
        column(columns.ratio),
        column(columns.chance, 'end'),
        column(columns.verdict),
      ],
      rowHeadings: true,
      rows: comparisons.map(({ metric, group, reference, difference, ratio, test, verdict }) => [
        text(metricName(metric, language)),
        groupName(group, language),
        referenceName(reference, language),
        text(sayDifference(difference, language)),
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

export function stratumTable(stratum: StratumReport, language: Language): Table {
  const words = paperWords[language];
  const { columns } = words;
  const summary = (name: string, estimate: StratumReport['overall']): Phrase[] => [
    text(name),
    [],
    [],
    text(sayDifference(estimate, language)),
  ];
  return cut(
    {
      type: 'table',
      caption: say(words.stratum, {
        column: [foreign(stratum.column)],
        name: metricName(stratum.metric, language),
        first: groupName(stratum.group, language),
        second: referenceName(stratum.reference, language),
      }),
      columns: [column(columns.value), column(columns.first), column(columns.second), column(columns.difference)],
      rowHeadings: true,
      rows: [
        ...stratum.strata.map(({ value, groupRate, referenceRate, difference }): Phrase[] => [
          groupName([value], language),
          text(sayEstimate(groupRate, language)),
          text(sayEstimate(referenceRate, language)),
          text(sayDifference(difference, language)),
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
