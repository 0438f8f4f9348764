import { number, point } from './measure.ts';
import type { Mark, Point } from './model.ts';

const to = (x: number, y: number): string => point([x, y]);

/**
 * The outline of one mark, `size` high, with its middle at the point. Only its first step says where it is; all others go on from there, so
 * a thousand like marks are a thousand times the same words, which travel as one.
 */
export function markPath(mark: Mark, [x, y]: Point, size: number): string {
  const r = size / 2;
  switch (mark) {
    case 'circle':
      return `M${to(x - r, y)}${circle(r)}`;
    case 'square': {
      const side = number(r * 1.8);
      return `M${to(x - r * 0.9, y - r * 0.9)}h${side}v${side}h-${side}z`;
    }
    case 'diamond': {
      const d = r * 1.2;
      return `M${to(x, y - d)}l${to(d, d)}l${to(-d, d)}l${to(-d, -d)}z`;
    }
    case 'triangle':
      return `M${to(x, y - r * 1.1)}l${to(r * 1.1, r * 1.9)}h${number(-r * 2.2)}z`;
    case 'cross': {
      const d = r * 1.6;
      return `M${to(x - d / 2, y - d / 2)}l${to(d, d)}m0 ${number(-d)}l${to(-d, d)}`;
    }
    case 'bar':
      return `M${to(x, y - r)}v${number(size)}`;
    case 'person':
      return `M${to(x - size * 0.18, y - size * 0.29)}${person(size)}`;
  }
}

/** From its left. */
function circle(r: number): string {
  const arc = (width: number): string => `a${number(r)} ${number(r)} 0 1 1 ${number(width)} 0`;
  return `${arc(2 * r)}${arc(-2 * r)}z`;
}

/** A head over shoulders, from the left of the head. */
function person(size: number): string {
  const shoulder = size * 0.27;
  const body = size * 0.3;
  const arc = `a${number(shoulder)} ${number(shoulder)} 0 0 1 ${number(2 * shoulder)} 0`;
  return `${circle(size * 0.18)}m${to(size * 0.18 - shoulder, size * 0.79)}v${number(-body)}${arc}v${number(body)}z`;
}
