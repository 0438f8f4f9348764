import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maximumFileBytes, parseRecord } from './index.ts';

const source = 'kind: source\nid: src-a\nname: A\ntype: press\nread: 2026-11-23\n';
const flow = (rest: string): string =>
  `kind: flow\nid: f\ncountries: [de]\norigin: a\nrecipient: b\ndata: [c]\npurposes: [d]\nmode: duty\nsummary: s\n${rest}`;

function problemOf(text: string): { line: number; message: string; record: string } {
  const parsed = parseRecord('atlas/x/f.yaml', text);
  assert.equal(parsed.ok, false);
  const first = parsed.ok ? undefined : parsed.problems[0];
  return { line: first!.line, record: first!.record, message: `${first!.what}; ${first!.fix}` };
}

test('a good file is a record that knows its lines', () => {
  const parsed = parseRecord('atlas/sources/src-a.yaml', source);
  assert.ok(parsed.ok);
  assert.equal(parsed.located.record.id, 'src-a');
  assert.equal(parsed.located.lineOf(['type']), 4);
  assert.equal(parsed.located.lineOf(['nothing']), 1);
});

test('broken YAML is one plain message with its line', () => {
  const { line, message } = problemOf('kind: source\nid: [unclosed\nname: A\n');
  assert.ok(line >= 2, String(line));
  assert.match(message, /not valid YAML/);
  assert.match(problemOf('kind: source\nkind: source\n').message, /not valid YAML/);
  assert.match(problemOf('').message, /does not hold a record/);
  assert.match(problemOf('- a\n- b\n').message, /does not hold a record/);
  assert.match(problemOf('just words').message, /does not hold a record/);
});

test('anchors and aliases are refused before they can grow', () => {
  const laughs = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n`;
  assert.match(problemOf(laughs).message, /anchors and aliases/);
});

test('tags, a second document, a name that reaches behind every object, and deep nesting are refused', () => {
  assert.match(problemOf('kind: !!str source\n').message, /tags/);
  assert.match(problemOf(`${source}---\nkind: source\n`).message, /not valid YAML/);
  assert.match(problemOf(`${source}x:\n  __proto__: {a: 1}\n`).message, /`__proto__` cannot be a name/);
  for (const deep of ['[', '- ', '{a: ']) assert.match(problemOf(`a: ${deep.repeat(20_000)}`).message, /nested too deeply|not valid YAML/);
});

test('a huge file is refused by its size', () => {
  assert.match(problemOf(' '.repeat(maximumFileBytes + 1)).message, /larger than 256 kB/);
});

test('wrong types, missing fields, unknown fields and unknown values say what to do', () => {
  assert.match(problemOf('kind: sauce\nid: a\n').message, /unknown kind `sauce`; use one of source/);
  assert.match(problemOf(source.replace('name: A', 'name: [1]')).message, /name/);
  assert.deepEqual(problemOf(source.replace('type: press', 'type: pres')).line, 4);
  assert.match(problemOf(`${source}extra: 1\n`).message, /`extra`.*check the spelling/);
  assert.match(problemOf(flow('').replace('data: [c]', 'data: c')).message, /`data` should be array/);
  assert.match(problemOf(flow('mark: read\n')).message, /a statement without a citation does not compile/);
  assert.match(problemOf(flow('mark: read\ncite: []\n')).message, /at least one citation/);
  assert.match(problemOf(flow('mark: sure\ncite: [{ref: a, checked: null}]\n')).message, /use one of read, read-part/);
  assert.match(problemOf(flow('mark: read\nfrom: 2026-02-30\ncite: [{ref: a, checked: 2026-11-23}]\n')).message, /`from`/);
  assert.match(problemOf(source.replace('id: src-a', 'id: Src_A')).message, /lower-case letters/);
});
