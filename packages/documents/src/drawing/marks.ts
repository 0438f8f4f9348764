import { number, point } from './measure.ts';
import type { Mark, Point } from './model.ts';

const to = (x: number, y: number): string => point([x, y]);

/** The outline of one mark, `size` high, with its middle at the point. */
export function markPath(mark: Mark, [x, y]: Point, size: number): string {
  const r = size / 2;
  switch (mark) {
    case 'circle':
      return circle(x, y, r);
    case 'square': {
      const side = r * 0.9;
      return `M${to(x - side, y - side)}H${number(x + side)}V${number(y + side)}H${number(x - side)}Z`;
    }
    case 'diamond':
      return `M${to(x, y - r * 1.2)}L${to(x + r * 1.2, y)}L${to(x, y + r * 1.2)}L${to(x - r * 1.2, y)}Z`;
    case 'triangle':
      return `M${to(x, y - r * 1.1)}L${to(x + r * 1.1, y + r * 0.8)}H${number(x - r * 1.1)}Z`;
    case 'cross':
      return `M${to(x - r * 0.8, y - r * 0.8)}L${to(x + r * 0.8, y + r * 0.8)}M${to(x + r * 0.8, y - r * 0.8)}L${to(x - r * 0.8, y + r * 0.8)}`;
    case 'bar':
      return `M${to(x, y - r)}V${number(y + r)}`;
    case 'person':
      return person(x, y, size);
  }
}

function circle(x: number, y: number, r: number): string {
  const arc = `A${number(r)} ${number(r)} 0 1 1`;
  return `M${to(x - r, y)}${arc} ${to(x + r, y)}${arc} ${to(x - r, y)}Z`;
}

/** A head over shoulders. */
function person(x: number, y: number, size: number): string {
  const shoulder = size * 0.27;
  const foot = number(y + size / 2);
  const arc = `A${number(shoulder)} ${number(shoulder)} 0 0 1 ${to(x + shoulder, y + size * 0.2)}`;
  return `${circle(x, y - size * 0.29, size * 0.18)}M${number(x - shoulder)} ${foot}V${number(y + size * 0.2)}${arc}V${foot}Z`;
}
