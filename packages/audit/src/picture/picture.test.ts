import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Language, languages } from '@firebreak/atlas';
import type { Shape } from '@firebreak/documents';
import { defaultSettings, exactly, type GroupCounts, metricIds, type Report } from '../model/index.ts';
import { amsterdam, compas, madeUp, sweden } from '../paper/examples.ts';
import { reportOfGroups } from '../report/index.ts';
import { foreign, phraseToText } from '../words/index.ts';
import {
  calibrationPicture,
  type Growth,
  growthPicture,
  type Picture,
  peoplePicture,
  pictureToSvg,
  ratePicture,
  scorePicture,
  scoreTable,
} from './index.ts';
import { widthOf } from './text.ts';

const reports: Readonly<Record<string, Report>> = { compas: compas(), sweden: sweden(), amsterdam: amsterdam(), madeUp: madeUp() };

const growth: Growth = {
  title: [{ text: 'False links grow with the square' }],
  xLabel: 'records',
  yLabel: 'false links',
  series: [
    {
      name: [foreign('Tigrinya')],
      points: [4, 5, 6, 7, 8].map((power) => ({
        x: 10 ** power,
        y: 10 ** (2 * power - 8),
        low: 10 ** (2 * power - 8) / 2,
        high: 10 ** (2 * power - 8) * 2,
      })),
    },
    {
      name: [foreign('العربية')],
      points: [4, 6, 8].map((power) => ({ x: 10 ** power, y: power === 4 ? 0 : power * 100, low: 0, high: null })),
    },
  ],
};

function picturesOf(language: Language): readonly (readonly [string, Picture])[] {
  const all = Object.entries(reports).flatMap(([name, report]): readonly (readonly [string, Picture | null])[] => [
    ...metricIds.map((metric) => [`${name} ${metric}`, ratePicture(report, metric, language)] as const),
    ...metricIds.map((metric) => [`${name} people ${metric}`, peoplePicture(report, metric, language)] as const),
    [`${name} calibration`, calibrationPicture(report, language)],
    [`${name} score`, scorePicture(report, language)],
  ]);
  return [...all, ['growth', growthPicture(growth, language)] as const].filter((one): one is readonly [string, Picture] => one[1] !== null);
}

const shapesOf = <T extends Shape['type']>({ drawing }: Picture, type: T): readonly Extract<Shape, { type: T }>[] =>
  drawing.shapes.filter((shape): shape is Extract<Shape, { type: T }> => shape.type === type);
const marksOf = (picture: Picture, mark: string) => shapesOf(picture, 'marks').filter((shape) => shape.mark === mark);
const textOf = ({ spans }: { spans: readonly { text: string }[] }): string => spans.map(({ text }) => text).join('');

describe('every picture', () => {
  for (const language of languages) {
    it(`stays inside of its frame, with text that a phone shows (${language})`, () => {
      for (const [name, picture] of picturesOf(language)) {
        const { width, height } = picture.drawing;
        const isInside = ([x, y]: readonly [number, number]): boolean => x >= 0 && x <= width && y >= 0 && y <= height;
        for (const shape of picture.drawing.shapes) {
          if (shape.type === 'text') {
            const wide = widthOf(textOf(shape), shape.size, shape.bold === true);
            const left = shape.at[0] - { left: 0, middle: 0.5, right: 1 }[shape.anchor] * wide;
            assert.ok(left >= -4 && left + wide <= width + 4, `${name}: ${textOf(shape)} ${left} ${wide}`);
            assert.ok(shape.size >= 12, name);
            assert.ok(isInside(shape.at), name);
          } else if (shape.type === 'box') {
            assert.ok(isInside(shape.at) && isInside([shape.at[0] + shape.width, shape.at[1] + shape.height]), name);
          } else for (const point of shape.points) assert.ok(isInside(point), `${name} ${shape.type} ${point}`);
        }
      }
    });

    it(`sets no text over another (${language})`, () => {
      for (const [name, picture] of picturesOf(language)) {
        const boxes = shapesOf(picture, 'text').map((shape) => {
          const wide = widthOf(textOf(shape), shape.size, shape.bold === true);
          const left = shape.at[0] - { left: 0, middle: 0.5, right: 1 }[shape.anchor] * wide;
          return { left, right: left + wide, y: shape.at[1], text: textOf(shape) };
        });
        for (const [index, one] of boxes.entries())
          for (const other of boxes.slice(index + 1))
            assert.ok(
              Math.abs(one.y - other.y) >= 12 || one.right <= other.left + 1 || other.right <= one.left + 1,
              `${name}: ${one.text} ${other.text}`,
            );
      }
    });

    it(`has a title, a text alternative and a table that is whole (${language})`, () => {
      for (const [name, { title, alternative, table }] of picturesOf(language)) {
        for (const phrase of [title, alternative]) {
          const own = phrase.map(({ text, direction }) => (direction === undefined ? text : 'X')).join('');
          assert.doesNotMatch(own, /[{}]|undefined|null|NaN|Infinity| {2}|; ;|؛ ؛/, `${name}: ${own}`);
          assert.ok(own.length > 5, name);
        }
        assert.ok(table.rows.length > 0, name);
        for (const row of table.rows) assert.equal(row.length, table.columns.length, name);
      }
    });
  }

  it('is mirrored for readers of Arabic', () => {
    // The same groups and numbers, so the same marks on the other side.
    for (const make of [
      (language: Language) => ratePicture(reports['compas']!, 'falsePositiveRate', language),
      (language: Language) => peoplePicture(reports['compas']!, 'falsePositiveRate', language),
      (language: Language) => growthPicture(growth, language),
    ]) {
      const [english, arabic] = [make('en')!, make('ar')!];
      const places = (picture: Picture) => shapesOf(picture, 'marks').flatMap(({ points }) => points.map(([x]) => x));
      const expected = places(english).map((x) => Math.round((360 - x) * 1e6));
      assert.deepEqual(
        places(arabic).map((x) => Math.round(x * 1e6)),
        expected,
      );
    }
  });

  it('becomes the same SVG every time, with nothing in it that runs', () => {
    for (const [name, picture] of picturesOf('ar')) {
      const svg = pictureToSvg(picture, 'ar');
      assert.equal(pictureToSvg(picture, 'ar'), svg);
      assert.match(svg, /^<svg [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/, name);
      assert.doesNotMatch(svg, /<script|style=|\bid=|href|NaN/);
    }
  });
});

describe('ratePicture', () => {
  const compasPicture = ratePicture(reports['compas']!, 'falsePositiveRate', 'en')!;

  it('puts each rate where it is, the reference as another mark, on an axis from nothing', () => {
    const [circle] = marksOf(compasPicture, 'circle');
    const [diamond] = marksOf(compasPicture, 'diamond');
    const ticks = shapesOf(compasPicture, 'text').filter(({ anchor }) => anchor === 'middle');
    assert.deepEqual(ticks.map(textOf), ['0%', '10%', '20%', '30%', '40%', '50%']);
    const [zero, , , , , half] = ticks.map(({ at }) => at[0]);
    const at = (share: number): number => zero! + ((half! - zero!) * share) / 0.5;
    assert.ok(Math.abs(circle!.points[0]![0] - at(805 / 1795)) < 1e-9);
    assert.ok(Math.abs(diamond!.points[0]![0] - at(349 / 1488)) < 1e-9);
    const ends = marksOf(compasPicture, 'bar').map(({ points }) => points[0]![0]);
    // Wilson intervals, as published: 21.37 to 25.67 and 42.56 to 47.16.
    for (const [index, share] of [0.2137, 0.2567, 0.4256, 0.4716].entries()) assert.ok(Math.abs(ends[index]! - at(share)) < 0.05);
  });

  it('says the finding, and the same in words', () => {
    assert.equal(
      phraseToText(compasPicture.title, 'en'),
      'Wrongly flagged, of the people not looked for: Caucasian 23.5%, African-American 44.8%',
    );
    assert.equal(
      phraseToText(compasPicture.alternative, 'en'),
      'Wrongly flagged, of the people not looked for: Caucasian: 23.5%: 349 of 1,488; the others are compared with this group; with chance, 21.4% to 25.7%. African-American: 44.8%: 805 of 1,795; with chance, 42.6% to 47.2%.',
    );
    const alike = ratePicture(reports['compas']!, 'positivePredictiveValue', 'en')!;
    assert.equal(phraseToText(alike.title, 'en'), 'Rightly flagged, of the people flagged: no clear difference between the groups');
  });

  it('draws bounds as a hatched bar without a dot, and few people as a hollow mark', () => {
    const hidden = ratePicture(reports['amsterdam']!, 'selectionRate', 'en')!;
    const bars = shapesOf(hidden, 'box');
    assert.equal(bars.length, 3);
    assert.ok(bars.every(({ fill }) => fill === 'hatched'));
    assert.equal(marksOf(hidden, 'circle').length, 1);
    const small = ratePicture(reports['madeUp']!, 'selectionRate', 'en')!;
    assert.equal(marksOf(small, 'circle').filter(({ hollow }) => hollow === true).length, 1);
    assert.match(shapesOf(small, 'text').map(textOf).join('|'), /too few people for a conclusion/);
  });

  it('draws the sixteen groups with most people of very many, says so, and has all in its table', () => {
    const groups = Array.from({ length: 200 }, (_, index): GroupCounts => {
      const none = exactly(0);
      const n = 50 + ((index * 37) % 200);
      const cells = { tn: exactly(n - 20), fp: exactly(10), fn: exactly(5), tp: exactly(5), flaggedUnknown: none, clearedUnknown: none };
      return { name: [`g${index}`], n: exactly(n), cells, given: {} };
    });
    const report = reportOfGroups(groups, reports['compas']!.input, defaultSettings);
    const picture = ratePicture(report, 'selectionRate', 'en')!;
    assert.equal(marksOf(picture, 'circle').length + marksOf(picture, 'square').length, 16);
    assert.equal(marksOf(picture, 'square').length, 1);
    assert.match(phraseToText(picture.alternative, 'en'), /The 16 groups with most people are drawn; the table has all\.$/);
    assert.equal(picture.table.rows.length, 201);
    const drawn = shapesOf(picture, 'text').map(textOf);
    assert.ok(drawn.includes(`g${Array.from({ length: 200 }, (_, index) => index).find((index) => (index * 37) % 200 === 199)}`));
  });

  it('is none where nobody has the rate', () => {
    const none = exactly(0);
    const cells = { tn: none, fp: none, fn: none, tp: none, flaggedUnknown: exactly(5), clearedUnknown: exactly(9) };
    const report = reportOfGroups([{ name: ['a'], n: exactly(14), cells, given: {} }], reports['compas']!.input, defaultSettings);
    assert.equal(ratePicture(report, 'falsePositiveRate', 'en'), null);
    assert.notEqual(ratePicture(report, 'selectionRate', 'en'), null);
  });
});

describe('peoplePicture', () => {
  const peopleIn = (picture: Picture) => marksOf(picture, 'person').map(({ points, hollow }) => [points.length, hollow === true]);

  it('draws a hundred people for each group, those who are counted filled', () => {
    const picture = peoplePicture(reports['compas']!, 'falsePositiveRate', 'en')!;
    assert.deepEqual(peopleIn(picture), [
      [23, false],
      [77, true],
      [45, false],
      [55, true],
    ]);
    assert.match(phraseToText(picture.title, 'en'), /of 100 people each, 23 in Caucasian; 45 in African-American$/);
  });

  it('draws a thousand where a hundred would round somebody away, and none where a thousand would', () => {
    const picture = peoplePicture(reports['sweden']!, 'falsePositiveRate', 'en')!;
    assert.deepEqual(
      peopleIn(picture).map(([count]) => count),
      [3, 997, 7, 993],
    );
    const cells = (fp: number) => ({ ...reports['compas']!.groups[0]!.cells!, fp: exactly(fp), tn: exactly(100_000) });
    const groups = ['a', 'b'].map((name) => ({ name: [name], n: exactly(200_000), cells: cells(1), given: {} }));
    assert.equal(peoplePicture(reportOfGroups(groups, reports['compas']!.input, defaultSettings), 'falsePositiveRate', 'en'), null);
  });

  it('draws no group alone where others have bounds only', () => {
    assert.equal(peoplePicture(reports['amsterdam']!, 'selectionRate', 'en'), null);
  });
});

describe('calibrationPicture and scorePicture', () => {
  it('have a mark for each group and bin, told apart without colour', () => {
    const picture = calibrationPicture(reports['madeUp']!, 'en')!;
    const series = shapesOf(picture, 'marks').filter(({ points }) => points.length > 1);
    assert.deepEqual(
      series.map(({ mark, points, hollow }) => [mark, points.length, hollow === true]),
      [
        ['circle', 10, false],
        ['square', 10, true],
        ['triangle', 10, false],
        ['diamond', 10, true],
      ],
    );
    assert.equal(picture.table.rows.length, 40);
    assert.match(phraseToText(picture.title, 'en'), /^The same score does not mean the same in every group: with a score of \d+, /);
  });

  it('draw areas that can be compared: all bars of a group together are the whole of it', () => {
    const picture = scorePicture(reports['madeUp']!, 'en')!;
    const boxes = shapesOf(picture, 'box');
    const areas = [0, 1, 2, 3].map((group) =>
      boxes.slice(group * 10, group * 10 + 10).reduce((sum, { width, height }) => sum + width * height, 0),
    );
    for (const area of areas) assert.ok(Math.abs(area / areas[0]! - 1) < 1e-9, `${areas}`);
  });

  it('are none without scores, and only a table where means alone are known', () => {
    assert.equal(calibrationPicture(reports['compas']!, 'en'), null);
    assert.equal(scorePicture(reports['compas']!, 'en'), null);
    assert.equal(scoreTable(reports['compas']!, 'en'), null);
    const scores = [{ group: ['a'], n: 7310, mean: 0.485, auc: null, quantiles: [null, null, null, null, null], bins: [] }];
    const report: Report = { ...reports['compas']!, scores };
    assert.equal(scorePicture(report, 'en'), null);
    assert.equal(calibrationPicture(report, 'en'), null);
    assert.deepEqual(
      scoreTable(report, 'en')!
        .rows[0]!.map((cell) => phraseToText(cell, 'en'))
        .slice(0, 3),
      ['a', '7,310', '0.485'],
    );
  });
});

describe('growthPicture', () => {
  it('puts powers of ten at equal distances and leaves out what is nothing', () => {
    const picture = growthPicture(growth, 'en')!;
    const [circles] = marksOf(picture, 'circle').filter(({ points }) => points.length === 5);
    const steps = circles!.points.slice(1).map(([x], index) => x - circles!.points[index]![0]);
    for (const step of steps) assert.ok(Math.abs(step - steps[0]!) < 1e-9);
    assert.equal(marksOf(picture, 'square').filter(({ points }) => points.length === 2).length, 1);
    assert.equal(picture.table.rows.length, 8);
    assert.equal(shapesOf(picture, 'area').length, 1);
  });

  it('is none where there is nothing, and refuses more series than can be told apart', () => {
    assert.equal(growthPicture({ ...growth, series: [{ name: [], points: [{ x: 10, y: 0, low: 0, high: 0 }] }] }, 'en'), null);
    assert.throws(() => growthPicture({ ...growth, series: Array.from({ length: 6 }, () => growth.series[0]!) }, 'en'), /no more than 5/);
  });
});
