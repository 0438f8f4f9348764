import type { Language } from '@firebreak/atlas';
import { join, numbersOf, type Phrase, say } from '../words/index.ts';
import { createCanvas, margin, pictureWidth, sizes } from './canvas.ts';
import type { Picture } from './picture.ts';
import { logScale } from './scale.ts';
import { drawLegend, looks } from './series.ts';
import { widthOf } from './text.ts';
import { type PictureWords, pictureWords } from './words.ts';

export interface GrowthPoint {
  readonly x: number;
  /** Nothing at all cannot be shown on an axis that grows tenfold: it is left out of the picture and stands in the table. */
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface GrowthSeries {
  readonly name: Phrase;
  /** By rising `x`, which is above 0. */
  readonly points: readonly GrowthPoint[];
}

/** How something grows with the size of a register. */
export interface Growth {
  /** States the finding. */
  readonly title: Phrase;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Five at most can be told apart. */
  readonly series: readonly GrowthSeries[];
}

const left = 74;
const plotHeight = 230;

/** Several series on two axes that grow tenfold from mark to mark, with the error of sampling as bands. null: there is nothing above 0. */
export function growthPicture(growth: Growth, language: Language): Picture | null {
  if (growth.series.length > looks.length)
    throw new Error(`${growth.series.length} series: no more than ${looks.length} can be told apart`);
  const words = pictureWords[language];
  const points = growth.series.flatMap((series) => series.points);
  if (!points.some(({ x, y }) => x > 0 && y > 0)) return null;
  return {
    drawing: draw(growth, language),
    title: growth.title,
    alternative: alternativeOf(growth, words, language),
    table: tableOf(growth, words, language),
  };
}

function draw({ series, xLabel, yLabel }: Growth, language: Language) {
  const canvas = createCanvas(language);
  const points = series.flatMap((one) => one.points).filter(({ x, y }) => x > 0 && y > 0);
  const heights = points.flatMap(({ y, low, high }) => [y, ...(low !== null && low > 0 ? [low] : []), high ?? y]);
  const top =
    drawLegend(
      canvas,
      series.map(({ name }) => name),
      0,
    ) + 26;
  const bottom = top + plotHeight;
  const xs = points.map(({ x }) => x);
  const x = logScale(Math.min(...xs), Math.max(...xs), [left, pictureWidth - margin - 10]);
  const y = logScale(Math.min(...heights), Math.max(...heights), [bottom, top]);
  const floor = y.ticks[0]!;
  const short = compact(language);
  for (const tick of y.ticks) {
    canvas.stroke(left, y.to(tick), pictureWidth - margin, y.to(tick), { tone: 'hair' });
    canvas.text(short(tick), [left - 6, y.to(tick) + 4], { anchor: 'end', size: sizes.tick });
  }
  // Labels that would touch are left out, every second or further one, and the last stays.
  const widest = Math.max(...x.ticks.map((tick) => widthOf(short(tick), sizes.tick)));
  const apart = Math.ceil((widest + 8) / (x.to(x.ticks[1]!) - x.to(x.ticks[0]!)));
  for (const [index, tick] of x.ticks.entries()) {
    canvas.stroke(x.to(tick), bottom, x.to(tick), bottom + 5);
    if ((x.ticks.length - 1 - index) % apart === 0)
      canvas.text(short(tick), [x.to(tick) - (index === x.ticks.length - 1 ? 12 : 0), bottom + 19], { anchor: 'middle', size: sizes.tick });
  }
  canvas.stroke(left, bottom, pictureWidth - margin, bottom, { width: 1.5 });
  canvas.stroke(left, bottom, left, top, { width: 1.5 });
  canvas.text(yLabel, [margin, top - 12], { size: sizes.tick });
  canvas.text(xLabel, [pictureWidth - margin, bottom + 37], { anchor: 'end', size: sizes.tick });
  series.forEach(({ points: all }, index) => {
    const look = looks[index]!;
    const known = all.filter((point) => point.x > 0 && point.y > 0);
    const band = known.filter(({ low, high }) => low !== null && high !== null);
    if (band.length > 1) {
      const upper = band.map((point) => [x.to(point.x), y.to(point.high!)] as const);
      const lower = band.map((point) => [x.to(point.x), y.to(Math.max(point.low!, floor))] as const);
      canvas.area([...upper, ...lower.toReversed()], 'quiet');
    }
    const places = known.map((point) => [x.to(point.x), y.to(point.y)] as const);
    if (places.length > 1) canvas.line(places, { width: 2, dash: look.dash });
    canvas.marks(look.mark, places, 10, { hollow: look.hollow });
  });
  return canvas.finish(bottom + 44);
}

/** `10k`, `1M`: short enough for an axis, in the reader's language. */
function compact(language: Language): (value: number) => string {
  const locale = { en: 'en-GB', fr: 'fr', ar: 'ar-u-nu-latn' }[language];
  const format = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 1 });
  return (value) => format.format(value);
}

function alternativeOf({ series, xLabel, yLabel }: Growth, words: PictureWords, language: Language): Phrase {
  const numbers = numbersOf(language);
  const described = series.map(({ name, points }) => {
    const said = points.map((point) => say(words.growthPoint, { y: numbers.times(point.y), x: numbers.count(point.x) }));
    return say(words.growthList, { name, list: join(said.flatMap((part, index) => [index === 0 ? '' : words.semicolon, part])) });
  });
  return say(words.growthAlternative, {
    x: xLabel,
    y: yLabel,
    list: join(described.flatMap((part, index) => [index === 0 ? '' : ' ', part])),
  });
}

function tableOf({ series, xLabel, yLabel }: Growth, words: PictureWords, language: Language): Picture['table'] {
  const numbers = numbersOf(language);
  const heading = (text: string, align: 'start' | 'end') => ({ heading: [{ text }], align });
  return {
    columns: [heading(words.series, 'start'), heading(xLabel, 'end'), heading(yLabel, 'end'), heading(words.range, 'end')],
    rows: series.flatMap(({ name, points }) =>
      points.map(({ x, y, low, high }): readonly Phrase[] => [
        name,
        [{ text: numbers.count(x) }],
        [{ text: numbers.times(y) }],
        low === null || high === null ? [] : say(words.rangeOf, { low: numbers.times(low), high: numbers.times(high) }),
      ]),
    ),
  };
}
