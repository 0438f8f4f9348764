/**
 * The scanner for 64 bytes at a time, in WebAssembly. Each kind of sign becomes a word of 64 bits, one for each byte that it stands at; what is inside
 * a quotation follows from the exclusive or of all quotation marks before it.
 *
 * @module
 */
import { assemble, type Code, global, i32, i64, leave, until, v128, valueType, variablesOf, when } from './assemble.ts';

/** What it tells when it is done. */
const globalNames = ['stop', 'endsAt', 'lineFeeds'] as const;

const wholeNumbers = [
  // Parameters: the bytes, where places of separators and ends of rows are written, and what parts fields.
  'from',
  'to',
  'separatorsAt',
  'endsAt',
  'delimiter',
  // Length of the list of separators, and how many line feeds were found.
  'found',
  'count',
  'write',
  'lineFeeds',
] as const;

const parameters = 5;

const words = [
  'quotes',
  'feeds',
  'returns',
  'inside',
  'separators',
  'openers',
  'closers',
  'bad',
  'rest',
  'mask',
  // What the last byte before these 64 was: all bits where it was inside a quotation, else the lowest bit.
  'wasInside',
  'wasSeparator',
  'wasCloser',
  'wasReturn',
] as const;

const signs = ['quoteSign', 'delimiterSign', 'feedSign', 'returnSign', 'zeroSign'] as const;

/** The 64 bytes at hand. */
const bytes = ['bytes0', 'bytes1', 'bytes2', 'bytes3'] as const;

const names = [...wholeNumbers, ...words, ...signs, ...bytes] as const;

type Name = (typeof names)[number];

const { get, set } = variablesOf<Name>(names);
const tell = (name: (typeof globalNames)[number], value: Code): Code => global.set(globalNames.indexOf(name), value);

const number = (value: number): Code => i64.constant(value);
const advance = (name: 'from' | 'separatorsAt' | 'endsAt', by: number): Code => set(name, i32.add(get(name), i32.constant(by)));

/** One bit for each of 64 bytes that are `sign`. */
function wordOf(sign: (typeof signs)[number]): Code {
  const parts = bytes.map((name, index) => {
    const found = i64.extend(v128.bits(v128.equal(get(name), get(sign))));
    return index === 0 ? found : i64.left(found, number(index * 16));
  });
  return i64.or(i64.or(parts[0]!, parts[1]!), i64.or(parts[2]!, parts[3]!));
}

/** Whether any of the 64 bytes is one of two signs. */
function isEither(a: (typeof signs)[number], b: (typeof signs)[number]): Code {
  const found = bytes.flatMap((name) => [v128.equal(get(name), get(a)), v128.equal(get(name), get(b))]);
  return v128.isAny(found.reduce((all, each) => v128.or(all, each)));
}

/** Each bit becomes the exclusive or of itself and all before it. */
function prefixXor(name: (typeof words)[number], value: Code): Code {
  const steps = [1, 2, 4, 8, 16, 32].map((step) => set(name, i64.xor(get(name), i64.left(get(name), number(step)))));
  return [set(name, value), ...steps].flat();
}

/** For each byte, what the one before it is. */
const before = (name: (typeof words)[number], carried: (typeof words)[number]): Code =>
  i64.or(i64.left(get(name), number(1)), get(carried));
const last = (name: (typeof words)[number]): Code => i64.right(get(name), number(63));
const without = (a: Code, b: Code): Code => i64.and(a, i64.not(b));
const lowest = (name: (typeof words)[number]): Code => i64.and(get(name), i64.subtract(number(0), get(name)));
const dropLowest = (name: (typeof words)[number]): Code => set(name, i64.and(get(name), i64.subtract(get(name), number(1))));

const results: readonly Code[] = [tell('stop', get('from')), tell('endsAt', get('endsAt')), tell('lineFeeds', get('lineFeeds'))];

const body: Code = [
  // A row begins: as if a separator stood before it.
  set('wasSeparator', number(1)),
  set('quoteSign', v128.splat(i32.constant(34))),
  set('feedSign', v128.splat(i32.constant(10))),
  set('returnSign', v128.splat(i32.constant(13))),
  set('delimiterSign', v128.splat(get('delimiter'))),
  set('mask', number(-1)),
  // The first in the list is the caller's.
  set('found', i32.constant(1)),
  until(
    i32.isNotLess(get('from'), get('to')),
    ...bytes.map((name, index) => set(name, v128.load(get('from'), index * 16))),
    set('quotes', wordOf('quoteSign')),
    set('separators', wordOf('delimiterSign')),
    set('feeds', wordOf('feedSign')),
    set('returns', number(0)),
    set('bad', number(0)),
    // In most files there is neither.
    when(isEither('returnSign', 'zeroSign'), set('returns', wordOf('returnSign')), set('bad', wordOf('zeroSign'))),
    // Of the last bytes, fewer than 64, what lies behind them is left out.
    when(
      i32.isLess(i32.subtract(get('to'), get('from')), i32.constant(64)),
      set('mask', i64.subtract(i64.left(number(1), i64.extend(i32.subtract(get('to'), get('from')))), number(1))),
      ...(['quotes', 'separators', 'feeds', 'returns'] as const).map((name) => set(name, i64.and(get(name), get('mask')))),
    ),
    prefixXor('inside', get('quotes')),
    set('inside', i64.xor(get('inside'), get('wasInside'))),
    set('separators', without(i64.or(get('separators'), get('feeds')), get('inside'))),
    set('returns', without(get('returns'), get('inside'))),
    set('openers', i64.and(get('quotes'), get('inside'))),
    set('closers', without(get('quotes'), get('inside'))),
    // A quotation opens after a separator, or again right after it was closed: a doubled mark.
    set('bad', i64.or(get('bad'), without(get('openers'), i64.or(before('separators', 'wasSeparator'), before('closers', 'wasCloser'))))),
    // After one that was closed comes a separator, the end of a line, or the second of two marks.
    set(
      'bad',
      i64.or(get('bad'), without(before('closers', 'wasCloser'), i64.or(i64.or(get('separators'), get('returns')), get('quotes')))),
    ),
    // A carriage return comes right before a line feed.
    set('bad', i64.or(get('bad'), without(before('returns', 'wasReturn'), get('feeds')))),
    when(i32.low(i64.ones(i64.and(get('bad'), get('mask')))), ...results, leave),
    set('wasInside', i64.rightSigned(get('inside'), number(63))),
    set('wasSeparator', last('separators')),
    set('wasCloser', last('closers')),
    set('wasReturn', last('returns')),
    set('lineFeeds', i32.add(get('lineFeeds'), i32.low(i64.ones(get('feeds'))))),
    // The end of a row is written as its place in the list of separators.
    set('rest', i64.and(get('feeds'), get('separators'))),
    until(
      i64.isZero(get('rest')),
      i32.store(
        get('endsAt'),
        i32.add(get('found'), i32.low(i64.ones(i64.and(get('separators'), i64.subtract(lowest('rest'), number(1)))))),
      ),
      advance('endsAt', 4),
      dropLowest('rest'),
    ),
    // Eight places are written at once, whether there are as many or not: a loop that ends after one place or ten is guessed wrongly too often.
    set('count', i32.low(i64.ones(get('separators')))),
    set('found', i32.add(get('found'), get('count'))),
    set('write', get('separatorsAt')),
    set('separatorsAt', i32.add(get('separatorsAt'), i32.multiply(get('count'), i32.constant(4)))),
    until(
      i64.isZero(get('separators')),
      ...Array.from({ length: 8 }, (_, index) => [
        ...i32.storeAt(get('write'), index * 4, i32.add(get('from'), i32.low(i64.trailingZeros(get('separators'))))),
        ...dropLowest('separators'),
      ]),
      set('write', i32.add(get('write'), i32.constant(32))),
    ),
    advance('from', 64),
  ),
  ...results,
].flat();

/** The bytes of the module: it exports `run(from, to, separatorsAt, endsAt, delimiter)` and what it tells. */
export function kernelModule(): Uint8Array<ArrayBuffer> {
  const types = [
    ...wholeNumbers.map(() => valueType.i32),
    ...words.map(() => valueType.i64),
    ...[...signs, ...bytes].map(() => valueType.v128),
  ];
  return assemble({ parameters: types.slice(0, parameters), locals: types.slice(parameters), body }, globalNames);
}
