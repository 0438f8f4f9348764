import { MultiDirectedGraph } from 'graphology';
import type { SyntheticAtlas, SyntheticQuestion } from '../synthetic-atlas.ts';
import type { Engine } from './index.ts';

/**
 * As graphology's performance tips have it: edge keys of our own, and iteration by callback, which hands over the
 * attributes of edge and recipient without another look-up. Its traversal functions visit each node once and so cannot
 * carry data that arrive later; hence a work list over `forEachOutEdge`. What a place holds stands in a typed array.
 */
export function loadGraphology({ placeCount, columns }: SyntheticAtlas): Engine {
  const { from, to, data, purposes } = columns;
  const graph = new MultiDirectedGraph<{ index: number }, { data: number; purposes: number }>();
  const keys = Array.from({ length: placeCount }, (_, index) => String(index));
  keys.forEach((key, index) => {
    graph.addNode(key, { index });
  });
  for (let flow = 0; flow < from.length; flow++) {
    graph.addDirectedEdgeWithKey(String(flow), keys[from[flow]!], keys[to[flow]!], { data: data[flow]!, purposes: purposes[flow]! });
  }

  function answer(question: SyntheticQuestion): Int32Array {
    const held = new Int32Array(placeCount);
    const queued = new Uint8Array(placeCount);
    const queue = [question.start];
    held[question.start] = question.data;
    for (let head = 0; head < queue.length; head++) {
      const place = queue[head]!;
      queued[place] = 0;
      const here = held[place]!;
      graph.forEachOutEdge(keys[place], (_key, flow, _from, _to, _sender, { index }) => {
        const arriving = here & flow.data;
        if (arriving === 0 || (flow.purposes & question.purposes) === 0) return;
        const before = held[index]!;
        if ((before | arriving) === before) return;
        held[index] = before | arriving;
        if (queued[index] === 1) return;
        queued[index] = 1;
        queue.push(index);
      });
    }
    return held;
  }

  return { answer, heldIn: (held) => held as Int32Array };
}
