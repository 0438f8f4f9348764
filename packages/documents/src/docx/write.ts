import {
  Document as Docx,
  Footer,
  type ILevelsOptions,
  type ISectionOptions,
  LevelFormat,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { cleanText } from '../clean/index.ts';
import { isLead, keepTogether, paper, splitSection } from '../layout/index.ts';
import type { Document, Section } from '../model/index.ts';
import { createBlockWriter } from './blocks.ts';
import { letterHead, plainHead } from './head.ts';
import type { DocxOptions } from './index.ts';
import { twips } from './measure.ts';
import { styles } from './styles.ts';

export async function writeDocx(document: Document, options: DocxOptions): Promise<Uint8Array<ArrayBuffer>> {
  let pictures = 0;
  const nextPicture = (): number => ++pictures;
  const docx = new Docx({
    title: cleanText(document.title),
    compatibility: { version: 15 },
    styles: styles(document.sections[0]?.language ?? 'en'),
    numbering: { config: [...new Set(document.sections.map(({ direction }) => direction))].flatMap(numberingOf) },
    sections: document.sections.map((section) => sectionOf(section, options, nextPicture)),
  });
  const packed = await Packer.toArrayBuffer(docx, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(document.title, options.timestamp) },
  ]);
  return zipSync(unzipSync(new Uint8Array(packed)), { mtime: earliest });
}

/** The first moment that a ZIP archive can name, in the time of wherever this runs: that is how archives write it. */
const earliest = new Date(1980, 0, 1);

function sectionOf(section: Section, options: DocxOptions, nextPicture: () => number): ISectionOptions {
  const { body, ...head } = splitSection(section);
  const writer = createBlockWriter(section, options.basis ?? false, nextPicture);
  const { margin } = paper;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width: twips(paper.width), height: twips(paper.height) },
        margin: {
          top: twips(margin.top),
          right: twips(margin.right),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          header: twips(10),
          footer: twips(10),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    // A letter and its copy are parted before they are sent: pages are counted in each. The first page has no number.
    footers: {
      first: new Footer({ children: [new Paragraph({})] }),
      default: new Footer({
        children: [new Paragraph({ alignment: 'right', children: [new TextRun({ children: [PageNumber.CURRENT], size: 18 })] })],
      }),
    },
    children: [
      ...(section.kind === 'letter' && head.head.length > 0 ? letterHead(section, head, writer) : plainHead(section, head, writer)),
      ...keepTogether(body).flatMap((group, at, groups) =>
        group.flatMap((block, index) => {
          const next = group[index + 1] ?? groups[at + 1]?.[0];
          return writer.block(block, { keepNext: index < group.length - 1 || isLead(block, next) });
        }),
      ),
    ],
  };
}

function numberingOf(direction: Section['direction']): readonly { reference: string; levels: readonly ILevelsOptions[] }[] {
  const style = { paragraph: { indent: { left: twips(10), hanging: twips(6.5) } }, run: { rightToLeft: direction === 'rtl' } };
  return [
    { reference: `numbers-${direction}`, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: 'start', style }] },
    { reference: `bullets-${direction}`, levels: [{ level: 0, format: LevelFormat.BULLET, text: '\u2022', alignment: 'start', style }] },
  ];
}

/** In place of what the library writes, which names an author and the moment. */
function coreProperties(title: string, timestamp: string | undefined): string {
  const escaped = cleanText(title).replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  const moment = timestamp?.replace(/[^0-9TZ:.-]/g, '');
  const dates = ['created', 'modified'].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped}</dc:title>${moment === undefined ? '' : dates.join('')}</cp:coreProperties>`
  );
}
