import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { arabicFigures, englishFigures, examples, germanWithArabicCopy } from '../model/examples/index.ts';
import type { Block, Document, Section } from '../model/index.ts';
import { documentStyles, documentToHtml, documentToHtmlBody } from './index.ts';

function documentOf(...blocks: Block[]): Document {
  return { title: 'Title', sections: [{ language: 'en', direction: 'ltr', kind: 'page', blocks }] };
}

function bodyOf(...blocks: Block[]): string {
  return documentToHtmlBody(documentOf(...blocks)).replace(/^<article[^>]*>\n|\n<\/article>\n$/g, '');
}

describe('documentToHtmlBody', () => {
  it('writes each block as what it is', () => {
    const spans = [{ text: 'A & B' }];
    assert.equal(bodyOf({ type: 'subject', spans }), '<h2 class="doc-subject">A &amp; B</h2>');
    assert.equal(bodyOf({ type: 'heading', text: 'A' }), '<h3 class="doc-heading">A</h3>');
    assert.equal(bodyOf({ type: 'line', align: 'end', spans }), '<p class="doc-line doc-end">A &amp; B</p>');
    assert.equal(bodyOf({ type: 'paragraph', sentences: [{ spans }, { spans }] }), '<p>A &amp; B A &amp; B</p>');
    assert.equal(bodyOf({ type: 'list', numbered: true, items: [{ spans }] }), '<ol class="doc-list"><li>A &amp; B</li></ol>');
    assert.equal(bodyOf({ type: 'list', numbered: false, items: [{ spans }] }), '<ul class="doc-list"><li>A &amp; B</li></ul>');
    assert.equal(
      bodyOf({ type: 'fields', rows: [{ label: 'L', value: spans }] }),
      '<table class="doc-fields"><tbody><tr><th scope="row">L</th><td>A &amp; B</td></tr></tbody></table>',
    );
    assert.equal(bodyOf({ type: 'note', text: 'A' }), '<p class="doc-note">A</p>');
    assert.equal(
      bodyOf({ type: 'address', role: 'sender', lines: [{ text: 'A' }, { text: 'B' }] }),
      '<div class="doc-head"><div class="doc-sender"><address class="doc-address">A<br>B</address></div></div>',
    );
  });

  it('gives language and direction where they differ', () => {
    const spans = [{ text: 'I am ' }, { text: 'مريم', language: 'ar' }, { text: ', ' }, { text: 'Fritz', language: 'de' }];
    assert.equal(
      bodyOf({ type: 'line', align: 'start', spans }),
      '<p class="doc-line doc-start">I am <bdi lang="ar" dir="rtl">مريم</bdi>, <span lang="de">Fritz</span></p>',
    );
    assert.match(documentToHtmlBody(germanWithArabicCopy), /<article class="doc-section doc-copy" lang="ar" dir="rtl">/);
  });

  it('draws a blank with its label', () => {
    assert.equal(
      bodyOf({ type: 'line', align: 'start', spans: [{ text: 'date', blank: true }] }),
      '<p class="doc-line doc-start"><span class="doc-blank"><span class="doc-blank-line"></span> <span class="doc-blank-label">(date)</span></span></p>',
    );
  });

  it('writes a table with headings of its columns and rows, in a frame that a keyboard reaches', () => {
    const table: Block = {
      type: 'table',
      caption: [{ text: 'A & B ' }, { text: 'مريم', language: 'ar' }],
      columns: [
        { heading: [{ text: 'C' }], align: 'start' },
        { heading: [{ text: 'D' }], align: 'end' },
      ],
      rowHeadings: true,
      rows: [[[{ text: 'E' }], [{ text: '1' }]]],
      footnote: [{ text: 'F' }],
    };
    const row = '<tr><th scope="row">E</th><td class="doc-end">1</td></tr>';
    const expected = [
      '<div class="doc-table-frame" role="region" aria-label="A &amp; B \u2067مريم\u2069" tabindex="0"><table class="doc-table">',
      '<caption>A &amp; B <bdi lang="ar" dir="rtl">مريم</bdi></caption>\n',
      '<thead><tr><th scope="col">C</th><th scope="col" class="doc-end">D</th></tr></thead>\n',
      `<tbody>${row}</tbody></table></div><p class="doc-note">F</p>`,
    ];
    assert.equal(bodyOf(table), expected.join(''));
    assert.match(bodyOf({ ...table, rowHeadings: false }), /<tr><td>E<\/td>/);
  });

  it('draws a picture with its title and its text alternative', () => {
    const shown = documentToHtmlBody(englishFigures);
    const figure = /<figure class="doc-picture"><figcaption>(.*?)<\/figcaption><svg [^>]*><title>(.*?)<\/title><desc>(.*?)<\/desc>/.exec(
      shown,
    )!;
    assert.deepEqual(figure.slice(1), [
      'More than twice as many are flagged in Group 1 (25-34)',
      'More than twice as many are flagged in Group 1 (25-34)',
      'In Group 1 (25-34), 44.9% are flagged; in the other, 23.5%.',
    ]);
    assert.match(documentToHtmlBody(arabicFigures), /<title>أكثر من الضعف في \u2066Group 1 \(25-34\)\u2069<\/title>/);
  });

  it('shows provisions only where they are asked for', () => {
    assert.equal(documentToHtmlBody(germanWithArabicCopy).includes('Regulation'), false);
    const shown = documentToHtmlBody(germanWithArabicCopy, { basis: true });
    assert.match(shown, /gespeichert sind\. <small class="doc-basis" lang="en" dir="ltr">\[Regulation \(EU\) 2018\/1861, Art\. 53\(1\); /);
  });

  it('begins at the level of heading that it is told', () => {
    const shown = documentToHtmlBody(germanWithArabicCopy, { headingLevel: 3 });
    assert.deepEqual(
      [...shown.matchAll(/<h(\d)/g)].map(([, level]) => level),
      ['3', '4', '3', '4'],
    );
  });
});

describe('documentToHtml', () => {
  it('is a page in the language and direction of its first section', () => {
    const page = documentToHtml({ ...germanWithArabicCopy, sections: [germanWithArabicCopy.sections[1] as Section] });
    assert.match(page, /^<!doctype html>\n<html lang="ar" dir="rtl">/);
    assert.match(page, /<title>Antrag auf Auskunft \(SIS\)<\/title>/);
  });

  it('asks for nothing, runs nothing and has no styles outside of its style element', () => {
    for (const document of Object.values(examples)) {
      const page = documentToHtml(document, { basis: true }).replace(/<style>[^<]*<\/style>/, '');
      assert.doesNotMatch(page, /<script|<link|<img|<iframe|\bstyle="|\bon\w+="|\bsrc=|\bhref=/);
    }
    assert.doesNotMatch(documentStyles, /url\(|@import|</);
  });

  it('lets nothing that was typed become markup', () => {
    const markup =
      /<\/?(?:!doctype|html|head|meta|title|style|body|main|article|header|p|h[12]|div|address|br|bdi|span|table|tbody|tr|th|td)\b(?: html| [a-z-]+="[^"<>]*")*>/g;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '!', '-', 'a', ' ', '=', '\u202E', '\0') }), (text) => {
        const page = documentToHtml({
          title: text,
          sections: [
            {
              language: text,
              direction: 'ltr',
              kind: 'letter',
              banner: text,
              blocks: [
                { type: 'address', role: 'recipient', lines: [{ text, language: text }], note: text },
                { type: 'subject', spans: [{ text, language: text, direction: 'rtl' }] },
                { type: 'fields', rows: [{ label: text, value: [{ text, blank: true }] }] },
                { type: 'paragraph', sentences: [{ spans: [{ text }], basis: [text] }] },
              ],
            },
          ],
        });
        assert.doesNotMatch(page.replace(/<style>[^<]*<\/style>|<meta [^\n]*>/g, '').replace(markup, ''), /[<>\0\u202E]/);
      }),
    );
  });
});
