/**
 * What may stand in a resource or data type, by name.
 *
 * @module
 */
import { datatypes } from './datatypes.ts';
import { resources } from './resources.ts';

/** One key of a JSON object that FHIR knows. */
export interface Element {
  /** `value` for `valueQuantity` */
  readonly name: string;
  /** `code`: a code, date, address or the like; `text`: words of somebody; otherwise the name of a data type. */
  readonly type: string;
}

const primitives: Readonly<Record<string, string>> = {
  '': 'code',
  '~': 'text',
  '#': 'number',
  '?': 'flag',
};
const choicePrimitives: Readonly<Record<string, string>> = {
  boolean: 'flag',
  integer: 'number',
  decimal: 'number',
  string: 'text',
  uri: 'code',
  code: 'code',
  date: 'code',
  dateTime: 'code',
  time: 'code',
  instant: 'code',
};

/** Of an extension; the types in which a fact about a person is told. */
const extensionValue =
  'value[boolean,integer,decimal,string,uri,code,date,dateTime,time,instant,Quantity,CodeableConcept,Coding,Period,Range,Ratio,Reference,Identifier,Address,HumanName,ContactPoint,Money,Age]';

const linesByType: ReadonlyMap<string, string> = new Map<string, string>([
  ...Object.entries(resources),
  ...Object.entries(datatypes),
  ['Extension', extensionValue],
]);
const elementsByType = new Map<string, ReadonlyMap<string, Element>>();

/** Elements of a type by JSON key; undefined for a type that is not known. */
export function elementsOf(type: string): ReadonlyMap<string, Element> | undefined {
  const known = elementsByType.get(type);
  if (known !== undefined) return known;
  const line = linesByType.get(type);
  if (line === undefined) return undefined;
  const elements = new Map(line.split(' ').flatMap(elementsIn));
  elementsByType.set(type, elements);
  return elements;
}

function elementsIn(word: string): [string, Element][] {
  const [, name = '', choices, rest = ''] = /^(\w+)(?:\[([\w,]+)\])?\*?(.*)$/.exec(word) ?? [];
  if (choices === undefined) return [[name, { name, type: rest.startsWith(':') ? rest.slice(1) : primitives[rest]! }]];
  return choices
    .split(',')
    .map((type) => [`${name}${type[0]!.toUpperCase()}${type.slice(1)}`, { name, type: choicePrimitives[type] ?? type }]);
}
