import { TextRun } from 'docx';
import { cleanText } from '../clean/index.ts';
import type { Section, Sentence, Span } from '../model/index.ts';
import { type Run, runsOf } from '../run/index.ts';
import { sizes } from './styles.ts';

export interface RunOptions {
  readonly bold?: boolean;
  readonly small?: boolean;
}

const markByDirection = { ltr: '\u200E', rtl: '\u200F' } as const;
const line = '_'.repeat(28);

export function spansToRuns(spans: readonly Span[], section: Section, options: RunOptions = {}): readonly TextRun[] {
  return runsOf(spans, section).flatMap((run) => {
    const outside: Run = { ...run, direction: section.direction, language: section.language, text: markByDirection[section.direction] };
    const written = run.blank
      ? [
          runOf({ ...run, text: line }, options),
          ...(run.text === '' ? [] : [runOf({ ...run, text: ` (${run.text})` }, { ...options, small: true })]),
        ]
      : [runOf(run.isolated ? { ...run, text: withMarks(run) } : run, options)];
    return run.isolated ? [runOf(outside, options), ...written, runOf(outside, options)] : written;
  });
}

/**
 * Word takes a run for itself. LibreOffice orders letters whatever their run, and needs marks between brackets and numbers of the run and
 * those of the text around it. No isolates: word processors of today draw them as boxes.
 */
function withMarks({ text, direction }: Run): string {
  const mark = markByDirection[direction];
  return `${/^\p{L}/u.test(text) ? '' : mark}${text}${/\p{L}$/u.test(text) ? '' : mark}`;
}

export function textToRuns(text: string, section: Section, options: RunOptions = {}): readonly TextRun[] {
  return [runOf({ text: cleanText(text), language: section.language, direction: section.direction }, options)];
}

export function sentencesToRuns(sentences: readonly Sentence[], section: Section, basis: boolean): readonly TextRun[] {
  return sentences.flatMap((sentence, index) => [
    ...(index === 0 ? [] : textToRuns(' ', section)),
    ...spansToRuns(sentence.spans, section),
    ...(basis && sentence.basis !== undefined && sentence.basis.length > 0 ? citation(sentence.basis, section) : []),
  ]);
}

function citation(basis: readonly string[], section: Section): readonly TextRun[] {
  const cited = `[${basis.map(cleanText).join('; ')}]`;
  const mark = textToRuns(section.direction === 'rtl' ? markByDirection.rtl : '', section);
  return [...textToRuns(' ', section), ...mark, runOf({ text: cited, language: 'en', direction: 'ltr' }, { small: true }), ...mark];
}

/** Every run says its language and direction: what is pasted elsewhere keeps them. */
function runOf(
  { text, language, direction }: Pick<Run, 'text' | 'language' | 'direction'>,
  { bold = false, small = false }: RunOptions,
): TextRun {
  return new TextRun({
    text,
    ...(bold ? { bold: true, boldComplexScript: true } : {}),
    ...(small ? { size: sizes.small, sizeComplexScript: sizes.small } : {}),
    ...(direction === 'rtl' ? { rightToLeft: true } : {}),
    language: direction === 'rtl' ? { bidirectional: language } : { value: language },
  });
}
