import type { Language } from '@firebreak/atlas';
import type { Drawing } from '@firebreak/documents';
import type { Comparison, GroupReport, MetricId, Rate, Report } from '../model/index.ts';
import {
  everybodyName,
  type Filling,
  groupName,
  join,
  list,
  metricName,
  numbersOf,
  type Phrase,
  say,
  sayNumber,
  sayVerdict,
} from '../words/index.ts';
import { type Canvas, createCanvas, margin, pictureWidth, sizes } from './canvas.ts';
import type { Picture, PictureTable } from './picture.ts';
import { linearScale, type Scale } from './scale.ts';
import { type PictureWords, pictureWords } from './words.ts';

/** More do not fit on a page. */
const mostRows = 16;

interface Row {
  /** null: everybody. */
  readonly id: readonly string[] | null;
  readonly name: Phrase;
  readonly rate: Rate;
  readonly kind: 'group' | 'reference' | 'everybody';
}

/** One rate of every group as dot and interval, or as a bar where only bounds are known. null: no group has this rate. */
export function ratePicture(report: Report, metric: MetricId, language: Language): Picture | null {
  const rows = rowsOf(report, metric, language);
  if (rows.every(({ rate }) => rate.method === 'none')) return null;
  const drawn = shownOf(rows);
  const words = pictureWords[language];
  const name = metricName(metric, language);
  const described = drawn.map((row) =>
    say(words.sentence, { name: row.name, rest: join([figuresOf(row, words, language), chanceOf(row.rate, words, language)]) }),
  );
  const left = drawn.length < rows.length ? [say(words.left, { count: numbersOf(language).count(drawn.length) })] : [];
  return {
    drawing: draw(drawn, words, language),
    title: titleOf(report, metric, rows, language),
    alternative: sentences([say(words.colon, { name, rest: described[0]! }), ...described.slice(1), ...left]),
    table: tableOf(report, metric, rows, language),
  };
}

function rowsOf(report: Report, metric: MetricId, language: Language): readonly Row[] {
  const { groups, everybody, settings } = report;
  const rateIn = (group: GroupReport): Rate | undefined => group.rates.find((rate) => rate.metric === metric);
  const isReference = (name: readonly string[]): boolean => settings.reference !== undefined && name.join(' + ') === settings.reference;
  const rows = groups.flatMap((group): Row[] => {
    const rate = rateIn(group);
    return rate
      ? [{ id: group.name, name: groupName(group.name, language), rate, kind: isReference(group.name) ? 'reference' : 'group' }]
      : [];
  });
  const all = rateIn(everybody);
  // Among two groups everybody is no third thing to look at.
  return settings.reference === undefined && groups.length > 2 && all
    ? [...rows, { id: null, name: everybodyName(language), rate: all, kind: 'everybody' }]
    : rows;
}

function shownOf(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= mostRows) return rows;
  const bySize = rows.toSorted(
    (a, b) => Number(b.kind !== 'group') - Number(a.kind !== 'group') || b.rate.denominator.high - a.rate.denominator.high,
  );
  const largest = new Set(bySize.slice(0, mostRows));
  return rows.filter((row) => largest.has(row));
}

function draw(rows: readonly Row[], words: PictureWords, language: Language): Drawing {
  const canvas = createCanvas(language);
  const ends = rows.flatMap(({ rate }) => [rate.value, rate.high, rate.most].filter((end) => end !== null));
  const scale = linearScale(Math.max(...ends, 0), [margin, pictureWidth - margin - 14], 1);
  const reference = rows.find(({ kind }) => kind === 'reference')?.rate.value ?? null;
  let y = 0;
  for (const row of rows) {
    y = canvas.paragraph(row.name, y, { size: sizes.name, bold: true });
    y = canvas.paragraph(figuresOf(row, words, language), y, { tone: 'quiet', most: 3 }) + 2;
    for (const tick of scale.ticks) canvas.stroke(scale.to(tick), y, scale.to(tick), y + band, { tone: 'hair' });
    if (reference !== null) canvas.stroke(scale.to(reference), y, scale.to(reference), y + band, { tone: 'quiet', dash: 'dashed' });
    drawRate(canvas, row, y + band / 2, scale);
    y += band + 4;
  }
  canvas.stroke(scale.to(0), y, scale.to(scale.ticks.at(-1)!), y, { width: 1.5 });
  const { round } = numbersOf(language);
  for (const tick of scale.ticks) {
    canvas.stroke(scale.to(tick), y, scale.to(tick), y + 5);
    canvas.text(round(tick), [scale.to(tick), y + 19], { anchor: 'middle', size: sizes.tick });
  }
  return canvas.finish(y + 26);
}

/** Height of the part of a row in which the interval lies. */
const band = 24;
const radius = 6;

function drawRate(canvas: Canvas, { rate, kind }: Row, y: number, scale: Scale): void {
  const { value, low, high, least, most, method, small } = rate;
  if (method === 'none') return;
  if (value === null && least !== null && most !== null) {
    const [from, to] = [scale.to(least), scale.to(most)];
    canvas.box({ at: [from, y - radius], width: Math.max(1, to - from), height: 2 * radius }, 'hatched');
  }
  if (low !== null && high !== null && method !== 'bounds') {
    // Neither a hollow mark nor a bar of bounds is crossed by the interval.
    const [inner, outer] =
      value === null ? [scale.to(least ?? low), scale.to(most ?? high)] : [scale.to(value) - radius, scale.to(value) + radius];
    const [from, to] = [scale.to(low), scale.to(high)];
    if (from < inner) canvas.stroke(from, y, inner, y, { width: 2 });
    if (to > outer) canvas.stroke(outer, y, to, y, { width: 2 });
    for (const end of [from, to]) canvas.marks('bar', [[end, y]], 10);
  }
  if (value === null) return;
  const mark = kind === 'reference' ? 'diamond' : kind === 'everybody' ? 'square' : 'circle';
  canvas.marks(mark, [[scale.to(value), y]], radius * 2, { hollow: small });
}

/** What a row says of its group, in figures. */
function figuresOf({ rate, kind }: Row, words: PictureWords, language: Language): Phrase {
  const { percent } = numbersOf(language);
  const notes = [...(kind === 'reference' ? [words.reference] : []), ...(rate.small && rate.method !== 'none' ? [words.small] : [])];
  const [part, whole] = [sayNumber(rate.numerator, language), sayNumber(rate.denominator, language)];
  const figures = (): Filling => {
    if (rate.method === 'none') return words.none;
    if (rate.value === null) {
      const bounds = say(words.somewhere, { low: percent(rate.least ?? 0), high: percent(rate.most ?? 1) });
      return rate.method === 'bounds' ? bounds : join([bounds, words.semicolon, say(words.outOfRange, { part, whole })]);
    }
    const value = percent(rate.value);
    return rate.method === 'random-sample'
      ? say(words.colon, { name: value, rest: words.estimated })
      : say(words.outOf, { value, part, whole });
  };
  return join([figures(), ...notes.flatMap((note) => [words.semicolon, note])]);
}

/** What chance could make of it, as the lines of the picture show. */
function chanceOf({ low, high, method }: Rate, words: PictureWords, language: Language): Phrase {
  const { percent } = numbersOf(language);
  if (low === null || high === null || method === 'bounds') return [];
  return join([words.semicolon, say(words.chance, { low: percent(low), high: percent(high) })]);
}

function titleOf(report: Report, metric: MetricId, rows: readonly Row[], language: Language): Phrase {
  const words = pictureWords[language];
  const name = metricName(metric, language);
  const comparisons = report.comparisons.filter((comparison) => comparison.metric === metric);
  const having = (verdict: Comparison['verdict']): readonly Phrase[] =>
    comparisons.filter((comparison) => comparison.verdict === verdict).map(({ group }) => groupName(group, language));
  const [higher, lower] = [having('higher'), having('lower')];
  const groups = rows.filter(({ kind }) => kind !== 'everybody');
  const [first, second] = groups;
  if (groups.length === 2 && first!.rate.value !== null && second!.rate.value !== null && higher.length + lower.length > 0) {
    const { percent } = numbersOf(language);
    const values = { firstValue: percent(first!.rate.value), secondValue: percent(second!.rate.value) };
    return say(words.pairTitle, { name, first: first!.name, second: second!.name, ...values });
  }
  const named = (names: readonly Phrase[]): Phrase => list(names.length > 4 ? [...names.slice(0, 3), words.more] : names, language);
  if (higher.length > 0 && lower.length > 0) return say(words.bothTitle, { name, higher: named(higher), lower: named(lower) });
  if (higher.length > 0) return say(words.higherTitle, { name, higher: named(higher) });
  if (lower.length > 0) return say(words.lowerTitle, { name, lower: named(lower) });
  if (comparisons.length === 0) return say(words.plainTitle, { name });
  if (rows.some(({ rate }) => rate.method === 'bounds')) return say(words.unknownTitle, { name });
  return say(having('too-small').length > 0 ? words.smallTitle : words.alikeTitle, { name });
}

function tableOf(report: Report, metric: MetricId, rows: readonly Row[], language: Language): PictureTable {
  const words = pictureWords[language];
  const { percent } = numbersOf(language);
  const verdicts = report.comparisons.filter((comparison) => comparison.metric === metric);
  const verdictByGroup = new Map(verdicts.map(({ group, verdict }) => [JSON.stringify(group), verdict]));
  const verdictOf = (id: Row['id']): string => {
    const verdict = verdictByGroup.get(JSON.stringify(id));
    return verdict === undefined ? '' : sayVerdict(verdict, language);
  };
  const between = (low: number | null, high: number | null): Phrase =>
    low === null || high === null ? [] : say(words.rangeOf, { low: percent(low), high: percent(high) });
  const heading = (text: string, align: 'start' | 'end') => ({ heading: [{ text }], align });
  return withoutEmpty({
    columns: [
      heading(words.group, 'start'),
      heading(words.part, 'end'),
      heading(words.whole, 'end'),
      heading(words.share, 'end'),
      heading(words.range, 'end'),
      ...(verdicts.length > 0 ? [heading(words.verdict, 'start')] : []),
    ],
    rows: rows.map(({ id, name, rate }) => {
      const { value, least, most, low, high, method } = rate;
      const counted = method === 'wilson' || method === 'wilson-over-bounds';
      const number = (count: Rate['numerator']): Phrase => (counted ? [{ text: sayNumber(count, language) }] : []);
      const share = method === 'none' ? [{ text: words.none }] : value === null ? between(least, most) : [{ text: percent(value) }];
      return [
        name,
        number(rate.numerator),
        number(rate.denominator),
        share,
        method === 'bounds' ? [] : between(low, high),
        ...(verdicts.length > 0 ? [[{ text: verdictOf(id) }]] : []),
      ];
    }),
  });
}

/** Columns in which no row has anything are left out. */
function withoutEmpty({ columns, rows }: PictureTable): PictureTable {
  const kept = columns.map((_, at) => rows.some((row) => row[at]!.length > 0));
  return { columns: columns.filter((_, at) => kept[at]), rows: rows.map((row) => row.filter((_, at) => kept[at])) };
}

function sentences(parts: readonly Phrase[]): Phrase {
  return join(parts.flatMap((part, index) => [index === 0 ? '' : ' ', part]));
}
