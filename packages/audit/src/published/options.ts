/** What a reader of a published table knows about it and the table does not say. */
import { TableFailure } from './error.ts';
import type { Delimiter } from './split.ts';

export interface TableOptions {
  /** What stands between fields; found from the line of names where it is not said. */
  readonly delimiter?: Delimiter;
  /** For columns whose name in the table is not known: what it means, by one of `columnNames`. `ignore` leaves a column out. */
  readonly columns?: readonly { readonly name: string; readonly means: string }[];
  /** The sign before decimals. */
  readonly decimal?: '.' | ',';
  /** `share`: 0.45 is 45 %. `percent`: 0.45 is 0.45 %. */
  readonly rates?: 'share' | 'percent';
  /** Counts were rounded to a multiple of this. */
  readonly roundedTo?: number;
  /** `nearest`: to the nearest multiple. `either-way`: up or down, as random rounding does. */
  readonly rounding?: 'nearest' | 'either-way';
  /** Counts under this are hidden. */
  readonly suppressedBelow?: number;
  /** Hidden counts stand in the table as 0. */
  readonly zeroIsSuppressed?: boolean;
  /** True zeros are shown, so a hidden count is at least 1. */
  readonly zeroIsShown?: boolean;
  /** Larger counts are hidden too, so that nobody can find the small ones by subtraction. */
  readonly hiddenAnySize?: boolean;
  /** A dash means zero. */
  readonly dashIsZero?: boolean;
  /** Number of people that a random sample stands for. */
  readonly population?: number;
}

/** @throws TableFailure */
export function checkOptions(options: TableOptions): void {
  const { roundedTo, suppressedBelow, population } = options;
  const whole = (value: number | undefined, least: number, most: number) =>
    value === undefined || (Number.isInteger(value) && value >= least && value <= most);
  const fail = (option: string, value: number | string, hint: string) => {
    throw new TableFailure('bad-option', null, { option, value, hint });
  };
  if (!whole(roundedTo, 1, 10_000)) fail('rounded-to', roundedTo!, '5');
  if (!whole(suppressedBelow, 1, 10_000)) fail('suppressed-below', suppressedBelow!, '10');
  if (!whole(population, 1, 1e12)) fail('population', population!, '100000');
  if (options.zeroIsSuppressed && suppressedBelow === undefined) fail('zero-is-suppressed', '', '--suppressed-below 10');
}
