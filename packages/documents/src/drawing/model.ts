import type { Direction, Span } from '../model/index.ts';

/** From the left and from the top, in CSS pixels at natural size. */
export type Point = readonly [number, number];

/**
 * `ink` and `quiet` follow the text around. `signal` and `teal` are the two colours of the site. Whoever shows a drawing may give each
 * another colour by its class (`draw-ink`, …).
 */
export type Tone = 'ink' | 'quiet' | 'hair' | 'signal' | 'teal';

/** Told apart by their form, also in black and white. */
export type Mark = 'circle' | 'square' | 'diamond' | 'triangle' | 'cross' | 'bar' | 'person';

export interface Box {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

export type Shape =
  | {
      readonly type: 'path';
      readonly points: readonly Point[];
      readonly tone: Tone;
      readonly width: number;
      readonly dash?: 'dashed' | 'dotted';
    }
  /** A closed area, filled lightly. */
  | { readonly type: 'area'; readonly points: readonly Point[]; readonly tone: Tone }
  | ({ readonly type: 'box'; readonly tone: Tone; readonly fill: 'none' | 'solid' | 'light' | 'hatched' } & Box)
  /** Any number of like marks, each around its point. */
  | {
      readonly type: 'marks';
      readonly mark: Mark;
      readonly points: readonly Point[];
      /** Height and width. */
      readonly size: number;
      readonly tone: Tone;
      readonly hollow?: true;
    }
  | {
      readonly type: 'text';
      /** Where the baseline starts, has its middle, or ends. */
      readonly at: Point;
      /** Left, middle or right of the text stands at the point, whichever way it reads. */
      readonly anchor: 'left' | 'middle' | 'right';
      readonly spans: readonly Span[];
      readonly size: number;
      readonly tone: Tone;
      readonly bold?: true;
      /** Of the line as a whole. */
      readonly direction: Direction;
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
