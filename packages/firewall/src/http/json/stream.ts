/**
 * The filter for a body that streams through: bytes in, bytes out, memory bounded by the depth of the body and not by its size.
 *
 * Our own reader, because the ones that npm has keep text in memory as they go, let a property stand twice, and know no bounds;
 * and a filter needs no values, only to know where it is.
 *
 * INVARIANT (whole or nothing new): what was given out before a body turned out to be broken was released by the policy. The
 * rest is not given out, and the caller breaks the connection off, so that nobody takes a part for the whole.
 *
 * @module
 */
import { type JsonBounds, JsonRefused, streamBounds } from './bounds.ts';
import { createNames, type Name } from './names.ts';
import type { PlanNode } from './plan.ts';

export interface JsonStreamFilter {
  /** Takes the next piece and gives what may go of it. Throws `JsonRefused`; after that it must not be used again. */
  readonly push: (chunk: Uint8Array) => Uint8Array;
  /** To be called once at the end. Throws `JsonRefused` if the body was not finished. */
  readonly end: () => Uint8Array;
  /** Properties and items that were taken out so far. */
  readonly removed: () => number;
}

/** What is expected next. */
const expectValue = 0;
const expectFirstItem = 1;
const expectFirstKey = 2;
const expectKey = 3;
const expectColon = 4;
const expectComma = 5;
const inText = 6;
const inKey = 7;
const inEscape = 8;
const inHex = 9;
const inWord = 10;
const atEnd = 11;

/** One object or list that is open. */
interface Frame {
  readonly isList: boolean;
  /** null: it does not go, and nothing in it. */
  readonly node: PlanNode | null;
  /** Names seen so far; null in a list. */
  readonly keys: Set<string> | null;
  /** Something of it was given out, so a comma is due. */
  hasOutput: boolean;
  /** The name before the value that comes now; null in a list. */
  key: Name | null;
  /** What may go of the value that comes now; null: nothing. */
  next: PlanNode | null;
}

const encoder = new TextEncoder();
const nothing = new Uint8Array(0);
const [quote, backslash, openObject, closeObject, openList, closeList, comma, colon] = [34, 92, 123, 125, 91, 93, 44, 58];
const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;
const isHex = (byte: number): boolean => (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102);
const escapes = new Set(encoder.encode('"\\/bfnrt'));
const wordForm = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const isWordByte = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 122) || byte === 45 || byte === 43 || byte === 46 || byte === 69;

export function createJsonStreamFilter(plan: PlanNode, bounds: JsonBounds = streamBounds): JsonStreamFilter {
  const readName = createNames();
  const frames: Frame[] = [];
  let state = expectValue;
  let stateAfterEscape = inText;
  let hexLeft = 0;
  /** Bytes of the name or word that is being read, where it began in an earlier piece. */
  let held: number[] = [];
  let size = 0;
  let removed = 0;
  /** The text that is being read goes out. */
  let isKept = false;

  let out: Uint8Array = nothing;
  let used = 0;
  const room = (bytes: number): void => {
    if (used + bytes <= out.length) return;
    const grown = new Uint8Array(Math.max(out.length * 2, used + bytes, 1024));
    grown.set(out.subarray(0, used));
    out = grown;
  };
  const put = (byte: number): void => {
    room(1);
    out[used++] = byte;
  };
  const putPart = (bytes: Uint8Array, from: number, to: number): void => {
    room(to - from);
    // A short copy is faster by hand.
    if (to - from < 48) for (let at = from; at < to; at += 1) out[used++] = bytes[at]!;
    else {
      out.set(bytes.subarray(from, to), used);
      used += to - from;
    }
  };

  /** What is left of a character that takes several bytes, and between which bounds its next byte must be. */
  let utf8Left = 0;
  let utf8Low = 0x80;
  let utf8High = 0xbf;
  /** The Unicode Standard, table 3-7: no overlong forms, no surrogates, nothing beyond the last character. */
  function checkUtf8(byte: number): void {
    if (utf8Left > 0) {
      if (byte < utf8Low || byte > utf8High) throw new JsonRefused('not-utf-8');
      utf8Left -= 1;
      utf8Low = 0x80;
      utf8High = 0xbf;
      return;
    }
    if (byte < 0xc2 || byte > 0xf4) throw new JsonRefused('not-utf-8');
    utf8Left = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    if (byte === 0xe0) utf8Low = 0xa0;
    else if (byte === 0xed) utf8High = 0x9f;
    else if (byte === 0xf0) utf8Low = 0x90;
    else if (byte === 0xf4) utf8High = 0x8f;
  }

  /** Where plain characters end: at a quote, an escape, or the end of the piece. */
  function plainEnd(chunk: Uint8Array, from: number): number {
    let at = from;
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      if (byte >= 0x80 || utf8Left > 0) checkUtf8(byte);
      else if (byte === quote || byte === backslash) return at;
      else if (byte < 32) throw new JsonRefused('not-json');
    }
    return at;
  }

  /** Writes what stands before a value that goes: comma and name. */
  function begin(): void {
    const frame = frames.at(-1);
    if (frame === undefined) return;
    if (frame.hasOutput) put(comma);
    frame.hasOutput = true;
    if (frame.key !== null) putPart(frame.key.written, 0, frame.key.written.length);
  }

  function open(isList: boolean): void {
    if (frames.length >= bounds.maximumDepth) throw new JsonRefused('too-deep');
    const here = nodeHere();
    const node = here !== null && (isList || here.parts.size > 0) ? here : null;
    if (node === null) removed += 1;
    else {
      begin();
      put(isList ? openList : openObject);
    }
    frames.push({ isList, node, keys: isList ? null : new Set(), hasOutput: false, key: null, next: isList ? node : null });
    state = isList ? expectFirstItem : expectFirstKey;
  }

  function close(isList: boolean): void {
    const frame = frames.pop();
    if (frame === undefined || frame.isList !== isList) throw new JsonRefused('not-json');
    if (frame.node !== null) put(isList ? closeList : closeObject);
    after();
  }

  function nodeHere(): PlanNode | null {
    const frame = frames.at(-1);
    return frame === undefined ? plan : frame.next;
  }

  function after(): void {
    state = frames.length === 0 ? atEnd : expectComma;
  }

  function startScalar(): boolean {
    const goes = nodeHere()?.value === true;
    if (goes) begin();
    else removed += 1;
    return goes;
  }

  function finishWord(bytes: Uint8Array, from: number, to: number): void {
    if (to - from > bounds.maximumNumberBytes) throw new JsonRefused('number-too-long');
    let word = '';
    for (let at = from; at < to; at += 1) word += String.fromCharCode(bytes[at]!);
    if (!wordForm.test(word)) throw new JsonRefused('not-json');
    if (startScalar()) putPart(bytes, from, to);
    after();
  }

  function finishKey(bytes: Uint8Array, from: number, to: number): void {
    if (to - from > bounds.maximumKeyBytes) throw new JsonRefused('name-too-long');
    const frame = frames.at(-1)!;
    const name = readName(bytes, from, to);
    const keys = frame.keys!;
    if (keys.has(name.text)) throw new JsonRefused('property-twice');
    if (keys.size >= bounds.maximumKeys) throw new JsonRefused('too-many-properties');
    keys.add(name.text);
    frame.key = name;
    frame.next = name.text === '__proto__' ? null : (frame.node?.parts.get(name.text) ?? null);
    state = expectColon;
  }

  /** Hands over a name or word, with what an earlier piece held of it. */
  function finish(take: (bytes: Uint8Array, from: number, to: number) => void, chunk: Uint8Array, from: number, to: number): void {
    if (held.length === 0) {
      take(chunk, from, to);
      return;
    }
    for (let at = from; at < to; at += 1) held.push(chunk[at]!);
    const all = Uint8Array.from(held);
    held = [];
    take(all, 0, all.length);
  }

  function hold(chunk: Uint8Array, from: number, limit: number, problem: 'name-too-long' | 'number-too-long'): void {
    if (held.length + chunk.length - from > limit) throw new JsonRefused(problem);
    for (let at = from; at < chunk.length; at += 1) held.push(chunk[at]!);
  }

  function push(chunk: Uint8Array): Uint8Array {
    size += chunk.length;
    if (size > bounds.maximumBytes) throw new JsonRefused('too-large');
    out = new Uint8Array(chunk.length + 64);
    used = 0;
    read(chunk);
    return out.subarray(0, used);
  }

  function read(chunk: Uint8Array): void {
    const length = chunk.length;
    let at = 0;
    /** Where the name, word or text that is being read begins in this piece. */
    let from = 0;
    while (at < length) {
      const byte = chunk[at]!;
      switch (state) {
        case inText: {
          const stop = plainEnd(chunk, at);
          if (isKept) putPart(chunk, at, Math.min(stop + 1, length));
          at = stop + 1;
          if (stop === length) break;
          if (chunk[stop] === backslash) {
            state = inEscape;
            stateAfterEscape = inText;
          } else after();
          break;
        }
        case inKey: {
          const stop = plainEnd(chunk, at);
          at = stop + 1;
          if (stop === length) break;
          if (chunk[stop] === backslash) {
            state = inEscape;
            stateAfterEscape = inKey;
          } else finish(finishKey, chunk, from, stop);
          break;
        }
        case inEscape:
          if (byte === 117) {
            state = inHex;
            hexLeft = 4;
          } else if (escapes.has(byte)) state = stateAfterEscape;
          else throw new JsonRefused('not-json');
          if (isKept && stateAfterEscape === inText) put(byte);
          at += 1;
          break;
        case inHex:
          if (!isHex(byte)) throw new JsonRefused('not-json');
          if (isKept && stateAfterEscape === inText) put(byte);
          hexLeft -= 1;
          if (hexLeft === 0) state = stateAfterEscape;
          at += 1;
          break;
        case inWord:
          while (at < length && isWordByte(chunk[at]!)) at += 1;
          if (at < length) finish(finishWord, chunk, from, at);
          break;
        default:
          if (isSpace(byte)) {
            at += 1;
            break;
          }
          from = step(byte, at);
          // A word's first byte is part of it; every other sign is done with.
          if (state !== inWord || from !== at) at += 1;
      }
    }
    if (state === inKey || ((state === inEscape || state === inHex) && stateAfterEscape === inKey))
      hold(chunk, from, bounds.maximumKeyBytes, 'name-too-long');
    else if (state === inWord) hold(chunk, from, bounds.maximumNumberBytes, 'number-too-long');
  }

  /** One sign between values. Returns where the name or word begins, if one does. */
  function step(byte: number, at: number): number {
    switch (state) {
      case expectFirstItem:
        if (byte === closeList) {
          close(true);
          return at + 1;
        }
        return startValue(byte, at);
      case expectValue:
        return startValue(byte, at);
      case expectFirstKey:
      case expectKey:
        if (byte === quote) {
          state = inKey;
          return at + 1;
        }
        if (byte === closeObject && state === expectFirstKey) {
          close(false);
          return at + 1;
        }
        throw new JsonRefused('not-json');
      case expectColon:
        if (byte !== colon) throw new JsonRefused('not-json');
        state = expectValue;
        return at + 1;
      case expectComma:
        if (byte === comma) state = frames.at(-1)!.isList ? expectValue : expectKey;
        else if (byte === closeList || byte === closeObject) close(byte === closeList);
        else throw new JsonRefused('not-json');
        return at + 1;
      default:
        throw new JsonRefused('trailing-content');
    }
  }

  function startValue(byte: number, at: number): number {
    if (byte === openObject || byte === openList) {
      open(byte === openList);
      return at + 1;
    }
    if (byte === quote) {
      isKept = startScalar();
      if (isKept) put(quote);
      state = inText;
      return at + 1;
    }
    if (!isWordByte(byte)) throw new JsonRefused('not-json');
    state = inWord;
    return at;
  }

  function finishBody(): Uint8Array {
    out = nothing;
    used = 0;
    if (state === inWord) finish(finishWord, nothing, 0, 0);
    if (state !== atEnd) throw new JsonRefused('ends-early');
    return out.subarray(0, used);
  }

  return { push, end: finishBody, removed: () => removed };
}
