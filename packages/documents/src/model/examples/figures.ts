import type { Drawing, Shape } from '../../drawing/model.ts';
import type { Direction, Document, Span } from '../index.ts';

/** Every kind of shape, fill and mark once. */
function drawing(direction: Direction, words: readonly [string, string]): Drawing {
  const marks = ['circle', 'square', 'diamond', 'triangle', 'cross', 'bar', 'person'] as const;
  const anchor = direction === 'rtl' ? 'right' : 'left';
  const edge = direction === 'rtl' ? 350 : 10;
  const shapes: readonly Shape[] = [
    { type: 'box', at: [10, 10], width: 80, height: 30, tone: 'ink', fill: 'hatched' },
    { type: 'box', at: [100, 10], width: 80, height: 30, tone: 'signal', fill: 'light' },
    { type: 'box', at: [190, 10], width: 80, height: 30, tone: 'teal', fill: 'solid' },
    { type: 'box', at: [280, 10], width: 70, height: 30, tone: 'hair', fill: 'none' },
    {
      type: 'area',
      points: [
        [10, 60],
        [350, 50],
        [350, 80],
      ],
      tone: 'quiet',
    },
    {
      type: 'path',
      points: [
        [10, 60],
        [350, 65],
      ],
      tone: 'ink',
      width: 2,
      dash: 'dashed',
    },
    {
      type: 'path',
      points: [
        [10, 90],
        [350, 90],
      ],
      tone: 'ink',
      width: 1,
      dash: 'dotted',
    },
    ...marks.map((mark, index): Shape => ({ type: 'marks', mark, points: [[20 + index * 40, 115]], size: 16, tone: 'ink' })),
    {
      type: 'marks',
      mark: 'person',
      points: [
        [310, 115],
        [330, 115],
      ],
      size: 16,
      tone: 'signal',
      hollow: true,
    },
    { type: 'text', at: [edge, 150], anchor, spans: [{ text: words[0] }], size: 14, tone: 'ink', bold: true, direction },
    { type: 'text', at: [180, 175], anchor: 'middle', spans: [{ text: words[1] }], size: 13, tone: 'quiet', direction },
  ];
  return { width: 360, height: 185, shapes };
}

const foreign: Span = { text: 'Group 1 (25-34)', direction: 'ltr' };

/** More rows than a page holds, and a table that is wider than a line of text. */
export const englishFigures: Document = {
  title: 'Tables and pictures',
  sections: [
    {
      language: 'en',
      direction: 'ltr',
      kind: 'page',
      blocks: [
        { type: 'subject', spans: [{ text: 'Tables and pictures' }] },
        {
          type: 'picture',
          drawing: drawing('ltr', ['Group 1: 44.9% (805 of 1,795)', '23.5% < 44.9% & "so on"']),
          title: [{ text: 'More than twice as many are flagged in ' }, foreign],
          alternative: [{ text: 'In ' }, foreign, { text: ', 44.9% are flagged; in the other, 23.5%.' }],
        },
        {
          type: 'table',
          caption: [{ text: 'People flagged, by place' }],
          columns: [
            { heading: [{ text: 'Place' }], align: 'start' },
            { heading: [{ text: 'People' }], align: 'end' },
            { heading: [{ text: 'Flagged' }], align: 'end' },
          ],
          rowHeadings: true,
          rows: Array.from({ length: 70 }, (_, index) => [
            [{ text: `Place ${index + 1}` }],
            [{ text: String(index * 1009) }],
            [{ text: `${index}.5%` }],
          ]),
          footnote: [{ text: 'The places are invented.' }],
        },
        {
          type: 'table',
          caption: [{ text: 'What each word means' }],
          columns: [
            { heading: [{ text: 'Word' }], align: 'start' },
            { heading: [{ text: 'Meaning' }], align: 'start' },
          ],
          rowHeadings: false,
          rows: [
            [[{ text: 'flagged' }], [{ text: 'The system said that somebody should look at this person more closely than at others.' }]],
            [[foreign], [{ text: 'مريم', language: 'ar' }]],
          ],
        },
      ],
    },
  ],
};

export const arabicFigures: Document = {
  title: 'جداول وصور',
  sections: [
    {
      language: 'ar',
      direction: 'rtl',
      kind: 'page',
      blocks: [
        { type: 'subject', spans: [{ text: 'جداول وصور' }] },
        {
          type: 'picture',
          drawing: drawing('rtl', ['المجموعة: 44.9% (805 من 1,795 شخصًا)', '23.5% أقل من 44.9%']),
          title: [{ text: 'أكثر من الضعف في ' }, foreign],
          alternative: [{ text: 'في ' }, foreign, { text: '، 44.9% ؛ وفي الأخرى 23.5%.' }],
        },
        {
          type: 'table',
          caption: [{ text: 'الأشخاص بحسب المجموعة' }],
          columns: [
            { heading: [{ text: 'المجموعة' }], align: 'start' },
            { heading: [{ text: 'الأشخاص' }], align: 'end' },
            { heading: [{ text: 'النسبة' }], align: 'end' },
          ],
          rowHeadings: true,
          rows: [
            [[foreign], [{ text: '1,795' }], [{ text: '44.9%' }]],
            [[{ text: 'غيرهم' }], [{ text: '1,488' }], [{ text: '23.5%' }]],
          ],
          footnote: [{ text: 'المجموعات من الخيال.' }],
        },
      ],
    },
  ],
};
