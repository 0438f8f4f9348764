import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { number, rendered, withClass } from '../gallery/rendered.ts';
import { FlowMap } from './index.tsx';
import { breakLines, layOut, lineHeight, type MapFlow, type MapPlace } from './layout.ts';

const words = {
  enforcement: 'immigration enforcement',
  unconfirmed: 'unconfirmed',
  purposeChanges: 'purpose changes here',
  closed: 'closed by law',
};
const extra = words.purposeChanges.length + 2;

const name = fc
  .array(fc.constantFrom('Central', 'register', 'of', 'foreigners', 'Einwohnermeldeamt', 'سلطة', 'الأجانب', 'VIS'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.join(' '));
const line = fc.constantFrom('duty to report', 'search', 'Regulation (EU) 2024/1358 Art.…', 'واجب الإبلاغ');

/** A touchpoint and what lies behind it, ways that join again and ways back included. */
const picture = fc.integer({ min: 2, max: 11 }).chain((count) =>
  fc.record({
    places: fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc.record({
          id: fc.constant(`p${index}`),
          name,
          kind: index === 0 ? fc.constant('touchpoint' as const) : fc.constantFrom('system' as const, 'role' as const),
          enforcement: index === 0 ? fc.constant(false) : fc.boolean(),
        }),
      ),
    ),
    flows: fc
      .array(
        fc.record({
          from: fc.nat(count - 1),
          to: fc.nat(count - 1),
          mode: fc.constantFrom('automatic', 'duty', 'practice'),
          confirmed: fc.boolean(),
          purposeShift: fc.boolean(),
          closed: fc.boolean(),
          words: fc.array(line, { minLength: 1, maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 16 },
      )
      .map((flows) =>
        flows
          .filter((flow) => flow.from !== flow.to)
          .map((flow, index): MapFlow => ({ ...flow, id: `f${index}`, from: `p${flow.from}`, to: `p${flow.to}` })),
      ),
  }),
) as fc.Arbitrary<{ places: MapPlace[]; flows: MapFlow[] }>;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const apart = (a: Box, b: Box): boolean => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

test('no box lies on another', () => {
  fc.assert(
    fc.property(picture, ({ places, flows }) => {
      const boxes = layOut(places, flows, 'ltr', extra).places.map(boxOf);
      for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) assert.ok(apart(a, b), JSON.stringify([a, b]));
    }),
  );
});

test('everything lies within the picture', () => {
  fc.assert(
    fc.property(picture, fc.constantFrom('ltr', 'rtl'), ({ places, flows }, direction) => {
      const { width, height, ...layout } = layOut(places, flows, direction, extra);
      for (const box of layout.places.map(boxOf))
        assert.ok(box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height, JSON.stringify(box));
      for (const { x, y } of layout.flows.flatMap((flow) => [...flow.points, flow.label]))
        assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${x} ${y}`);
    }),
  );
});

test('right to left is the exact mirror image', () => {
  fc.assert(
    fc.property(picture, ({ places, flows }) => {
      const ltr = layOut(places, flows, 'ltr', extra);
      const rtl = layOut(places, flows, 'rtl', extra);
      const mirror = (x: number): number => ltr.width - x;
      assert.deepEqual(
        rtl.places,
        ltr.places.map((place) => ({ ...place, x: mirror(place.x) })),
      );
      assert.deepEqual(
        rtl.flows.map(({ points, label }) => ({ points, label })),
        ltr.flows.map(({ points, label }) => ({
          points: points.map((p) => ({ ...p, x: mirror(p.x) })),
          label: { ...label, x: mirror(label.x) },
        })),
      );
    }),
  );
});

test('the words of a flow lie within the picture and on no place', () => {
  fc.assert(
    fc.property(picture, fc.constantFrom('ltr', 'rtl'), ({ places, flows }, direction) => {
      const html = rendered(FlowMap({ title: 'Ways', description: 'Ways', places, flows, direction, words }));
      const layout = layOut(places, flows, direction, extra, words.enforcement.length + 2);
      const boxes = layout.places.map(boxOf);
      for (const gap of withClass(html, 'flow-gap')) {
        const [left, top] = [number(gap, 'x'), number(gap, 'y')];
        const box = { left, right: left + number(gap, 'width'), top, bottom: top + number(gap, 'height') };
        assert.ok(box.left >= 0 && box.right <= layout.width && box.top >= 0 && box.bottom <= layout.height, JSON.stringify(box));
        for (const place of boxes) assert.ok(apart(box, place), JSON.stringify([box, place]));
      }
    }),
  );
});

test('a name fits its box, and loses no word before its fifth line', () => {
  fc.assert(
    fc.property(name, (text) => {
      const lines = breakLines(text, 20);
      assert.ok(lines.length <= 5);
      assert.ok(text.startsWith(lines.join(' ')));
      if (lines.length < 5) assert.equal(lines.join(' '), text);
      const place: MapPlace = { id: 'p', name: text, kind: 'role', enforcement: true };
      const [laid] = layOut([place], [], 'ltr', extra).places;
      assert.ok(laid!.height >= (lines.length + 1) * lineHeight);
      assert.deepEqual(laid!.lines, lines);
    }),
  );
});
