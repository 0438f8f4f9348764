import { cleanText } from '../../src/clean/index.ts';
import { colourByTone, drawingToSvg } from '../../src/drawing/index.ts';
import { isLead, keepTogether, paper, splitSection } from '../../src/layout/index.ts';
import type { Block, Document, Picture, Section, Sentence, Span } from '../../src/model/index.ts';
import { runsOf, type Surroundings, spansToPlain } from '../../src/run/index.ts';
import { familiesByDirection } from '../fonts/index.ts';

/** What `document.typ` reads. All text in it is cleaned; every string of a person stays a string. */
export type PdfData = Readonly<Record<string, unknown>>;

export interface PdfDataOptions {
  readonly basis: boolean;
  readonly dated: boolean;
}

export function documentToPdfData(document: Document, options: PdfDataOptions): PdfData {
  const [first] = document.sections;
  const { margin, window, sender, bodyTop, labels, width, height } = paper;
  return {
    title: cleanText(document.title),
    dated: options.dated,
    voice: voiceOf(first ?? { language: 'en', direction: 'ltr' }),
    cited: voiceOf({ language: 'en', direction: 'ltr' }),
    fonts: familiesByDirection,
    paper: { width, height, margin, window, sender, labels, 'body-top': bodyTop },
    sections: document.sections.map((section) => sectionToData(section, options)),
  };
}

const millimetresInPixel = 25.4 / 96;

/** Letters of a label that stay on one line of its column in any script. */
const surelyOneLine = 20;

function sectionToData(section: Section, options: PdfDataOptions): PdfData {
  const { head, opening, body } = splitSection(section);
  // Levels of headings must not begin with the second (PDF/UA-1, 7.4.2).
  const headingLevel = body.some((block) => block.type === 'subject') ? 2 : 1;
  return {
    kind: section.kind,
    voice: voiceOf(section),
    ...(section.banner === undefined ? {} : { banner: cleanText(section.banner) }),
    opening: opening.map((block) => blockToData(block, section, headingLevel, options)),
    head: head.map(({ role }) => role),
    ...Object.fromEntries(head.map((address) => [address.role, addressToData(address, section)])),
    body: keepTogether(body).map((group, at, groups) =>
      group.map((block, index) => {
        const lead = isLead(block, group[index + 1] ?? groups[at + 1]?.[0]);
        return { ...blockToData(block, section, headingLevel, options), ...(lead ? { lead } : {}) };
      }),
    ),
  };
}

function blockToData(block: Block, section: Section, headingLevel: number, options: PdfDataOptions): PdfData {
  const runs = (spans: readonly Span[]): readonly PdfData[] => runsToData(spans, section);
  const sentence = ({ spans, basis }: Sentence): PdfData => ({
    runs: runs(spans),
    ...(options.basis && basis !== undefined && basis.length > 0 ? { basis: `[${basis.map(cleanText).join('; ')}]` } : {}),
  });
  const { type } = block;
  switch (type) {
    case 'address':
      return { type, ...addressToData(block, section) };
    case 'line':
      return { type, align: block.align, runs: runs(block.spans) };
    case 'subject':
      return { type, runs: runs(block.spans) };
    case 'heading':
      return { type, level: headingLevel, text: cleanText(block.text) };
    case 'paragraph':
      return { type, sentences: block.sentences.map(sentence) };
    case 'list':
      return { type, numbered: block.numbered, items: block.items.map(sentence) };
    case 'fields':
      return {
        type,
        rows: block.rows.map(({ label, value }) => ({ label: cleanText(label), short: label.length <= surelyOneLine, value: runs(value) })),
      };
    case 'table':
      return {
        type,
        caption: runs(block.caption),
        columns: block.columns.map(({ heading, align }) => ({ heading: runs(heading), align })),
        rows: block.rows.map((row) => row.map(runs)),
        ...(block.footnote === undefined ? {} : { footnote: runs(block.footnote) }),
      };
    case 'picture':
      return { type, ...pictureToData(block, section) };
    case 'signature':
      return { type, label: cleanText(block.label), runs: runs(block.name) };
    case 'note':
      return { type, text: cleanText(block.text) };
  }
}

/**
 * Shapes as an image, with what they say as its text alternative. The text in the picture is set over it by Typst, because the text of an
 * image loses which letters it stands for where a letter has marks, and no tagged PDF may hold such text.
 */
function pictureToData({ drawing, title, alternative }: Picture, section: Section): PdfData {
  const [name, description] = [spansToPlain(title, section), spansToPlain(alternative, section)];
  const shapes = drawing.shapes.filter(({ type }) => type !== 'text');
  return {
    title: runsToData(title, section),
    alternative: description,
    width: drawing.width * millimetresInPixel,
    svg: drawingToSvg({ ...drawing, shapes }, { title: name, description, language: section.language, alone: {} }),
    texts: drawing.shapes.flatMap((shape) => {
      if (shape.type !== 'text') return [];
      const { at, anchor, spans, size, tone, bold = false, direction } = shape;
      const around = { language: section.language, direction };
      return {
        x: at[0] * millimetresInPixel,
        y: at[1] * millimetresInPixel,
        size: size * millimetresInPixel,
        part: { left: 0, middle: 0.5, right: 1 }[anchor],
        colour: colourByTone[tone],
        bold,
        voice: voiceOf(around),
        runs: runsToData(spans, around),
      };
    }),
  };
}

function addressToData(address: Block & { type: 'address' }, section: Section): PdfData {
  return {
    lines: address.lines.map((line) => runsToData([line], section)),
    ...(address.note === undefined ? {} : { note: cleanText(address.note) }),
  };
}

function runsToData(spans: readonly Span[], around: Surroundings): readonly PdfData[] {
  return runsOf(spans, around).flatMap((run): PdfData[] => {
    const voice = {
      ...(run.otherLanguage === undefined ? {} : languageOf(run.otherLanguage)),
      ...(run.isolated ? { dir: run.direction } : {}),
    };
    const data = {
      text: breakable(run.text),
      ...(Object.keys(voice).length === 0 ? {} : { voice }),
      ...(run.blank ? { blank: true } : {}),
    };
    // Typst embeds text of another direction without isolating it: numbers and brackets beside it would follow it. A mark on either side
    // holds them back.
    const mark = { text: markByDirection[around.direction] };
    return run.isolated ? [mark, data, mark] : [data];
  });
}

/** More letters than a line of a narrow column holds, without a place to break: a hash, an address, a name that is no name. */
const longWord = /[^\s\u00A0-]{25,}/gu;

function breakable(text: string): string {
  return text.replace(longWord, (word) => word.match(/.{1,8}/gsu)!.join('\u200B'));
}

const markByDirection = { ltr: '\u200E', rtl: '\u200F' } as const;

function voiceOf({ language, direction }: Surroundings): PdfData {
  return { ...languageOf(language), dir: direction };
}

/** A language tag (BCP 47) as Typst takes it: two or three letters, and a country. */
function languageOf(tag: string): { lang: string; region: string | null } {
  const [, lang, region] = /^([a-z]{2,3})(?:-[A-Z][a-z]{3})?(?:-([A-Z]{2}))?(?:-|$)/.exec(tag) ?? [];
  return { lang: lang ?? 'und', region: region ?? null };
}
