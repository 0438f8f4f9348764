/**
 * Tables of invented people.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { run } from '../run.ts';
import { csvOf } from './csv.ts';
import { readTable } from './table.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-'));
  process.env['XDG_CACHE_HOME'] = folder;
});
after(() => rm(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const heading = 'reference,system,right,country,received,full-name,birth-date,nationalities,reply-address';
const row = (reference: string, more: { country?: string; received?: string; name?: string } = {}): string =>
  `${reference},sis,access,${more.country ?? 'DE'},${more.received ?? '2026-11-02'},${more.name ?? 'Zahra Beispiel'},1900-01-01,Afghan,"c/o Example, Street 1"`;

async function batch(name: string, lines: readonly string[], options = ''): Promise<{ code: number; out: string; err: string }> {
  await writeFile(at(name), `${lines.join('\r\n')}\r\n`);
  return run(`batch ${at(name)} -o ${at(`${name}.out`)} --format txt --on 2026-11-25 ${options}`.trim().split(' '));
}
const made = (name: string, file: string): Promise<string> => readFile(join(at(`${name}.out`), file), 'utf8');

test('a table becomes letters, dates, a calendar and a report; a bad row spoils only itself', async () => {
  const { code, out, err } = await batch('people.csv', [
    heading,
    row('case-1'),
    row('case-2', { country: 'XX' }),
    row('case-3', { received: '2026-02-30' }),
    row('case-4', { country: 'EL', received: '' }),
    row('case-1'),
    row('case-6', { received: '2027-01-01' }),
    `${row('case-7')},one cell too many`,
  ]);
  assert.equal(code, 1);
  assert.match(out, /7 rows: 2 letters written, 0 unchanged, 5 rows with problems/);
  assert.match(err, /5 rows could not be used/);
  assert.deepEqual((await readdir(at('people.csv.out'))).toSorted(), [
    '.firebreak-batch.json',
    'calendar.ics',
    'case-1.txt',
    'case-4.txt',
    'dates.csv',
    'report.csv',
  ]);
  const report = (await made('people.csv', 'report.csv')).split('\r\n').filter((line) => line.includes(',error,'));
  assert.deepEqual(
    report.map((line) => line.split(',').slice(0, 4).join(',')),
    ['3,case-2,error,country', '4,case-3,error,received', '6,case-1,error,reference', '7,case-6,error,received', '8,case-7,error,'],
  );
  const dates = await made('people.csv', 'dates.csv');
  assert.match(dates, /2,case-1,sis-police-67-4,authority,2026-12-02,2026-12-02,2026-12-02,running,no,/);
  assert.match(dates, /5,case-4,sis-police-67-4,authority,2026-12-28,2026-12-25,2026-12-2\d,running,yes,/);
  assert.match(await made('people.csv', 'calendar.ics'), /UID:case-1-sis-access-de-sis-police-67-4@/);
});

test('nobody’s name stands in a file name, the report, the dates, the calendar or what is printed', async () => {
  const { out, err } = await batch('quiet.csv', [
    heading,
    row('Zahra Beispiel'),
    row('case-2', { country: 'XX' }),
    row('', { received: 'Zahra' }),
  ]);
  const files = await readdir(at('quiet.csv.out'));
  const texts = await Promise.all(files.filter((name) => !/^(?:row|case)-.*txt$/.test(name)).map((name) => made('quiet.csv', name)));
  assert.doesNotMatch([out, err, ...files, ...texts].join('\n'), /zahra|beispiel/i);
  assert.ok(files.includes('row-00002.txt'));
});

test('a second run does only what is missing or changed, and takes away the letter of a row that now fails', async () => {
  const lines = [heading, row('a'), row('b'), row('c')];
  await batch('again.csv', lines);
  assert.match((await batch('again.csv', lines)).out, /0 letters written, 3 unchanged/);
  const earlier = await stat(join(at('again.csv.out'), 'a.txt'));
  await rm(join(at('again.csv.out'), 'b.txt'));
  const changed = await batch('again.csv', [heading, row('a'), row('b'), row('c', { name: 'Another Name' })]);
  assert.match(changed.out, /2 letters written, 1 unchanged/);
  assert.equal((await stat(join(at('again.csv.out'), 'a.txt'))).mtimeMs, earlier.mtimeMs);
  assert.match(await made('again.csv', 'c.txt'), /Another Name/);
  await batch('again.csv', [heading, row('a', { country: 'XX' }), row('b'), row('c')]);
  assert.ok(!(await readdir(at('again.csv.out'))).includes('a.txt'));
});

test('what a spreadsheet would compute is written as text', () => {
  assert.equal(
    csvOf([['=1+1', '+1', '-1', '@a', '\tb', -1, 'plain', 'a"b']]),
    '\ufeff"\'=1+1","\'+1","\'-1","\'@a","\'\tb",-1,plain,"a""b"\r\n',
  );
});

test('any table can be written and read again', async () => {
  const cell = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.trim().replaceAll(/[\r\n]/g, ' '))
    .filter((text) => !/^[=+\-@'\t]/.test(text));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
      await writeFile(at('any.csv'), csvOf([['reference', 'country'], ...rows]));
      const table = await readTable(at('any.csv'));
      assert.deepEqual(
        table.rows.map((r) => r.cells),
        rows.filter((r) => r.some((c) => c !== '')),
      );
    }),
    { numRuns: 50 },
  );
});

test('tables as spreadsheets save them: semicolons, tabs, UTF-16, several lines in a cell', async () => {
  const rows = async (name: string, content: string | Buffer): Promise<unknown> => {
    await writeFile(at(name), content);
    const { heading: names, rows: all } = await readTable(at(name));
    return [names, all.map((r) => [r.line, ...r.cells])];
  };
  const expected = [
    ['country', 'full-name'],
    [
      [2, 'DE', 'Zoë'],
      [4, 'GR', 'Ada'],
    ],
  ];
  assert.deepEqual(await rows('a.csv', '\ufeffCountry;Full-Name\r\nDE;Zoë\r\n;\r\nGR;Ada\r\n'), expected);
  assert.deepEqual(await rows('a.tsv', Buffer.from('\ufeffcountry\tfull-name\nDE\tZoë\n\t\nGR\tAda\n', 'utf16le')), expected);
  assert.deepEqual(await rows('b.csv', 'country,full-name\nDE,"Zoë\nB"\nGR,Ada\n'), [
    ['country', 'full-name'],
    [
      [2, 'DE', 'Zoë\nB'],
      [4, 'GR', 'Ada'],
    ],
  ]);
  assert.deepEqual(
    await rows(
      'a.xlsx',
      xlsx([
        ['country', 'full-name'],
        ['DE', 'Zoë'],
        ['', ''],
        ['GR', 'Ada'],
      ]),
    ),
    expected,
  );
});

test('tables that cannot be used are refused before anything is written', async () => {
  const cases: [string, string | Buffer, RegExp][] = [
    ['x.ods', 'a', /save it as \.csv, \.tsv or \.xlsx/],
    ['x.xlsx', 'not a spreadsheet', /cannot be read/],
    ['bomb.xlsx', bomb(), /unpacks to more than 200 MB/],
    ['empty.csv', '', /the table is empty/],
    ['latin.csv', Buffer.from('country\nM\xfcnchen', 'latin1'), /not UTF-8/],
    ['quote.csv', 'country,full-name\nDE,"never closed\n', /quotation mark that is not closed/],
    ['column.csv', 'cuntry\nDE\n', /unknown column `cuntry`; did you mean `country`/],
    ['twice.csv', 'country,country\nDE,DE\n', /stands in the table twice/],
    ['many.csv', `country\n${'DE\n'.repeat(50_001)}`, /at most 50000/],
  ];
  for (const [name, content, message] of cases) {
    await writeFile(at(name), content);
    const { code, err } = await run(['batch', at(name), '-o', at(`${name}.out`)]);
    assert.equal(code, 2, name);
    assert.match(err, message, name);
    await assert.rejects(readdir(at(`${name}.out`)), name);
  }
});

test('settings for all rows can be given once', async () => {
  const { code, out } = await batch(
    'defaults.csv',
    ['full-name,country', 'Ada Example,DE'],
    '--system sis --right access --language en --reader fr',
  );
  assert.equal(code, 0);
  assert.match(out, /1 rows: 1 letters written/);
  assert.match(
    await made('defaults.csv', 'row-00002.txt'),
    /Request for access[\s\S]*Ne pas envoyer|Request for access[\s\S]*n’envoyez pas/i,
  );
});

/** A spreadsheet small enough to write by hand: four files in a zip without compression. */
function xlsx(rows: readonly (readonly string[])[]): Buffer {
  const cell = (text: string, place: string): string => (text === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`);
  const sheet = rows.map((r, y) => `<row r="${y + 1}">${r.map((text, x) => cell(text, `${'ABC'[x]}${y + 1}`)).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return zip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:B${rows.length}"/><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

/** A spreadsheet that says that one of its files is 4 GB large. */
function bomb(): Buffer {
  const file = xlsx([['country']]);
  file.writeUInt32LE(0xffff_ffff, file.lastIndexOf('PK\x01\x02') + 24);
  return file;
}

function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, rest, path]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]);
}
