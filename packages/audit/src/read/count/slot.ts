/**
 * A column that is looked at, and what each of its values means for the question. What a value means is worked out once, when it is first seen.
 *
 * @module
 */
import type { Condition } from '../../model/index.ts';
import { isNumeric, judgeOf, judgeText, notKnown } from '../condition/judge.ts';
import { textOf } from '../encoding/index.ts';
import type { ReadError } from '../error.ts';
import { addCode, bytesOfCode, createInterner, type Interner } from '../intern/index.ts';
import { limits } from '../limits.ts';
import { mayBeThousandsIn, plainNumber } from '../number/bytes.ts';
import { hasDecimalComma, mayBeThousands, numberOf } from '../number/index.ts';
import type { Plan } from '../plan/index.ts';
import type { SlotState } from '../state/index.ts';

interface Uses {
  /** Every value must be known: of groups, strata, and where a condition names values. */
  readonly text: boolean;
  readonly number: boolean;
  readonly id: boolean;
}

/** Texts by number, those missing left out. */
interface Digits {
  readonly byText: Map<string, number>;
  readonly texts: string[];
  readonly limit: number;
  readonly code: 'too-many-groups' | 'too-many-strata';
  /** By code; -1: missing. */
  byCode: Int32Array;
}

export interface SlotCounter {
  readonly name: string;
  readonly uses: Uses;
  readonly interner: Interner;
  /** By code. */
  counts: Float64Array;
  numbers: Float64Array;
  answers: readonly [Uint8Array, Uint8Array, Uint8Array];
  readonly group: Digits | null;
  readonly stratum: Digits | null;
  texts: string[];
  foreign: boolean[];
  missing: boolean[];
  /** Of values that are not learned because there are too many numbers. */
  readonly beyond: { missing: number; notANumber: number; foreign: number };
  firstNotANumber: number;
  commas: boolean;
  thousands: boolean;
  readonly conditions: readonly (Condition | null)[];
  readonly missingTexts: readonly string[];
  readonly missingNumbers: readonly (number | null)[];
}

/** Numbers that are learned as values, so that they need not be read again. */
const learnedNumbers = 16_384;
const learnedBytes = 16_000_000;

/** Conditions by number, in `answers`. */
export const decision = 0;
export const outcome = 1;
export const randomSample = 2;

export function createSlot(plan: Plan, index: number): SlotCounter {
  const conditions = [plan.decision, plan.outcome, plan.randomSample].map((planned) =>
    planned !== null && planned.slot === index ? planned.condition : null,
  );
  const isGroup = plan.groups.includes(index);
  const isStratum = plan.stratum === index;
  const digits = (limit: number, code: Digits['code']): Digits => ({
    byText: new Map(),
    texts: [],
    limit,
    code,
    byCode: new Int32Array(64),
  });
  return {
    name: plan.slots[index]!.name,
    uses: {
      text: isGroup || isStratum || conditions.some((condition) => condition !== null && !isNumeric(condition)),
      number: plan.score === index || conditions.some((condition) => condition !== null && isNumeric(condition)),
      id: plan.id === index,
    },
    interner: createInterner(),
    counts: new Float64Array(64),
    numbers: new Float64Array(64),
    answers: [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)],
    group: isGroup ? digits(limits.groups, 'too-many-groups') : null,
    stratum: isStratum ? digits(limits.strata, 'too-many-strata') : null,
    texts: [],
    foreign: [],
    missing: [],
    beyond: { missing: 0, notANumber: 0, foreign: 0 },
    firstNotANumber: 0,
    commas: false,
    thousands: false,
    conditions,
    missingTexts: plan.missing,
    missingNumbers: plan.missing.map(numberOf),
  };
}

/**
 * Code of a value that `findCode` does not know. -1: it is not learned, and its number is read each time.
 *
 * @param from with `to`: the value as it stands in a row, its quotation marks included, without spaces around it
 * @param line called for the line of the row
 */
export function learn(
  slot: SlotCounter,
  bytes: Uint8Array,
  view: DataView,
  from: number,
  to: number,
  line: () => number,
): number | ReadError {
  const { interner, uses } = slot;
  const isFull = (interner.ends[interner.size - 1] ?? 0) + to - from > learnedBytes;
  if (!uses.text && (interner.size >= learnedNumbers || isFull)) return -1;
  if (uses.text && (interner.size >= limits.values || isFull)) return { code: 'too-many-values', column: slot.name, limit: limits.values };
  const code = addCode(interner, bytes, view, from, to);
  if (code >= slot.counts.length) widen(slot);
  const { text, foreign } = readValue(bytesOfCode(interner, code));
  const isMissing = text === '' || slot.missingTexts.includes(text);
  slot.texts.push(text);
  slot.foreign.push(foreign);
  slot.missing.push(isMissing);
  const number = uses.number && !isMissing ? numberOf(text) : null;
  slot.numbers[code] = number ?? Number.NaN;
  if (uses.number) noteNumber(slot, text, isMissing, number, line);
  for (const [use, condition] of slot.conditions.entries()) {
    if (condition === null) slot.answers[use]![code] = notKnown;
    else
      slot.answers[use]![code] = isNumeric(condition)
        ? judgeOf(condition)(number ?? Number.NaN)
        : judgeText(condition, text, slot.missingTexts);
  }
  for (const digits of [slot.group, slot.stratum]) {
    if (digits === null) continue;
    const digit = isMissing ? -1 : (digits.byText.get(text) ?? digits.texts.length);
    if (digit >= digits.limit) return { code: digits.code, column: slot.name, limit: digits.limit };
    if (digit === digits.texts.length) {
      digits.byText.set(text, digit);
      digits.texts.push(text);
    }
    digits.byCode[code] = digit;
  }
  return code;
}

/** Number of a value that is not learned; NaN if it is none. Counts why. */
export function readNumber(slot: SlotCounter, bytes: Uint8Array, from: number, to: number, weight: number, line: () => number): number {
  const plain = plainNumber(bytes, from, to);
  if (!Number.isNaN(plain) && !slot.missingNumbers.includes(plain)) {
    slot.thousands ||= mayBeThousandsIn(bytes, from, to);
    return plain;
  }
  if (from === to) {
    slot.beyond.missing += weight;
    return Number.NaN;
  }
  const { text, foreign } = readValue(bytes.subarray(from, to));
  const isMissing = text === '' || slot.missingTexts.includes(text);
  const number = isMissing ? null : numberOf(text);
  if (isMissing) slot.beyond.missing += weight;
  else if (number === null) slot.beyond.notANumber += weight;
  if (foreign) slot.beyond.foreign += weight;
  noteNumber(slot, text, isMissing, number, line);
  return number ?? Number.NaN;
}

function noteNumber(slot: SlotCounter, text: string, isMissing: boolean, number: number | null, line: () => number): void {
  if (isMissing) return;
  if (number === null && slot.firstNotANumber === 0) slot.firstNotANumber = line();
  slot.commas ||= hasDecimalComma(text);
  slot.thousands ||= mayBeThousands(text);
}

/** What a field says: without its quotation marks, without spaces around it. */
export function readValue(raw: Uint8Array): { readonly text: string; readonly foreign: boolean } {
  if (raw[0] !== 0x22) return textOf(raw);
  const { text, foreign } = textOf(raw.subarray(1, raw.length - 1));
  return { text: text.replaceAll('""', '"'), foreign };
}

function widen(slot: SlotCounter): void {
  const length = slot.counts.length * 2;
  const into = <T extends Float64Array | Uint8Array | Int32Array>(larger: T, array: T): T => {
    larger.set(array);
    return larger;
  };
  slot.counts = into(new Float64Array(length), slot.counts);
  slot.numbers = into(new Float64Array(length), slot.numbers);
  const [a, b, c] = slot.answers;
  slot.answers = [into(new Uint8Array(length), a), into(new Uint8Array(length), b), into(new Uint8Array(length), c)];
  for (const digits of [slot.group, slot.stratum]) if (digits !== null) digits.byCode = into(new Int32Array(length), digits.byCode);
}

export function stateOfSlot(slot: SlotCounter, missingIds: number): SlotState {
  const { uses, counts } = slot;
  const sumWhere = (holds: (code: number) => boolean): number =>
    slot.texts.reduce((sum, _, code) => sum + (holds(code) ? counts[code]! : 0), 0);
  const isNumber = (code: number): boolean => !Number.isNaN(slot.numbers[code]);
  const wrong = sumWhere((code) => !slot.missing[code] && !isNumber(code)) + slot.beyond.notANumber;
  return {
    values: uses.text
      ? slot.texts.map((text, code) => ({ text, count: counts[code]!, foreign: slot.foreign[code] ? counts[code]! : 0 }))
      : [],
    numbers: {
      missing: uses.number ? sumWhere((code) => slot.missing[code]!) + slot.beyond.missing : 0,
      notANumber: uses.number && wrong > 0 ? { count: wrong, firstLine: slot.firstNotANumber } : { count: 0, firstLine: 0 },
      commas: slot.commas,
      thousands: slot.thousands,
      foreign: uses.number && !uses.text ? sumWhere((code) => slot.foreign[code]!) + slot.beyond.foreign : 0,
    },
    missingIds,
  };
}
