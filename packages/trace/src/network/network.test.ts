import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { smallestCuts } from '../cut/index.ts';
import { allPaths, easiestPaths } from '../paths/index.ts';
import { type Edge, everyBit, flowStride, packColumns, packNetwork, reachNetwork } from './index.ts';
import { everyPath, everySmallestCut, fixpoint } from './reference.ts';

const placeCount = 6;
const edge: fc.Arbitrary<Edge> = fc.record({
  from: fc.nat(placeCount - 1),
  to: fc.nat(placeCount - 1),
  data: fc.integer({ min: 1, max: 7 }),
  purposes: fc.integer({ min: 1, max: 3 }),
  mode: fc.integer({ min: 1, max: 3 }),
});
const edges = fc.array(edge, { maxLength: 11 });
const runs = { numRuns: 3000 };

test('reach holds exactly the data that some path carries', () => {
  fc.assert(
    fc.property(edges, fc.integer({ min: 1, max: 7 }), (list, data) => {
      const held = reachNetwork(packNetwork(placeCount, list), { start: 0, data });
      const expected = Array.from({ length: placeCount }, () => 0);
      expected[0] = data;
      for (const path of everyPath(list, 0, data)) expected[path.to]! |= path.data;
      assert.deepEqual([...held], expected);
    }),
    runs,
  );
});

test('purpose and mode masks leave out the flows they name, and nothing else', () => {
  fc.assert(
    fc.property(edges, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), (list, purposes, hardestMode) => {
      const held = reachNetwork(packNetwork(placeCount, list), { start: 0, data: 7, purposes, hardestMode });
      const kept = list.filter((e) => (e.purposes & purposes) !== 0 && e.mode <= hardestMode);
      assert.deepEqual([...held], [...reachNetwork(packNetwork(placeCount, kept), { start: 0, data: 7 })]);
    }),
    runs,
  );
});

test('the result does not depend on the order of the flows', () => {
  fc.assert(
    fc.property(
      edges.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const question = { start: 0, data: 7 };
        assert.deepEqual(
          [...reachNetwork(packNetwork(placeCount, list), question)],
          [...reachNetwork(packNetwork(placeCount, shuffled), question)],
        );
      },
    ),
    runs,
  );
});

test('columns pack to the same network as the list of flows, every flow with its own cells', () => {
  fc.assert(
    fc.property(edges, (list) => {
      const network = packColumns(placeCount, {
        from: Int32Array.from(list.map((e) => e.from)),
        to: Int32Array.from(list.map((e) => e.to)),
        data: Int32Array.from(list.map((e) => e.data)),
        purposes: Int32Array.from(list.map((e) => e.purposes)),
        modes: Uint8Array.from(list.map((e) => e.mode)),
      });
      assert.deepEqual(network, packNetwork(placeCount, list));
      const unpacked: Edge[] = [];
      for (let from = 0; from < placeCount; from++) {
        for (let packed = network.offsets[from]!; packed < network.offsets[from + 1]!; packed++) {
          const [to, data, purposes] = network.flows.subarray(packed * flowStride, packed * flowStride + flowStride) as unknown as number[];
          unpacked[network.edgeOfFlow[packed]!] = { from, to: to!, data: data!, purposes: purposes!, mode: network.modes[packed]! };
        }
      }
      assert.deepEqual(
        unpacked,
        list.map((e) => ({ ...e })),
      );
    }),
    runs,
  );
});

// Above 32 places the fixpoint switches between visiting a list and sweeping over all places; both have to be met.
test('in larger networks, few places waiting or many, the result is the fixpoint that plain rounds come to', () => {
  const manyPlaces = 100;
  const place = fc.nat(manyPlaces - 1);
  const wideEdge = fc.record({
    from: place,
    to: place,
    data: fc.integer({ min: 0, max: 0xffff_ffff }).map((bits) => bits | 0),
    purposes: fc.oneof(fc.constant(1 << 31), fc.integer({ min: 0, max: 7 })),
    mode: fc.integer({ min: 1, max: 3 }),
  });
  const chain = fc.shuffledSubarray(
    Array.from({ length: manyPlaces }, (_, index) => index),
    { minLength: manyPlaces },
  );
  fc.assert(
    fc.property(
      fc.array(wideEdge, { maxLength: 800, size: 'max' }),
      chain,
      fc.oneof(fc.constant(everyBit), fc.constant(1 << 31), fc.integer({ min: 1, max: 7 })),
      fc.integer({ min: 1, max: 3 }),
      fc.option(place, { nil: undefined }),
      (list, order, purposes, hardestMode, endAt) => {
        // A chain through all places, so that some networks are deep and narrow.
        for (let i = 1; i < order.length; i++) list.push({ from: order[i - 1]!, to: order[i]!, data: -1, purposes, mode: 1 });
        const start = order[0]!;
        const question = { start, data: 0x7000_000f | (1 << 31), purposes, hardestMode, ...(endAt === undefined ? {} : { endAt }) };
        const kept = list.filter((e) => (e.purposes & purposes) !== 0 && e.mode <= hardestMode && (e.from !== endAt || e.from === start));
        assert.deepEqual([...reachNetwork(packNetwork(manyPlaces, list), question)], fixpoint(manyPlaces, kept, start, question.data));
      },
    ),
    // Shrinking lists this long would take minutes and show nothing a reader could use.
    { numRuns: 300, endOnFailure: true },
  );
});

test('the easiest path is one that exists, with the least hard mode, then confirmed, then shortest', () => {
  fc.assert(
    fc.property(edges, fc.func(fc.boolean()), (list, sureOf) => {
      const network = packNetwork(placeCount, list);
      const isSure = (index: number): boolean => sureOf(index);
      const easiest = easiestPaths(network, { start: 0, data: 7, hardestMode: 3, isSure: (packed) => isSure(network.edgeOfFlow[packed]!) });
      const paths = everyPath(list, 0, 7);
      for (let place = 1; place < placeCount; place++) {
        const graded = paths
          .filter(({ to }) => to === place)
          .map(({ path }) => ({
            mode: Math.max(...path.map((index) => list[index]!.mode)),
            unsure: path.every(isSure) ? 0 : 1,
            hops: path.length,
          }))
          .toSorted((a, b) => a.mode - b.mode || a.unsure - b.unsure || a.hops - b.hops);
        const found = easiest.get(place);
        const grade = found && { mode: found.mode, unsure: found.sure ? 0 : 1, hops: found.flows.length };
        assert.deepEqual(grade, graded[0]);
        if (!found) continue;
        const asEdges = found.flows.map((packed) => network.edgeOfFlow[packed]!);
        assert.ok(paths.some(({ path, to }) => to === place && path.join() === asEdges.join()));
      }
    }),
    runs,
  );
});

test('all paths are listed, shortest first', () => {
  fc.assert(
    fc.property(edges, (list) => {
      const network = packNetwork(placeCount, list);
      const found = allPaths(network, { start: 0, target: 3, data: 7, limit: 10_000 }).map((path) =>
        path.map((packed) => network.edgeOfFlow[packed]!).join(),
      );
      const expected = everyPath(list, 0, 7)
        .filter(({ to }) => to === 3)
        .map(({ path }) => path.join());
      assert.deepEqual([...found].toSorted(), expected.toSorted());
      assert.deepEqual(
        found.map((p) => p.split(',').length),
        found.map((p) => p.split(',').length).toSorted((a, b) => a - b),
      );
    }),
    runs,
  );
});

test('cuts are exactly the smallest sets, whatever may be closed', () => {
  fc.assert(
    fc.property(
      edges,
      fc.uniqueArray(fc.integer({ min: 1, max: placeCount - 1 }), { maxLength: 3 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 2047 }),
      (list, targetList, data, closable) => {
        const targets = new Set(targetList);
        const mayClose = (index: number): boolean => (closable & (1 << index)) !== 0;
        const network = packNetwork(placeCount, list);
        const expected = everySmallestCut(list, 0, data, targets, mayClose);
        const found = smallestCuts(network, {
          start: 0,
          targets,
          data,
          mayClose: (packed) => mayClose(network.edgeOfFlow[packed]!),
          limit: 10_000,
        });
        if (expected === undefined) return assert.equal(found.verdict, 'impossible');
        if (expected[0]!.length === 0) return assert.equal(found.verdict, 'none-needed');
        assert.equal(found.verdict, 'found');
        assert.equal(found.complete, true);
        const asEdges = found.cuts.map((cut) =>
          cut
            .map((packed) => network.edgeOfFlow[packed]!)
            .toSorted((a, b) => a - b)
            .join(),
        );
        assert.deepEqual(asEdges.toSorted(), expected.map((cut) => cut.join()).toSorted());
      },
    ),
    runs,
  );
});
