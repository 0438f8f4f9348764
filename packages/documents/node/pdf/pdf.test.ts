import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { arabicFigures, englishFigures, examples, germanWithArabicCopy, twoPages } from '../../src/model/examples/index.ts';
import type { Block, Document, Span } from '../../src/model/index.ts';
import { createPdfRenderer, MissingGlyphsError, missingGlyphs, type PdfOptions, type PdfRenderer, type PdfStandard } from './index.ts';

let renderer: PdfRenderer;
before(async () => {
  renderer = await createPdfRenderer();
});

/** Read by a program that shares nothing with the one that wrote it. */
async function open(document: Document, options?: PdfOptions): Promise<PDFDocumentProxy> {
  return getDocument({ data: renderer.render(document, options), verbosity: 0 }).promise;
}

interface Part {
  readonly role?: string;
  readonly lang?: string;
  readonly children?: readonly Part[];
}

async function rolesOf(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const roles: string[] = [];
  const visit = (part: Part): void => {
    if (part.role !== undefined) roles.push(part.role);
    for (const child of part.children ?? []) visit(child);
  };
  for (let page = 1; page <= pdf.numPages; page++) visit((await (await pdf.getPage(page)).getStructTree()) as Part);
  return roles;
}

async function textOf(pdf: PDFDocumentProxy, page = 1): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

function documentOf(...blocks: Block[]): Document {
  return { title: 'Title', sections: [{ language: 'en', direction: 'ltr', kind: 'page', blocks }] };
}

const lineOf = (...spans: Span[]): Document => documentOf({ type: 'line', align: 'start', spans });

describe('createPdfRenderer', () => {
  it('makes the same bytes of the same document, whatever it rendered before', async () => {
    const options = { timestamp: '2099-01-01T00:00:00Z' };
    const first = renderer.render(germanWithArabicCopy, options);
    renderer.render(twoPages);
    assert.deepEqual(renderer.render(germanWithArabicCopy, options), first);
    const other = await createPdfRenderer();
    assert.deepEqual(other.render(germanWithArabicCopy, options), first);
  });

  it('is tagged for screen readers, with title and language', async () => {
    const pdf = await open(germanWithArabicCopy, { timestamp: '2099-01-01T00:00:00Z' });
    const { info, metadata } = await pdf.getMetadata();
    const said = info as Record<string, unknown>;
    assert.equal(said['Title'], 'Antrag auf Auskunft (SIS)');
    assert.equal(said['Language'], 'de');
    assert.equal(said['CreationDate'], 'D:20990101000000Z');
    assert.equal(said['Author'], undefined);
    assert.equal(metadata!.get('pdfuaid:part'), '1');
    assert.equal(((await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>).get('Marked'), true);
    const roles = await rolesOf(pdf);
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody']) assert.ok(roles.includes(role), role);
    const copy = (await (await pdf.getPage(pdf.numPages)).getStructTree()) as Part;
    assert.match(JSON.stringify(copy), /"role":"H1","children":\[[^[]*\],"lang":"ar"/);
  });

  it('says nothing of a moment that it was not given', async () => {
    const { info, metadata } = await (await open(twoPages)).getMetadata();
    assert.equal((info as Record<string, unknown>)['CreationDate'], undefined);
    assert.doesNotMatch([...metadata!].join('\n'), /20\d\d-\d\d-\d\d/);
    assert.throws(() => renderer.render(twoPages, { timestamp: '2099-01-01' }), /not of the form/);
    assert.throws(() => renderer.render(twoPages, { standard: 'a-2a' }), /says when it was made: give a `timestamp`/);
  });

  it('renders every example under every standard', async () => {
    const parts: Record<PdfStandard, readonly [string, string]> = {
      'ua-1': ['pdfuaid:part', '1'],
      'a-2a': ['pdfaid:conformance', 'A'],
      'a-2u': ['pdfaid:conformance', 'U'],
      'a-2b': ['pdfaid:conformance', 'B'],
    };
    for (const standard of Object.keys(parts) as PdfStandard[]) {
      for (const document of Object.values(examples)) {
        const { metadata } = await (await open(document, { standard, basis: true, timestamp: '2099-01-01T00:00:00Z' })).getMetadata();
        assert.equal(metadata!.get(parts[standard][0]), parts[standard][1]);
      }
    }
  });

  it('tags tables with the headings of their columns, on every page, and pictures with their text alternative', async () => {
    const pdf = await open(englishFigures);
    assert.ok(pdf.numPages > 1);
    const roles = await rolesOf(pdf);
    for (const role of ['Table', 'THead', 'TBody', 'TR', 'TH', 'TD', 'Figure']) assert.ok(roles.includes(role), role);
    assert.match(await textOf(pdf, 2), /^Place\s*People\s*Flagged/);
    const first = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    assert.match(first, /"role":"Figure".*"alt":"In Group 1 \(25-34\), 44\.9% are flagged; in the other, 23\.5%\."/);
  });

  it('breaks words that are longer than a line, and none else', async () => {
    const hash = '0123456789abcdef'.repeat(6);
    const pdf = await open(
      documentOf(
        { type: 'fields', rows: [{ label: 'SHA-256', value: [{ text: hash }] }] },
        { type: 'line', align: 'start', spans: [{ text: 'x'.repeat(24) }] },
      ),
    );
    const { items } = await (await pdf.getPage(1)).getTextContent();
    for (const item of items) if ('str' in item) assert.ok(item.transform[4] + item.width <= (190 / 25.4) * 72 + 1, item.str);
    const shown = (await textOf(pdf)).replace(/[\n\u200B]/g, '');
    assert.ok(shown.includes(hash));
    assert.ok((await textOf(pdf)).includes('x'.repeat(24)));
  });

  it('sets the text of a picture where it belongs, also with marks on Arabic letters', async () => {
    for (const document of [englishFigures, arabicFigures]) {
      const { items } = await (await (await open(document)).getPage(1)).getTextContent();
      const found = items.flatMap((item) => ('str' in item && /805/.test(item.str) ? [item] : []));
      assert.equal(found.length, 1);
      assert.ok(Math.abs(found[0]!.height - 10.5) < 0.1);
    }
  });

  it('begins each section on a page of its own and counts its pages', async () => {
    const pdf = await open(twoPages);
    assert.equal(pdf.numPages, 2);
    assert.match(await textOf(pdf, 1), /1 \/ 2$/);
    assert.match(await textOf(pdf, 2), /2 \/ 2$/);
    const both = await open({ title: 'T', sections: [...twoPages.sections, ...lineOf({ text: 'copy' }).sections] });
    assert.equal(both.numPages, 3);
    assert.equal((await textOf(both, 3)).trim(), 'copy');
  });

  it('puts the recipient into the window of the envelope, in letters of both directions', async () => {
    for (const document of [germanWithArabicCopy, twoPages, examples.arabicLetter]) {
      const pdf = await open(document);
      const { items } = await (await pdf.getPage(1)).getTextContent();
      const millimetres = (points: number): number => (points / 72) * 25.4;
      const found = items.flatMap((item) =>
        'str' in item && /Bundeskriminalamt|^(?:Deutschland|Postfach 00 00 00)/.test(item.str) ? [item] : [],
      );
      assert.ok(found.length > 0);
      for (const { transform, width } of found.slice(0, 2)) {
        const [left, baseline] = [millimetres(transform[4]), 297 - millimetres(transform[5])];
        assert.ok(left > 24.5 && left < 26 && left + millimetres(width) < 105, `left ${left}`);
        assert.ok(baseline > 46 && baseline < 90, `baseline ${baseline}`);
      }
    }
  });

  it('shows whatever was typed, and evaluates none of it', async () => {
    const hostile = [
      '#eval("1")',
      '#panic()',
      '\\',
      '$x$',
      '*bold*',
      '_it_',
      '@ref',
      '<label>',
      '`raw`',
      '= no heading',
      '- no list',
      '"quoted"',
      '"; #panic() //',
      '#include "/document.json"',
      '{"a":1}',
      'http://example.org',
      '...---~',
    ];
    for (const text of hostile) {
      const document: Document = {
        title: text,
        sections: [
          {
            language: text,
            direction: 'ltr',
            kind: 'letter',
            banner: text,
            blocks: [
              { type: 'address', role: 'recipient', lines: [{ text, language: text }], note: text },
              { type: 'subject', spans: [{ text }] },
              { type: 'heading', text },
              { type: 'paragraph', sentences: [{ spans: [{ text }], basis: [text] }] },
              { type: 'list', numbered: true, items: [{ spans: [{ text }] }] },
              { type: 'fields', rows: [{ label: text, value: [{ text, blank: true }] }] },
              { type: 'signature', label: text, name: [{ text }] },
              { type: 'note', text },
            ],
          },
        ],
      };
      const pdf = await open(document, { basis: true });
      const shown = (await textOf(pdf)).replaceAll('\n', '');
      assert.equal(shown.split(text).length - 1, 13, `${text}: ${shown}`);
      assert.equal(((await pdf.getMetadata()).info as Record<string, unknown>)['Title'], text);
    }
  });

  it('lets nothing turn the text round', async () => {
    assert.equal((await textOf(await open(lineOf({ text: 'a\u202Eb\u2066c\u200Bd\ne' })))).trim(), 'abcd e');
  });

  it('keeps whole what Arabic says', async () => {
    const shown = (await textOf(await open(lineOf({ text: 'مريم ' }, { text: 'الحسين', language: 'ar' })))).replace(
      /[\u200E\u200F\u202A-\u202E]/g,
      '',
    );
    assert.deepEqual(
      shown.split(/\s+/).filter((word) => word !== ''),
      ['الحسين', 'مريم'].toSorted((a, b) => shown.indexOf(a) - shown.indexOf(b)),
    );
  });

  it('refuses what it has no letters for, without saying the name', () => {
    const document = lineOf({ text: 'Example 陈小明' });
    assert.throws(
      () => renderer.render(document),
      (error) => error instanceof MissingGlyphsError && error.characters.join('') === '小明陈' && !/[小明陈]/u.test(error.message),
    );
  });
});

describe('missingGlyphs', () => {
  it('finds none in any example', () => {
    for (const document of Object.values(examples)) assert.deepEqual(missingGlyphs(document), []);
  });

  it('looks everywhere, and names each once', () => {
    const document: Document = {
      title: '一',
      sections: [
        {
          language: 'en',
          direction: 'ltr',
          kind: 'letter',
          banner: '二',
          blocks: [
            { type: 'address', role: 'sender', lines: [{ text: '三' }], note: '四' },
            { type: 'fields', rows: [{ label: '五', value: [{ text: '六六' }] }] },
            { type: 'paragraph', sentences: [{ spans: [{ text: '七' }], basis: ['八'] }] },
          ],
        },
      ],
    };
    assert.deepEqual([...missingGlyphs(document)].toSorted(), [...'一二三四五六七八'].toSorted());
  });

  it('agrees with Typst on every letter that it samples', async () => {
    const samples = Array.from({ length: 700 }, (_, index) => String.fromCodePoint(0x21 + index * 31)).filter((text) =>
      /^\p{L}$/u.test(text),
    );
    assert.ok(samples.length > 300);
    for (const text of samples) {
      if (missingGlyphs(lineOf({ text })).length === 0) renderer.render(lineOf({ text }));
      else assert.throws(() => renderer.render(lineOf({ text })), MissingGlyphsError);
    }
  });
});
