import type { Language } from '@firebreak/atlas';
import type { Point, Tone } from '@firebreak/documents';
import type { MetricId, Report } from '../model/index.ts';
import { groupName, join, metricDefinition, metricName, numbersOf, type Phrase, say } from '../words/index.ts';
import { type Canvas, createCanvas, margin, pictureWidth, sizes } from './canvas.ts';
import type { Picture } from './picture.ts';
import { pictureWords } from './words.ts';

interface Crowd {
  readonly count: number;
  readonly tone: Tone;
  readonly hollow: boolean;
}

const perRow = { 100: 20, 1000: 40 } as const;
type CrowdBase = keyof typeof perRow;

/** People one by one, those of the first kind first, in rows of 20 (of 100) or 40 (of 1,000). Returns the height. */
function drawCrowd(canvas: Canvas, kinds: readonly Crowd[], base: CrowdBase, top: number): number {
  const cell = (pictureWidth - 2 * margin) / perRow[base];
  const height = cell * 1.1;
  let place = 0;
  for (const { count, tone, hollow } of kinds) {
    const points: Point[] = [];
    for (const end = place + count; place < end; place++)
      points.push([margin + ((place % perRow[base]) + 0.5) * cell, top + (Math.floor(place / perRow[base]) + 0.5) * height]);
    canvas.marks('person', points, cell * 0.88, { tone, hollow });
  }
  return Math.ceil(place / perRow[base]) * height;
}

const mostGroups = 4;

/**
 * Out of 100 or 1,000 people of each group, those whom a rate counts, drawn one by one; the four groups with most people at most. null: no
 * group has a point value, or it is too near to nobody or everybody to be drawn.
 */
export function peoplePicture(report: Report, metric: MetricId, language: Language): Picture | null {
  const words = pictureWords[language];
  const { count } = numbersOf(language);
  const all = report.groups.flatMap(({ name, rates }) => {
    const rate = rates.find((one) => one.metric === metric);
    return rate?.value != null
      ? [{ name: groupName(name, language), share: rate.value, people: rate.denominator.high, small: rate.small }]
      : [];
  });
  const largest = new Set(all.toSorted((a, b) => Number(a.small) - Number(b.small) || b.people - a.people).slice(0, mostGroups));
  const groups = all.filter((group) => largest.has(group));
  const base = baseOf(groups.map(({ share }) => share));
  // One group beside others of which no point is known would be no comparison.
  if (base === null || groups.length < Math.min(2, report.groups.length)) return null;
  const counted = groups.map((group) => ({ ...group, hits: Math.round(group.share * base) }));
  const canvas = createCanvas(language);
  let y = 2;
  for (const { name, hits } of counted) {
    y = canvas.paragraph(name, y, { size: sizes.name, bold: true });
    y = canvas.paragraph(say(words.peopleCount, { count: count(hits), base: count(base) }), y, { tone: 'quiet' }) + 6;
    y += drawCrowd(
      canvas,
      [
        { count: hits, tone: 'signal', hollow: false },
        { count: base - hits, tone: 'ink', hollow: true },
      ],
      base,
      y,
    );
    y += 8;
  }
  const named = counted.map(({ name, hits }) => say(words.peopleGroup, { group: name, count: count(hits) }));
  const listed = join(named.flatMap((part, index) => [index === 0 ? '' : words.semicolon, part]));
  const heading = (text: string, align: 'start' | 'end') => ({ heading: [{ text }], align });
  return {
    drawing: canvas.finish(y),
    title: say(words.peopleTitle, { name: metricName(metric, language), base: count(base), list: listed }),
    alternative: say(words.peopleAlternative, {
      definition: metricDefinition(metric, report.settings, language),
      base: count(base),
      list: listed,
    }),
    table: {
      columns: [heading(words.group, 'start'), heading(words.part, 'end'), heading(words.whole, 'end')],
      rows: counted.map(({ name, hits }): readonly Phrase[] => [name, [{ text: count(hits) }], [{ text: count(base) }]]),
    },
  };
}

/** The smaller crowd in which nobody is rounded away. A share of exactly nothing, or of everybody, is drawn as such. */
function baseOf(shares: readonly number[]): CrowdBase | null {
  if (shares.length === 0) return null;
  const fits = (base: CrowdBase): boolean =>
    shares.every((share) => share === 0 || share === 1 || (Math.round(share * base) > 0 && Math.round(share * base) < base));
  return fits(100) ? 100 : fits(1000) ? 1000 : null;
}
