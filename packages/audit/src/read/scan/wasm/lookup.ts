/**
 * Looks up the values of one column in the rows of a block, in WebAssembly. A value of up to eight bytes is one number, so one comparison tells whether
 * it is the value that is remembered in its place. What is not remembered is left to patient code.
 *
 * @module
 */
import { assemble, type Code, either, global, i32, i64, until, valueType, variablesOf } from './assemble.ts';

const lookupGlobals = ['missesAt'] as const;

/** Each: the bytes of the value as a number, its code, and room. */
export const entryBytes = 16;
export const entryBits = 13;

/** Spreads numbers over the places: odd, its bits without a pattern. */
const factor = 0x9e3779b97f4a7c15n;

/** Place of a value among the entries. */
export function entryOf(key: bigint): number {
  return Number(BigInt.asUintN(64, key * factor) >> BigInt(64 - entryBits));
}

const wholeNumbers = [
  // Parameters: the rows (for each, which separator ends its first field), the separators, which field of the row; where the codes of the row are
  // gathered and how far to the left this one goes; the entries; and where rows are written whose value is not remembered.
  'rows',
  'startsAt',
  'separatorsAt',
  'field',
  'numbersAt',
  'shift',
  'entriesAt',
  'missesAt',
  'row',
  'separator',
  'from',
  'length',
  'entry',
] as const;

const parameters = 8;

const { get, set } = variablesOf([...wholeNumbers, 'key']);

const number = i32.constant;
const scaled = (value: Code): Code => i32.left(value, number(2));
const number64 = (value: number): Code => i64.constant(value);

/** The first bytes of the value, the others 0. Shifts count modulo 64, so nothing at all is a case of its own. */
const key: Code = i64.right(
  i64.left(i64.load(get('from')), i64.subtract(number64(64), i64.left(i64.extend(get('length')), number64(3)))),
  i64.subtract(number64(64), i64.left(i64.extend(get('length')), number64(3))),
);

const numberOfRow: Code = i32.add(get('numbersAt'), scaled(get('row')));

const body: Code = [
  until(
    i32.isNotLess(get('row'), get('rows')),
    set('separator', i32.add(get('separatorsAt'), scaled(i32.add(i32.load(i32.add(get('startsAt'), scaled(get('row')))), get('field'))))),
    set('from', i32.add(i32.load(i32.subtract(get('separator'), number(4))), number(1))),
    set('length', i32.subtract(i32.load(get('separator')), get('from'))),
    // The carriage return before a line feed is no part of the value.
    set(
      'length',
      i32.subtract(
        get('length'),
        i32.and(
          i32.isMore(get('length'), number(0)),
          i32.isEqual(i32.loadByte(i32.subtract(i32.add(get('from'), get('length')), number(1))), number(13)),
        ),
      ),
    ),
    set('key', number64(0)),
    either(get('length'), set('key', key), []),
    set(
      'entry',
      i32.add(
        get('entriesAt'),
        i32.low(i64.left(i64.right(i64.multiply(get('key'), i64.constant(factor)), number64(64 - entryBits)), number64(4))),
      ),
    ),
    either(
      i32.and(
        i32.and(i64.isEqual(i64.load(get('entry')), get('key')), i32.isLess(get('length'), number(9))),
        // A code, plus one: 0 where nothing is remembered.
        i32.isMore(i32.load(get('entry'), 8), number(0)),
      ),
      i32.store(numberOfRow, i32.or(i32.load(numberOfRow), i32.left(i32.subtract(i32.load(get('entry'), 8), number(1)), get('shift')))),
      [i32.store(get('missesAt'), get('row')), set('missesAt', i32.add(get('missesAt'), number(4)))].flat(),
    ),
    set('row', i32.add(get('row'), number(1))),
  ),
  global.set(0, get('missesAt')),
].flat();

/** The bytes of the module: it exports `run`, with the parameters above, and `missesAt`, behind the last row that is left over. */
export function lookupModule(): Uint8Array<ArrayBuffer> {
  const types = [...wholeNumbers.map(() => valueType.i32), valueType.i64];
  return assemble({ parameters: types.slice(0, parameters), locals: types.slice(parameters), body }, lookupGlobals);
}
