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
    row('zahra-7'),
    row('case-beispiel'),
    row('case-5', { country: 'Zahra' }),
  ]);
  const files = await readdir(at('quiet.csv.out'));
  const texts = await Promise.all(files.filter((name) => !/^(?:row|case)-.*txt$/.test(name)).map((name) => made('quiet.csv', name)));
  assert.doesNotMatch([out, err, ...files, ...texts].join('\n'), /zahra|beispiel/i);
  for (const file of ['row-00002.txt', 'row-00005.txt', 'row-00006.txt']) assert.ok(files.includes(file), file);
  assert.match(await made('quiet.csv', 'report.csv'), /5,row-00005,warning,reference,the reference holds a part of a name/);
});

test('days as spreadsheets write them; what could be two days is not guessed at', async () => {
  const dates = [
    '2026-11-02',
    '2.11.2026',
    '02.11.2026',
    '02. 11. 2026.',
    '13/11/2026',
    '11/13/2026',
    '11/11/2026',
    '02/11/2026',
    '32.1.2026',
  ];
  await batch('days.csv', [heading, ...dates.map((received, index) => row(`d-${index}`, { received }))]);
  const report = (await made('days.csv', 'report.csv')).split('\r\n').filter((line) => line.includes(',error,'));
  assert.deepEqual(
    report.map((line) => line.split(',')[1]),
    ['d-7', 'd-8'],
  );
  assert.match(report[0]!, /received,is not a day that can be read in one way only/);
  const rows = (await made('days.csv', 'dates.csv')).split('\r\n');
  assert.equal(rows.filter((line) => /,d-[0-3],sis-police-67-4,authority,2026-12-02,/.test(line)).length, 4);
  assert.equal(rows.filter((line) => /,d-[45],sis-police-67-4,authority,2026-12-14,/.test(line)).length, 2);
});

test('a date of birth is a day that exists, a part of one, or words; never a guess', async () => {
  const born = (reference: string, day: string): string => row(reference).replace('1900-01-01', day);
  await batch('born.csv', [
    heading,
    born('iso', '1900-03-02'),
    born('dots', '2.3.1900'),
    born('year', '1900'),
    born('words', 'about 1900'),
    born('none', '1.13.1900'),
    born('both', '2/3/1900'),
  ]);
  const bornIn = async (name: string): Promise<string | undefined> => /Geburtsdatum: (.+)/.exec(await made('born.csv', `${name}.txt`))?.[1];
  assert.deepEqual(await Promise.all(['iso', 'dots', 'year', 'words'].map(bornIn)), ['2. März 1900', '2. März 1900', '1900', 'about 1900']);
  const report = (await made('born.csv', 'report.csv')).split('\r\n').filter((line) => line.includes(',error,'));
  assert.deepEqual(
    report.map((line) => line.split(',').slice(1, 4).join(',')),
    ['none,error,birth-date', 'both,error,birth-date'],
  );
});

test('references that collide, climb out of the folder or belong to the system fall back to the row number', async () => {
  const references = ['../../x', 'CON', 'nul', 'row-00009', 'a b', 'ä', 'x'.repeat(41), '.hidden', 'ok', 'OK'];
  const { out } = await batch('paths.csv', [heading, ...references.map((reference) => row(reference))]);
  assert.match(out, /^10 rows: 9 letters written/);
  const files = (await readdir(at('paths.csv.out'))).filter((name) => name.endsWith('.txt')).toSorted();
  assert.deepEqual(files, ['ok.txt', ...[2, 3, 4, 5, 6, 7, 8, 9].map((line) => `row-0000${line}.txt`)]);
});

test('a row that fails says each thing once, with its field; formulas are written as text', async () => {
  await batch('wrong.csv', [
    heading,
    row('long', { name: 'x'.repeat(300) }),
    row('formula', { name: '=1+1' }).replace('formula', '=cmd|calc'),
    'empty,,,,,,,,',
  ]);
  const report = (await made('wrong.csv', 'report.csv')).split('\r\n').map((line) => line.split(',').slice(0, 4).join(','));
  assert.equal(report.filter((line) => line.startsWith('2,long,') && line.endsWith(',full-name')).length, 1);
  for (const field of ['system', 'right', 'country']) assert.ok(report.includes(`4,empty,error,${field}`), field);
  const texts = await Promise.all(['report.csv', 'dates.csv', 'calendar.ics'].map((file) => made('wrong.csv', file)));
  assert.doesNotMatch(texts.join('\n'), /(?:^|[,\n])"?=/);
});

test('the same table and day give the same bytes; what a broken run left half-written is taken away', async () => {
  const lines = [heading, row('a'), row('b', { country: 'EL' }), row('c', { country: 'XX' })];
  await batch('one.csv', lines);
  await batch('two.csv', lines);
  for (const file of await readdir(at('one.csv.out'))) assert.equal(await made('one.csv', file), await made('two.csv', file), file);
  await writeFile(join(at('one.csv.out'), '.a.txt.0123456789ab'), 'half a letter');
  await writeFile(join(at('one.csv.out'), '.mine'), 'not ours');
  await batch('one.csv', lines);
  assert.deepEqual((await readdir(at('one.csv.out'))).filter((name) => name.startsWith('.')).toSorted(), [
    '.firebreak-batch.json',
    '.mine',
  ]);
});

test('a letter whose row was taken out of the table stays, and is counted', async () => {
  await batch('fewer.csv', [heading, row('a'), row('b')]);
  assert.match((await batch('fewer.csv', [heading, row('a')])).out, /1 letter of an earlier run without a row in this table/);
  assert.ok((await readdir(at('fewer.csv.out'))).includes('b.txt'));
});

test('a body of the Union as the place, and words that people use', async () => {
  const { code, out, err } = await batch('words.csv', [
    'reference,system,right,country,received',
    'a,frontex,delete,EU,2026-11-02',
    'b,europol,see my file,eu,2026-11-02',
  ]);
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /2 letters written/);
  assert.match(await made('words.csv', 'dates.csv'), /,a,eudpr-14-3,eu-body,[\s\S]*,b,europol-direct,eu-body,/);
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
  // A table without a filled cell is refused, which another test holds.
  const filledRows = fc
    .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
    .filter((rows) => rows.some((r) => r.some((c) => c !== '')));
  await fc.assert(
    fc.asyncProperty(filledRows, async (rows) => {
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
  assert.deepEqual(await rows('sep.csv', 'sep=;\r\ncountry;full-name\r\nDE;Zoë\r\n;\r\nGR;Ada\r\n'), [
    expected[0],
    [
      [3, 'DE', 'Zoë'],
      [5, 'GR', 'Ada'],
    ],
  ]);
  // A day that a spreadsheet keeps as a number (2 November 2026), and a formula with its last value.
  assert.deepEqual(
    await rows(
      'days.xlsx',
      xlsx([
        ['received', 'birth-date'],
        [46328, '1900-01-01'],
      ]),
    ),
    [['received', 'birth-date'], [[2, '2026-11-02', '1900-01-01']]],
  );
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
    ['column.csv', 'cuntry\nDE\n', /unknown column in place 1 of the first line; did you mean `country`/],
    ['headless.csv', 'sis;access;DE;Zahra Beispiel\nvis;access;DE;Zahra Beispiel\n', /unknown column in place 1 of the first line/],
    ['heading.csv', 'system,right,country\r\n', /no rows under the names of its columns/],
    ['spaces.csv', '  \n \n', /the table is empty/],
    ['nul.csv', 'country\n\0DE\n', /not UTF-8/],
    ['utf16.csv', Buffer.from('country\nDE\n', 'utf16le'), /not UTF-8/],
    ['twice.csv', 'country,country\nDE,DE\n', /stands in the table twice/],
    ['many.csv', `country\n${'DE\n'.repeat(50_001)}`, /at most 50000/],
  ];
  for (const [name, content, message] of cases) {
    await writeFile(at(name), content);
    const { code, err } = await run(['batch', at(name), '-o', at(`${name}.out`)]);
    assert.equal(code, 2, name);
    assert.match(err, message, name);
    assert.doesNotMatch(err, /zahra/i, name);
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
  assert.match(out, /1 row: 1 letter written/);
  assert.match(
    await made('defaults.csv', 'row-00002.txt'),
    /Request for access[\s\S]*Ne pas envoyer|Request for access[\s\S]*n’envoyez pas/i,
  );
});

/** A spreadsheet small enough to write by hand: five files in a zip without compression. */
function xlsx(rows: readonly (readonly (string | number)[])[]): Buffer {
  const cell = (value: string | number, place: string): string => {
    if (typeof value === 'number') return `<c r="${place}" s="1"><v>${value}</v></c>`;
    return value === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const sheet = rows.map((r, y) => `<row r="${y + 1}">${r.map((text, x) => cell(text, `${'ABC'[x]}${y + 1}`)).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return zip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
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
