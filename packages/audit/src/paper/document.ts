import type { Language } from '@firebreak/atlas';
import type { Block, Document, Span } from '@firebreak/documents';
import type { MetricId, Report, Statement } from '../model/index.ts';
import { calibrationPicture, type Picture, peoplePicture, ratePicture, scorePicture, scoreTable } from '../picture/index.ts';
import {
  directionOf,
  foreign,
  join,
  list,
  metricDefinition,
  metricName,
  metricOrder,
  metricTerm,
  type Phrase,
  phraseToText,
  quote,
  say,
  sayCount,
  sayProblem,
  sayStatements,
} from '../words/index.ts';
import { methodBlocks } from './method.ts';
import { comparisonTable, cut, marginTables, ratesTable, strataTable, stratumTable } from './tables.ts';
import { paperWords } from './words.ts';

/** Findings that are read one by one; further ones stand in a table. */
const mostFindings = 16;
/** Rates that are drawn; the others are tables. */
const mostDrawn = 4;
/** Differences that change when like is compared with like, told value by value. */
const mostStrata = 6;

/**
 * A report as one document, for HTML, PDF, DOCX and text: what was found and what cannot be concluded, before anybody stops reading; then
 * pictures, each with its table, problems of the data, and how to repeat it. The same report and language make the same document.
 *
 * INVARIANT (quiet title): the title names columns and nothing that stands in the rows.
 */
export function reportToDocument(report: Report, language: Language): Document {
  const title = titleOf(report, language);
  const blocks: readonly Block[] = [
    { type: 'subject', spans: title },
    { type: 'paragraph', sentences: introOf(report, language).map((spans) => ({ spans })) },
    ...findingBlocks(report, language),
    ...limitBlocks(report, language),
    ...pictureBlocks(report, language),
    ...problemBlocks(report, language),
    ...methodBlocks(report, language),
  ];
  return { title: phraseToText(title, language), sections: [{ language, direction: directionOf(language), kind: 'page', blocks }] };
}

function titleOf({ question }: Report, language: Language): Phrase {
  const words = paperWords[language];
  if (question === null) return say(words.titleTable);
  return say(words.title, {
    columns: list(
      question.groups.map(({ name }) => [foreign(name)]),
      language,
    ),
  });
}

function introOf({ everybody, groups, settings }: Report, language: Language): readonly Phrase[] {
  const words = paperWords[language];
  const { flagged = '', positive = '', effect } = settings;
  return [
    say(words.intro, { people: sayCount(words.people, everybody.n, language), groups: sayCount(words.groups, groups.length, language) }),
    ...(flagged === '' ? [] : [say(words.flaggedMeans, { word: quote(flagged, language) })]),
    ...(positive === '' ? [] : [say(words.positiveMeans, { word: quote(positive, language) })]),
    ...(effect === 'unknown' ? [] : [say(words.effect[effect])]),
  ];
}

function findingBlocks({ statements, settings }: Report, language: Language): readonly Block[] {
  const words = paperWords[language];
  const findings = statements.filter(({ kind }) => kind === 'finding');
  const more = findings.length - mostFindings;
  return [
    { type: 'heading', text: words.findings },
    ...(findings.length === 0
      ? [sentenceBlock(say(words.findingsNone))]
      : [listBlock(findings.slice(0, mostFindings), settings, language)]),
    ...(more > 0 ? [sentenceBlock(say(sayCount(words.findingsMore, more, language)))] : []),
  ];
}

function limitBlocks({ statements, settings }: Report, language: Language): readonly Block[] {
  const limits = statements.filter(({ kind }) => kind === 'limit');
  if (limits.length === 0) return [];
  return [{ type: 'heading', text: paperWords[language].limits }, listBlock(limits, settings, language)];
}

function problemBlocks({ problems }: Report, language: Language): readonly Block[] {
  const words = paperWords[language];
  return [
    { type: 'heading', text: words.problems },
    problems.length === 0
      ? sentenceBlock(say(words.problemsNone))
      : { type: 'list', numbered: false, items: problems.map((problem) => ({ spans: sayProblem(problem, language) })) },
  ];
}

function pictureBlocks(report: Report, language: Language): readonly Block[] {
  const words = paperWords[language];
  const metrics = metricsOf(report);
  const drawn = metrics.flatMap((metric) => {
    const picture = ratePicture(report, metric, language);
    return picture === null ? [] : [{ metric, picture }];
  });
  const [first] = drawn;
  const people = first === undefined ? null : peoplePicture(report, leadingMetric(report) ?? first.metric, language);
  const scores = [calibrationPicture(report, language), scorePicture(report, language)].filter((picture) => picture !== null);
  const changed = report.strata
    .filter(({ change }) => change !== 'same' && change !== 'unclear')
    .slice(0, mostStrata)
    .map((stratum) => stratumTable(stratum, language));
  const means = scores.length === 0 ? scoreTable(report, language) : null;
  const scoresCaption = say(words.numbers, { name: words.scores });
  const margins = report.margins.flatMap((margin) => marginTables(margin, marginMetrics(margin.groups), language));
  return [
    ...(first === undefined ? [] : [heading(words.pictures)]),
    ...(people === null ? [] : [pictureBlock(people)]),
    ...drawn
      .slice(0, mostDrawn)
      .flatMap(({ metric, picture }) => [
        definitionBlock(metric, report, language),
        pictureBlock(picture),
        tableBlock(picture, say(words.numbers, { name: metricName(metric, language) }), language),
      ]),
    ...(drawn.length > mostDrawn
      ? [
          heading(words.more),
          ...restBlocks(
            report,
            drawn.slice(mostDrawn).map(({ metric }) => metric),
            language,
          ),
        ]
      : []),
    ...(scores.length === 0 && means === null ? [] : [heading(words.scores)]),
    ...scores.flatMap((picture) => [pictureBlock(picture), tableBlock(picture, scoresCaption, language)]),
    ...(means === null ? [] : [tableBlock({ table: means }, scoresCaption, language)]),
    ...(margins.length === 0 ? [] : [heading(words.margins), ...margins]),
    ...(report.strata.length === 0 ? [] : [heading(words.strata), strataTable(report.strata, language), ...changed]),
    ...(report.comparisons.length === 0
      ? []
      : [heading(words.comparisons), comparisonTable(report.comparisons, say(words.comparisonsCaption), language)]),
  ];
}

/** What each means, and all of them in one table. */
function restBlocks(report: Report, metrics: readonly MetricId[], language: Language): readonly Block[] {
  const items = metrics.map((metric) => ({ spans: definitionOf(metric, report, language) }));
  return [{ type: 'list', numbered: false, items }, ratesTable(report, metrics, language)];
}

/** The rate of the weightiest clear difference: that is what is drawn in people. */
function leadingMetric({ statements }: Report): MetricId | undefined {
  const clear = statements.find((statement) => statement.code === 'rate-differs');
  return clear?.code === 'rate-differs' ? clear.comparison.metric : undefined;
}

/** Rates that the report has, in the order in which a reader wants them. */
function metricsOf({ everybody, groups }: Report): readonly MetricId[] {
  const told = new Set([everybody, ...groups].flatMap(({ rates }) => rates.map(({ metric }) => metric)));
  return metricOrder.filter((metric) => told.has(metric));
}

/** Of groups by one column alone, the rates that matter most: the CSV has all. */
function marginMetrics(groups: Report['groups']): Report['groups'][number]['rates'] {
  const [group] = groups;
  if (group === undefined) return [];
  return metricOrder
    .slice(0, mostDrawn)
    .flatMap((metric) => group.rates.filter((rate) => rate.metric === metric && rate.method !== 'none'));
}

function heading(text: string): Block {
  return { type: 'heading', text };
}

function sentenceBlock(spans: readonly Span[]): Block {
  return { type: 'paragraph', sentences: [{ spans }] };
}

function listBlock(statements: readonly Statement[], settings: Report['settings'], language: Language): Block {
  return { type: 'list', numbered: false, items: sayStatements(statements, settings, language).map((spans) => ({ spans })) };
}

function definitionBlock(metric: MetricId, report: Report, language: Language): Block {
  return sentenceBlock(definitionOf(metric, report, language));
}

function definitionOf(metric: MetricId, { settings }: Report, language: Language): Phrase {
  const name = say(paperWords[language].rate, { name: metricName(metric, language), term: metricTerm(metric, language) });
  return join([name, '. ', metricDefinition(metric, settings, language)]);
}

function pictureBlock({ drawing, title, alternative }: Picture): Block {
  return { type: 'picture', drawing, title, alternative };
}

function tableBlock({ table }: Pick<Picture, 'table'>, caption: Phrase, language: Language): Block {
  return cut({ type: 'table', caption, columns: table.columns, rows: table.rows, rowHeadings: true }, language);
}
