import type { Language } from '@firebreak/atlas';
import type { Report, ScoreReport } from '../model/index.ts';
import { groupName, join, numbersOf, type Phrase, say } from '../words/index.ts';
import { createCanvas, margin, pictureWidth, sizes } from './canvas.ts';
import type { Picture, PictureTable } from './picture.ts';
import { rangeScale } from './scale.ts';
import { type PictureWords, pictureWords } from './words.ts';

const mostGroups = 6;
const panel = 64;

/**
 * How the scores of each group are spread: a histogram for each, all on one axis, with the median marked. null: no score,
 * or only means of a published table: `scoreTable` has those.
 */
export function scorePicture(report: Report, language: Language): Picture | null {
  const scores = report.scores.filter(({ n, bins }) => n > 0 && bins.length > 0);
  if (scores.length === 0) return null;
  const largest = new Set(scores.toSorted((a, b) => b.n - a.n).slice(0, mostGroups));
  const drawn = scores.filter((score) => largest.has(score));
  const words = pictureWords[language];
  const { measure, count } = numbersOf(language);
  const described = drawn.map(({ group, quantiles }) => {
    const at = (index: number): string => measure(quantiles[index] ?? 0);
    const parts = { p10: at(0), p25: at(1), p50: at(2), p75: at(3), p90: at(4) };
    return say(words.scoreQuantiles, { group: groupName(group, language), ...parts });
  });
  const rest = scores.length > drawn.length ? [say(words.left, { count: count(drawn.length) })] : [];
  return {
    drawing: draw(drawn, words, language),
    title: titleOf(scores, words, language),
    alternative: say(words.scoreAlternative, { list: join([...described, ...rest].flatMap((part, at) => [at === 0 ? '' : ' ', part])) }),
    table: tableOf(scores, language),
  };
}

function titleOf(scores: readonly ScoreReport[], words: PictureWords, language: Language): Phrase {
  const { measure } = numbersOf(language);
  const medians = scores.map(({ group, quantiles }) => ({ group, median: quantiles[2] ?? 0 }));
  const [low, high] = [Math.min(...medians.map(({ median }) => median)), Math.max(...medians.map(({ median }) => median))];
  if (low === high) return say(words.scoreAlike, { median: measure(low) });
  if (medians.length > 3) return say(words.scoreRange, { low: measure(low), high: measure(high) });
  const parts = medians.map(({ group, median }) => say(words.scoreGroup, { group: groupName(group, language), median: measure(median) }));
  return say(words.scoreTitle, { list: join(parts.flatMap((part, index) => [index === 0 ? '' : words.semicolon, part])) });
}

function draw(scores: readonly ScoreReport[], words: PictureWords, language: Language) {
  const canvas = createCanvas(language);
  const { measure } = numbersOf(language);
  const bins = scores.flatMap((score) => score.bins);
  const single = bins.every(({ from, to }) => from === to);
  const [low, high] = [Math.min(...bins.map(({ from }) => from)), Math.max(...bins.map(({ to }) => to))];
  // Scores that stand for themselves get room for a bar on either side.
  const half = single ? Math.max(0.5, (high - low) / Math.max(1, scores[0]!.bins.length - 1) / 2) : 0;
  const x = rangeScale(low - half, high + half, [margin, pictureWidth - margin]);
  const densest = Math.max(...scores.flatMap((score) => score.bins.map((bin) => densityOf(score, bin, half))), Number.MIN_VALUE);
  let y = 2;
  for (const score of scores) {
    const name = groupName(score.group, language);
    y = canvas.paragraph(name, y, { size: sizes.name, bold: true });
    const bottom = y + panel;
    for (const bin of score.bins) {
      const height = (densityOf(score, bin, half) / densest) * (panel - 14);
      const [from, to] = [x.to(bin.from - half * 0.9), x.to(bin.to + half * 0.9)];
      if (height > 0) canvas.box({ at: [from, bottom - height], width: Math.max(1, to - from), height }, 'light');
    }
    canvas.stroke(margin, bottom, pictureWidth - margin, bottom);
    const median = score.quantiles[2];
    if (median != null) {
      canvas.stroke(x.to(median), bottom - panel + 10, x.to(median), bottom, { width: 2, dash: 'dashed' });
      canvas.marks('triangle', [[x.to(median), bottom + 6]], 10);
    }
    y = bottom + 14;
  }
  for (const tick of x.ticks) {
    canvas.stroke(x.to(tick), y, x.to(tick), y + 5);
    canvas.text(measure(tick), [Math.min(Math.max(x.to(tick), margin + 8), pictureWidth - margin - 8), y + 19], {
      anchor: 'middle',
      size: sizes.tick,
    });
  }
  canvas.stroke(margin, y, pictureWidth - margin, y, { width: 1.5 });
  canvas.text(words.score, [pictureWidth - margin, y + 37], { anchor: 'end', size: sizes.tick });
  return canvas.finish(y + 44);
}

/** Share of the group for each unit of score: bars of bins of different widths have areas that can be compared. */
function densityOf({ n }: ScoreReport, bin: ScoreReport['bins'][number], half: number): number {
  const width = bin.to - bin.from + 2 * half;
  return width > 0 ? bin.n / n / width : 0;
}

/** Number of people, mean and percentiles of each group, as far as they are known. null: no group has any. */
export function scoreTable({ scores }: Report, language: Language): PictureTable | null {
  const known = scores.filter(({ n, mean }) => n > 0 && mean !== null);
  return known.length === 0 ? null : tableOf(known, language);
}

function tableOf(scores: readonly ScoreReport[], language: Language): PictureTable {
  const words = pictureWords[language];
  const { measure, count, round } = numbersOf(language);
  const heading = (text: string | Phrase, align: 'start' | 'end') => ({ heading: typeof text === 'string' ? [{ text }] : text, align });
  const shares = [0.1, 0.25, 0.5, 0.75, 0.9];
  return {
    columns: [
      heading(words.group, 'start'),
      heading(words.people, 'end'),
      heading(words.mean, 'end'),
      ...shares.map((share) => heading(say(words.upTo, { share: round(share) }), 'end')),
    ],
    rows: scores.map(({ group, n, mean, quantiles }): readonly Phrase[] => [
      groupName(group, language),
      [{ text: count(n) }],
      mean === null ? [] : [{ text: measure(mean) }],
      ...quantiles.map((quantile): Phrase => (quantile === null ? [] : [{ text: measure(quantile) }])),
    ]),
  };
}
