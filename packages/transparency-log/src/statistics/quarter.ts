/**
 * Quarters of the calendar year in UTC, written `2099-Q1`.
 *
 * @module
 */

export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

/** Of a time as records have it. */
export function quarterOf(time: string): Quarter {
  return `${Number(time.slice(0, 4))}-Q${Math.ceil(Number(time.slice(5, 7)) / 3) as 1 | 2 | 3 | 4}`;
}

export function nextQuarter(quarter: Quarter): Quarter {
  const year = Number(quarter.slice(0, -3));
  const number = Number(quarter.slice(-1));
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${(number + 1) as 2 | 3 | 4}`;
}

export function isBefore(a: Quarter, b: Quarter): boolean {
  return Number(a.slice(0, -3)) * 4 + Number(a.slice(-1)) < Number(b.slice(0, -3)) * 4 + Number(b.slice(-1));
}
