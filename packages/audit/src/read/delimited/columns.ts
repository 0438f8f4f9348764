/**
 * Counts the rows of a block column by column: one short loop for each column that is looked at.
 *
 * @module
 */
import { createCombinations } from '../count/combinations.ts';
import type { Counter } from '../count/index.ts';
import { readNumber } from '../count/slot.ts';
import { firstWord, isSame, lastWord, placeOf } from '../intern/index.ts';
import type { Plan } from '../plan/index.ts';
import { blockBytes, type Scanner } from '../scan/index.ts';

export interface ColumnCounter {
  /**
   * Counts the rows whose first separators stand in `starts` of the scanner. false: it cannot; they must be counted one by one, and so must all that
   * follow.
   *
   * @param lineOf tells the line of the row that begins at a place
   */
  count(scanner: Scanner, rows: number, lineOf: (place: number) => number): boolean;
  /** Hands on to the counter what was counted. */
  flush(): void;
}

/** @param wanted places of fields in a row, one for each slot */
export function createColumnCounter(plan: Plan, counter: Counter, wanted: Int32Array): ColumnCounter {
  const combinations = createCombinations(counter);
  const scores = new Float64Array(plan.score === null ? 0 : blockBytes);
  let sinceFlush = 0;
  /** By number of the combination: group and answers for a score, the mark for an id; made when they are first needed. */
  let groupCells = new Int32Array(0);
  let marks = new Int32Array(0);
  let isMarked = new Uint8Array(0);
  combinations.fit();
  makeLists();

  function makeLists(): void {
    const length = combinations.table.length;
    groupCells = new Int32Array(length).fill(unmade);
    marks = new Int32Array(plan.id === null ? 0 : length);
    isMarked = new Uint8Array(plan.id === null ? 0 : length);
  }

  /**
   * Adds the codes of one column to the numbers of the combinations. 1: done; 0: there is no room for a code; -1: a value has none.
   *
   * INVARIANT (remembered codes): the scanner remembers only codes for which there is room.
   */
  function addCodes(slot: number, scanner: Scanner, rows: number, lineOf: (place: number) => number): -1 | 0 | 1 {
    const { interner } = counter.slots[slot]!;
    const { bytes, view, separators, starts, numbers, misses } = scanner;
    const field = wanted[slot]!;
    const shift = combinations.shifts[slot]!;
    const room = combinations.rooms[slot]!;
    const { single } = interner;
    let { table, mask, firsts, lasts, lengths } = interner;
    const missed = scanner.lookUp(slot, rows, field, shift);
    const count = missed < 0 ? rows : missed;
    for (let i = 0; i < count; i++) {
      const row = missed < 0 ? i : misses[i]!;
      const separator = starts[row]! + field;
      let from = separators[separator - 1]! + 1;
      let to = separators[separator]!;
      if (to > from && bytes[to - 1] === 0x0d) to--;
      const isTight = from === to || (bytes[from]! > 0x20 && bytes[to - 1]! > 0x20);
      if (!isTight) {
        while (from < to && isBlank[bytes[to - 1]!] === 1) to--;
        while (from < to && isBlank[bytes[from]!] === 1) from++;
      }
      const length = to - from;
      if (length === 1) {
        const known = single[bytes[from]!]! - 1;
        if (known >= 0 && known < room) {
          numbers[row] = numbers[row]! | (known << shift);
          if (missed >= 0) scanner.remember(slot, from, to, known);
          continue;
        }
      }
      const first = firstWord(view, from, length);
      const last = lastWord(view, to, length);
      let code = -1;
      for (let place = placeOf(first, last, length, mask); ; place = (place + 1) & mask) {
        code = table[place]! - 1;
        if (code < 0) break;
        if (
          firsts[code] === first &&
          lasts[code] === last &&
          lengths[code] === length &&
          (length <= 8 || isSame(interner, code, view, from, to))
        )
          break;
      }
      if (code < 0) {
        code = learn(slot, scanner, from, to, separators[starts[row]! - 1]! + 1, lineOf);
        if (code < 0) return -1;
        ({ table, mask, firsts, lasts, lengths } = interner);
      }
      if (code >= room) return 0;
      numbers[row] = numbers[row]! | (code << shift);
      if (isTight && missed >= 0) scanner.remember(slot, from, to, code);
    }
    return 1;
  }

  /** Apart from the loop, in which a function that knows the row would have to be made for every row. */
  function learn(
    slot: number,
    { bytes, view }: Scanner,
    from: number,
    to: number,
    place: number,
    lineOf: (place: number) => number,
  ): number {
    return counter.learn(slot, bytes, view, from, to, () => lineOf(place));
  }

  /** Adds what the numbers of one column answer, and keeps them if they are the scores. */
  function addAnswers(slot: number, scanner: Scanner, rows: number, lineOf: (place: number) => number): void {
    const { bytes, separators, starts, numbers } = scanner;
    const counted = counter.slots[slot]!;
    const field = wanted[slot]!;
    const shift = combinations.shifts[slot]!;
    const hasCondition = counted.conditions.some((condition) => condition !== null);
    const without = counter.answersOf(slot, Number.NaN);
    const isScore = plan.score === slot;
    let place = 0;
    const line = (): number => lineOf(place);
    for (let row = 0; row < rows; row++) {
      const separator = starts[row]! + field;
      place = separators[starts[row]! - 1]! + 1;
      let from = separators[separator - 1]! + 1;
      let to = separators[separator]!;
      while (from < to && isBlank[bytes[to - 1]!] === 1) to--;
      while (from < to && isBlank[bytes[from]!] === 1) from++;
      const value = readNumber(counted, bytes, from, to, 1, line);
      if (isScore) scores[row] = value;
      numbers[row] = numbers[row]! | ((hasCondition ? counter.answersOf(slot, value) : without) << shift);
    }
  }

  function addScores(numbers: Int32Array, rows: number): void {
    for (let row = 0; row < rows; row++) {
      const value = scores[row]!;
      if (Number.isNaN(value)) continue;
      const number = numbers[row]!;
      let place = groupCells[number]!;
      if (place === unmade) {
        combinations.recall(number);
        place = counter.groupCell();
        groupCells[number] = place;
      }
      if (place >= 0) counter.addScore(place, value);
    }
  }

  function addIds(slot: number, scanner: Scanner, rows: number): void {
    const { bytes, view, separators, starts, numbers } = scanner;
    const ids = counter.ids!;
    const isWideScore = plan.score !== null && combinations.wide[plan.score] === 1;
    for (let row = 0; row < rows; row++) {
      const separator = starts[row]! + wanted[slot]!;
      let from = separators[separator - 1]! + 1;
      let to = separators[separator]!;
      while (from < to && isBlank[bytes[to - 1]!] === 1) to--;
      while (from < to && isBlank[bytes[from]!] === 1) from++;
      ids.take(counter.slots[slot]!, bytes, view, from, to);
      const number = numbers[row]!;
      if (isMarked[number] === 0) {
        combinations.recall(number);
        marks[number] = counter.mark();
        isMarked[number] = 1;
      }
      ids.count(marks[number]!, isWideScore ? scores[row]! : scoreOfCode(number));
    }
  }

  function scoreOfCode(number: number): number {
    if (plan.score === null) return Number.NaN;
    const code = (number >>> combinations.shifts[plan.score]!) & (combinations.rooms[plan.score]! - 1);
    return counter.slots[plan.score]!.numbers[code]!;
  }

  return {
    count(scanner, rows, lineOf) {
      const { numbers } = scanner;
      numbers.fill(0, 0, rows);
      // Columns of codes first: if one has no room for a code, all begin again, and nothing may have been counted yet.
      for (let slot = 0; slot < wanted.length; slot++) {
        if (combinations.wide[slot] === 1 || combinations.leftOut[slot]) continue;
        const done = addCodes(slot, scanner, rows, lineOf);
        if (done === 1) continue;
        if (counter.error !== null || !(done === 0 ? combinations.fit() : combinations.widen(slot))) return false;
        makeLists();
        numbers.fill(0, 0, rows);
        slot = -1;
      }
      for (let slot = 0; slot < wanted.length; slot++) if (combinations.wide[slot] === 1) addAnswers(slot, scanner, rows, lineOf);
      const { table } = combinations;
      for (let row = 0; row < rows; row++) table[numbers[row]!]! += 1;
      if (plan.score !== null && combinations.wide[plan.score] === 1) addScores(numbers, rows);
      if (plan.id !== null) addIds(plan.id, scanner, rows);
      sinceFlush += rows;
      if (sinceFlush > 2 ** 31) {
        combinations.flush();
        sinceFlush = 0;
      }
      return true;
    },
    flush: combinations.flush,
  };
}

const unmade = -2;

/** Space, tabulator, carriage return: what may stand around a value. */
export const isBlank = Uint8Array.from({ length: 256 }, (_, byte) => (byte === 0x20 || byte === 0x09 || byte === 0x0d ? 1 : 0));
