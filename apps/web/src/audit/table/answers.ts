/**
 * What somebody answered about their table. It lives in the memory of the page and nowhere else.
 *
 * @module
 */
import { type AuditSettings, type Column, type Condition, defaultSettings, type RowQuestion } from '@firebreak/audit';

/** What a value has to be, apart from the column that it stands in. */
export type Test = Omit<Condition, 'column'>;

/** How a table of counts is to be read. Numbers are kept as they were typed, so that a wrong one can be shown again. */
export interface Reading {
  readonly roundedTo: string;
  readonly suppressedBelow: string;
  readonly zeroIsSuppressed: boolean;
  readonly dashIsZero: boolean;
  /** null: as the table itself tells. */
  readonly decimal: '.' | ',' | null;
  readonly rates: 'share' | 'percent' | null;
  /** Meaning of columns whose names are not known. */
  readonly columns: readonly { readonly name: string; readonly means: string }[];
}

const readAsItStands: Reading = {
  roundedTo: '',
  suppressedBelow: '',
  zeroIsSuppressed: false,
  dashIsZero: false,
  decimal: null,
  rates: null,
  columns: [],
};

export interface Answers {
  /** One row a person, or counts by group; null: not asked yet. */
  readonly kind: 'rows' | 'counts' | null;
  /** The table of the Atlas that was taken. */
  readonly published: string | null;
  readonly groups: readonly Column[];
  /** Columns of `groups` whose numbers are parted in two. */
  readonly classes: readonly Condition[];
  readonly decision: Column | null;
  readonly decisionIs: Test | null;
  /** `none`: the file does not say what was true. */
  readonly outcome: Column | 'none' | null;
  readonly outcomeIs: Test | null;
  readonly effect: AuditSettings['effect'] | null;
  /** In the words of whoever asks; empty: not said. */
  readonly flagged: string;
  readonly positive: string;
  readonly score: Column | null;
  readonly stratum: Column | null;
  readonly id: Column | null;
  readonly random: Column | null;
  readonly randomIs: Test | null;
  readonly missing: readonly string[];
  readonly reading: Reading;
  /** As it was typed; empty: not said. */
  readonly population: string;
  /** Name of a group; null: all the others together. */
  readonly reference: string | null;
  readonly minimum: string;
}

export const noAnswers: Answers = {
  kind: null,
  published: null,
  groups: [],
  classes: [],
  decision: null,
  decisionIs: null,
  outcome: null,
  outcomeIs: null,
  effect: null,
  flagged: '',
  positive: '',
  score: null,
  stratum: null,
  id: null,
  random: null,
  randomIs: null,
  missing: [],
  reading: readAsItStands,
  population: '',
  reference: null,
  minimum: String(defaultSettings.minimumCell),
};

/** The question to the rows; null while an answer that it needs is missing. */
export function rowQuestionOf(answers: Answers): RowQuestion | null {
  const { groups, classes, decision, decisionIs, outcome, outcomeIs, score, stratum, id, random, randomIs, missing } = answers;
  if (groups.length === 0 || decision === null || decisionIs === null || outcome === null) return null;
  if (outcome !== 'none' && outcomeIs === null) return null;
  return {
    groups,
    ...(classes.length === 0 ? {} : { classes }),
    decision: { column: decision, ...decisionIs },
    ...(outcome === 'none' || outcomeIs === null ? {} : { outcome: { column: outcome, ...outcomeIs } }),
    ...(score === null ? {} : { score }),
    ...(stratum === null ? {} : { stratum }),
    ...(random === null || randomIs === null ? {} : { randomSample: { column: random, ...randomIs } }),
    ...(id === null ? {} : { id }),
    ...(missing.length === 0 ? {} : { missing }),
  };
}

export function settingsOf({ reference, minimum, flagged, positive, effect, population }: Answers): AuditSettings {
  const people = wholeOf(population);
  return {
    ...defaultSettings,
    ...(reference === null ? {} : { reference }),
    minimumCell: wholeOf(minimum) ?? defaultSettings.minimumCell,
    ...(flagged.trim() === '' ? {} : { flagged: flagged.trim() }),
    ...(positive.trim() === '' ? {} : { positive: positive.trim() }),
    effect: effect ?? 'unknown',
    ...(people === null ? {} : { population: people }),
  };
}

/** Digits in the ways that people write large numbers, `977 730`, `977,730` or `٩٧٧٬٧٣٠`; null: it is no whole number from 1. */
export function wholeOf(typed: string): number | null {
  const plain = typed
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
  const digits = /^\d{1,3}(?:([.,'’٬])\d{3})(?:\1\d{3}){0,3}$/.test(plain) ? plain.replaceAll(/\D/g, '') : plain;
  return /^\d{1,12}$/.test(digits) && Number(digits) > 0 ? Number(digits) : null;
}
