/**
 * A document as HTML: a page of its own, or a part of another page. No script, no request, no inline style.
 *
 * @module
 */
import { isLead, keepTogether, splitSection } from '../layout/index.ts';
import type { Document, Section } from '../model/index.ts';
import { addressToHtml, type BlockOptions, blockToHtml, textToHtml } from './blocks.ts';
import { element } from './escape.ts';
import { documentStyles, standaloneStyles } from './styles.ts';

export { documentStyles } from './styles.ts';

export interface HtmlOptions {
  /** Show after each sentence the provisions it rests on. */
  readonly basis?: boolean;
}

export interface HtmlBodyOptions extends HtmlOptions {
  /** Level of a section's subject; its headings are one deeper. 2 unless told otherwise: the page around has its own first heading. */
  readonly headingLevel?: BlockOptions['headingLevel'];
}

/** A whole page, to save or to print. */
export function documentToHtml(document: Document, options: HtmlOptions = {}): string {
  const [first] = document.sections;
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    // Phones otherwise turn file numbers into telephone numbers to call.
    '<meta name="format-detection" content="telephone=no">',
    element('title', {}, textToHtml(document.title)),
    `<style>\n${standaloneStyles}${documentStyles}</style>`,
  ];
  const body = element('main', {}, `\n${documentToHtmlBody(document, { ...options, headingLevel: 1 })}`);
  const language = first?.language ?? 'en';
  const direction = first?.direction ?? 'ltr';
  return `<!doctype html>\n${element('html', { lang: language, dir: direction }, `\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n</body>\n`)}\n`;
}

/** The sections alone, for a page that brings `documentStyles` along. */
export function documentToHtmlBody(document: Document, { basis = false, headingLevel = 2 }: HtmlBodyOptions = {}): string {
  return document.sections.map((section) => `${sectionToHtml(section, { basis, headingLevel })}\n`).join('');
}

function sectionToHtml(section: Section, options: BlockOptions): string {
  const { head, opening, body } = splitSection(section);
  const banner = section.banner === undefined ? '' : element('p', { class: 'doc-banner' }, textToHtml(section.banner));
  const notes = opening.map((block) => blockToHtml(block, section, options)).join('\n');
  const top = banner + notes + head.map((block) => addressToHtml(block, section)).join('\n');
  const content = [
    ...(top === '' ? [] : [element(options.headingLevel === 1 ? 'header' : 'div', { class: 'doc-head' }, top)]),
    ...keepTogether(body).map((group, at, groups) => {
      const blocks = group
        .map((block, index) => blockToHtml(block, section, { ...options, lead: isLead(block, group[index + 1] ?? groups[at + 1]?.[0]) }))
        .join('\n');
      return group.length === 1 ? blocks : element('div', { class: 'doc-closing' }, blocks);
    }),
  ];
  const attributes = { class: `doc-section doc-${section.kind}`, lang: section.language, dir: section.direction };
  return element('article', attributes, `\n${content.join('\n')}\n`);
}
