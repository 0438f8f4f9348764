/**
 * Records as bars on one time axis. The table beside it says the same; unknown ends fade out and say so.
 *
 * @module
 */
import type { VNode } from 'preact';

export interface Bar {
  readonly id: string;
  readonly name: string;
  /** On the axis, in years. */
  readonly start: number;
  /** `null`: not known, or no fixed period. */
  readonly end: number | null;
  readonly words: string;
  readonly kind: 'kept' | 'past' | 'open';
}

export interface RetentionBarsProps {
  readonly title: string;
  readonly description: string;
  readonly bars: readonly Bar[];
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
  readonly today?: { readonly at: number; readonly words: string } | undefined;
  readonly direction: 'ltr' | 'rtl';
}

const width = 640;
const rowHeight = 46;
const top = 26;

export function RetentionBars({ title, description, bars, ticks, today, direction }: RetentionBarsProps): VNode {
  const first = Math.min(...ticks.map((t) => t.at));
  const last = Math.max(...ticks.map((t) => t.at));
  const scale = (at: number): number => 10 + ((at - first) / (last - first || 1)) * (width - 20);
  const x = (at: number): number => Math.round(direction === 'rtl' ? width - scale(at) : scale(at));
  const height = top + bars.length * rowHeight + 8;
  return (
    <section class="bars" aria-label={title} tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={`${title}. ${description}`}>
        {ticks.map((tick) => (
          <g class="tick" key={tick.at}>
            <line x1={x(tick.at)} x2={x(tick.at)} y1={top - 6} y2={height} />
            <text x={x(tick.at)} y={14} text-anchor="middle">
              {tick.words}
            </text>
          </g>
        ))}
        {bars.map((bar, index) => {
          const end = bar.end ?? last;
          const [from, to] = [x(bar.start), x(end)].toSorted((a, b) => a - b) as [number, number];
          const y = top + index * rowHeight;
          return (
            <g class={`bar bar-${bar.kind}`} key={bar.id}>
              <text class="bar-name" x={direction === 'rtl' ? width - 10 : 10} y={y + 14} text-anchor="start">
                {bar.name}: {bar.words}
              </text>
              <rect x={from} y={y + 20} width={Math.max(4, to - from)} height={14} />
            </g>
          );
        })}
        {today && (
          <g class="bar-today">
            <line x1={x(today.at)} x2={x(today.at)} y1={top - 6} y2={height} />
            <text x={x(today.at)} y={height - 1} text-anchor="middle">
              {today.words}
            </text>
          </g>
        )}
      </svg>
    </section>
  );
}

/** Whole steps that cover a span of years with at most `most` marks. */
export function yearTicks(first: number, last: number, most = 8): number[] {
  const step = [1, 2, 5, 10, 20].find((s) => (last - first) / s <= most) ?? 50;
  const start = Math.floor(first / step) * step;
  return Array.from({ length: Math.ceil((last - start) / step) + 1 }, (_, i) => start + i * step);
}
