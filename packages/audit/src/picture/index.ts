/**
 * Pictures of a report. Each has a title that states the finding, a text alternative that says the same as the picture, and its data as a
 * table.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import type { Drawing } from '@firebreak/documents';
import type { MetricId, Report } from '../model/index.ts';
import type { Phrase } from '../words/index.ts';

export interface Picture {
  readonly drawing: Drawing;
  readonly title: Phrase;
  readonly alternative: Phrase;
  readonly table: {
    readonly columns: readonly { readonly heading: Phrase; readonly align: 'start' | 'end' }[];
    /** The first cell of a row is its heading. */
    readonly rows: readonly (readonly Phrase[])[];
  };
}

/** One rate of every group as dot and interval. null: the report has no such rate. */
export function ratePicture(_report: Report, _metric: MetricId, _language: Language): Picture | null {
  return null;
}

/** Out of 100 people of each group in a denominator, those in the numerator, drawn one by one. */
export function peoplePicture(_report: Report, _metric: MetricId, _language: Language): Picture | null {
  return null;
}

/** Of those with about the same score, how many are what is looked for, by group. */
export function calibrationPicture(_report: Report, _language: Language): Picture | null {
  return null;
}

/** How scores are spread in each group. */
export function scorePicture(_report: Report, _language: Language): Picture | null {
  return null;
}

export interface GrowthSeries {
  readonly name: Phrase;
  /** `x` and `y` from 1 to 10^12; the interval where there is one. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly low: number | null; readonly high: number | null }[];
}

/** How something grows with the size of a register, on two logarithmic axes. */
export interface Growth {
  readonly title: Phrase;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly GrowthSeries[];
}

export function growthPicture(_growth: Growth, _language: Language): Picture | null {
  return null;
}

/** The `svg` element, for a page. */
export function pictureToSvg(_picture: Picture, _language: Language): string {
  return '';
}
