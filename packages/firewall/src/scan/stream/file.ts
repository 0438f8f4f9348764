/**
 * A file that comes in pieces. It is looked at in blocks of a fixed size that overlap, so the answer does not depend on the pieces,
 * and never more than two blocks are held.
 *
 * @module
 */
import { type Compiled, createMemory, scanBlock, type TableState } from '../block/index.ts';
import { nothingBeside } from '../labels/signs.ts';
import type { Encoding, FileReport, Finding, Hit } from '../model.ts';
import { sniffTable } from '../table/column.ts';
import { createTranscoder, encodingOf, firstHigh, isUtf8, type Transcoder } from './encoding.ts';
import { createPlaces, type Places } from './places.ts';

const defaultBlockBytes = 1 << 20;
/** On either side of a block: nothing that is looked for is longer, context included. */
const margin = 4096;
const padding = 64;
/** As much of the beginning as is needed to know the encoding. */
const beginningBytes = 4096;

export interface FileScan {
  /** May be called with pieces of any size. False: it is no text, so further pieces are of no use. */
  readonly push: (bytes: Uint8Array) => boolean;
  /** Null: it was no text. */
  readonly end: () => FileReport | null;
}

export interface FileSettings {
  readonly file: string;
  readonly kinds: ReadonlySet<string> | null;
  readonly show: boolean;
  readonly maximumFindings: number;
  readonly blockBytes?: number;
}

export function createFileScan(compiled: Compiled, settings: FileSettings): FileScan {
  const blockBytes = settings.blockBytes ?? defaultBlockBytes;
  // Most files are small, and a large array of zeros takes longer to make than they take to scan. It grows when it must.
  let work = new Uint8Array(Math.min(blockBytes, 65_536) + 2 * margin + padding + 65_536);
  let length = 0;
  /** In `work`: what begins before it was told of. */
  let done = 0;
  let isFirst = true;
  let total = 0;
  let encoding: Encoding | null = null;
  let isDecided = false;
  let transcoder: Transcoder | null = null;
  let beginning: Uint8Array | null = new Uint8Array(0);
  let isBinary = false;
  let table: TableState | null = null;
  let places: Places = createPlaces('utf-8', 0);
  const memory = createMemory();
  const findings: Finding[] = [];
  let beyond = 0;

  const append = (bytes: Uint8Array): void => {
    if (length + bytes.length + padding > work.length) {
      const larger = new Uint8Array(Math.max(work.length * 2, length + bytes.length + padding));
      larger.set(work.subarray(0, length));
      work = larger;
    }
    work.set(bytes, length);
    length += bytes.length;
  };

  /** From pieces to blocks; large pieces are taken in parts, so that `work` stays small. */
  const take = (bytes: Uint8Array): void => {
    const reader = transcoder;
    for (let at = 0; at < bytes.length; at += 65_536) {
      append(bytes.subarray(at, at + 65_536));
      for (;;) {
        if (length - done < blockBytes + margin) break;
        runBlock(done + blockBytes, done + blockBytes + margin);
      }
      if (transcoder !== null && transcoder !== reader) {
        // It turned out just now that this is no UTF-8.
        take(transcoder.next(bytes.subarray(at + 65_536)));
        return;
      }
    }
  };

  const runBlock = (emitTo: number, limit: number): void => {
    if (!isDecided && transcoder === null) {
      const high = firstHigh(work, done, limit);
      if (high >= 0) {
        isDecided = true;
        if (!isUtf8(work, high, limit, limit)) {
          becomeWindows1252();
          return;
        }
      }
    }
    const after = work.slice(limit, limit + padding);
    work.fill(0, limit, limit + padding);
    const start = isFirst ? 0 : cleanStart(work, 0, done);
    if (isFirst) {
      const shape = sniffTable(work, work[0] === 0xef ? 3 : 0, limit);
      if (shape !== null)
        table = { shape, columns: [], anyColumn: nothingBeside, rowsArePersons: false, quoted: false, quotedAt: () => false };
    }
    const keep = Math.max(0, emitTo - margin);
    const block = { bytes: work, keep, start, emitFrom: done, emitTo, limit, first: isFirst };
    const { hits, newlines } = scanBlock(compiled, block, table, memory);
    for (const hit of hits) tell(hit, newlines);
    places.pass(work, newlines, done, emitTo);
    work.set(after.subarray(0, Math.max(0, Math.min(padding, work.length - limit))), limit);
    if (table !== null) table.quoted = table.quotedAt(keep);
    work.copyWithin(0, keep, length);
    length -= keep;
    done = emitTo - keep;
    isFirst = false;
  };

  /** Everything so far was ASCII and stays as it is; what is held beyond that, and what comes, is read as windows-1252. */
  const becomeWindows1252 = (): void => {
    encoding = 'windows-1252';
    transcoder = createTranscoder('windows-1252');
    places.countAs('windows-1252');
    const rest = transcoder.next(work.slice(done, length));
    length = done;
    take(rest);
  };

  const tell = (hit: Hit, newlines: Int32Array): void => {
    if (settings.kinds !== null && !settings.kinds.has(hit.kind)) return;
    if (findings.length >= settings.maximumFindings) {
      beyond += 1;
      return;
    }
    const known = compiled.byKind.get(hit.kind);
    const category = hit.category ?? known?.data ?? 'official-number';
    const place = places.of(work, newlines, done, hit.from, hit.to);
    findings.push({
      kind: hit.kind,
      file: settings.file,
      ...place.at,
      confidence: Math.round(hit.confidence * 100) / 100,
      why: hit.why.join('; '),
      category,
      reveals:
        hit.category === undefined || known === undefined
          ? (known?.reveals ?? '')
          : (compiled.knowledge.reveals[category] ?? known.reveals),
      masked: '*'.repeat(Math.min(place.characters, 60)),
      ...(settings.show ? { value: new TextDecoder().decode(work.subarray(hit.from, hit.to)) } : {}),
    });
  };

  const begin = (): void => {
    const bytes = beginning!;
    beginning = null;
    const found = encodingOf(bytes.subarray(0, beginningBytes));
    if (found === null) {
      isBinary = true;
      return;
    }
    encoding = found.encoding;
    if (found.encoding === 'utf-8') {
      places = createPlaces('utf-8', 0, found.mark > 0);
      take(bytes);
    } else if (found.encoding !== 'windows-1252') {
      transcoder = createTranscoder(found.encoding);
      places = createPlaces(found.encoding, found.mark);
      take(transcoder.next(bytes.subarray(found.mark)));
    }
  };

  return {
    push: (bytes) => {
      total += bytes.length;
      if (isBinary) return false;
      if (beginning === null) take(transcoder === null ? bytes : transcoder.next(bytes));
      else if (beginning.length === 0 && bytes.length >= beginningBytes) {
        beginning = bytes;
        begin();
      } else {
        const joined = new Uint8Array(beginning.length + bytes.length);
        joined.set(beginning);
        joined.set(bytes, beginning.length);
        beginning = joined;
        if (joined.length >= beginningBytes) begin();
      }
      return !isBinary;
    },
    end: () => {
      if (beginning !== null) begin();
      if (isBinary) return null;
      if (transcoder !== null) take(transcoder.last());
      for (;;) {
        const emitTo = Math.min(length, done + blockBytes);
        runBlock(emitTo, Math.min(length, emitTo + margin));
        if (length === done) break;
      }
      return { findings, bytes: total, encoding: encoding ?? 'utf-8', beyond };
    },
  };
}

/** A place between two words, so that a block which begins inside one does not read the rest of it as a whole one. */
function cleanStart(bytes: Uint8Array, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (bytes[i] === 0x0a) return i + 1;
  for (let i = from; i < to; i += 1) if (bytes[i] === 0x20 || bytes[i] === 0x2c || bytes[i] === 0x22) return i + 1;
  return to;
}
