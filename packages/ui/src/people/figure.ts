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

/** All moves but the first are relative, so each figure has one absolute move, and figures can be counted. */
const block = 'h10v15h-10z';
const hole = 'm1 1h8v13h-8z';
const head = 'a2 2 0 1 1 4 0a2 2 0 1 1-4 0z';
const body = 'm-.9 8.3v-3.2a2.9 2.9 0 0 1 5.8 0v3.2z';

/** Filled, where the styles fill it, by the even-odd rule: what lies in an odd number of outlines. */
export function figurePath(look: Look, x: number, y: number): string {
  const corner = `M${x + 1} ${y + 1}`;
  switch (look) {
    case 'wrongly-flagged':
      return `${corner}${block}m3 5.2${head}${body}`;
    case 'rightly-flagged':
      return `${corner}${block}${hole}m2 4.2${head}${body}`;
    case 'flagged':
      return `${corner}${block}${hole}m2 6.5${head}`;
    case 'cleared':
      return `${corner}m3 7.5${head}`;
    default:
      return `${corner}m3 5.2${head}${body}`;
  }
}
