/**
 * Counts rows. A row is a code for each column that is looked at; what a code means stands ready in arrays, so a row is counted without touching text.
 *
 * @module
 */
import { judgeOf } from '../condition/judge.ts';
import type { ReadError } from '../error.ts';
import { findCode } from '../intern/index.ts';
import { limits } from '../limits.ts';
import type { Plan } from '../plan/index.ts';
import { createScores } from '../scores/index.ts';
import type { ReadState } from '../state/index.ts';
import { createIdCounter, type IdCounter } from './id.ts';
import { createPairs } from './pairs.ts';
import { createSlot, decision, learn, outcome, randomSample, readNumber, type SlotCounter, stateOfSlot } from './slot.ts';

export interface Counter {
  readonly slots: readonly SlotCounter[];
  /** Of the row at hand, by slot: its code; -1: it has none, and `numbers` and `answers` say what it means. */
  readonly codes: Int32Array;
  readonly numbers: Float64Array;
  readonly answers: Int32Array;
  readonly ids: IdCounter | null;
  /** Why nothing more can be counted. */
  error: ReadError | null;
  /**
   * Takes a value of the row at hand: as it stands there, with its quotation marks, without spaces around it. At least four bytes follow it.
   *
   * @param line tells the line of the row, for the few that are named
   * @param weight how often the row will be counted
   */
  take(slot: number, bytes: Uint8Array, view: DataView, from: number, to: number, line: () => number, weight?: number): void;
  /** Code of a value that has none yet; -1: it gets none. */
  learn(slot: number, bytes: Uint8Array, view: DataView, from: number, to: number, line: () => number): number;
  /** What a number without a code answers to all the conditions on its column, as one number below `answerRoom`. */
  answersOf(slot: number, value: number): number;
  /** Counts the row at hand when all its values were taken, so many times. */
  count(weight: number): void;
  /** Counts the id of the row at hand. */
  countId(): void;
  /** Group of the row at hand, and what it answers: `group * 9 + flagged * 3 + positive`; -1: it is in no group. */
  groupCell(): number;
  addScore(groupCell: number, value: number, weight?: number): void;
  /** The same for rows that say the same of what was asked, the score apart. */
  mark(): number;
  states(): Pick<ReadState, 'slots' | 'parts' | 'scores' | 'ids'>;
}

/** Three answers each to three conditions. */
export const answerRoom = 27;
const answerFactors = [1, 3, 9] as const;

export function createCounter(plan: Plan): Counter {
  const slots = plan.slots.map((_, index) => createSlot(plan, index));
  const codes = new Int32Array(slots.length);
  const numbers = new Float64Array(slots.length);
  const answers = new Int32Array(slots.length);
  const groupSlots = plan.groups.map((index) => slots[index]!);
  const groupPairs = groupSlots.slice(1).map(() => createPairs(limits.groups));
  const parts = createPairs(limits.combinations);
  const [decisionSlot, outcomeSlot, randomSlot] = [plan.decision, plan.outcome, plan.randomSample].map(
    (planned) => planned?.slot ?? -1,
  ) as [number, number, number];
  const judges = slots.map((slot) => slot.conditions.map((condition) => judgeOf(condition ?? undefined)));
  const scoreSlot = plan.score ?? -1;
  const stratumSlot = plan.stratum ?? -1;
  const scores = createScores();
  let cells = new Float64Array(64 * 18);

  function take(index: number, bytes: Uint8Array, view: DataView, from: number, to: number, line: () => number, weight = 1): void {
    const slot = slots[index]!;
    if (slot.uses.id) counter.ids!.take(slot, bytes, view, from, to);
    let code = findCode(slot.interner, view, from, to);
    if (code < 0 && (slot.uses.text || slot.uses.number)) {
      code = learnCode(index, bytes, view, from, to, line);
      if (code < 0) {
        numbers[index] = readNumber(slot, bytes, from, to, weight, line);
        answers[index] = answersOf(index, numbers[index]!);
      }
    }
    codes[index] = code;
  }

  function learnCode(index: number, bytes: Uint8Array, view: DataView, from: number, to: number, line: () => number): number {
    const learned = learn(slots[index]!, bytes, view, from, to, line);
    if (typeof learned === 'number') return learned;
    counter.error ??= learned;
    return -1;
  }

  function answersOf(index: number, value: number): number {
    const [a, b, c] = judges[index]!;
    return a!(value) + b!(value) * answerFactors[1] + c!(value) * answerFactors[2];
  }

  function answerOf(use: 0 | 1 | 2, slot: number): number {
    const code = codes[slot]!;
    return code >= 0 ? slots[slot]!.answers[use]![code]! : Math.floor(answers[slot]! / answerFactors[use]) % 3;
  }

  /** -1: the row is in no group; -2: there are too many. */
  function groupOf(): number {
    let group = groupSlots.length === 0 ? 0 : groupSlots[0]!.group!.byCode[codes[plan.groups[0]!]!]!;
    for (let i = 1; i < groupSlots.length; i++) {
      const digit = groupSlots[i]!.group!.byCode[codes[plan.groups[i]!]!]!;
      if (group < 0 || digit < 0) return -1;
      group = groupPairs[i - 1]!.numberOf(group, digit);
      if (group < 0) return -2;
    }
    return group;
  }

  const stratumOf = (): number => (stratumSlot < 0 ? -1 : slots[stratumSlot]!.stratum!.byCode[codes[stratumSlot]!]!);
  const flaggedOf = (): number => answerOf(decision, decisionSlot);
  const positiveOf = (): number => (outcomeSlot < 0 ? 2 : answerOf(outcome, outcomeSlot));
  const randomOf = (): number => (randomSlot >= 0 && answerOf(randomSample, randomSlot) === 1 ? 1 : 0);

  function scoreOf(): number {
    if (scoreSlot < 0) return Number.NaN;
    const code = codes[scoreSlot]!;
    return code >= 0 ? slots[scoreSlot]!.numbers[code]! : numbers[scoreSlot]!;
  }

  function groupCell(): number {
    const group = groupOf();
    if (group === -2) counter.error ??= { code: 'too-many-groups', column: slots[plan.groups.at(-1)!]!.name, limit: limits.groups };
    return group < 0 ? -1 : group * 9 + flaggedOf() * 3 + positiveOf();
  }

  function count(weight: number): void {
    for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) slots[i]!.counts[codes[i]!]! += weight;
    const place = groupCell();
    if (place < 0) return;
    const group = Math.floor(place / 9);
    const part = stratumSlot < 0 ? group : parts.numberOf(group, stratumOf());
    if (part < 0) {
      counter.error ??= { code: 'too-many-combinations', limit: limits.combinations };
      return;
    }
    const cell = part * 18 + (place % 9) * 2 + randomOf();
    if (cell >= cells.length) {
      const larger = new Float64Array(Math.max((part + 1) * 18, cells.length * 2));
      larger.set(cells);
      cells = larger;
    }
    cells[cell]! += weight;
    const score = scoreOf();
    if (!Number.isNaN(score)) addScore(place, score, weight);
  }

  function addScore(place: number, value: number, weight = 1): void {
    const entry = scores.entryOf(Math.floor(place / 9), value);
    if (entry < 0) counter.error ??= { code: 'too-many-combinations', limit: limits.combinations };
    else scores.add(entry, place % 9, value, weight);
  }

  function mark(): number {
    const digits = plan.groups.map((index) => slots[index]!.group!.byCode[codes[index]!]!);
    return [stratumOf(), flaggedOf(), positiveOf(), randomOf(), ...digits].reduce(mixed, 0x2545f491);
  }

  function nameOfGroup(group: number): readonly string[] {
    const names: string[] = [];
    let rest = group;
    for (let i = groupSlots.length - 1; i > 0; i--) {
      names.unshift(groupSlots[i]!.group!.texts[groupPairs[i - 1]!.second(rest)]!);
      rest = groupPairs[i - 1]!.first(rest);
    }
    return groupSlots.length === 0 ? [] : [groupSlots[0]!.group!.texts[rest]!, ...names];
  }

  /** One name for all that is said of a group. */
  const names: (readonly string[])[] = [];
  const sharedName = (group: number): readonly string[] => {
    names[group] ??= nameOfGroup(group);
    return names[group]!;
  };

  const counter: Counter = {
    slots,
    codes,
    numbers,
    answers,
    ids: plan.id === null ? null : createIdCounter(),
    error: null,
    take,
    learn: learnCode,
    answersOf,
    count,
    countId: () => counter.ids?.count(mark(), scoreOf()),
    groupCell,
    addScore,
    mark,
    states() {
      const states = [];
      for (let part = 0; part * 18 < cells.length; part++) {
        const counts = [...cells.subarray(part * 18, part * 18 + 18)];
        if (counts.every((value) => value === 0)) continue;
        const group = stratumSlot < 0 ? part : parts.first(part);
        const stratum = stratumSlot < 0 ? -1 : parts.second(part);
        states.push({ group: sharedName(group), stratum: stratum < 0 ? null : slots[stratumSlot]!.stratum!.texts[stratum]!, counts });
      }
      return {
        slots: slots.map((slot) => stateOfSlot(slot, slot.uses.id ? counter.ids!.missing() : 0)),
        parts: states,
        scores: scores.states(sharedName),
        ids: counter.ids?.state() ?? null,
      };
    },
  };
  return counter;
}

function mixed(mark: number, value: number): number {
  let hash = Math.imul(mark ^ value, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
