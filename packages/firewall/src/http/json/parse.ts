/**
 * A strict reader of JSON: what `JSON.parse` lets pass and a firewall must not is refused. A property that stands twice means
 * one thing to one reader and another to the next; numbers keep the digits they were written with.
 *
 * @module
 */
import { type JsonBounds, JsonRefused, wholeBounds } from './bounds.ts';

/** Where the runtime knows it (V8 since 2023), a number can be written back as it was read: `1.50` stays `1.50`. */
interface RawJson {
  readonly rawJSON?: (text: string) => unknown;
  readonly isRawJSON?: (value: unknown) => boolean;
}
const raw = JSON as unknown as RawJson;

/** Is it a number whose digits are kept as text? */
export function isRawNumber(value: unknown): boolean {
  return raw.isRawJSON?.(value) === true;
}

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Up to the next quote, escape or control character. */
const plainCharacters = /[ !#-[\]-\uffff]*/y;
const escapeForm = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Throws `JsonRefused`. */
export function parseJson(bytes: Uint8Array, bounds: JsonBounds = wholeBounds): unknown {
  if (bytes.length > bounds.maximumBytes) throw new JsonRefused('too-large');
  let text: string;
  try {
    // A byte order mark is not JSON; it is kept so that the reader trips over it.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new JsonRefused('not-utf-8');
  }
  return parseJsonText(text, bounds);
}

export function parseJsonText(text: string, bounds: JsonBounds = wholeBounds): unknown {
  let at = 0;
  const skipSpaces = (): void => {
    for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; code = text.charCodeAt(at)) at += 1;
  };
  /** Moves past the form, if it stands here. */
  const skip = (form: RegExp): boolean => {
    form.lastIndex = at;
    const stands = form.test(text);
    if (stands) at = form.lastIndex;
    return stands;
  };

  function readValue(depth: number): unknown {
    const sign = text[at];
    if (sign === '{') return readObject(depth + 1);
    if (sign === '[') return readList(depth + 1);
    if (sign === '"') return readText();
    for (const [word, value] of words)
      if (text.startsWith(word, at)) {
        at += word.length;
        return value;
      }
    return readNumber();
  }

  function readObject(depth: number): Record<string, unknown> {
    if (depth > bounds.maximumDepth) throw new JsonRefused('too-deep');
    const object: Record<string, unknown> = {};
    at += 1;
    skipSpaces();
    if (text[at] === '}') {
      at += 1;
      return object;
    }
    for (let count = 1; ; count += 1) {
      if (count > bounds.maximumKeys) throw new JsonRefused('too-many-properties');
      if (text[at] !== '"') throw wrong();
      const key = readText();
      if (key.length > bounds.maximumKeyBytes) throw new JsonRefused('name-too-long');
      // INVARIANT (no prototype): `__proto__` would not become a property, so a body that has one is not understood.
      if (key === '__proto__') throw new JsonRefused('not-json');
      if (Object.hasOwn(object, key)) throw new JsonRefused('property-twice');
      skipSpaces();
      if (text[at] !== ':') throw wrong();
      at += 1;
      skipSpaces();
      object[key] = readValue(depth);
      skipSpaces();
      if (text[at] === '}') {
        at += 1;
        return object;
      }
      if (text[at] !== ',') throw wrong();
      at += 1;
      skipSpaces();
    }
  }

  function readList(depth: number): unknown[] {
    if (depth > bounds.maximumDepth) throw new JsonRefused('too-deep');
    const list: unknown[] = [];
    at += 1;
    skipSpaces();
    if (text[at] === ']') {
      at += 1;
      return list;
    }
    for (;;) {
      list.push(readValue(depth));
      skipSpaces();
      if (text[at] === ']') {
        at += 1;
        return list;
      }
      if (text[at] !== ',') throw wrong();
      at += 1;
      skipSpaces();
    }
  }

  function readText(): string {
    const from = at;
    at += 1;
    let escaped = false;
    for (;;) {
      skip(plainCharacters);
      if (text[at] === '"') break;
      if (text[at] !== '\\' || !skip(escapeForm)) throw wrong();
      escaped = true;
    }
    at += 1;
    return escaped ? (JSON.parse(text.slice(from, at)) as string) : text.slice(from + 1, at - 1);
  }

  function readNumber(): unknown {
    const from = at;
    if (!skip(numberForm)) throw wrong();
    const digits = text.slice(from, at);
    if (digits.length > bounds.maximumNumberBytes) throw new JsonRefused('number-too-long');
    const number = Number(digits);
    return String(number) === digits || raw.rawJSON === undefined ? number : raw.rawJSON(digits);
  }

  const wrong = (): JsonRefused => new JsonRefused(at >= text.length ? 'ends-early' : 'not-json');

  skipSpaces();
  const value = readValue(0);
  skipSpaces();
  if (at < text.length) throw new JsonRefused('trailing-content');
  return value;
}

const words: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
