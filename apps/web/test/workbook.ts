/**
 * Small files of other kinds than text, for tests: a workbook put together here, and a Parquet file that DuckDB wrote.
 *
 * @module
 */
import { crc32 } from 'node:zlib';

/** A zip whose parts are not packed. */
function zipped(parts: Readonly<Record<string, string>>): Buffer {
  const heads: Buffer[] = [];
  const bodies: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [title, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, data]);
    heads.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, title]));
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(heads.length, 4);
  end.writeUInt16LE(heads.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), end]);
}

type Cell = string | number;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function sheetXml(rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell, at: string): string =>
    typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  const lines = rows.map((row, y) => `<row r="${y + 1}">${row.map((value, x) => cell(value, `${'ABCDEFGH'[x]}${y + 1}`)).join('')}</row>`);
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

export function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (items: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
  return zipped({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations(`<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      names.map((_, i) => `<Relationship Id="r${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join(''),
    ),
    ...Object.fromEntries(Object.values(sheets).map((rows, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(rows)])),
  });
}

/**
 * 60 rows: `team` is A or B in turn, `flag` is 1 in every third, `found` is true in every fifth. Written by DuckDB 1.5.5 with
 * COPY (SELECT CASE WHEN n % 2 = 0 THEN 'A' ELSE 'B' END AS team, CAST(n % 3 = 0 AS INTEGER) AS flag, n % 5 = 0 AS found FROM range(60) t(n))
 * TO 'x.parquet' (FORMAT PARQUET, COMPRESSION SNAPPY)
 */
export const parquet: Buffer = Buffer.from(
  'UEFSMRUEFRQVGEwVBBUAAAAKJAEAAABBAQAAAEIVABWQARUmLBV4FQQVBhUGAABIIAIAAAB4AQJBRDYBAAAAvgEAFQQVEBUUTBUEFQAAAAgcAQAAAAAAAAAVABWQARUqLBV4FQQVBhUGAABIKAIAAAB4AQJBFEVRLgMAAAC+AQAVABUcFSAsFXgVABUGFQYAAA40AgAAAHgBIYQQQgghhAAVQBwcAAAcHAAAHBwAAAAABEAAAAAgEAgAABAIBAAAAAAAIAAQgAAACCAAACAAAhVAHBwAABwcAAAcHAAAAAQAACAAAAAMCEAAAAYAAAAAIAAEECAAAAAIAAIACEAAFQIZTDUAGA1kdWNrZGJfc2NoZW1hFQYAFQwlAhgEdGVhbSUAABUCJQIYBGZsYWclIgAVACUCGAVmb3VuZAAWeBkcGTwmABwVDBkVBBkYBHRlYW0VAhZ4FuIBFnwmOiYIHBgBQhgBQRYAFgQYAUIYAUEREQAmwgIVXgAAJgAcFQIZFQQZGARmbGFnFQIWeBbeARZ8JrIBJoQBHBgEAQAAABgEAAAAABYAFgQYBAEAAAAYBAAAAAAREQAmoAMVXgAAJgAcFQAZFQAZGAVmb3VuZBUCFngWPhZCJoACPBgBARgBABYAKAEBGAEAEREAAAAW/gMWeCYIFroCACgoRHVja0RCIHZlcnNpb24gdjEuNS41IChidWlsZCBkOGNkYWEzM2ZkKRk8HAAAHAAAHAAAADABAABQQVIx',
  'base64',
);
