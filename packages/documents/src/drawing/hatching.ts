import type { Box, Point } from './model.ts';

const gap = 6;

/** Lines at half a right angle across a box. Drawn out, because a pattern would need an id, and ids collide where documents share a page. */
export function hatching({ at: [left, top], width, height }: Box): readonly (readonly [Point, Point])[] {
  const lines: [Point, Point][] = [];
  // On each line, x + y is the same.
  for (let sum = gap; sum < width + height; sum += gap) {
    lines.push([
      [left + Math.min(sum, width), top + sum - Math.min(sum, width)],
      [left + sum - Math.min(sum, height), top + Math.min(sum, height)],
    ]);
  }
  return lines;
}
