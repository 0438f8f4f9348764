/**
 * One person, drawn so that two things are seen without any colour: a frame for who is flagged, a filled body for who is what is looked
 * for. Wrongly flagged, which is what the picture is about, is a full block out of which the person is cut. Somebody of whom nobody knows
 * what they are has a head and no body.
 *
 * @module
 */

/** What is known of somebody. */
export const looks = ['wrongly-flagged', 'rightly-flagged', 'wrongly-cleared', 'rightly-cleared', 'flagged', 'cleared'] as const;
export type Look = (typeof looks)[number];

const block = 'h10v15h-10z';
const hole = 'm1 1h8v13h-8z';
/** Once in each figure, so that figures can be counted. */
const head = 'a2 2 0 1 1 4 0a2 2 0 1 1-4 0z';
const body = 'm-.9 8.3v-3.2a2.9 2.9 0 0 1 5.8 0v3.2z';

/** Drawn from its upper left corner on, in steps from there; `end` is where the pen then is. */
const shapes: Readonly<Record<Look, { readonly draw: string; readonly end: readonly [x: number, y: number] }>> = {
  'wrongly-flagged': { draw: `${block}m3 5.2${head}${body}`, end: [2.1, 13.5] },
  'rightly-flagged': { draw: `${block}${hole}m2 4.2${head}${body}`, end: [2.1, 13.5] },
  'wrongly-cleared': { draw: `m3 5.2${head}${body}`, end: [2.1, 13.5] },
  'rightly-cleared': { draw: `m3 5.2${head}${body}`, end: [2.1, 13.5] },
  flagged: { draw: `${block}${hole}m2 6.5${head}`, end: [3, 7.5] },
  cleared: { draw: `m3 7.5${head}`, end: [3, 7.5] },
};

/**
 * A path for all these places. Where styles fill it, it is by the even-odd rule: what lies in an odd number of outlines.
 * Each figure goes on from the one before, so a thousand of them are a thousand times the same words, which travel as one.
 */
export function figuresPath(look: Look, places: readonly (readonly [x: number, y: number])[]): string {
  const { draw, end } = shapes[look];
  return places
    .map(([x, y], index) => {
      const before = places[index - 1];
      return before === undefined ? `M${x + 1} ${y + 1}${draw}` : `m${step(x - before[0], end[0])} ${step(y - before[1], end[1])}${draw}`;
    })
    .join('');
}

function step(to: number, from: number): number {
  return Math.round((to - from) * 10) / 10;
}
