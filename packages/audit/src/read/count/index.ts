/**
 * Counts rows. A row is a code for each column that is looked at; what a code means stands ready in arrays, so a row is counted without touching text.
 *
 * @module
 */
import { judgeOf } from '../condition/judge.ts';
import type { ReadError } from '../error.ts';
import { createIds } from '../ids/index.ts';
import { findCode } from '../intern/index.ts';
import { limits } from '../limits.ts';
import type { Plan } from '../plan/index.ts';
import { createScores } from '../scores/index.ts';
import type { ReadState } from '../state/index.ts';
import { createPairs } from './pairs.ts';
import { createSlot, decision, learn, outcome, randomSample, readNumber, readValue, type SlotCounter, stateOfSlot } from './slot.ts';

export interface Counter {
  readonly slots: readonly SlotCounter[];
  /** Codes of the row at hand, by slot; -1: its value is a number that has no code. */
  readonly codes: Int32Array;
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
  /** Counts the row at hand when all its values were taken, so many times. */
  count(weight: number): void;
  states(): Pick<ReadState, 'slots' | 'parts' | 'scores' | 'ids'>;
}

/** Entries of scores that are found by code and group, without a search. */
const maximumCached = 1_048_576;

const bits = new DataView(new ArrayBuffer(8));

function mixed(mark: number, value: number): number {
  let hash = Math.imul(mark ^ value, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

export function createCounter(plan: Plan): Counter {
  const slots = plan.slots.map((_, index) => createSlot(plan, index));
  const codes = new Int32Array(slots.length);
  const numbers = new Float64Array(slots.length);
  const groupSlots = plan.groups.map((index) => slots[index]!);
  const groupPairs = groupSlots.slice(1).map(() => createPairs(limits.groups));
  const parts = createPairs(limits.combinations);
  const [decisionSlot, outcomeSlot, randomSlot] = [plan.decision, plan.outcome, plan.randomSample].map(
    (planned) => planned?.slot ?? -1,
  ) as [number, number, number];
  const judges = [plan.decision, plan.outcome, plan.randomSample].map((planned) => judgeOf(planned?.condition));
  const scoreSlot = plan.score ?? -1;
  const stratumSlot = plan.stratum ?? -1;
  const scores = createScores();
  const ids = plan.id === null ? null : createIds();
  let cells = new Float64Array(64 * 18);
  /** Entries of scores + 1 by code of the score and group. */
  let entries = new Int32Array(1024);
  let entryStride = 1;
  let generation = 0;
  /** Columns of nothing but ids are not learned. */
  const isLearned = slots.map(({ uses }) => uses.text || uses.number);
  let id: { readonly view: DataView; readonly from: number; readonly to: number } = { view: bits, from: 0, to: 0 };
  const encoder = new TextEncoder();

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

  function answerOf(use: number, slot: number): number {
    const code = codes[slot]!;
    return code >= 0 ? slots[slot]!.answers[use]![code]! : judges[use]!(numbers[slot]!);
  }

  function entryOf(group: number, code: number, value: number): number {
    if (generation !== scores.generation()) {
      entries.fill(0);
      generation = scores.generation();
    }
    if (code < 0 || group >= 1024) return scores.entryOf(group, value);
    if (group >= entryStride) {
      while (group >= entryStride) entryStride *= 2;
      entries = new Int32Array(entryStride * 1024);
    }
    const at = code * entryStride + group;
    if (at >= maximumCached) return scores.entryOf(group, value);
    if (at >= entries.length) {
      const larger = new Int32Array(Math.max(at + 1, entries.length * 2));
      larger.set(entries);
      entries = larger;
    }
    const known = entries[at]! - 1;
    if (known >= 0) return known;
    const entry = scores.entryOf(group, value);
    // Finding it may have numbered all entries anew.
    if (generation === scores.generation()) entries[at] = entry + 1;
    return entry;
  }

  function take(index: number, bytes: Uint8Array, view: DataView, from: number, to: number, line: () => number, weight = 1): void {
    const slot = slots[index]!;
    if (ids !== null && slot.uses.id) takeId(slot, bytes, view, from, to);
    let code = findCode(slot.interner, view, from, to);
    if (code < 0 && isLearned[index]) {
      code = learnCode(index, bytes, view, from, to, line);
      if (code < 0) numbers[index] = readNumber(slot, bytes, from, to, weight, line);
    }
    codes[index] = code;
  }

  function learnCode(index: number, bytes: Uint8Array, view: DataView, from: number, to: number, line: () => number): number {
    const learned = learn(slots[index]!, bytes, view, from, to, line);
    if (typeof learned === 'number') return learned;
    counter.error ??= learned;
    return -1;
  }

  /** An id is hashed as it is read, not as it is written. */
  function takeId(slot: SlotCounter, bytes: Uint8Array, view: DataView, from: number, to: number): void {
    id = { view, from, to };
    let isPlain = slot.missingTexts.length === 0 && bytes[from] !== 0x22;
    for (let at = from; isPlain && at < to; at++) isPlain = bytes[at]! >= 0x20 && bytes[at]! < 0x80;
    if (isPlain) return;
    const { text } = readValue(bytes.subarray(from, to));
    const read = encoder.encode(text);
    const room = new Uint8Array(read.length + 4);
    room.set(read);
    id = { view: new DataView(room.buffer), from: 0, to: slot.missingTexts.includes(text) ? 0 : read.length };
  }

  function count(weight: number): void {
    for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) slots[i]!.counts[codes[i]!]! += weight;
    const group = groupOf();
    if (group === -2) {
      counter.error ??= { code: 'too-many-groups', column: slots[plan.groups.at(-1)!]!.name, limit: limits.groups };
      return;
    }
    const stratum = stratumSlot < 0 ? -1 : slots[stratumSlot]!.stratum!.byCode[codes[stratumSlot]!]!;
    const flagged = answerOf(decision, decisionSlot);
    const positive = outcomeSlot < 0 ? 2 : answerOf(outcome, outcomeSlot);
    const random = randomSlot >= 0 && answerOf(randomSample, randomSlot) === 1 ? 1 : 0;
    let score = Number.NaN;
    if (scoreSlot >= 0) score = codes[scoreSlot]! >= 0 ? slots[scoreSlot]!.numbers[codes[scoreSlot]!]! : numbers[scoreSlot]!;
    if (group >= 0) countCell(group, stratum, flagged, positive, random, score, weight);
    if (ids === null) return;
    if (id.to > id.from) ids.add(id.view, id.from, id.to, rowMark(stratum, flagged * 6 + positive * 2 + random, score));
    else slots[plan.id!]!.missingIds += weight;
  }

  function countCell(
    group: number,
    stratum: number,
    flagged: number,
    positive: number,
    random: number,
    score: number,
    weight: number,
  ): void {
    const part = stratumSlot < 0 ? group : parts.numberOf(group, stratum);
    const cell = part * 18 + flagged * 6 + positive * 2 + random;
    if (cell >= cells.length) {
      const larger = new Float64Array(Math.max((part + 1) * 18, cells.length * 2));
      larger.set(cells);
      cells = larger;
    }
    if (part >= 0) cells[cell]! += weight;
    const entry = Number.isNaN(score) ? 0 : entryOf(group, codes[scoreSlot]!, score);
    if (part < 0 || entry < 0) counter.error ??= { code: 'too-many-combinations', limit: limits.combinations };
    else if (!Number.isNaN(score)) scores.add(entry, flagged * 3 + positive, score, weight);
  }

  /** The same for rows that say the same of what was asked. */
  function rowMark(stratum: number, answers: number, score: number): number {
    let mark = mixed(mixed(0x2545f491, stratum), answers);
    for (let i = 0; i < groupSlots.length; i++) mark = mixed(mark, groupSlots[i]!.group!.byCode[codes[plan.groups[i]!]!]!);
    if (Number.isNaN(score)) return mark;
    bits.setFloat64(0, score);
    return mixed(mixed(mark, bits.getInt32(0)), bits.getInt32(4));
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

  const counter: Counter = {
    slots,
    codes,
    error: null,
    take,
    learn: learnCode,
    count,
    states() {
      const states = [];
      for (let part = 0; part * 18 < cells.length; part++) {
        const counts = [...cells.subarray(part * 18, part * 18 + 18)];
        if (counts.every((value) => value === 0)) continue;
        const group = stratumSlot < 0 ? part : parts.first(part);
        const stratum = stratumSlot < 0 ? -1 : parts.second(part);
        states.push({ group: nameOfGroup(group), stratum: stratum < 0 ? null : slots[stratumSlot]!.stratum!.texts[stratum]!, counts });
      }
      return { slots: slots.map(stateOfSlot), parts: states, scores: scores.states(nameOfGroup), ids: ids?.state() ?? null };
    },
  };
  return counter;
}
