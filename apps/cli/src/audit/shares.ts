/**
 * Shares and numbers of people as somebody types them. `1` is refused: it may be one in a hundred or everybody.
 *
 * @module
 */
import { mostPeople, type Range } from '@firebreak/audit/base-rate';
import { WrongUse } from '../output/output.ts';

/** `76%`, `0.76`, `5%..22%`: from and to, 0 to 1. */
export function rangeOfShares(option: string, input: string): Range {
  const ends = input.split('..');
  if (ends.length === 1) {
    const share = shareOf(option, input);
    return { low: share, high: share };
  }
  const [from = '', to = ''] = ends;
  if (ends.length !== 2 || from.includes('%') !== to.includes('%'))
    throw badShare(option, input, 'write both ends alike: 5%..22% or 0.05..0.22');
  const range = { low: shareOf(option, from), high: shareOf(option, to) };
  if (range.low > range.high) throw badShare(option, input, 'write the smaller end first');
  return range;
}

/** The decimal that was typed, and not one next to it: 75.55 % is 0.7555. */
export function shareOf(option: string, input: string): number {
  const [, number, percent] = /^\s*(\d{1,3}(?:\.\d{1,15})?|\.\d{1,15})\s*(%?)\s*$/.exec(input) ?? [];
  if (number === undefined) throw badShare(option, input, 'write a percentage or a number from 0 to 1: 76% or 0.76');
  if (percent === '%') {
    const share = Number(`${number}e-2`);
    if (share > 1) throw badShare(option, input, 'a share is at most 100%');
    return share;
  }
  if (number === '1') throw badShare(option, input, 'it may be 1 % or all of them: write 1% or 100%');
  if (Number(number) > 1) throw badShare(option, input, `write ${Number(number) <= 100 ? `${number}% or ` : ''}a number from 0 to 1`);
  return Number(number);
}

/** `29632`, or with a thousands separator between each three digits. */
export function numberOfPeople(input: string): number {
  const plain = /^\d{1,3}(?:[,_ \u00a0\u202f]\d{3}){1,3}$/.test(input.trim()) ? input.replace(/\D/g, '') : input.trim();
  const people = /^\d{1,11}$/.test(plain) ? Number(plain) : Number.NaN;
  if (!(people >= 1 && people <= mostPeople))
    throw new WrongUse(`--people \`${input.slice(0, 40)}\` is no number of people; write a whole number from 1 to ${mostPeople}`);
  return people;
}

export function wholeNumber(option: string, input: string, most: number): number {
  const value = /^\d{1,9}$/.test(input.trim()) ? Number(input) : Number.NaN;
  if (!(value >= 1 && value <= most)) throw new WrongUse(`${option} \`${input.slice(0, 40)}\` is no whole number from 1 to ${most}`);
  return value;
}

function badShare(option: string, input: string, help: string): WrongUse {
  return new WrongUse(`${option} \`${input.slice(0, 40)}\` is not a share; ${help}`);
}
