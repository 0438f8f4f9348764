/** What a reader of a published table knows about it and the table does not say. */
import type { TableReading } from '../model/index.ts';
import { TableFailure } from './error.ts';
import type { Delimiter } from './split.ts';

export interface TableOptions extends TableReading {
  /** What stands between fields; found from the line of names where it is not said. */
  readonly delimiter?: Delimiter;
  /** Number of people that a random sample stands for. */
  readonly population?: number;
}

const kept = [
  'columns',
  'decimal',
  'rates',
  'roundedTo',
  'rounding',
  'suppressedBelow',
  'zeroIsSuppressed',
  'zeroIsShown',
  'hiddenAnySize',
  'dashIsZero',
] as const satisfies readonly (keyof TableReading)[];

/** What a report has to say about how its table was read, in one order; nothing that is as it is without being told. */
export function readingOf(options: TableOptions): TableReading {
  return Object.fromEntries(
    kept.flatMap((key) => {
      const value = options[key];
      const told = value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
      return told ? [[key, value]] : [];
    }),
  );
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
