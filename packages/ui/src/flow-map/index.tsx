/**
 * The answer as a picture. Every sign is also a shape or a word, never a colour alone; the list beside it says the same.
 *
 * @module
 */
import type { VNode } from 'preact';
import { type LaidFlow, type LaidPlace, layOut, lineHeight, type MapFlow, type MapPlace, type Point } from './layout.ts';

export type { MapFlow, MapPlace };

const wordHeight = 15;
const wordWidth = 6.6;

export interface FlowMapProps {
  readonly title: string;
  readonly description: string;
  readonly places: readonly MapPlace[];
  readonly flows: readonly MapFlow[];
  readonly direction: 'ltr' | 'rtl';
  readonly words: { readonly enforcement: string; readonly unconfirmed: string; readonly purposeChanges: string; readonly closed: string };
}

export function FlowMap({ title, description, places, flows, direction, words }: FlowMapProps): VNode {
  const layout = layOut(
    places,
    flows,
    direction,
    Math.max(words.purposeChanges.length + 2, words.closed.length),
    words.enforcement.length + 2,
  );
  return (
    <section class="flow-map" aria-label={title} tabIndex={0}>
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
        role="img"
        aria-labelledby="flow-map-title flow-map-description"
      >
        <title id="flow-map-title">{title}</title>
        <desc id="flow-map-description">{description}</desc>
        {layout.flows.map((flow) => (
          <Flow flow={flow} direction={direction} words={words} key={flow.id} />
        ))}
        {layout.places.map((place) => (
          <Place place={place} direction={direction} enforcement={words.enforcement} key={place.id} />
        ))}
      </svg>
    </section>
  );
}

function Place({ place, direction, enforcement }: { place: LaidPlace; direction: 'ltr' | 'rtl'; enforcement: string }): VNode {
  const { x, y, width, height, lines } = place;
  const left = x - width / 2;
  const top = y - height / 2;
  const rows = [
    ...lines.map((text) => ({ text, kind: 'place-name' })),
    ...(place.enforcement ? [{ text: `▲ ${enforcement}`, kind: 'place-warning' }] : []),
  ];
  const firstLine = y - ((rows.length - 1) * lineHeight) / 2 + 5;
  return (
    <g class={`place place-${place.enforcement ? 'enforcement' : place.kind}`}>
      {place.enforcement ? (
        <path d={pointed(left, top, width, height, direction)} />
      ) : (
        <rect x={left} y={top} width={width} height={height} rx={place.kind === 'touchpoint' ? 16 : 2} />
      )}
      {place.kind === 'system' && (
        <line
          x1={direction === 'rtl' ? left + width - 6 : left + 6}
          x2={direction === 'rtl' ? left + width - 6 : left + 6}
          y1={top}
          y2={top + height}
        />
      )}
      {rows.map((row, index) => (
        <text class={row.kind} x={x} y={firstLine + index * lineHeight} text-anchor="middle" key={row.text}>
          {row.text}
        </text>
      ))}
    </g>
  );
}

/** A box whose end in the direction of reading is a point. */
function pointed(left: number, top: number, width: number, height: number, direction: 'ltr' | 'rtl'): string {
  const point = 12;
  return direction === 'ltr'
    ? `M${left} ${top}h${width - point}l${point} ${height / 2}l-${point} ${height / 2}h-${width - point}z`
    : `M${left + width} ${top}h-${width - point}l-${point} ${height / 2}l${point} ${height / 2}h${width - point}z`;
}

function Flow({ flow, direction, words }: { flow: LaidFlow; direction: 'ltr' | 'rtl'; words: FlowMapProps['words'] }): VNode {
  const path = flow.mode === 'practice' ? wavy(flow.points) : smooth(flow.points);
  const last = flow.points.at(-1)!;
  const head = direction === 'rtl' ? 8 : -8;
  const lines = [
    ...(flow.closed ? [words.closed] : []),
    ...flow.words,
    ...(flow.purposeShift && !flow.closed ? [`↯ ${words.purposeChanges}`] : []),
    ...(flow.confirmed ? [] : [words.unconfirmed]),
  ];
  const height = lines.length * wordHeight;
  const width = Math.max(...lines.map((line) => line.length)) * wordWidth + 10;
  const top = flow.label.y - height / 2;
  const bar = flow.label.x + (direction === 'rtl' ? 1 : -1) * (width / 2 + 9);
  return (
    <g
      class={`flow flow-${flow.mode}${flow.closed ? ' flow-closed' : ''}${flow.confirmed ? '' : ' flow-unconfirmed'}${flow.purposeShift ? ' flow-shift' : ''}`}
    >
      <path class="flow-line" d={path} />
      <path class="flow-head" d={`M${last.x} ${last.y}l${head} -5v10z`} />
      <rect class="flow-gap" x={flow.label.x - width / 2} y={top - 2} width={width} height={height + 4} />
      {flow.closed && <path class="flow-bar" d={`M${bar - 4} ${flow.label.y + 13}l8 -26`} />}
      {lines.map((text, index) => (
        <text
          class={text.startsWith('↯') ? 'flow-word flow-word-shift' : 'flow-word'}
          x={flow.label.x}
          y={top + 11 + index * wordHeight}
          text-anchor="middle"
          direction={/^[\u0590-\u08ff↯]/.test(text) ? direction : 'ltr'}
          key={text}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points;
  let path = `M${first!.x} ${first!.y}`;
  for (let i = 0; i < rest.length - 1; i++) {
    const here = rest[i]!;
    const next = rest[i + 1]!;
    const end = i === rest.length - 2 ? next : { x: (here.x + next.x) / 2, y: (here.y + next.y) / 2 };
    path += `Q${here.x} ${here.y} ${end.x} ${end.y}`;
  }
  return rest.length === 1 ? `${path}L${rest[0]!.x} ${rest[0]!.y}` : path;
}

/** A wave along the points, for what happens without a clear legal basis. */
function wavy(points: readonly Point[]): string {
  let path = `M${points[0]!.x} ${points[0]!.y}`;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]!;
    const b = points[i]!;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const waves = Math.max(1, Math.round(length / 12));
    for (let w = 0; w < waves; w++) {
      const middle = (w + 0.5) / waves;
      const end = (w + 1) / waves;
      const side = w % 2 === 0 ? 5 : -5;
      const at = (t: number, off: number): string =>
        `${(a.x + (b.x - a.x) * t - ((b.y - a.y) / length) * off).toFixed(1)} ${(a.y + (b.y - a.y) * t + ((b.x - a.x) / length) * off).toFixed(1)}`;
      path += `Q${at(middle, side)} ${at(end, 0)}`;
    }
  }
  return path;
}
