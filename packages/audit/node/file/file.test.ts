import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import type { RowQuestion } from '../../src/model/index.ts';
import { type FileTally, parseCondition, readErrorText, tallyBlob } from '../../src/read/index.ts';
import { headOfFile, tallyFile } from './index.ts';
import { csvOf, type Table, xlsxOf } from './material.ts';
import { openError } from './open.ts';
import { tallyStream } from './stream.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-audit-'));
});
after(() => rm(folder, { recursive: true, force: true }));

function condition(text: string) {
  const result = parseCondition(text);
  assert.ok(result.ok);
  return result.condition;
}

const table: Table = {
  names: ['group', 'note "n"', 'flagged', 'outcome', 'score', 'case'],
  rows: Array.from({ length: 500 }, (_, i) => [
    ['north', 'south, left', 'Zürich', '__proto__', null, '"quoted"'][i % 6]!,
    i % 3 === 0 ? 'a\nb' : null,
    i % 4 === 0 ? 1 : 0,
    i % 5 === 0 ? 'yes' : i % 7 === 0 ? null : 'no',
    i % 11 === 0 ? null : (i % 40) / 8,
    i % 50 === 0 ? 7 : i,
  ]),
};

const question: RowQuestion = {
  groups: [{ name: 'group' }],
  decision: condition('flagged=1'),
  outcome: condition('outcome=yes'),
  score: { name: 'score' },
  id: { name: 'case' },
};

function tallied(result: FileTally) {
  assert.ok(result.ok, result.ok ? '' : readErrorText(result.error));
  return result;
}

function refused(result: { readonly ok: boolean }) {
  assert.ok(!result.ok);
  return (result as Extract<FileTally, { ok: false }>).error;
}

async function parquetOf(name: string, select: string, options = ''): Promise<string> {
  const path = join(folder, name);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet${options})`);
  connection.closeSync();
  return path;
}

describe('one table in every kind of file', () => {
  it('gives the same tally', async () => {
    const csv = csvOf(table);
    const path = join(folder, 'rows.csv');
    await writeFile(path, csv);
    const expected = tallied(await tallyFile(path, question));
    assert.equal(expected.input.kind, 'csv');
    assert.equal(expected.input.sha256, createHash('sha256').update(csv).digest('hex'));
    assert.equal(expected.input.bytes, Buffer.byteLength(csv));
    const missing = table.rows.filter(([group]) => group === null).length;
    assert.equal(expected.tally.rows, 500);
    assert.equal(expected.tally.counted, 500 - missing);
    assert.deepEqual(
      expected.tally.problems.find(({ code }) => code === 'repeated-id'),
      { code: 'repeated-id', column: 'case', rows: 11, ids: 1 },
    );

    const files: [string, Uint8Array | string][] = [
      ['rows.tsv', csvOf(table, '\t')],
      ['semicolons.csv', `sep=;\r\n${csvOf(table, ';')}`],
      ['rows.csv.gz', gzipSync(csv)],
      ['rows.xlsx', xlsxOf({ People: table, Other: { names: ['x'], rows: [] } })],
      ['utf16.csv', Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ];
    for (const [name, content] of files) {
      await writeFile(join(folder, name), content);
      const found = tallied(await tallyFile(join(folder, name), question));
      assert.deepEqual(found.tally, expected.tally, name);
      assert.equal(found.input.sha256, createHash('sha256').update(content).digest('hex'), name);
      const inPage = tallied(await tallyBlob(new Blob([content as Uint8Array<ArrayBuffer>]), question));
      assert.deepEqual(inPage, found, `${name} in the page`);
    }
  });

  for (const codec of ['snappy', 'zstd', 'gzip', 'uncompressed'])
    it(`gives the same tally from Parquet packed with ${codec}, by DuckDB and in the page`, async () => {
      const path = join(folder, 'for-parquet.csv');
      await writeFile(path, csvOf(table));
      const expected = tallied(await tallyFile(path, question));
      const parquet = await parquetOf(
        `rows-[${codec}]*.parquet`,
        `FROM read_csv('${path}', header = true, types = {outcome: 'VARCHAR'})`,
        `, compression ${codec}`,
      );
      const content = await readFile(parquet);
      for (const asked of [question, without(question, 'id')]) {
        const found = tallied(await tallyFile(parquet, asked));
        const inPage = tallied(await tallyBlob(new Blob([content]), asked));
        assert.deepEqual(inPage, found);
        assert.equal(found.input.kind, 'parquet');
        const csvTally = tallied(await tallyFile(path, asked)).tally;
        // A line of text in quotes is two lines of the file, and one row of a table.
        assert.deepEqual(found.tally, csvTally);
      }
      assert.equal(expected.tally.counted, tallied(await tallyFile(parquet, question)).tally.counted);
    });
});

function without(asked: RowQuestion, key: 'id'): RowQuestion {
  const { [key]: _, ...rest } = asked;
  return rest;
}

describe('kinds of values in Parquet', () => {
  it('reads days, moments, decimals, single numbers, booleans and large whole numbers alike by DuckDB and in the page', async () => {
    const path = await parquetOf(
      'kinds.parquet',
      `SELECT CASE WHEN i % 2 = 0 THEN DATE '2026-06-12' ELSE NULL END AS "day", TIMESTAMP '2026-06-12 09:30:00.5' AS moment, (0.1 * i)::FLOAT AS single,
       (i * 1.25)::DECIMAL(9, 2) AS dec, i % 3 = 0 AS bool, (i + 9007199254740993)::BIGINT AS large, [i] AS list, 'x' AS "A", 'y' AS "a b" FROM range(20) t(i)`,
    );
    const content = await readFile(path);
    for (const [group, score] of [
      ['day', 'single'],
      ['moment', 'dec'],
      ['large', 'single'],
      ['dec', 'dec'],
      ['A', 'single'],
      ['a b', 'single'],
    ] as const) {
      const asked: RowQuestion = { groups: [{ name: group }], decision: condition('bool=true'), score: { name: score } };
      const found = tallied(await tallyFile(path, asked));
      assert.deepEqual(tallied(await tallyBlob(new Blob([content]), asked)), found, group);
      if (group === 'day') {
        assert.deepEqual(found.tally.cells[0]!.group, ['2026-06-12']);
        assert.ok(found.tally.scores.some(({ from }) => from === 0.2));
      }
      if (group === 'moment') assert.deepEqual(found.tally.cells[0]!.group, ['2026-06-12 09:30:00.5']);
      if (group === 'large') assert.deepEqual(found.tally.cells[0]!.group, ['9007199254740993']);
    }
    const nested: RowQuestion = { groups: [{ name: 'list' }], decision: condition('bool=true') };
    assert.equal(refused(await tallyFile(path, nested)).code, 'unsupported-type');
    assert.equal(refused(await tallyBlob(new Blob([content]), nested)).code, 'unsupported-type');
    const head = await headOfFile(path);
    assert.ok(head.ok);
    assert.deepEqual(
      head.head.columns.map(({ name }) => name),
      ['day', 'moment', 'single', 'dec', 'bool', 'large', 'list', 'A', 'a b'],
    );
  });

  it('tells columns apart whose names differ by case', async () => {
    const path = await parquetOf('names.parquet', `SELECT 'x' AS "GROUP_ABC", 'y' AS "group_xyz", 1 AS d FROM range(3)`);
    const renamed = await readFile(path);
    // DuckDB takes both for one name and writes no such file, so the name is written over wherever it stands.
    for (let at = renamed.indexOf('GROUP_ABC'); at >= 0; at = renamed.indexOf('GROUP_ABC')) renamed.write('GROUP_XYZ', at);
    const other = join(folder, 'renamed.parquet');
    await writeFile(other, renamed);
    for (const [name, value] of [
      ['group_xyz', 'y'],
      ['GROUP_XYZ', 'x'],
    ] as const) {
      const asked: RowQuestion = { groups: [{ name }], decision: condition('d=1') };
      const found = tallied(await tallyFile(other, asked));
      assert.equal(found.tally.cells[0]!.group[0], value);
      assert.deepEqual(tallied(await tallyBlob(new Blob([renamed]), asked)), found);
    }
  });

  it('leaves a query that is no longer wanted', async () => {
    const path = await parquetOf('many.parquet', `SELECT 'g' || i AS g, 1 AS d, 'id' || i AS id FROM range(300000) t(i)`);
    const asked: RowQuestion = { groups: [{ name: 'g' }], decision: condition('d=1'), id: { name: 'id' } };
    assert.equal(refused(await tallyFile(path, asked)).code, 'too-many-groups');
    assert.equal(refused(await tallyFile(path, without(asked, 'id'))).code, 'too-many-groups');
    const stopped = new AbortController();
    setTimeout(() => stopped.abort(), 20);
    const left = await tallyFile(path, asked, { signal: stopped.signal });
    assert.ok(!left.ok && ['cancelled', 'too-many-groups'].includes(left.error.code));
    assert.equal(refused(await tallyFile(path, asked, { signal: AbortSignal.abort() })).code, 'cancelled');
  });

  it('counts rows one by one where nearly all scores are different', async () => {
    const csv = join(folder, 'wide.csv');
    await writeFile(
      csv,
      `g,d,s\n${Array.from({ length: 3_000 }, (_, i) => `${'ab'[i % 2]},${i % 3 === 0 ? 1 : 0},${(i * 7919) / 1e6}`).join('\n')}\n`,
    );
    const path = await parquetOf('wide.parquet', `FROM read_csv('${csv}')`);
    const asked: RowQuestion = { groups: [{ name: 'g' }], decision: condition('d=1'), score: { name: 's' } };
    assert.deepEqual(tallied(await tallyFile(path, asked)).tally, tallied(await tallyFile(csv, asked)).tally);
  });
});

describe('a file that cannot be counted', () => {
  it('is refused with one clear message', async () => {
    const write = async (name: string, content: string | Uint8Array): Promise<string> => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    };
    const codes: [string, string][] = [
      [join(folder, 'nothing.csv'), 'not-found'],
      [folder, 'is-folder'],
      [await write('empty.csv', ''), 'empty-file'],
      [await write('names.csv', 'group,flagged,outcome,score,case\n'), 'no-rows'],
      [await write('paper.pdf', '%PDF-1.7\n'), 'not-a-table'],
      [await write('broken.parquet', 'PAR1 is no more PAR1'), 'damaged'],
      [await write('broken.xlsx', Buffer.from('PK\x03\x04 and nothing else')), 'damaged'],
      [await write('broken.csv.gz', gzipSync('group,flagged\na,1\n').subarray(0, 15)), 'damaged'],
      [await write('nul.csv', 'group,flagged,outcome,score,case\na,1,yes,1,1\n\0,1,yes,1,1\n'), 'not-a-table'],
      [await write('other.xlsx', xlsxOf({ A: { names: ['x'], rows: [['y']] } })), 'unknown-column'],
    ];
    for (const [path, code] of codes) {
      const error = refused(await tallyFile(path, question));
      assert.equal(error.code, code, path);
      assert.match(readErrorText(error), /^[^A-Z].{10,}[^.]$/s, path);
    }
    assert.equal(refused(await tallyFile(join(folder, 'other.xlsx'), question, { sheet: 'B' })).code, 'unknown-sheet');
  });

  it('is refused where the system does not let it be read', () => {
    const code = (name: string) => openError('x', Object.assign(new Error(name), { code: name })).code;
    assert.deepEqual(['EACCES', 'EPERM', 'ENOENT', 'EISDIR', 'EIO'].map(code), [
      'no-permission',
      'no-permission',
      'not-found',
      'is-folder',
      'not-readable',
    ]);
  });

  it('is refused if it changes while it is read, and can be left', async () => {
    const path = join(folder, 'large.csv');
    await writeFile(path, csvOf({ ...table, rows: Array.from({ length: 100 }, () => table.rows).flat() }));
    const progress = (): void => appendFileSync(path, 'north,,1,yes,1,1\n');
    const error = refused(await tallyFile(path, question, { progress }));
    assert.equal(error.code, 'changed-while-reading');
    const stopped = new AbortController();
    const left = await tallyFile(path, question, { progress: () => stopped.abort(), signal: stopped.signal });
    assert.ok(left.ok || left.error.code === 'cancelled');
    stopped.abort();
    assert.equal(refused(await tallyFile(path, question, { signal: stopped.signal })).code, 'cancelled');
    assert.equal(refused(await tallyBlob(new Blob([csvOf(table)]), question, { signal: stopped.signal })).code, 'cancelled');
  });

  it('holds a sheet within bounds', async () => {
    const path = join(folder, 'bomb.xlsx');
    await writeFile(path, xlsxOf({ A: { names: ['group'], rows: [] } }, '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>'));
    assert.equal(refused(await tallyFile(path, question)).code, 'damaged');
    await writeFile(
      path,
      xlsxOf({ A: { names: ['group', 'flagged'], rows: [] } }, '<row r="2"><c r="A2" t="e"><v>#DIV/0!</v></c><c r="B2"><v>1</v></c></row>'),
    );
    const asked: RowQuestion = { groups: [{ name: 'group' }], decision: condition('flagged=1') };
    const error = refused(await tallyFile(path, asked));
    assert.deepEqual(error, { code: 'formula-error', column: 'group', line: 2, value: '#DIV/0!' });
    await writeFile(
      path,
      xlsxOf(
        { A: { names: ['group', 'flagged'], rows: [] } },
        '<row r="2"><c r="A2" s="1"><v>46185</v></c><c r="B2" t="b"><v>1</v></c></row>',
      ),
    );
    const days = tallied(await tallyFile(path, { ...asked, decision: condition('flagged=true') }));
    assert.deepEqual(days.tally.cells[0]!.group, ['2026-06-12']);
  });
});

describe('the standard input', () => {
  it('gives the same as the file', async () => {
    const csv = csvOf(table);
    const path = join(folder, 'piped.csv');
    await writeFile(path, csv);
    const expected = await tallyFile(path, question);
    for (const content of [Buffer.from(csv), Buffer.from(xlsxOf({ A: table })), gzipSync(csv)]) {
      const pieces = Array.from({ length: Math.ceil(content.length / 1000) }, (_, i) => content.subarray(i * 1000, (i + 1) * 1000));
      const found = tallied(await tallyStream(Readable.from(pieces), null, question, {}));
      assert.deepEqual(found.tally, tallied(expected).tally);
      assert.equal(found.input.sha256, createHash('sha256').update(content).digest('hex'));
    }
    assert.equal(refused(await tallyStream(Readable.from([Buffer.from('PAR1....')]), null, question, {})).code, 'needs-file');
  });
});

describe('the head of a file', () => {
  it('is the same in every kind of file, but for how it is written', async () => {
    await mkdir(join(folder, 'heads'), { recursive: true });
    const csv = csvOf(table);
    const files: [string, Uint8Array | string][] = [
      ['rows.csv', csv],
      ['rows.tsv', csvOf(table, '\t')],
      ['rows.csv.gz', gzipSync(csv)],
      ['rows.xlsx', xlsxOf({ People: table })],
    ];
    let expected: unknown;
    for (const [name, content] of files) {
      const path = join(folder, 'heads', name);
      await writeFile(path, content);
      const result = await headOfFile(path);
      assert.ok(result.ok, name);
      const { columns, rows, rowsSeen } = result.head;
      expected ??= { columns, rows, rowsSeen };
      assert.deepEqual({ columns, rows, rowsSeen }, expected, name);
      assert.equal(rowsSeen, 500);
    }
  });
});
