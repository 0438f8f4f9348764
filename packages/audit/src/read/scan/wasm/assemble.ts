/**
 * Writes the few WebAssembly instructions that the scanner of delimited text needs, as bytes of a module. Expressions are lists of bytes: operands
 * first, then the operation.
 *
 * Source: WebAssembly Core Specification 2.0, section 5 (binary format), with the instructions on 128-bit vectors.
 *
 * @module
 */

export type Code = readonly number[];

/** An unsigned whole number, seven bits to a byte. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

/** A signed one, of up to 64 bits. */
function signed(value: number | bigint): number[] {
  const bytes: number[] = [];
  for (let rest = BigInt.asIntN(64, BigInt(value)); ; rest >>= 7n) {
    if (rest >= -64n && rest < 64n) return [...bytes, Number(rest & 0x7fn)];
    bytes.push(Number((rest & 0x7fn) | 0x80n));
  }
}

const vector = (operation: number, ...operands: readonly Code[]): Code => [...operands.flat(), 0xfd, ...unsigned(operation)];
const plain = (operation: number, ...operands: readonly Code[]): Code => [...operands.flat(), operation];

/** Parameters and variables of a function by their names, in order. */
export function variablesOf<Name extends string>(names: readonly Name[]) {
  return {
    get: (name: Name): Code => [0x20, names.indexOf(name)],
    set: (name: Name, value: Code): Code => [...value, 0x21, names.indexOf(name)],
  };
}

export const global = {
  get: (index: number): Code => [0x23, index],
  set: (index: number, value: Code): Code => [...value, 0x24, index],
};

export const i32 = {
  constant: (value: number): Code => [0x41, ...signed(value)],
  add: (a: Code, b: Code): Code => plain(0x6a, a, b),
  subtract: (a: Code, b: Code): Code => plain(0x6b, a, b),
  isLess: (a: Code, b: Code): Code => plain(0x49, a, b),
  isNotLess: (a: Code, b: Code): Code => plain(0x4f, a, b),
  isEqual: (a: Code, b: Code): Code => plain(0x46, a, b),
  isMore: (a: Code, b: Code): Code => plain(0x4b, a, b),
  and: (a: Code, b: Code): Code => plain(0x71, a, b),
  or: (a: Code, b: Code): Code => plain(0x72, a, b),
  left: (a: Code, bits: Code): Code => plain(0x74, a, bits),
  /** 4 bytes at an address, or one. */
  load: (address: Code, offset = 0): Code => [...address, 0x28, 2, ...unsigned(offset)],
  loadByte: (address: Code): Code => [...address, 0x2d, 0, 0],
  store: (address: Code, value: Code): Code => [...address, ...value, 0x36, 2, 0],
  storeAt: (address: Code, offset: number, value: Code): Code => [...address, ...value, 0x36, 2, ...unsigned(offset)],
  multiply: (a: Code, b: Code): Code => plain(0x6c, a, b),
  low: (value: Code): Code => plain(0xa7, value),
};

export const i64 = {
  constant: (value: number | bigint): Code => [0x42, ...signed(value)],
  load: (address: Code): Code => [...address, 0x29, 0, 0],
  isEqual: (a: Code, b: Code): Code => plain(0x51, a, b),
  multiply: (a: Code, b: Code): Code => plain(0x7e, a, b),
  extend: (value: Code): Code => plain(0xad, value),
  isZero: (value: Code): Code => plain(0x50, value),
  trailingZeros: (value: Code): Code => plain(0x7a, value),
  ones: (value: Code): Code => plain(0x7b, value),
  subtract: (a: Code, b: Code): Code => plain(0x7d, a, b),
  and: (a: Code, b: Code): Code => plain(0x83, a, b),
  or: (a: Code, b: Code): Code => plain(0x84, a, b),
  xor: (a: Code, b: Code): Code => plain(0x85, a, b),
  not: (a: Code): Code => plain(0x85, a, [0x42, 0x7f]),
  left: (a: Code, bits: Code): Code => plain(0x86, a, bits),
  rightSigned: (a: Code, bits: Code): Code => plain(0x87, a, bits),
  right: (a: Code, bits: Code): Code => plain(0x88, a, bits),
};

export const v128 = {
  load: (address: Code, offset: number): Code => [...address, 0xfd, 0, 0, ...unsigned(offset)],
  /** 16 times the same byte. */
  splat: (value: Code): Code => vector(15, value),
  /** Bytes alike: 255, else 0. */
  equal: (a: Code, b: Code): Code => vector(35, a, b),
  or: (a: Code, b: Code): Code => vector(80, a, b),
  isAny: (a: Code): Code => vector(83, a),
  /** The highest bit of each byte. */
  bits: (a: Code): Code => vector(100, a),
};

export const when = (condition: Code, ...body: readonly Code[]): Code => [...condition, 0x04, 0x40, ...body.flat(), 0x0b];
export const either = (condition: Code, body: Code, otherwise: Code): Code => [...condition, 0x04, 0x40, ...body, 0x05, ...otherwise, 0x0b];
/** Runs `body` again and again, until `done` holds before it. */
export const until = (done: Code, ...body: readonly Code[]): Code =>
  [[0x02, 0x40, 0x03, 0x40], done, [0x0d, 1], body.flat(), [0x0c, 0, 0x0b, 0x0b]].flat();
export const leave: Code = [0x0f];

export const valueType = { i32: 0x7f, i64: 0x7e, v128: 0x7b } as const;

export interface FunctionSource {
  readonly parameters: readonly number[];
  readonly locals: readonly number[];
  readonly body: Code;
}

const magic: Code = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** A module with one function `run` without result, an imported memory and whole numbers that it shares with its caller. */
export function assemble(source: FunctionSource, globals: readonly string[]): Uint8Array<ArrayBuffer> {
  const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
  const name = (text: string): Code => list([...text].map((sign) => [sign.charCodeAt(0)]));
  const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
  const body = [...list(source.locals.map((type) => [1, type])), ...source.body, 0x0b];
  return Uint8Array.from([
    ...magic,
    ...section(1, list([[0x60, ...list(source.parameters.map((type) => [type])), 0]])),
    ...section(2, list([[...name('from'), ...name('memory'), 2, 0, 1]])),
    ...section(3, list([[0]])),
    ...section(6, list(globals.map(() => [valueType.i32, 1, ...i32.constant(0), 0x0b]))),
    ...section(7, list([[...name('run'), 0, 0], ...globals.map((text, index) => [...name(text), 3, index])])),
    ...section(10, list([[...unsigned(body.length), ...body]])),
  ]);
}
