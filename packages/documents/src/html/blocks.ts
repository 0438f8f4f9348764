import { cleanText } from '../clean/index.ts';
import type { Address } from '../layout/index.ts';
import type { Block, Section, Sentence, Span } from '../model/index.ts';
import { runsOf, type Surroundings } from '../run/index.ts';
import { element, escapeHtml } from './escape.ts';
import { pictureToHtml, tableToHtml } from './figures.ts';

export interface BlockOptions {
  readonly basis: boolean;
  readonly headingLevel: 1 | 2 | 3 | 4;
  /** No page ends after this block. */
  readonly lead?: boolean;
}

export function blockToHtml(block: Block, section: Section, options: BlockOptions): string {
  const spans = (list: readonly Span[]): string => spansToHtml(list, section);
  const sentence = (one: Sentence): string => spans(one.spans) + (options.basis ? basisToHtml(one) : '');
  switch (block.type) {
    case 'address':
      return addressToHtml(block, section);
    case 'line':
      return element('p', { class: `doc-line doc-${block.align}` }, spans(block.spans));
    case 'subject':
      return element(`h${options.headingLevel}`, { class: 'doc-subject' }, spans(block.spans));
    case 'heading':
      return element(`h${options.headingLevel + 1}`, { class: 'doc-heading' }, textToHtml(block.text));
    case 'paragraph':
      return element('p', options.lead ? { class: 'doc-lead' } : {}, block.sentences.map(sentence).join(' '));
    case 'list': {
      const items = block.items.map((item) => element('li', {}, sentence(item)));
      return element(block.numbered ? 'ol' : 'ul', { class: 'doc-list' }, items.join(''));
    }
    case 'fields': {
      const rows = block.rows.map(
        (row) => `<tr>${element('th', { scope: 'row' }, textToHtml(row.label))}${element('td', {}, spans(row.value))}</tr>`,
      );
      return element('table', { class: 'doc-fields' }, `<tbody>${rows.join('')}</tbody>`);
    }
    case 'table':
      return tableToHtml(block, section, spans);
    case 'picture':
      return pictureToHtml(block, section, spans);
    case 'signature':
      return (
        '<div class="doc-signature"><div class="doc-signature-line"></div>' +
        `<p>${textToHtml(block.label)}${block.name.length === 0 ? '' : `<br>${spans(block.name)}`}</p></div>`
      );
    case 'note':
      return element('p', { class: 'doc-note' }, textToHtml(block.text));
  }
}

/** Lines of an address. The note stands outside of the window: it is for the sender, not for the postman. */
export function addressToHtml(block: Address, section: Section): string {
  const lines = block.lines.map((line) => spansToHtml([line], section)).join('<br>');
  const note = block.note === undefined ? '' : element('p', { class: 'doc-note' }, textToHtml(block.note));
  // The element `address` is for who is speaking here; the addressee is not.
  const name = block.role === 'sender' ? 'address' : 'p';
  return `<div class="doc-${block.role}">${element(name, { class: 'doc-address' }, lines)}${note}</div>`;
}

export function textToHtml(text: string): string {
  return escapeHtml(cleanText(text));
}

function spansToHtml(list: readonly Span[], around: Surroundings): string {
  return runsOf(list, around)
    .map((run) => {
      const attributes = { lang: run.otherLanguage, dir: run.isolated ? run.direction : undefined };
      if (run.blank) {
        const label = run.text === '' ? '' : ` <span class="doc-blank-label">(${escapeHtml(run.text)})</span>`;
        return element('span', { class: 'doc-blank', ...attributes }, `<span class="doc-blank-line"></span>${label}`);
      }
      if (attributes.lang === undefined && attributes.dir === undefined) return escapeHtml(run.text);
      return element(run.isolated ? 'bdi' : 'span', attributes, escapeHtml(run.text));
    })
    .join('');
}

function basisToHtml(one: Sentence): string {
  if (one.basis === undefined || one.basis.length === 0) return '';
  return ` ${element('small', { class: 'doc-basis', lang: 'en', dir: 'ltr' }, `[${one.basis.map(textToHtml).join('; ')}]`)}`;
}
