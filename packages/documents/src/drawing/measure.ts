import type { Point } from './model.ts';

/** Two places are finer than any screen. What is no number must not get into a picture. */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a drawing has a measure that is no number: \`${value}\``);
  return String(Math.round(value * 100) / 100 + 0);
}

export function point([x, y]: Point): string {
  return `${number(x)} ${number(y)}`;
}
