/**
 * Plain YAML 1.2 from people nobody knows -> a value and the line of each part, or what is wrong. Anchors and aliases (the
 * billion-laughs trick), tags, a second document and `__proto__` are refused; nothing is evaluated.
 *
 * @module
 */
import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** The line (from 1) on which the value at a path stands; the nearest parent's line if it is absent. */
export type LineOf = (path: readonly PropertyKey[]) => number;

export type PlainYaml =
  | { readonly ok: true; readonly value: unknown; readonly lineOf: LineOf }
  | { readonly ok: false; readonly line: number; readonly what: string; readonly fix: string };

/** @param maximumCharacters a longer text is refused before it is read; the caller says what to do about it */
export function readPlainYaml(text: string, maximumCharacters: number): PlainYaml {
  if (text.length > maximumCharacters)
    return { ok: false, line: 1, what: `the file is larger than ${maximumCharacters / 1024} kB`, fix: 'split it' };
  try {
    return read(text);
  } catch (error) {
    // Text nested thousands of levels deep exhausts the stack of the library; anything else is a defect.
    if (error instanceof RangeError) return { ok: false, line: 1, what: 'the file is nested too deeply', fix: 'write it flatter' };
    throw error;
  }
}

/** Of a text that was read before: its lines, without keeping them. */
export function linesOf(text: string): LineOf {
  const { document, lines } = parse(text);
  return (path) => linePosition(document, lines, path);
}

function read(text: string): PlainYaml {
  const { document, lines } = parse(text);
  const broken = document.errors[0];
  if (broken !== undefined) {
    const deep = broken.message.startsWith('Maximum call stack');
    return {
      ok: false,
      line: lines.linePos(broken.pos[0]).line,
      what: deep ? 'the file is nested too deeply' : `not valid YAML: ${firstSentence(broken.message)}`,
      fix: deep ? 'write it flatter' : 'mend the indentation or quote the value on this line',
    };
  }
  const refused = firstRefused(document);
  if (refused !== undefined) return { ok: false, line: lines.linePos(refused.position).line, what: refused.what, fix: refused.fix };
  return { ok: true, value: document.toJS({ maxAliasCount: 0 }), lineOf: (path) => linePosition(document, lines, path) };
}

function parse(text: string): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  // With `silent` the library would overlook a second document in the same file.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2', schema: 'core', logLevel: 'error' });
  return { document, lines };
}

interface Refused {
  readonly position: number;
  readonly what: string;
  readonly fix: string;
}

function firstRefused(document: Document): Refused | undefined {
  let found: Refused | undefined;
  const refuse = (node: { range?: readonly number[] | null | undefined }, what: string, fix: string): symbol => {
    found = { position: node.range?.[0] ?? 0, what, fix };
    return visit.BREAK;
  };
  visit(document, {
    Alias: (_, node) => refuse(node, 'anchors and aliases (`&name`, `*name`) are not allowed', 'write the value out'),
    Pair: (_, pair) =>
      isScalar(pair.key) && pair.key.value === '__proto__'
        ? refuse(pair.key, '`__proto__` cannot be a name', 'call it something else')
        : undefined,
    Node: (_, node) => {
      if ('anchor' in node && node.anchor)
        return refuse(node, 'anchors and aliases (`&name`, `*name`) are not allowed', 'write the value out');
      if (node.tag) return refuse(node, 'tags (`!name`) are not allowed', 'leave the tag out');
      return undefined;
    },
  });
  return found;
}

function linePosition(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function firstSentence(message: string): string {
  return message
    .split('\n')[0]!
    .replace(/ at line \d+, column \d+:?$/, '')
    .slice(0, 200);
}
