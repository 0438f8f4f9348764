import type { SyntheticAtlas, SyntheticQuestion } from '../synthetic-atlas.ts';
import type { Engine } from './index.ts';

/**
 * The fastest loop we know of: as `bare-queue`, but one combined branch per flow, the cells of a flow side by side, and
 * once many places wait, all are visited in the order in which their flows lie in memory. Written out twice for speed,
 * with neither modes nor an end place: what Firebreak's loop would cost if it could do nothing but this.
 */
export function loadBareInOrder({ placeCount, columns }: SyntheticAtlas): Engine {
  const { from, to, data, purposes } = columns;
  const offsets = new Int32Array(placeCount + 1);
  for (const place of from) offsets[place + 1]! += 1;
  for (let place = 0; place < placeCount; place++) offsets[place + 1]! += offsets[place]!;
  const next = offsets.slice(0, placeCount);
  const cells = new Int32Array(from.length * 3);
  for (let flow = 0; flow < from.length; flow++) {
    const at = next[from[flow]!]!++ * 3;
    cells[at] = to[flow]!;
    cells[at + 1] = data[flow]!;
    cells[at + 2] = purposes[flow]!;
  }

  function answer(question: SyntheticQuestion): Int32Array {
    const wanted = question.purposes;
    const many = placeCount / 32;
    const held = new Int32Array(placeCount);
    const queued = new Uint8Array(placeCount);
    const queue = new Int32Array(placeCount + 1);
    let head = 0;
    let tail = 1;
    let left = 1;
    held[question.start] = question.data;
    queue[0] = question.start;
    queued[question.start] = 1;
    while (left > 0) {
      while (left > 0 && left < many) {
        const place = queue[head]!;
        head = head === placeCount ? 0 : head + 1;
        queued[place] = 0;
        left -= 1;
        const here = held[place]!;
        const end = offsets[place + 1]! * 3;
        for (let cell = offsets[place]! * 3; cell < end; cell += 3) {
          const recipient = cells[cell]!;
          const before = held[recipient]!;
          const served = cells[cell + 2]! & wanted;
          const added = here & cells[cell + 1]! & ((served | -served) >> 31) & ~before;
          if (added === 0) continue;
          held[recipient] = before | added;
          if (queued[recipient] === 1) continue;
          queued[recipient] = 1;
          left += 1;
          queue[tail] = recipient;
          tail = tail === placeCount ? 0 : tail + 1;
        }
      }
      while (left > 0 && left >= many) {
        for (let place = 0; place < placeCount; place++) {
          if (queued[place] === 0) continue;
          queued[place] = 0;
          left -= 1;
          const here = held[place]!;
          const end = offsets[place + 1]! * 3;
          for (let cell = offsets[place]! * 3; cell < end; cell += 3) {
            const recipient = cells[cell]!;
            const before = held[recipient]!;
            const served = cells[cell + 2]! & wanted;
            const added = here & cells[cell + 1]! & ((served | -served) >> 31) & ~before;
            if (added === 0) continue;
            held[recipient] = before | added;
            left += 1 - queued[recipient]!;
            queued[recipient] = 1;
          }
        }
      }
      head = 0;
      tail = 0;
      for (let place = 0; place < placeCount; place++) if (queued[place] === 1) queue[tail++] = place;
    }
    return held;
  }

  return { answer, heldIn: (held) => held as Int32Array };
}
