/** The ids of rows, as they are read and not as they are written: `"12"` and `12` are one id. */
import { createIds } from '../ids/index.ts';
import type { IdState } from '../state/index.ts';
import { readValue, type SlotCounter } from './slot.ts';

export interface IdCounter {
  /** Takes the id of the row at hand. */
  take(slot: SlotCounter, bytes: Uint8Array, view: DataView, from: number, to: number): void;
  /**
   * Counts it.
   *
   * @param mark the same for rows that say the same, the score apart
   * @param score NaN: there is none
   */
  count(mark: number, score: number): void;
  /** Rows without an id. */
  missing(): number;
  state(): IdState;
}

const bits = new DataView(new ArrayBuffer(8));
const encoder = new TextEncoder();

export function createIdCounter(): IdCounter {
  const ids = createIds();
  let view = bits;
  let from = 0;
  let to = 0;
  let missing = 0;
  let room = new Uint8Array(1024);
  let roomView = new DataView(room.buffer);

  return {
    take(slot, bytes, viewOfBytes, fromByte, toByte) {
      view = viewOfBytes as DataView<ArrayBuffer>;
      from = fromByte;
      to = toByte;
      let isPlain = slot.missingTexts.length === 0 && bytes[from] !== 0x22;
      for (let at = from; isPlain && at < to; at++) isPlain = bytes[at]! >= 0x20 && bytes[at]! < 0x80;
      if (isPlain) return;
      const { text } = readValue(bytes.subarray(from, to));
      if (text.length * 3 + 4 > room.length) {
        room = new Uint8Array(text.length * 3 + 4);
        roomView = new DataView(room.buffer);
      }
      view = roomView;
      from = 0;
      to = slot.missingTexts.includes(text) ? 0 : encoder.encodeInto(text, room).written;
    },
    count(mark, score) {
      if (to === from) {
        missing++;
        return;
      }
      if (Number.isNaN(score)) ids.add(view, from, to, mark);
      else {
        bits.setFloat64(0, score);
        const hash = Math.imul(mark ^ bits.getInt32(0), 0x27d4eb2f);
        ids.add(view, from, to, Math.imul((hash ^ (hash >>> 15)) + bits.getInt32(4), 0x165667b1));
      }
    },
    missing: () => missing,
    state: ids.state,
  };
}
