/**
 * The text of word processors and presentations: one line for each paragraph, cells of tables apart.
 *
 * @module
 */

/** Names of tags, without what stands before the colon, by what they mean. */
const paragraphs = new Set(['p', 'h']);
const texts = new Set(['t', 'instrText', 'delText']);
const spaces = new Set(['tab', 'br', 'cr', 's', 'line-break']);

/**
 * @param inTags text stands in tags of its own (`w:t`, `a:t`), as in .docx and .pptx; else anywhere, as in .odt
 */
export function paragraphsOf(xml: string, inTags: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  let isText = !inTags;
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open === -1) break;
    if (isText && open > at) line += decodeEntities(xml.slice(at, open));
    const close = xml.indexOf('>', open);
    if (close === -1) break;
    const tag = xml.slice(open + 1, Math.min(close, open + 80));
    const isEnd = tag.startsWith('/');
    const isEmpty = xml[close - 1] === '/';
    const name = localName(tag);
    if (inTags && texts.has(name)) isText = !isEnd && !isEmpty;
    else if (spaces.has(name) && !isEnd) line += ' ';
    else if (paragraphs.has(name) && (isEnd || isEmpty)) {
      lines.push(line);
      line = '';
    }
    at = close + 1;
  }
  if (line !== '') lines.push(line);
  return lines.map((text) => text.replaceAll(/[\r\n]+/g, ' '));
}

/** Rows of an OpenDocument sheet: cells apart by tabs. Repetition is written out a little, so that columns stay in place. */
export function openSheetRows(xml: string): { readonly name: string; readonly rows: string[] }[] {
  const sheets: { name: string; rows: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let inCell = false;
  let repeat = 1;
  for (const part of xml.matchAll(
    /<(\/?)(table:table-row|table:table-cell|table:covered-table-cell|table:table|text:[a-z-]+)(?![\w-])([^>]*)>|([^<]+)/g,
  )) {
    const [, slash, name, attributes = '', text] = part;
    if (text !== undefined) {
      if (inCell) cell += decodeEntities(text);
    } else if (name === 'table:table') {
      if (slash === '') sheets.push({ name: decodeEntities(/table:name="([^"]*)"/.exec(attributes)?.[1] ?? ''), rows: [] });
    } else if (name === 'table:table-row') {
      if (slash === '/' || attributes.endsWith('/')) {
        sheets.at(-1)?.rows.push(cells.join('\t'));
        cells = [];
      }
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      if (slash === '') {
        cell = '';
        inCell = true;
        repeat = Math.min(50, Number(/number-columns-repeated="(\d{1,4})"/.exec(attributes)?.[1] ?? 1));
      }
      if (slash === '/' || attributes.endsWith('/')) {
        if (inCell) for (let k = 0; k < repeat && cells.length < 2000; k += 1) cells.push(cell.replaceAll(/[\t\r\n]+/g, ' '));
        inCell = false;
      }
    } else if (inCell && slash === '' && cell !== '') cell += ' ';
  }
  return sheets;
}

function localName(tag: string): string {
  const name = /^\/?(?:[A-Za-z0-9]+:)?([A-Za-z-]+)/.exec(tag);
  return name?.[1] ?? '';
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,6}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
