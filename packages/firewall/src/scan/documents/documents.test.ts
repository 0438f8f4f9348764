/**
 * Packed documents, made here as other programs make them.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import { zipSync } from 'fflate';
import { createScanner, DocumentProblem, scanDocument, scanKnowledgeOf } from '../index.ts';

const scanner = createScanner(scanKnowledgeOf(await openRepositoryAtlas()));
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encode(text)])));
const told = async (bytes: Uint8Array): Promise<string[]> =>
  (await scanDocument(scanner, 'x', bytes)).findings.map((f) => `${f.kind} ${f.part} ${f.line}:${f.column} ${f.byte}`);

const sheet = (rows: readonly (readonly string[])[]): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((cell, c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;
const workbook = {
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Patients" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};

test('.xlsx: the heading says what a number is; row and column are told', async () => {
  const bytes = zip({
    ...workbook,
    'xl/worksheets/sheet1.xml': sheet([
      ['naam', 'bsn', 'order'],
      ['A', '111222333', '111222333'],
      ['B', '', 'NIE X2482300W'],
    ]),
  });
  assert.deepEqual(await told(bytes), ['nl-bsn Patients 2:2 null', 'es-nie Patients 3:3 null']);
});

test('.docx: paragraphs are lines, runs are joined, tags and fields are not read', async () => {
  const xml =
    '<w:document><w:body><w:p><w:r><w:t>Dear all</w:t></w:r></w:p><w:p><w:r><w:t>NIE X248</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>2300W &amp; more</w:t></w:r></w:p></w:body></w:document>';
  assert.deepEqual(await told(zip({ 'word/document.xml': xml, 'word/styles.xml': 'X2482300W' })), ['es-nie document.xml 2:5 null']);
});

test('.odt and .ods', async () => {
  const odt = '<office:text><text:p>x</text:p><text:h>NIE<text:s/>X2482300W</text:h></office:text>';
  assert.deepEqual(await told(zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': odt })), [
    'es-nie content.xml 2:5 null',
  ]);
  const cell = (text: string, more = ''): string => `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;
  const ods = `<table:table table:name="Tab"><table:table-row>${cell('id', ' table:number-columns-repeated="2"')}${cell('bsn')}</table:table-row><table:table-row>${cell('1')}<table:table-cell/>${cell('111222333')}</table:table-row></table:table>`;
  assert.deepEqual(await told(zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': ods })), [
    'nl-bsn Tab 2:3 null',
  ]);
});

test('a zip of files: text is read, the rest is named', async () => {
  const report = await scanDocument(scanner, 'a.zip', zip({ 'in/a.csv': 'nie\nX2482300W\n', 'b.bin': 'a\0\0\0b\0cd' }));
  assert.deepEqual(
    report.findings.filter((f) => f.kind === 'es-nie').map((f) => [f.part, f.line]),
    [['in/a.csv', 2]],
  );
  assert.deepEqual(report.skipped, [{ file: 'a.zip!/b.bin', why: 'no text, inside a zip' }]);
});

test('a bomb and a damaged file are refused', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(201_000_000) }, { level: 9 });
  await assert.rejects(scanDocument(scanner, 'x', bomb), DocumentProblem);
  const good = zip({ 'word/document.xml': '<w:t>X2482300W</w:t>'.repeat(500) });
  good.fill(0xff, 60, 90);
  await assert.rejects(scanDocument(scanner, 'x', good), DocumentProblem);
});
