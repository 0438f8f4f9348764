import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { arabicFigures, arabicLetter, englishFigures, examples, germanWithArabicCopy, twoPages } from '../model/examples/index.ts';
import type { Block, Direction, Document } from '../model/index.ts';
import { documentToDocx } from './index.ts';

async function partsOf(document: Document, options = {}): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await documentToDocx(document, options));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function bodyOf(document: Document, options = {}): Promise<string> {
  return (await partsOf(document, options))['word/document.xml']!;
}

function documentOf(direction: Direction, ...blocks: Block[]): Document {
  return { title: 'Title', sections: [{ language: direction === 'rtl' ? 'ar' : 'de', direction, kind: 'page', blocks }] };
}

const textOf = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');

describe('documentToDocx', () => {
  it('makes the same bytes of the same document', async () => {
    const first = await documentToDocx(germanWithArabicCopy, { basis: true });
    assert.deepEqual(await documentToDocx(germanWithArabicCopy, { basis: true }), first);
    assert.notDeepEqual(await documentToDocx(germanWithArabicCopy), first);
  });

  it('makes the same bytes of the same pictures, however many were made before', async () => {
    const first = await documentToDocx(englishFigures);
    await documentToDocx(arabicFigures);
    assert.deepEqual(await documentToDocx(englishFigures), first);
  });

  it('sets tables whose row of headings stands on every page', async () => {
    const xml = await bodyOf(arabicFigures);
    const table = /<w:tbl>.*?<\/w:tbl>/.exec(xml)![0];
    assert.match(table, /<w:bidiVisual\/>/);
    assert.match(table, /<w:tblLook [^>]*w:firstRow="(?:true|1)"/);
    assert.equal(table.match(/<w:tblHeader\/>/g)!.length, 1);
    assert.match(table, /<w:jc w:val="end"\/>/);
    assert.match(textOf(table), /^المجموعةالأشخاصالنسبة/);
  });

  it('shows a picture as SVG, with its text alternative beside it and in words under it', async () => {
    const parts = await partsOf(englishFigures);
    const xml = parts['word/document.xml']!;
    assert.match(xml, /<wp:docPr [^>]*descr="In Group 1 \(25-34\), 44\.9% are flagged; in the other, 23\.5%\."/);
    assert.match(xml, /<asvg:svgBlip /);
    assert.match(textOf(xml), /In Group 1 \(25-34\), 44\.9% are flagged/);
    const [image] = Object.keys(parts).filter((name) => name.endsWith('.svg'));
    assert.match(parts[image!]!, /^<svg [^>]*font-family="Arial"[^>]*>.*805 of 1,795/);
    assert.doesNotMatch(parts[image!]!, /currentColor/);
  });

  it('writes into its archive no time but the earliest that an archive knows', async () => {
    const bytes = await documentToDocx(twoPages);
    const view = new DataView(bytes.buffer);
    let files = 0;
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, true) !== 0x04034b50) continue;
      files++;
      assert.equal(view.getUint32(at + 10, true), 0x0021_0000);
    }
    assert.ok(files > 10);
  });

  it('names nobody and no moment that it was not given', async () => {
    const parts = await partsOf(germanWithArabicCopy);
    assert.match(parts['docProps/core.xml']!, /<dc:title>Antrag auf Auskunft \(SIS\)<\/dc:title><\/cp:coreProperties>$/);
    for (const [name, text] of Object.entries(parts)) {
      assert.doesNotMatch(text, /Un-named|dc:creator|lastModifiedBy|w:author/, name);
      assert.doesNotMatch(text, /20[0-8]\d-\d\d-\d\d/, name);
    }
    const dated = await partsOf(germanWithArabicCopy, { timestamp: '2099-01-01T00:00:00Z' });
    assert.match(dated['docProps/core.xml']!, /<dcterms:created xsi:type="dcterms:W3CDTF">2099-01-01T00:00:00Z</);
  });

  it('sets paragraphs, runs and tables of Arabic from right to left, in their language', async () => {
    const xml = await bodyOf(
      documentOf(
        'rtl',
        { type: 'paragraph', sentences: [{ spans: [{ text: 'بيانات ' }, { text: 'EES (DE)', language: 'de', direction: 'ltr' }] }] },
        { type: 'fields', rows: [{ label: 'الاسم', value: [{ text: 'مريم' }] }] },
      ),
    );
    const [paragraph] = /<w:p>.*?<\/w:p>/.exec(xml)!;
    assert.match(paragraph, /<w:pPr>(?:<w:keepNext\/>)?<w:bidi\/>/);
    const runs = paragraph.match(/<w:r>.*?<\/w:r>/g)!;
    assert.match(runs[0]!, /<w:rPr><w:rtl\/><w:lang w:bidi="ar"\/><\/w:rPr>.*بيانات /);
    assert.match(runs[2]!, /<w:rPr><w:lang w:val="de"\/><\/w:rPr>.*>EES \(DE\)\u200E</);
    assert.match(xml, /<w:tblPr><w:bidiVisual\/>/);
  });

  it('keeps what an Arabic name in a German letter is', async () => {
    const xml = await bodyOf(
      documentOf('ltr', { type: 'line', align: 'end', spans: [{ text: 'Name: ' }, { text: 'مريم', language: 'ar' }] }),
    );
    assert.match(xml, /<w:jc w:val="end"\/>/);
    assert.match(xml, /<w:rPr><w:rtl\/><w:lang w:bidi="ar"\/><\/w:rPr><w:t xml:space="preserve">مريم</);
    assert.doesNotMatch(xml, /<w:pPr>[^/]*<w:bidi\/>/);
  });

  it('gives headings their style and the first column its role', async () => {
    const xml = await bodyOf(germanWithArabicCopy);
    assert.equal(xml.match(/<w:pStyle w:val="Heading1"\/>/g)!.length, 2);
    assert.equal(xml.match(/<w:pStyle w:val="Heading2"\/>/g)!.length, 2);
    assert.equal(xml.match(/<w:tblLook [^>]*w:firstColumn="(?:true|1)"/g)!.length, 2);
  });

  it('puts the recipient into the window of the envelope', async () => {
    for (const document of [germanWithArabicCopy, arabicLetter, twoPages]) {
      const table = /<w:tbl>.*?<\/w:tbl>/.exec(await bodyOf(document))![0];
      const heights = [...table.matchAll(/<w:trHeight w:val="(\d+)"/g)].map(([, height]) => Math.round((Number(height) / 1440) * 25.4));
      // 20 mm of margin and 25 of this row: the window begins 45 mm from the top; it is 45 mm high.
      assert.deepEqual(heights, [25, 45, 9]);
      assert.doesNotMatch(table, /<w:bidiVisual\/>/);
      assert.match(table, /Bundeskriminalamt/);
    }
  });

  it('begins each section on a page of its own, with pages counted anew', async () => {
    const xml = await bodyOf(germanWithArabicCopy);
    assert.equal(xml.match(/<w:type w:val="nextPage"\/>/g)!.length, 2);
    assert.equal(xml.match(/<w:pgNumType w:start="1"/g)!.length, 2);
    assert.match(xml, /<w:pgSz w:w="11906" w:h="16838"/);
  });

  it('shows provisions only where they are asked for', async () => {
    assert.doesNotMatch(textOf(await bodyOf(germanWithArabicCopy)), /Regulation/);
    assert.match(
      textOf(await bodyOf(germanWithArabicCopy, { basis: true })),
      /gespeichert sind\. \[Regulation \(EU\) 2018\/1861, Art\. 53\(1\); /,
    );
  });

  it('lets nothing that was typed become markup', async () => {
    const hostile = '</w:t><w:x a="b">&amp;\u202E\0]]>';
    const parts = await partsOf({
      ...documentOf('ltr', { type: 'subject', spans: [{ text: hostile }] }, { type: 'note', text: hostile }),
      title: hostile,
    });
    assert.equal(textOf(parts['word/document.xml']!).split('&lt;/w:t').length, 3);
    for (const [name, text] of Object.entries(parts)) assert.doesNotMatch(text, /<w:x|\u202E|\0/, name);
    assert.match(parts['docProps/core.xml']!, /<dc:title>&#60;\/w:t&#62;/);
  });

  it('writes every example', async () => {
    for (const document of Object.values(examples)) assert.ok((await documentToDocx(document)).length > 5000);
  });
});
