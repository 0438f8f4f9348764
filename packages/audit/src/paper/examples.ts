/**
 * Reports for tests and for looking at: published tables (COMPAS, the Swedish Social Insurance Agency, Amsterdam) and made-up people with
 * scores, intersections, a confounder and a file in which much is wrong.
 *
 * @module
 */
import {
  type AuditSettings,
  type Count,
  defaultSettings,
  exactly,
  type GroupCounts,
  type Report,
  type RowQuestion,
  type ScoreCell,
  type Tally,
  type TallyCell,
} from '../model/index.ts';
import { reportOfGroups, reportOfTally } from '../report/index.ts';

const none = exactly(0);

function group(name: string, [tn, fp, fn, tp]: readonly [Count, Count, Count, Count]): GroupCounts {
  const cells = { tn, fp, fn, tp, flaggedUnknown: none, clearedUnknown: none };
  const counts = Object.values(cells);
  const n = { low: counts.reduce((all, { low }) => all + low, 0), high: counts.reduce((all, { high }) => all + high, 0) };
  return { name: [name], n, cells, given: {} };
}

const counts = (...numbers: readonly [number, number, number, number]) =>
  numbers.map(exactly) as unknown as readonly [Count, Count, Count, Count];

const input: Report['input'] = { sha256: '0123456789abcdef'.repeat(4), bytes: 123, kind: 'table', rows: 2 };

/** ProPublica, two-year recidivism; medium or high score. */
export function compas(): Report {
  const settings: AuditSettings = {
    ...defaultSettings,
    reference: 'Caucasian',
    flagged: 'medium or high risk',
    positive: 'charged with a new offence within two years',
    effect: 'harm',
  };
  const groups = [group('African-American', counts(990, 805, 532, 1369)), group('Caucasian', counts(1139, 349, 461, 505))];
  return reportOfGroups(groups, input, settings);
}

/** Temporary parental benefit, by background: a random control sample beside those whom the system chose (Lighthouse Reports, SvD). */
export function sweden(): Report {
  const sampled = (name: string, [negative, positive, fp, tp]: readonly [number, number, number, number]): GroupCounts => ({
    ...group(name, counts(0, fp, 0, tp)),
    n: exactly(negative + positive + fp + tp),
    sample: { negative: exactly(negative), positive: exactly(positive) },
  });
  const settings: AuditSettings = {
    ...defaultSettings,
    reference: 'suédoise',
    flagged: 'un contrôle',
    positive: 'une erreur dans la demande',
    effect: 'harm',
    population: 977_730,
  };
  return reportOfGroups([sampled('étrangère', [160, 88, 1001, 1191]), sampled('suédoise', [577, 222, 1577, 1313])], input, settings);
}

/** Smart Check, pilot, by nationality: counts under 10 are published as 0. One is hidden here to show what that does. */
export function amsterdam(): Report {
  const hidden: Count = { low: 0, high: 9 };
  const settings: AuditSettings = { ...defaultSettings, flagged: 'تحقيق في الاحتيال', positive: 'مخالفة', effect: 'harm' };
  const groups = [
    group('Dutch', counts(39, 75, 32, 66)),
    group('not Dutch', [hidden, exactly(17), exactly(11), exactly(21)]),
    group('غير معروف', [hidden, hidden, hidden, exactly(12)]),
  ];
  return reportOfGroups(groups, input, settings);
}

/** Made-up people with scores from 1 to 10, by two columns, within a third; a name that a spreadsheet would run, one from right to left. */
export function madeUp(): Report {
  const parts = [
    { names: ['=women', 'A very long name of a group that has to be broken into lines somewhere'], share: 0.5, people: 400 },
    { names: ['=women', '25-34 (other)'], share: 0.35, people: 300 },
    { names: ['رجال', 'A very long name of a group that has to be broken into lines somewhere'], share: 0.3, people: 500 },
    { names: ['رجال', '25-34 (other)'], share: 0.2, people: 12 },
  ];
  const cells: TallyCell[] = [];
  const scores: ScoreCell[] = [];
  for (const { names, share, people } of parts) {
    for (const stratum of ['north', 'south']) {
      const part = Math.round(people * (stratum === 'north' ? share : 1 - share));
      const positives = Math.round(part * share);
      const flagged = Math.round(part * (stratum === 'north' ? 0.6 : 0.2));
      const tp = Math.min(positives, Math.round(flagged * 0.6));
      const cell = (isFlagged: boolean, positive: boolean | null, count: number): void => {
        if (count > 0) cells.push({ group: names, stratum, flagged: isFlagged, positive, random: false, count });
      };
      cell(true, true, tp);
      cell(true, false, flagged - tp);
      cell(false, true, positives - tp);
      cell(false, false, part - flagged - positives + tp);
    }
    for (let score = 1; score <= 10; score++) {
      const here = Math.round((people * (score + 4)) / 95);
      const positive = Math.round((here * score * share) / 6);
      for (const [is, count] of [
        [true, Math.min(here, positive)],
        [false, Math.max(0, here - positive)],
      ] as const)
        scores.push({ group: names, positive: is, flagged: score > 5, from: score, to: score, count, total: score * count });
    }
  }
  const rows = cells.reduce((all, { count }) => all + count, 0);
  const tally: Tally = {
    columns: { groups: ['gender', 'age'], stratum: 'region', outcome: true, score: true, randomSample: false },
    cells,
    scores,
    rows: rows + 7,
    counted: rows,
    problems: [
      { code: 'ragged-rows', count: 3, firstLine: 17, fields: 6 },
      { code: 'missing-group', column: 'age', count: 4 },
      {
        code: 'counted-as-no',
        column: 'decision',
        values: [
          { value: 'N/A', count: 2 },
          { value: '', count: 1 },
        ],
        more: 3,
      },
      { code: 'no-id' },
    ],
  };
  const question: RowQuestion = {
    groups: [{ name: 'gender' }, { name: 'age' }],
    decision: { column: { name: 'decision' }, is: 'in', values: ['refused', "isn't clear"] },
    outcome: { column: { name: 'outcome', place: 2 }, is: 'not-in', values: ['none'] },
    score: { name: 'score' },
    stratum: { name: 'region' },
    missing: ['?'],
  };
  return reportOfTally(tally, { ...input, kind: 'csv', rows: rows + 7, bytes: 45_678 }, question, { ...defaultSettings, bins: 10 });
}
