import type { Mark } from '@firebreak/documents';
import type { Phrase } from '../words/index.ts';
import { type Canvas, margin } from './canvas.ts';

/** Told apart by mark and by line, in this order. */
export const looks = [
  { mark: 'circle', hollow: false, dash: undefined },
  { mark: 'square', hollow: true, dash: 'dashed' },
  { mark: 'triangle', hollow: false, dash: 'dotted' },
  { mark: 'diamond', hollow: true, dash: undefined },
  { mark: 'cross', hollow: false, dash: 'dashed' },
] as const satisfies readonly { mark: Mark; hollow: boolean; dash: 'dashed' | 'dotted' | undefined }[];

/** Over the picture: which mark means what, one under the other. Returns where it ends. */
export function drawLegend(canvas: Canvas, names: readonly Phrase[], top: number): number {
  let y = top;
  names.forEach((name, index) => {
    const look = looks[index % looks.length]!;
    const middle = y + 10;
    canvas.stroke(margin, middle, margin + 34, middle, { width: 2, dash: look.dash });
    canvas.marks(look.mark, [[margin + 17, middle]], 10, { hollow: look.hollow });
    y = canvas.paragraph(name, y, { at: margin + 44 }) + 2;
  });
  return y;
}
