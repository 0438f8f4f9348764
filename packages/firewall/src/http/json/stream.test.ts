import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type JsonProblem, JsonRefused, streamBounds } from './bounds.ts';
import { filterJson } from './filter.ts';
import { parseJson, parseJsonText } from './parse.ts';
import { type PlanNode, planOf } from './plan.ts';
import { createJsonStreamFilter } from './stream.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The body in pieces of these sizes, again and again. */
function stream(body: Uint8Array, plan: PlanNode, sizes: readonly number[], bounds = streamBounds): string {
  const filter = createJsonStreamFilter(plan, bounds);
  const out: number[] = [];
  for (let at = 0, turn = 0; at < body.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    out.push(...filter.push(body.slice(at, at + size)));
    at += size;
  }
  out.push(...filter.end());
  return decode(new Uint8Array(out));
}

function problemOf(run: () => unknown): JsonProblem | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof JsonRefused) return error.problem;
    throw error;
  }
}

const patients = planOf([{ at: 'items[]', fields: ['name', 'address.city', 'tags'] }]);

test('hand-worked: only what is named goes, wherever the pieces break', () => {
  const body =
    '{ "total": 2, "items": [ {"name":"A\\u0041 \\"q\\"","nationality":"ZZ","address":{"city":"Ü","line":"secret"},"tags":["x",{"y":1},[2]]} , {"nationality":"YY"}, 7 ], "next":"/p?c=1"}';
  const expected = '{"items":[{"name":"A\\u0041 \\"q\\"","address":{"city":"Ü"},"tags":["x",[2]]},{}]}';
  for (const sizes of [[1], [2], [3, 1], [7], [1000]]) assert.equal(stream(encode(body), patients, sizes), expected);
});

test('a name is read as JSON reads it', () => {
  assert.equal(stream(encode('{"items":[{"n\\u0061me":"x","\\u006eationality":"y"}]}'), patients, [3]), '{"items":[{"name":"x"}]}');
});

test('an object where a value is expected does not go: its parts have no names in the policy', () => {
  assert.equal(stream(encode('{"items":[{"name":{"text":"x","nationality":"y"}}]}'), patients, [5]), '{"items":[{}]}');
});

test('what a reader could take in two ways, and what is no JSON, is refused', () => {
  const cases: readonly (readonly [string, JsonProblem])[] = [
    ['{"a":1,"a":2}', 'property-twice'],
    ['{"a":1,"\\u0061":2}', 'property-twice'],
    ['{"a":1} {"b":2}', 'trailing-content'],
    ['{"a":1}x', 'trailing-content'],
    ['{"a":1', 'ends-early'],
    ['{"a":tru', 'not-json'],
    ['', 'ends-early'],
    ['"ab', 'ends-early'],
    ['{"a":01}', 'not-json'],
    ['{"a":+1}', 'not-json'],
    ['{"a":NaN}', 'not-json'],
    ["{'a':1}", 'not-json'],
    ['{"a":1,}', 'not-json'],
    ['[1,]', 'not-json'],
    ['[,1]', 'not-json'],
    ['{a:1}', 'not-json'],
    ['[1 2]', 'not-json'],
    ['[1}', 'not-json'],
    ['{"a" 1}', 'not-json'],
    ['"\u0000"', 'not-json'],
    ['"\\x"', 'not-json'],
    ['"\\u00g0"', 'not-json'],
    ['// c\n1', 'not-json'],
    ['\ufeff{}', 'not-json'],
    [']', 'not-json'],
  ];
  for (const [body, problem] of cases)
    for (const sizes of [[1], [1000]]) {
      assert.equal(
        problemOf(() => stream(encode(body), patients, sizes)),
        problem,
        body,
      );
      assert.notEqual(
        problemOf(() => parseJson(encode(body))),
        null,
        body,
      );
    }
});

test('bounds: depth, names, numbers, size', () => {
  const small = { maximumBytes: 200, maximumDepth: 4, maximumKeys: 2, maximumKeyBytes: 4, maximumNumberBytes: 5 };
  const cases: readonly (readonly [string, JsonProblem | null])[] = [
    ['[[[[1]]]]', null],
    ['[[[[[1]]]]]', 'too-deep'],
    ['{"abcd":1}', null],
    ['{"abcde":1}', 'name-too-long'],
    ['{"a":12345}', null],
    ['{"a":123456}', 'number-too-long'],
    ['{"a":1,"b":2,"c":3}', 'too-many-properties'],
    [`"${'x'.repeat(300)}"`, 'too-large'],
  ];
  for (const [body, problem] of cases)
    for (const sizes of [[1], [1000]]) {
      assert.equal(
        problemOf(() => stream(encode(body), patients, sizes, small)),
        problem,
        body,
      );
      assert.equal(
        problemOf(() => parseJson(encode(body), small)),
        problem,
        body,
      );
    }
});

test('broken UTF-8 is refused, wherever the pieces break', () => {
  for (const bytes of [
    [0x22, 0xc3, 0x22],
    [0x22, 0xff, 0x22],
    [0x22, 0xed, 0xa0, 0x80, 0x22],
    [0x22, 0xc0, 0xaf, 0x22],
  ])
    for (const sizes of [[1], [10]])
      assert.equal(
        problemOf(() => stream(new Uint8Array(bytes), planOf([]), sizes)),
        'not-utf-8',
      );
});

test('UTF-8 is judged as the platform judges it: every two bytes, with and without more', () => {
  const platform = new TextDecoder('utf-8', { fatal: true });
  const isValid = (bytes: Uint8Array): boolean => {
    try {
      platform.decode(bytes);
      return true;
    } catch {
      return false;
    }
  };
  for (let first = 0x80; first < 0x100; first += 1)
    for (let second = 0x80; second < 0x100; second += 1) {
      const bytes = Uint8Array.of(0x22, first, second, ...(first >= 0xf0 ? [0x80, 0xbf] : first >= 0xe0 ? [0x80] : []), 0x22);
      const whole = problemOf(() => stream(bytes, planOf([]), [10]));
      assert.equal(whole, isValid(bytes) ? null : 'not-utf-8', `${[...bytes]}`);
      if (second === 0x80)
        assert.equal(
          problemOf(() => stream(bytes, planOf([]), [1])),
          whole,
        );
    }
});

test('the strict reader keeps the digits of numbers', () => {
  assert.equal(
    JSON.stringify(parseJsonText('{"a":1.50,"b":[1e400,-0,12345678901234567890,3]}')),
    '{"a":1.50,"b":[1e400,-0,12345678901234567890,3]}',
  );
});

/** Names that a random body and a random plan share. */
const names = ['a', 'b', 'c', 'ü', 'x"y', '__proto__', 'constructor'];
/** Leaves that stand nowhere else. */
const body = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.nat({ max: 1_000_000 }).map((n) => `leaf-${n}-é`),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...names.filter((n) => n !== '__proto__')), tie('value')), {
        selector: ([name]) => name,
        maxLength: 5,
      })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;
const path = fc
  .array(fc.constantFrom('a', 'b', 'c', 'ü', 'constructor', '__proto__'), { minLength: 1, maxLength: 3 })
  .map((steps) => steps.join('.'));
const plans = fc
  .array(fc.record({ at: fc.option(path, { nil: undefined }), fields: fc.array(path, { maxLength: 4 }) }), { maxLength: 3 })
  .map(planOf);

test('property: streaming gives what filtering in memory gives, for any pieces', () => {
  fc.assert(
    fc.property(
      body,
      plans,
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (value, plan, sizes, spaced) => {
        const text = JSON.stringify(value, null, spaced ? 2 : undefined);
        const streamed = stream(encode(text), plan, sizes);
        const kept = filterJson(parseJson(encode(text)), plan);
        assert.equal(streamed, kept === undefined ? '' : JSON.stringify(kept));
      },
    ),
    { numRuns: 2000 },
  );
});

test('property: no leaf outside the released paths comes out, and every one inside does', () => {
  fc.assert(
    fc.property(body, plans, (value, plan) => {
      let count = 0;
      const released: string[] = [];
      const refused: string[] = [];
      // Another way to the same answer: by the path of each leaf.
      const number = (each: unknown, node: PlanNode | undefined): unknown => {
        if (Array.isArray(each)) return each.map((item) => number(item, node));
        if (typeof each === 'object' && each !== null)
          return Object.fromEntries(Object.entries(each).map(([key, part]) => [key, number(part, node?.parts.get(key))]));
        count += 1;
        const leaf = `unique-${count}-`;
        (node?.value === true ? released : refused).push(leaf);
        return leaf;
      };
      const text = JSON.stringify(number(value, plan));
      const out = stream(encode(text), plan, [11]);
      if (out !== '') JSON.parse(out);
      for (const leaf of refused) assert.ok(!out.includes(leaf), leaf);
      for (const leaf of released) assert.ok(out.includes(leaf), leaf);
    }),
    { numRuns: 1000 },
  );
});

test('property: any bytes are refused or give JSON', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0a1e-. tfn'), maxLength: 30 }).map(encode),
      ),
      (bytes) => {
        let out: string;
        try {
          out = stream(bytes, planOf([{ fields: ['a', 'b'] }]), [4]);
        } catch (error) {
          assert.ok(error instanceof JsonRefused);
          return;
        }
        // Whatever is accepted is JSON for everybody else too.
        JSON.parse(decode(bytes));
        if (out !== '') JSON.parse(out);
      },
    ),
    { numRuns: 3000 },
  );
});
