import type { SyntheticAtlas, SyntheticQuestion } from '../synthetic-atlas.ts';
import type { Engine } from './index.ts';

/** The loop that anyone would write first: compressed sparse rows, a first-in-first-out queue, the two masks. Nothing else. */
export function loadBareQueue({ placeCount, columns }: SyntheticAtlas): Engine {
  const { from } = columns;
  const offsets = new Int32Array(placeCount + 1);
  for (const place of from) offsets[place + 1]! += 1;
  for (let place = 0; place < placeCount; place++) offsets[place + 1]! += offsets[place]!;
  const next = offsets.slice(0, placeCount);
  const to = new Int32Array(from.length);
  const data = new Int32Array(from.length);
  const purposes = new Int32Array(from.length);
  for (let flow = 0; flow < from.length; flow++) {
    const at = next[from[flow]!]!++;
    to[at] = columns.to[flow]!;
    data[at] = columns.data[flow]!;
    purposes[at] = columns.purposes[flow]!;
  }

  function answer(question: SyntheticQuestion): Int32Array {
    const held = new Int32Array(placeCount);
    const queued = new Uint8Array(placeCount);
    const queue = new Int32Array(placeCount + 1);
    let head = 0;
    let tail = 1;
    held[question.start] = question.data;
    queue[0] = question.start;
    queued[question.start] = 1;
    while (head !== tail) {
      const place = queue[head]!;
      head = head === placeCount ? 0 : head + 1;
      queued[place] = 0;
      const here = held[place]!;
      const end = offsets[place + 1]!;
      for (let flow = offsets[place]!; flow < end; flow++) {
        const arriving = here & data[flow]!;
        if (arriving === 0 || (purposes[flow]! & question.purposes) === 0) continue;
        const recipient = to[flow]!;
        const before = held[recipient]!;
        const after = before | arriving;
        if (after === before) continue;
        held[recipient] = after;
        if (queued[recipient] === 1) continue;
        queued[recipient] = 1;
        queue[tail] = recipient;
        tail = tail === placeCount ? 0 : tail + 1;
      }
    }
    return held;
  }

  return { answer, heldIn: (held) => held as Int32Array };
}
