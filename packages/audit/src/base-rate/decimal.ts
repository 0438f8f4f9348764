/**
 * Decimal numbers without error. `0.7555` is meant as it is written and not as the binary number next to it, so that 1 - 0.7555 is 0.2445
 * and half a person is half a person.
 *
 * @module
 */

/** `digits / 10 ** scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** The shortest decimal that names this number, which is what somebody wrote. Finite numbers only. */
export function decimalOf(value: number): Decimal {
  const parts = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (parts === null) throw new RangeError(`\`${value}\` is not a finite number`);
  const [, whole, fraction = '', exponent = '0'] = parts;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(`${whole}${fraction}`);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

export const one: Decimal = { digits: 1n, scale: 0 };

export function times(...factors: readonly Decimal[]): Decimal {
  return factors.reduce((all, factor) => ({ digits: all.digits * factor.digits, scale: all.scale + factor.scale }), one);
}

export function minus(from: Decimal, taken: Decimal): Decimal {
  const scale = Math.max(from.scale, taken.scale);
  return { digits: scaledTo(from, scale) - scaledTo(taken, scale), scale };
}

/** The nearest number that a computer has for it. */
export function numberOf({ digits, scale }: Decimal): number {
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const at = text.length - scale;
  return Number(`${digits < 0n ? '-' : ''}${text.slice(0, at)}.${text.slice(at)}0`);
}

/** The nearest whole number; a half goes up or down as told. Not for negative numbers. */
export function roundedOf({ digits, scale }: Decimal, half: 'up' | 'down'): number {
  const unit = 10n ** BigInt(scale);
  const double = 2n * (digits % unit);
  const up = half === 'up' ? double >= unit : double > unit;
  return Number(digits / unit + (up ? 1n : 0n));
}

function scaledTo({ digits, scale }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale);
}
