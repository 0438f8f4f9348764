/**
 * Runs: spans as a renderer sets them, cleaned and with language and direction worked out. Every renderer goes through here, so that
 * what is safe in one is safe in all.
 *
 * @module
 */
import { cleanText } from '../clean/index.ts';
import type { Direction, Span } from '../model/index.ts';

export interface Run {
  readonly text: string;
  readonly language: string;
  readonly direction: Direction;
  /** Set against the direction around it: it has to be isolated, or its brackets and numbers end up on the wrong side. */
  readonly isolated: boolean;
  /** Given where the language is not the one around it. */
  readonly otherLanguage?: string;
  readonly blank: boolean;
}

/** What a run takes over where its span says nothing. */
export interface Surroundings {
  readonly language: string;
  readonly direction: Direction;
}

export function runsOf(spans: readonly Span[], around: Surroundings): readonly Run[] {
  return spans.flatMap((span) => {
    const text = cleanText(span.text);
    const language = span.language ?? around.language;
    const run = (part: string, direction: Direction): Run => ({
      text: part,
      language,
      direction,
      isolated: direction !== around.direction,
      ...(language === around.language ? {} : { otherLanguage: language }),
      blank: span.blank === true,
    });
    if (span.blank === true) return run(text, span.direction ?? around.direction);
    if (span.direction !== undefined) return text === '' ? [] : run(text, span.direction);
    const direction = directionOf(text);
    if (direction === undefined || direction === around.direction) return text === '' ? [] : run(text, around.direction);
    // A line of an address or a value of a field is whole. In a sentence, the marks after it are those of the sentence.
    if (spans.length === 1) return run(text, direction);
    const [, before, core, after] = edges.exec(text)!;
    return [run(before!, around.direction), run(core!, direction), run(after!, around.direction)].filter((part) => part.text !== '');
  });
}

const isolateStart = { ltr: '\u2066', rtl: '\u2067' } as const;

/** As one string, for titles and names that cannot hold elements. What runs against its surroundings is isolated. */
export function spansToPlain(spans: readonly Span[], around: Surroundings): string {
  return runsOf(spans, around)
    .map(({ text, isolated, direction }) => (isolated ? `${isolateStart[direction]}${text}\u2069` : text))
    .join('');
}

const edges = /^(\s*)(.*?)([\s.,;:!?\u060C\u061B\u061F]*)$/su;

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
const letter = /\p{L}/u;
/** Most text, told apart without looking at each letter. */
const latinOnly = /^[\0-\u024F]*$/;

/** The direction of a text whose letters all run the same way; `undefined` where there are none or both kinds. */
export function directionOf(text: string): Direction | undefined {
  if (latinOnly.test(text)) return letter.test(text) ? 'ltr' : undefined;
  let found: Direction | undefined;
  for (const character of text) {
    if (!letter.test(character)) continue;
    const direction = rightToLeft.test(character) ? 'rtl' : 'ltr';
    if (found !== undefined && found !== direction) return undefined;
    found = direction;
  }
  return found;
}
