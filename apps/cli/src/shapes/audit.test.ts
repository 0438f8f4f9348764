import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings, exactly, type GroupCounts, type Report, reportOfGroups } from '@firebreak/audit';
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

function group(name: string, tn: number, fp: number, fn: number, tp: number): GroupCounts {
  const nobody = exactly(0);
  const cells = { tn: exactly(tn), fp: exactly(fp), fn: exactly(fn), tp: exactly(tp), flaggedUnknown: nobody, clearedUnknown: nobody };
  return { name: [name], n: exactly(tn + fp + fn + tp), cells, given: {} };
}
