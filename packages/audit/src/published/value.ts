/**
 * From a written number to what is known for sure: a count between two bounds, a rate between two fractions.
 *
 * @module
 */
import type { Count } from '../model/index.ts';
import { shown, TableFailure } from './error.ts';
import { type Decimal, type Digits, decimalOf, type Style, type Written } from './number.ts';
import type { TableOptions } from './options.ts';

export interface Place {
  readonly line: number;
  readonly column: string;
  /** As it stands in the table. */
  readonly text: string;
}

/** A rate lies between `low / scale` and `high / scale`, ends included. */
export interface Share {
  readonly low: bigint;
  readonly high: bigint;
  readonly scale: bigint;
}

const most = 1_000_000_000_000n;

/** How far a rounded count may be from the true one. */
export function roundingOf({ roundedTo = 1, rounding = 'nearest' }: TableOptions): number {
  return rounding === 'either-way' ? roundedTo - 1 : Math.floor(roundedTo / 2);
}

/** `high` is Infinity where nothing is said. @throws TableFailure */
export function countOf(written: Written, style: Style, options: TableOptions, place: Place): Count {
  const { suppressedBelow, zeroIsShown, zeroIsSuppressed, hiddenAnySize } = options;
  const least = zeroIsShown ? 1 : 0;
  const hidden = { low: least, high: suppressedBelow === undefined || hiddenAnySize ? Number.POSITIVE_INFINITY : suppressedBelow - 1 };
  const whole = (digits: Digits) => wholeOf(digits, style, place);
  switch (written.is) {
    case 'hidden':
      return hidden;
    case 'dash':
      return options.dashIsZero ? { low: 0, high: 0 } : { low: 0, high: hidden.high };
    case 'below': {
      const end = whole(written.digits) - (written.inclusive ? 0 : 1);
      return { low: Math.min(least, Math.max(end, 0)), high: Math.max(end, 0) };
    }
    case 'above':
      return { low: whole(written.digits) + (written.inclusive ? 0 : 1), high: Number.POSITIVE_INFINITY };
    case 'range': {
      const [low, high] = [whole(written.low), whole(written.high)];
      if (low > high) throw unreadable(place);
      return { low, high };
    }
    case 'number': {
      const count = whole(written.digits);
      if (count === 0 && zeroIsSuppressed) return { low: 0, high: hidden.high };
      if (suppressedBelow !== undefined && count > 0 && count < suppressedBelow)
        throw new TableFailure('shown-below-limit', place.line, { column: place.column, text: shown(place.text), limit: suppressedBelow });
      const { roundedTo } = options;
      if (roundedTo !== undefined && count % roundedTo !== 0)
        throw new TableFailure('not-a-multiple', place.line, { column: place.column, text: shown(place.text), base: roundedTo });
      const slack = roundingOf(options);
      return { low: Math.max(0, count - slack), high: count + slack };
    }
    case 'negative':
      throw new TableFailure('negative', place.line, { column: place.column, text: shown(place.text) });
    case 'unreadable':
      throw unreadable(place);
  }
}

function wholeOf(digits: Digits, style: Style, place: Place): number {
  if (digits.percent !== null) throw new TableFailure('percent-in-count', place.line, { column: place.column, text: shown(place.text) });
  const value = read(digits, style, place);
  const scale = 10n ** BigInt(value.decimals);
  if (value.digits % scale !== 0n) throw new TableFailure('not-whole', place.line, { column: place.column, text: shown(place.text) });
  const count = value.digits / scale;
  if (count > most) throw new TableFailure('too-big', place.line, { column: place.column, text: shown(place.text) });
  return Number(count);
}

/** How a column writes its rates. `decimals`: the most that stand behind a point in it. */
export interface RateForm {
  readonly percent: boolean;
  readonly decimals: number;
}

/**
 * A rate with k decimals lies within half a unit of its last place. What has thirteen digits or more was computed in floating point, whose own
 * error is larger. Among shares of one, 0 and 1 stand for 0.00 and 1.00: nobody rounds a share to a whole. null: not told.
 *
 * @throws TableFailure
 */
export function shareOf(written: Written, style: Style, form: RateForm, options: TableOptions, place: Place): Share | null {
  const share = (digits: Digits) => {
    const told = read(digits, style, place);
    const value = form.percent || told.decimals > 0 ? told : withDecimals(told, form.decimals);
    const decimals = BigInt(value.decimals) + (digits.percent === '‰' ? 3n : form.percent ? 2n : 0n);
    const scale = 2n * 10n ** decimals;
    const noise = value.digits >= 10n ** 12n ? value.digits / 10n ** 11n : 0n;
    const half = noise > 1n ? noise : 1n;
    if (2n * value.digits - half > scale || (value.digits * 2n > scale && half === 1n)) throw overFull(place);
    return { low: bounded(2n * value.digits - half, scale), high: bounded(2n * value.digits + half, scale), scale };
  };
  switch (written.is) {
    case 'hidden':
    case 'dash':
      return null;
    case 'number': {
      const found = share(written.digits);
      // A rate of nothing may be that of a count that stands there as 0 and is not.
      return options.zeroIsSuppressed && /^[0.,\s]*$/.test(written.digits.text) ? null : found;
    }
    case 'below':
      return { ...share(written.digits), low: 0n };
    case 'above': {
      const { low, scale } = share(written.digits);
      return { low, high: scale, scale };
    }
    case 'range': {
      const [low, high] = [share(written.low), share(written.high)];
      if (low.low * high.scale > high.high * low.scale) throw unreadable(place);
      return { low: low.low * high.scale, high: high.high * low.scale, scale: low.scale * high.scale };
    }
    case 'negative':
      throw new TableFailure('negative', place.line, { column: place.column, text: shown(place.text) });
    case 'unreadable':
      throw unreadable(place);
  }
}

/** For what is only told, a mean score for example. */
export function plainNumber(written: Written, style: Style, place: Place): number | null {
  if (written.is === 'hidden' || written.is === 'dash') return null;
  if (written.is !== 'number') throw unreadable(place);
  const { digits, decimals } = read(written.digits, style, place);
  return Number(`${digits}e-${decimals}`);
}

function read(digits: Digits, style: Style, place: Place): Decimal {
  const value = decimalOf(digits, style, place);
  if (value === null) throw unreadable(place);
  return value;
}

function withDecimals({ digits }: Decimal, decimals: number): Decimal {
  return { digits: digits * 10n ** BigInt(decimals), decimals };
}

function bounded(value: bigint, scale: bigint): bigint {
  return value < 0n ? 0n : value > scale ? scale : value;
}

function overFull(place: Place): TableFailure {
  return new TableFailure('over-100', place.line, { column: place.column, text: shown(place.text) });
}

function unreadable(place: Place): TableFailure {
  return new TableFailure('not-a-number', place.line, { column: place.column, text: shown(place.text) });
}
