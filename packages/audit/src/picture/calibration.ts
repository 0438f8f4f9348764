import type { Language } from '@firebreak/atlas';
import type { Report, ScoreReport } from '../model/index.ts';
import { groupName, join, numbersOf, type Phrase, say, sayNumber } from '../words/index.ts';
import { createCanvas, margin, pictureWidth, sizes } from './canvas.ts';
import type { Picture } from './picture.ts';
import { linearScale, rangeScale } from './scale.ts';
import { drawLegend, looks } from './series.ts';
import { type PictureWords, pictureWords } from './words.ts';

const mostGroups = 4;
const left = 50;
const plotHeight = 210;

/**
 * Of those with about the same score, how many are what is looked for: one mark for each group and bin, with its interval. The four groups
 * with most people are drawn. null: no score, or no outcome.
 */
export function calibrationPicture(report: Report, language: Language): Picture | null {
  const scores = report.scores.filter(({ bins }) => bins.some(({ positive }) => positive.value !== null));
  if (scores.length === 0) return null;
  const largest = new Set(scores.toSorted((a, b) => b.n - a.n).slice(0, mostGroups));
  const drawn = scores.filter((score) => largest.has(score));
  const words = pictureWords[language];
  return {
    drawing: draw(drawn, words, language),
    title: titleOf(drawn, words, language),
    alternative: alternativeOf(drawn, scores.length, words, language),
    table: tableOf(scores, words, language),
  };
}

type Bin = ScoreReport['bins'][number];
const middleOf = ({ from, to, mean }: Bin): number => mean ?? (from + to) / 2;

function draw(scores: readonly ScoreReport[], words: PictureWords, language: Language) {
  const canvas = createCanvas(language);
  const { round, measure } = numbersOf(language);
  const bins = scores.flatMap((score) => score.bins);
  const [low, high] = [Math.min(...bins.map(({ from }) => from)), Math.max(...bins.map(({ to }) => to))];
  const top =
    drawLegend(
      canvas,
      scores.map(({ group }) => groupName(group, language)),
      0,
    ) + 12;
  const bottom = top + plotHeight;
  const x = rangeScale(low, high, [left + 8, pictureWidth - margin - 8]);
  const highest = Math.max(...bins.flatMap(({ positive }) => [positive.value ?? 0, positive.high ?? 0]));
  const y = linearScale(highest, [bottom, top], 1);
  for (const tick of y.ticks) {
    canvas.stroke(left, y.to(tick), pictureWidth - margin, y.to(tick), { tone: 'hair' });
    canvas.text(round(tick), [left - 6, y.to(tick) + 4], { anchor: 'end', size: sizes.tick });
  }
  for (const tick of x.ticks) {
    canvas.stroke(x.to(tick), bottom, x.to(tick), bottom + 5);
    canvas.text(measure(tick), [x.to(tick), bottom + 19], { anchor: 'middle', size: sizes.tick });
  }
  canvas.stroke(left, bottom, pictureWidth - margin, bottom, { width: 1.5 });
  canvas.text(words.score, [pictureWidth - margin, bottom + 37], { anchor: 'end', size: sizes.tick });
  if (low >= 0 && high <= 1) {
    const end = Math.min(high, y.ticks.at(-1)!);
    canvas.stroke(x.to(low), y.to(low), x.to(end), y.to(end), { tone: 'quiet', dash: 'dotted' });
  }
  scores.forEach((score, index) => {
    const look = looks[index]!;
    // Side by side, so that no interval hides another.
    const shift = (index - (scores.length - 1) / 2) * 5;
    const known = score.bins.filter(({ positive }) => positive.value !== null);
    const places = known.map((bin) => [x.to(middleOf(bin)) + shift, y.to(bin.positive.value!)] as const);
    if (places.length > 1) canvas.line(places, { tone: 'quiet', width: 1.5, dash: look.dash });
    known.forEach(({ positive }, at) => {
      const [place, height] = places[at]!;
      if (positive.low === null || positive.high === null) return;
      if (y.to(positive.high) < height - 5) canvas.stroke(place, y.to(positive.high), place, height - 5);
      if (y.to(positive.low) > height + 5) canvas.stroke(place, height + 5, place, y.to(positive.low));
    });
    canvas.marks(look.mark, places, 10, { hollow: look.hollow });
  });
  return canvas.finish(bottom + 44);
}

/** The finding: the bin in which two groups lie farthest apart with intervals that do not touch; else that none do. */
function titleOf(scores: readonly ScoreReport[], words: PictureWords, language: Language): Phrase {
  if (scores.length < 2) return say(words.calibrationPlain);
  const { percent } = numbersOf(language);
  const told = scores[0]!.bins.flatMap((bin, at) => {
    const rates = scores.flatMap(({ group, bins }) => {
      const { positive } = bins[at]!;
      return positive.value === null || positive.small
        ? []
        : [{ group, value: positive.value, low: positive.low ?? 0, high: positive.high ?? 1 }];
    });
    if (rates.length < 2) return [];
    const least = rates.reduce((a, b) => (b.value < a.value ? b : a));
    const most = rates.reduce((a, b) => (b.value > a.value ? b : a));
    return least.high < most.low ? [{ bin, least, most }] : [];
  });
  const [first, ...rest] = told;
  if (first === undefined) return say(words.calibrationAlike);
  const widest = rest.reduce((a, b) => (b.most.value - b.least.value > a.most.value - a.least.value ? b : a), first);
  const parts = [widest.most, widest.least].map(({ group, value }) =>
    say(words.calibrationGroup, { group: groupName(group, language), value: percent(value) }),
  );
  return say(words.calibrationTitle, { bin: binName(widest.bin, language), list: joined(parts, words) });
}

function alternativeOf(scores: readonly ScoreReport[], all: number, words: PictureWords, language: Language): Phrase {
  const { percent, count } = numbersOf(language);
  const described = scores.map(({ group, bins }) => {
    const values = bins.flatMap((bin) =>
      bin.positive.value === null ? [] : [say(words.calibrationBin, { bin: binName(bin, language), value: percent(bin.positive.value) })],
    );
    return say(words.calibrationList, { group: groupName(group, language), list: joined(values, words) });
  });
  const rest = all > scores.length ? [say(words.left, { count: count(scores.length) })] : [];
  return say(words.calibrationAlternative, { list: join([...described, ...rest].flatMap((part, at) => [at === 0 ? '' : ' ', part])) });
}

function tableOf(scores: readonly ScoreReport[], words: PictureWords, language: Language): Picture['table'] {
  const { percent } = numbersOf(language);
  const heading = (text: string, align: 'start' | 'end') => ({ heading: [{ text }], align });
  return {
    columns: [
      heading(words.group, 'start'),
      heading(words.score, 'end'),
      heading(words.part, 'end'),
      heading(words.whole, 'end'),
      heading(words.share, 'end'),
      heading(words.range, 'end'),
    ],
    rows: scores.flatMap(({ group, bins }) =>
      bins.map((bin): readonly Phrase[] => {
        const { value, low, high, numerator, denominator } = bin.positive;
        return [
          groupName(group, language),
          [{ text: binName(bin, language) }],
          [{ text: sayNumber(numerator, language) }],
          [{ text: sayNumber(denominator, language) }],
          value === null ? [] : [{ text: percent(value) }],
          low === null || high === null ? [] : say(words.rangeOf, { low: percent(low), high: percent(high) }),
        ];
      }),
    ),
  };
}

/** One score, or from one to another. */
function binName({ from, to }: Pick<Bin, 'from' | 'to'>, language: Language): string {
  const { measure } = numbersOf(language);
  if (from === to) return measure(from);
  return say(pictureWords[language].rangeOf, { low: measure(from), high: measure(to) })
    .map(({ text }) => text)
    .join('');
}

function joined(parts: readonly Phrase[], words: PictureWords): Phrase {
  return join(parts.flatMap((part, index) => [index === 0 ? '' : words.semicolon, part]));
}
