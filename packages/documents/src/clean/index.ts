/**
 * Text that is safe to set. Names, references and addresses are typed or pasted by people; what nobody can see in them
 * must not change what a reader sees.
 *
 * @module
 */

// Written as escapes: seen in an editor, these characters would do to this file what they must not do to a letter.
const orderChangers = '\\u202A-\\u202E\\u2066-\\u2069';
/** Zero-width space and no-break space, word joiner, invisible operators, old shaping switches, tags, interlinear marks. */
const invisible = '\\u200B\\u2060-\\u2064\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}';
const notCharacters = '\\uFFFE\\uFFFF\\u{1FFFE}\\u{1FFFF}';
const dropped = new RegExp(`[${orderChangers}${invisible}${notCharacters}]`, 'gu');
const breaks = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * The text on one line, without controls and without the characters that reorder or hide the text around them.
 *
 * INVARIANT (visible text): after this, the order on the page follows from the letters and from the directions that the
 * model gives, and from nothing typed into a field. The joiners of Persian and of Indian scripts (U+200C, U+200D) and the
 * weak marks (U+200E, U+200F, U+061C) stay: without them names are spelled wrongly, and none of them can turn text round.
 *
 * @example cleanText('Ana\u202Egnp.exe') // 'Anagnp.exe'
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(breaks, ' ').replace(dropped, '');
}
