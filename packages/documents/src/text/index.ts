/**
 * A document as plain text, for e-mail: 72 columns, one empty line between blocks.
 *
 * @module
 */
import { cleanText } from '../clean/index.ts';
import type { Block, Document, Section, Sentence, Span } from '../model/index.ts';
import { type Run, runsOf } from '../run/index.ts';
import { tableToText } from './table.ts';
import { wrap } from './wrap.ts';

export interface TextOptions {
  /** Put a number after each sentence and the provisions it rests on under that number at the end of its section. */
  readonly basis?: boolean;
}

const columns = 72;

export function documentToText(document: Document, { basis = false }: TextOptions = {}): string {
  const rule = `\n\n${'-'.repeat(columns)}\n\n`;
  return `${document.sections.map((section) => sectionToText(section, basis)).join(rule)}\n`;
}

function sectionToText(section: Section, basis: boolean): string {
  const notes: string[] = [];
  const plain = (text: string): Run => ({
    text: cleanText(text),
    language: section.language,
    direction: section.direction,
    isolated: false,
    blank: false,
  });
  const lines = (runs: readonly Run[], first = '', rest = first): string =>
    wrap(runs, section.direction, { columns, first, rest }).join('\n');
  const runs = (spans: readonly Span[]): readonly Run[] => runsOf(spans, section);

  function sentenceRuns(sentence: Sentence): readonly Run[] {
    if (!basis || sentence.basis === undefined || sentence.basis.length === 0) return runs(sentence.spans);
    const note = sentence.basis.join('; ');
    if (!notes.includes(note)) notes.push(note);
    return [...runs(sentence.spans), plain(` [${notes.indexOf(note) + 1}]`)];
  }

  function blockToText(block: Block): string {
    switch (block.type) {
      case 'address':
        return [
          ...block.lines.map((line) => lines(runs([line]))),
          ...(block.note === undefined ? [] : [lines([plain(`(${block.note})`)])]),
        ].join('\n');
      case 'line':
      case 'subject':
        return lines(runs(block.spans));
      case 'heading':
      case 'note':
        return lines([plain(block.text)]);
      case 'paragraph':
        return lines(block.sentences.flatMap((sentence) => [...sentenceRuns(sentence), plain(' ')]));
      case 'list': {
        const marks = block.items.map((_, index) => (block.numbered ? `${index + 1}. ` : '- '));
        const width = Math.max(...marks.map((mark) => mark.length));
        return block.items.map((item, index) => lines(sentenceRuns(item), marks[index]!.padStart(width), ' '.repeat(width))).join('\n');
      }
      case 'fields':
        return block.rows.map((row) => lines([plain(`${row.label}: `), ...runs(row.value)], '', '  ')).join('\n');
      case 'table':
        return tableToText(block, section, { columns, lines: (spans, first, rest) => lines(runs(spans), first, rest) });
      case 'picture':
        return `${lines(runs(block.title))}\n${lines(runs(block.alternative))}`;
      case 'signature':
        return ['', '_'.repeat(32), lines([plain(block.label)]), ...(block.name.length === 0 ? [] : [lines(runs(block.name))])].join('\n');
    }
  }

  const parts = section.blocks.map(blockToText);
  if (section.banner !== undefined) parts.unshift(lines([plain(`*** ${section.banner} ***`)]));
  // Provisions are cited in one language whatever the letter's, so they are set from left to right.
  const cited = notes.map((note, index) => {
    const mark = `[${index + 1}] `;
    return wrap([{ ...plain(note), direction: 'ltr' }], 'ltr', { columns, first: mark, rest: ' '.repeat(mark.length) }).join('\n');
  });
  if (cited.length > 0) parts.push(cited.join('\n'));
  return parts.join('\n\n');
}
