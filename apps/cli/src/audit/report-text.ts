/**
 * A report in a terminal: what the numbers show, then the numbers, then what they do not show.
 *
 * @module
 */
import { inLanguage, type Language, type RecordOf } from '@firebreak/atlas';
import { type Comparison, type Count, type MetricId, questions, type Rate, type Report, type Statement } from '@firebreak/audit';
import { paperWords } from '@firebreak/audit/paper';
import {
  everybodyName,
  groupName,
  join,
  localeByLanguage,
  metricList,
  metricName,
  metricTerm,
  numbersOf,
  type Phrase,
  phraseToText,
  quote,
  referenceName,
  say,
  sayCount,
  sayProblem,
  sayStatement,
  sayVerdict,
} from '@firebreak/audit/words';
import { citeTextOf } from '../atlas-access.ts';
import { plainLine, wrap } from '../output/output.ts';
import { plotOf } from './plot.ts';
import { reportWords } from './report-words.ts';

/** What is told besides the report: of a table of the Atlas its source and caveats, and what was done in reading. */
export interface Beside {
  readonly record: RecordOf<'published-table'> | null;
  readonly notes: readonly string[];
}

/** Findings that are told one by one. */
const mostFindings = 12;

export function reportText(report: Report, { record, notes }: Beside, language: Language): string {
  const words = paperWords[language];
  const own = reportWords[language];
  const told = (phrase: Phrase) => clean(phraseToText(phrase, language));
  const say_ = (statement: Statement) => told(sayStatement(statement, report.settings, language));
  const findings = report.statements.filter((one) => one.kind === 'finding' && one.code !== 'no-clear-difference');
  const shown = findings.slice(0, mostFindings);
  const more = findings.length - shown.length;
  const points = [
    ...(shown.length === 0 ? [words.findingsNone] : shown.map(say_)),
    ...noClearText(report, language).map(clean),
    ...(more > 0 ? [sayCount(own.more, { low: more, high: more }, language)] : []),
  ];
  const problems = report.problems.map((problem) => told(sayProblem(problem, language)));
  const caveats =
    record === null ? [] : [...(record.caveats ?? []).map((caveat) => clean(inLanguage(caveat, language).text)), citeOf(record)];
  return [
    ...(record === null ? [] : headOf(record, language)),
    ...introText(report, language).map((sentence) => wrap(sentence, '')),
    ...section(words.findings, points),
    '',
    words.pictures,
    ...ratesText(report, language),
    ...section(words.scores, scoresText(report, language)),
    ...section(words.limits, limitsText(report, say_, language)),
    ...section(own.source, caveats),
    ...section(report.question === null ? own.reading : words.problems, [...problems, ...notes.map(clean)]),
    '',
    wrap(footOf(report, language), ''),
  ].join('\n');
}

function section(heading: string, points: readonly string[]): string[] {
  return points.length === 0 ? [] : ['', heading, ...points.map((point) => wrap(point, '    ').replace('    ', '  * '))];
}

/** Names come from a file: no sign in them may move the terminal. Isolates are kept, they hold a line of Arabic together. */
function clean(text: string): string {
  return text.replaceAll(/[^\u2066-\u2069]+/gu, plainLine);
}

function headOf(record: RecordOf<'published-table'>, language: Language): string[] {
  const sure = [record.mark, ...(record.flags ?? [])].join(', ');
  return [`${clean(inLanguage(record.name, language).text)}  [${sure}]`, wrap(clean(inLanguage(record.about, language).text), '  '), ''];
}

function citeOf(record: RecordOf<'published-table'>): string {
  const note = record.note === undefined ? '' : ` ${record.note}`;
  return clean(`${record.id}: ${citeTextOf(record.cite)}.${note}`);
}

function introText({ everybody, groups, settings }: Report, language: Language): string[] {
  const words = paperWords[language];
  const own = reportWords[language];
  const { flagged = '', positive = '', effect, reference } = settings;
  const phrases = [
    say(words.intro, { people: sayCount(words.people, everybody.n, language), groups: sayCount(words.groups, groups.length, language) }),
    ...(groups.length < 2
      ? []
      : [reference === undefined ? say(own.comparedWithOthers) : say(own.comparedWith, { group: groupName([reference], language) })]),
    ...(flagged === '' ? [] : [say(words.flaggedMeans, { word: quote(flagged, language) })]),
    ...(positive === '' ? [] : [say(words.positiveMeans, { word: quote(positive, language) })]),
    ...(effect === 'unknown' ? [] : [say(words.effect[effect])]),
  ];
  return [clean(phraseToText(join(phrases.flatMap((phrase, at) => (at === 0 ? [phrase] : [' ', phrase]))), language))];
}

/** One sentence for each pair of groups, whatever the number of rates in which nothing is clear. */
function noClearText({ statements }: Report, language: Language): string[] {
  const unclear = statements.flatMap((one) => (one.code === 'no-clear-difference' ? [one.comparison] : []));
  const pairs = Map.groupBy(unclear, ({ group, reference }) => JSON.stringify([group, reference]));
  return [...pairs.values()].map((comparisons) => {
    const { group, reference } = comparisons[0]!;
    const rates = comparisons.map(({ metric }) => metric);
    const filling = { first: groupName(group, language), second: referenceName(reference, language), list: metricList(rates, language) };
    return phraseToText(say(reportWords[language].noClear, filling), language);
  });
}

/** A group that is too small is so in many rates: that is one sentence. */
function limitsText({ statements }: Report, told: (statement: Statement) => string, language: Language): string[] {
  const few = statements.flatMap((one) => (one.code === 'too-small' && one.metric !== null ? [{ ...one, metric: one.metric }] : []));
  const byGroup = Map.groupBy(few, ({ group }) => JSON.stringify(group));
  const said = new Set<string>();
  return statements.flatMap((one) => {
    if (one.kind !== 'limit') return [];
    if (one.code !== 'too-small' || one.metric === null) return [told(one)];
    const key = JSON.stringify(one.group);
    const all = byGroup.get(key)!;
    if (all.length === 1) return [told(one)];
    if (said.has(key)) return [];
    said.add(key);
    const filling = {
      group: groupName(one.group, language),
      minimum: numbersOf(language).count(one.minimum),
      list: metricList(
        all.map(({ metric }) => metric),
        language,
      ),
    };
    return [clean(phraseToText(say(reportWords[language].tooFew, filling), language))];
  });
}

function ratesText(report: Report, language: Language): string[] {
  const { percent } = numbersOf(language);
  const verdicts = new Map(report.comparisons.map((comparison) => [keyOf(comparison.metric, comparison.group), comparison]));
  const blocks = metricsIn(report).flatMap((metric) => {
    const rated = [...report.groups, ...(report.groups.length > 1 ? [report.everybody] : [])].flatMap((group) => {
      const rate = group.rates.find((one) => one.metric === metric);
      return rate === undefined ? [] : [{ group, rate }];
    });
    if (rated.every(({ rate }) => rate.method === 'none')) return [];
    const plot = plotOf(
      rated.map(({ rate }) => rate),
      percent,
    );
    const sampled = rated.some(({ rate }) => rate.method === 'random-sample') ? `, ${reportWords[language].estimated}` : '';
    const places = placesOf(rated.map(({ rate }) => rate.value));
    const rows = rated.map(({ group, rate }, at) => {
      const name = group === report.everybody ? everybodyName(language) : groupName(group.name, language);
      const comparison = group === report.everybody ? undefined : verdicts.get(keyOf(metric, group.name));
      return [
        short(clean(phraseToText(name, language))),
        plot.rows[at]!,
        ...figures(rate, places, language),
        verdictText(comparison, rate, language),
      ];
    });
    const lines = aligned([['', ` ${plot.axis}`, '', '', '', ''], ...rows], [false, false, true, true, true, false]);
    return ['', `  ${metricName(metric, language)} (${metricTerm(metric, language)}${sampled})`, ...lines.map((line) => `  ${line}`)];
  });
  return blocks.length === 0 ? [] : [...blocks, '', `  ${reportWords[language].key}`];
}

/** Of two rates that ask the same, the one that is compared. */
function metricsIn({ comparisons, groups }: Report): readonly MetricId[] {
  const compared = new Set(comparisons.map(({ metric }) => metric));
  const told = new Set(groups.flatMap(({ rates }) => rates.map(({ metric }) => metric)));
  return questions.flatMap(([first, second]) => {
    if (
      compared.has(first) ||
      (second !== undefined && !compared.has(second) && told.has(first)) ||
      (second === undefined && told.has(first))
    )
      return [first];
    return second !== undefined && (compared.has(second) || told.has(second)) ? [second] : [];
  });
}

function keyOf(metric: MetricId, group: readonly string[]): string {
  return JSON.stringify([metric, group]);
}

function figures({ value, low, high, numerator, denominator, method }: Rate, places: number, language: Language): [string, string, string] {
  if (method === 'none') return ['', '', ''];
  const percent = (share: number) => fine(share, places, language);
  const range = low === null || high === null ? '' : `${percent(low)}–${percent(high)}`;
  const counts =
    method === 'random-sample' || method === 'bounds' ? '' : `${people(numerator, language)} / ${people(denominator, language)}`;
  return [value === null ? '' : percent(value), range, counts];
}

function people({ low, high }: Count, language: Language): string {
  const { count } = numbersOf(language);
  return low === high ? count(low) : `${count(low)}–${count(high)}`;
}

/** As many as sources print: two, four where one of the shares is nearly nothing or everything. */
function placesOf(shares: readonly (number | null)[]): number {
  return shares.some((share) => share !== null && share > 0 && share < 1 && Math.min(share, 1 - share) < 0.01) ? 4 : 2;
}

/** Nothing that is not nothing reads as 0 %. */
function fine(share: number, places: number, language: Language): string {
  const rest = Math.min(share, 1 - share);
  if (rest === 0 || rest < 10 ** -(places + 2)) return numbersOf(language).percent(share);
  const form = { style: 'percent', minimumFractionDigits: places, maximumFractionDigits: places } as const;
  return new Intl.NumberFormat(localeByLanguage[language], form).format(share);
}

/** A clear difference, or that nothing can be said of so few. That nothing is clear is said in the findings. */
function verdictText(comparison: Comparison | undefined, { small, method }: Rate, language: Language): string {
  const verdict = comparison?.verdict;
  if (verdict === 'higher' || verdict === 'lower') return sayVerdict(verdict, language);
  return small && method !== 'none' ? sayVerdict('too-small', language) : '';
}

function scoresText({ scores }: Report, language: Language): string[] {
  const own = reportWords[language];
  const { measure, count, percent } = numbersOf(language);
  return scores.flatMap(({ group, mean, n, auc }) => {
    if (mean === null) return [];
    const said = say(own.score, { group: groupName(group, language), mean: measure(mean), n: count(n) });
    const ranked = auc?.value == null ? [] : ['; ', say(own.auc, { auc: percent(auc.value) })];
    return [clean(phraseToText(join([said, ...ranked]), language))];
  });
}

function footOf({ input, program, settings }: Report, language: Language): string {
  const { count } = numbersOf(language);
  const { rows, bytes, sha256 } = input;
  const filling = { rows: count(rows), bytes: count(bytes), hash: sha256, program, seed: String(settings.seed) };
  return phraseToText(say(reportWords[language].foot, filling), language);
}

function short(name: string): string {
  const signs = [...name];
  return signs.length > 26 ? `${signs.slice(0, 25).join('')}…` : name;
}

/** Columns as wide as their widest cell. */
function aligned(rows: readonly (readonly string[])[], atEnd: readonly boolean[]): string[] {
  const widths = atEnd.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (atEnd[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}
