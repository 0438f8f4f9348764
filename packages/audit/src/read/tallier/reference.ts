/**
 * Counts the rows of delimited text in the slow and obvious way: all of it in memory, as text, with maps. For tests.
 *
 * @module
 */
import type { RowQuestion } from '../../model/index.ts';
import { isNumeric, judgeOf, judgeText, no, notKnown, yes } from '../condition/judge.ts';
import { sniff, textOf } from '../encoding/index.ts';
import { utf16ToUtf8 } from '../encoding/utf16.ts';
import { finish, type TallyResult } from '../finish/index.ts';
import { bytesToText, textToBytes } from '../head/bytes.ts';
import type { Delimiter } from '../head/delimiter.ts';
import { delimiterOf, saidDelimiter } from '../head/delimiter.ts';
import { hasDecimalComma, mayBeThousands, numberOf } from '../number/index.ts';
import { type Plan, type PlannedCondition, planOf } from '../plan/index.ts';
import { rowsOf } from '../rows/index.ts';

interface Value {
  readonly text: string;
  readonly foreign: boolean;
}

export function referenceTally(question: RowQuestion, bytes: Uint8Array, wanted?: Delimiter): TallyResult {
  const sniffed = sniff(bytes);
  if (!sniffed.ok) return sniffed;
  const body = bytes.subarray(sniffed.bomBytes);
  const all = bytesToText(sniffed.encoding === 'utf-8' ? body : utf16ToUtf8(body, sniffed.encoding));
  if (all.includes('\0')) return { ok: false, error: { code: 'not-a-table', looksLike: 'binary' } };
  const said = saidDelimiter(all);
  const text = said === null ? all : all.slice(said.length);
  const { rows: found, emptyLines } = rowsOf(text, wanted ?? said?.delimiter ?? delimiterOf(text));
  const lines = said === null ? 0 : 1;
  const [heading, ...rows] = found;
  if (heading === undefined) return { ok: false, error: { code: 'empty-file' } };
  const planned = planOf(
    question,
    heading.fields.map((field) => textOf(textToBytes(field)).text),
  );
  if (!planned.ok) return planned;
  const { plan } = planned;
  const open = [heading, ...rows].find((row) => row.openLine > 0);
  const ragged = rows.filter((row) => row.openLine === 0 && row.fields.length !== plan.names.length);
  const good = rows.filter((row) => row.openLine === 0 && row.fields.length === plan.names.length);
  const stray = good.filter((row) => row.stray);
  const firstLine = (some: readonly { readonly line: number }[]): number => (some.length === 0 ? 0 : some[0]!.line + lines);
  return finish(plan, {
    rows: rows.length,
    emptyLines,
    ragged: { count: ragged.length, firstLine: firstLine(ragged), fields: ragged[0]?.fields.length ?? 0 },
    stray: { count: stray.length, firstLine: firstLine(stray) },
    unclosedLine: open === undefined ? 0 : open.openLine + lines,
    ...count(
      plan,
      good.map(({ fields, line }) => ({ values: plan.slots.map(({ index }) => textOf(textToBytes(fields[index]!))), line: line + lines })),
    ),
  });
}

function count(plan: Plan, rows: readonly { readonly values: readonly Value[]; readonly line: number }[]) {
  const isMissing = ({ text }: Value): boolean => text === '' || plan.missing.includes(text);
  const conditions = [plan.decision, plan.outcome, plan.randomSample].filter((planned) => planned !== null);
  const numeric = (slot: number): boolean =>
    plan.score === slot || conditions.some((planned) => planned.slot === slot && isNumeric(planned.condition));
  const textual = (slot: number): boolean =>
    plan.groups.includes(slot) ||
    plan.stratum === slot ||
    conditions.some((planned) => planned.slot === slot && !isNumeric(planned.condition));
  const slots = plan.slots.map((_, slot) => {
    const column = rows.map(({ values, line }) => ({ value: values[slot]!, line }));
    const texts = [...new Set(column.map(({ value }) => value.text))];
    const bad = column.filter(({ value }) => !isMissing(value) && numberOf(value.text) === null);
    return {
      values: textual(slot)
        ? texts.map((text) => {
            const same = column.filter(({ value }) => value.text === text);
            return { text, count: same.length, foreign: same.filter(({ value }) => value.foreign).length };
          })
        : [],
      numbers: {
        missing: numeric(slot) ? column.filter(({ value }) => isMissing(value)).length : 0,
        notANumber: numeric(slot) ? { count: bad.length, firstLine: bad[0]?.line ?? 0 } : { count: 0, firstLine: 0 },
        commas: numeric(slot) && texts.some(hasDecimalComma),
        thousands: numeric(slot) && texts.some(mayBeThousands),
        foreign: numeric(slot) && !textual(slot) ? column.filter(({ value }) => value.foreign).length : 0,
      },
      missingIds: plan.id === slot ? column.filter(({ value }) => isMissing(value)).length : 0,
    };
  });
  const judge = (planned: PlannedCondition | null, values: readonly Value[]) => {
    if (planned === null) return null;
    const { text } = values[planned.slot]!;
    return isNumeric(planned.condition)
      ? judgeOf(planned.condition)(isMissing(values[planned.slot]!) ? Number.NaN : (numberOf(text) ?? Number.NaN))
      : judgeText(planned.condition, text, plan.missing);
  };
  const parts = new Map<string, { group: string[]; stratum: string | null; counts: number[] }>();
  const scores = new Map<string, { group: string[]; from: number; to: number; counts: number[]; totals: number[] }>();
  const ids = new Map<string, { rows: number; said: Set<string> }>();
  for (const { values } of rows) {
    const group = plan.groups.map((slot) => values[slot]!.text);
    const inGroup = plan.groups.every((slot) => !isMissing(values[slot]!));
    const stratum = plan.stratum === null || isMissing(values[plan.stratum]!) ? null : values[plan.stratum]!.text;
    const flagged = judge(plan.decision, values)!;
    const positive = judge(plan.outcome, values) ?? notKnown;
    const random = judge(plan.randomSample, values) === yes ? yes : no;
    const score = plan.score === null || isMissing(values[plan.score]!) ? null : numberOf(values[plan.score]!.text);
    if (inGroup) {
      const key = JSON.stringify([group, stratum]);
      const part = parts.get(key) ?? { group, stratum, counts: Array.from({ length: 18 }, () => 0) };
      part.counts[flagged * 6 + positive * 2 + random]! += 1;
      parts.set(key, part);
      if (score !== null) {
        const scoreKey = JSON.stringify([group, score]);
        const cell = scores.get(scoreKey) ?? {
          group,
          from: score,
          to: score,
          counts: Array.from({ length: 9 }, () => 0),
          totals: Array.from({ length: 9 }, () => 0),
        };
        cell.counts[flagged * 3 + positive]! += 1;
        cell.totals[flagged * 3 + positive] = cell.counts[flagged * 3 + positive]! * score;
        scores.set(scoreKey, cell);
      }
    }
    if (plan.id !== null && !isMissing(values[plan.id]!)) {
      const seen = ids.get(values[plan.id]!.text) ?? { rows: 0, said: new Set() };
      seen.rows++;
      seen.said.add(
        JSON.stringify([
          plan.groups.map((slot) => (isMissing(values[slot]!) ? null : values[slot]!.text)),
          stratum,
          flagged,
          positive,
          random,
          score,
        ]),
      );
      ids.set(values[plan.id]!.text, seen);
    }
  }
  const repeated = [...ids.values()].filter((seen) => seen.rows > 1);
  return {
    slots,
    parts: [...parts.values()],
    scores: [...scores.values()],
    ids:
      plan.id === null
        ? null
        : {
            repeated: repeated.length,
            rows: repeated.reduce((sum, seen) => sum + seen.rows, 0),
            inconsistent: repeated.filter(({ said }) => said.size > 1).length,
            beyond: false,
          },
  };
}
