/**
 * A number that can be slid or typed. The slider stands on the nearest mark of its scale; what was typed is kept as it is.
 *
 * @module
 */
import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BaseRateReader } from './reader.ts';
import { numberTyped, placeOf } from './scale.ts';

export interface SliderProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: number;
  readonly scale: readonly number[];
  /** As it is typed: the value itself, or in percent. */
  readonly typed: {
    readonly of: (value: number) => number;
    readonly back: (typed: number) => number;
    readonly low: number;
    readonly high: number;
    readonly whole: boolean;
    readonly unit: string | null;
  };
  /** What the value means, for who listens. */
  readonly means: string;
  /** Also for the eye, where it says more than the number that is typed. */
  readonly meansMore?: boolean;
  readonly reader: BaseRateReader;
  readonly onChange: (value: number) => void;
}

export function Slider({ id, label, hint, value, scale, typed, means, meansMore = false, reader, onChange }: SliderProps): VNode {
  const [text, setText] = useState<string | null>(null);
  const written = (number: number): string => String(typed.of(number));
  const wrong = text !== null && numberTyped(text, typed) === null;
  const described = [hint === undefined ? '' : `${id}-hint`, meansMore ? `${id}-means` : '', wrong ? `${id}-wrong` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div class="slider">
      <label class="block" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="slider-line">
        <input
          type="range"
          min={0}
          max={scale.length - 1}
          step={1}
          value={placeOf(scale, value)}
          aria-label={label}
          aria-valuetext={means}
          onInput={(event) => {
            setText(null);
            onChange(scale[Number(event.currentTarget.value)]!);
          }}
        />
        <input
          type="text"
          inputMode={typed.whole ? 'numeric' : 'decimal'}
          autocomplete="off"
          id={id}
          dir="ltr"
          value={text ?? written(value)}
          aria-describedby={described}
          aria-invalid={wrong}
          onInput={(event) => {
            const input = event.currentTarget.value;
            setText(input);
            const number = numberTyped(input, typed);
            if (number !== null) onChange(typed.back(number));
          }}
          onBlur={() => wrong || setText(null)}
        />
        {typed.unit !== null && <span class="slider-unit">{typed.unit}</span>}
      </div>
      {meansMore && (
        <p class="slider-means" id={`${id}-means`}>
          {means}
        </p>
      )}
      {wrong && (
        <p class="error" id={`${id}-wrong`} role="alert">
          {fill(reader.words.notANumber, { low: reader.speaker.numbers.whole(typed.low), high: reader.speaker.numbers.whole(typed.high) })}
        </p>
      )}
    </div>
  );
}
