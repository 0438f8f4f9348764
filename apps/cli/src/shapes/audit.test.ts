import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings, exactly, type GroupCounts, type Report, reportOfGroups, reportOfTally, type Tally } from '@firebreak/audit';
import fc from 'fast-check';
import type { z } from 'zod';
import { auditReportShape } from './audit.ts';

/** What `readonly` does not change. */
type Plain<T> = T extends readonly (infer Item)[] ? Plain<Item>[] : T extends object ? { -readonly [Key in keyof T]: Plain<T[Key]> } : T;

test('the published shape and the type are the same', () => {
  // Types are checked by tsc: each direction fails to compile if the other knows a field or a code that it does not.
  const toShape = (report: Plain<Report>): z.input<typeof auditReportShape> => report;
  const toType = (shape: z.output<typeof auditReportShape>): Plain<Report> => shape;
  const input = { sha256: 'a'.repeat(64), bytes: 1, kind: 'table', rows: 2 } as const;
  const report = reportOfGroups([group('a', 1, 2, 3, 4), group('b', 50, 60, 70, 80)], input, defaultSettings);
  const read = auditReportShape.parse(JSON.parse(JSON.stringify(report)));
  assert.deepEqual(toShape(toType(read)), report);
});

test('a field that the shape does not know is refused', () => {
  const input = { sha256: 'a'.repeat(64), bytes: 1, kind: 'table', rows: 2 } as const;
  const report = reportOfGroups([group('a', 1, 2, 3, 4)], input, defaultSettings);
  assert.equal(auditReportShape.safeParse({ ...report, file: 'people.csv' }).success, false);
});

test('reports of any people fit the shape', () => {
  const count = fc.oneof(fc.constant(0), fc.nat(5), fc.nat(500));
  const cell = fc.record({
    group: fc.tuple(fc.constantFrom('a', 'b', '__proto__'), fc.constantFrom('x', 'y')),
    stratum: fc.constantFrom('s', 't', null),
    flagged: fc.constantFrom(true, false, null),
    positive: fc.constantFrom(true, false, null),
    random: fc.boolean(),
    count: fc.integer({ min: 1, max: 400 }),
  });
  const score = fc.record({
    group: fc.tuple(fc.constantFrom('a', 'b', '__proto__'), fc.constantFrom('x', 'y')),
    positive: fc.constantFrom(true, false, null),
    flagged: fc.constant(null),
    from: fc.nat(20),
    count,
  });
  const decision = { column: { name: 'decision' }, is: 'in', values: ['yes'] } as const;
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), fc.array(score, { maxLength: 30 }), fc.boolean(), (cells, scores, randomSample) => {
      const rows = cells.reduce((all, one) => all + one.count, 0);
      const tally: Tally = {
        columns: { groups: ['one', 'two'], stratum: 'stratum', outcome: true, score: true, randomSample },
        cells: cells.map((one) => ({ ...one, random: randomSample && one.random })),
        scores: scores.map((one) => ({ ...one, to: one.from, total: one.from * one.count })),
        rows,
        counted: rows,
        problems: [],
      };
      const question = { groups: [{ name: 'one' }, { name: 'two' }], decision };
      const settings = { ...defaultSettings, effect: 'benefit', minimumCell: 5, population: 1_000_000 } as const;
      const input = { sha256: 'a'.repeat(64), bytes: 1, kind: 'csv', rows } as const;
      const report = reportOfTally(tally, input, question, settings);
      assert.deepEqual(auditReportShape.parse(JSON.parse(JSON.stringify(report))), report);
    }),
    { numRuns: 60 },
  );
});

function group(name: string, tn: number, fp: number, fn: number, tp: number): GroupCounts {
  const nobody = exactly(0);
  const cells = { tn: exactly(tn), fp: exactly(fp), fn: exactly(fn), tp: exactly(tp), flaggedUnknown: nobody, clearedUnknown: nobody };
  return { name: [name], n: exactly(tn + fp + fn + tp), cells, given: {} };
}
