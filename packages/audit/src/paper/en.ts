import type { Counted } from '../words/index.ts';

export interface PaperWords {
  /** `{columns}`. */
  readonly title: string;
  readonly titleTable: string;
  /** `{people}`, `{groups}`. */
  readonly intro: string;
  readonly people: Counted;
  readonly groups: Counted;
  /** `{word}`. */
  readonly flaggedMeans: string;
  readonly positiveMeans: string;
  readonly effect: Readonly<Record<'harm' | 'benefit', string>>;
  readonly findings: string;
  readonly findingsNone: string;
  readonly findingsMore: Counted;
  readonly limits: string;
  readonly pictures: string;
  /** `{name}`, `{term}`. */
  readonly rate: string;
  /** `{name}`. */
  readonly numbers: string;
  readonly more: string;
  readonly scores: string;
  readonly margins: string;
  /** `{column}`, `{name}`. */
  readonly margin: string;
  readonly strata: string;
  /** `{column}`, `{name}`, `{first}`, `{second}`. */
  readonly stratum: string;
  readonly strataCaption: string;
  readonly changes: Readonly<Record<'same' | 'reversed' | 'vanishes' | 'appears' | 'unclear', string>>;
  readonly comparisons: string;
  readonly comparisonsCaption: string;
  /** `{second}`. */
  readonly allAgainst: string;
  readonly rowsLeft: Counted;
  readonly columns: Readonly<
    Record<
      | 'rate'
      | 'group'
      | 'against'
      | 'points'
      | 'share'
      | 'ratio'
      | 'chance'
      | 'verdict'
      | 'value'
      | 'first'
      | 'second'
      | 'all'
      | 'alike'
      | 'by'
      | 'change',
      string
    >
  >;
  /** `{ratio}`, `{low}`, `{high}`. */
  readonly ratioRange: string;
  readonly chanceNote: string;
  readonly problems: string;
  readonly problemsNone: string;
  readonly method: string;
  /** `{level}`, `{minimum}`. */
  readonly methodText: readonly string[];
  readonly facts: Readonly<
    Record<
      | 'program'
      | 'kind'
      | 'rows'
      | 'bytes'
      | 'hash'
      | 'groups'
      | 'decision'
      | 'outcome'
      | 'score'
      | 'stratum'
      | 'randomSample'
      | 'id'
      | 'missing'
      | 'reference'
      | 'level'
      | 'minimum'
      | 'population'
      | 'bins'
      | 'seed',
      string
    >
  >;
  readonly kinds: Readonly<Record<'csv' | 'tsv' | 'xlsx' | 'parquet' | 'table', string>>;
  readonly noReference: string;
  readonly repeat: string;
  readonly csvNote: string;
}

const counted = (one: string, other: string, range = other): Counted => ({ none: other, one, other, range });

export const paperEn: PaperWords = {
  title: 'Audit report, by {columns}',
  titleTable: 'Audit report on a published table',
  intro: '{people} in {groups}.',
  people: counted('{n} person', '{n} people', 'Between {low} and {high} people'),
  groups: counted('{n} group', '{n} groups'),
  flaggedMeans: '“Flagged” means here: {word}.',
  positiveMeans: '“What is looked for” means here: {word}.',
  effect: {
    harm: 'Whoever asked says that being flagged is bad for a person.',
    benefit: 'Whoever asked says that being flagged is good for a person.',
  },
  findings: 'What the numbers show',
  findingsNone: 'Nothing that could be said with enough people behind it.',
  findingsMore: counted(
    '{n} more finding stands in the table of all comparisons.',
    '{n} more findings stand in the table of all comparisons.',
  ),
  limits: 'What they do not show',
  pictures: 'Rate by rate',
  rate: '{name} ({term})',
  numbers: 'In numbers: {name}',
  more: 'More rates',
  scores: 'Scores',
  margins: 'Each column alone',
  margin: '{column} alone. {name}',
  strata: 'Like compared with like',
  stratum: '{name}, within {column}: {first} against {second}',
  strataCaption: 'Differences in percentage points, overall and when people are compared who are alike',
  changes: {
    same: 'stays',
    reversed: 'turns round',
    vanishes: 'is no longer clear',
    appears: 'shows only then',
    unclear: 'not clear either way',
  },
  comparisons: 'All comparisons',
  comparisonsCaption: 'Every group that was compared, in every rate.',
  allAgainst: 'All against: {second}.',
  rowsLeft: counted('{n} more row stands in the CSV file only.', '{n} more rows stand in the CSV file only.'),
  columns: {
    rate: 'Rate',
    group: 'Group',
    against: 'Against',
    points: 'Difference, percentage points',
    share: 'Share',
    ratio: 'Ratio',
    chance: 'p',
    verdict: 'Verdict',
    value: 'Value',
    first: 'Group',
    second: 'Against',
    all: 'Overall',
    alike: 'Like with like',
    by: 'Alike in',
    change: 'What changes',
  },
  ratioRange: '{ratio} ({low} to {high})',
  chanceNote:
    'p: how often chance alone would make a difference at least so large if there were none, corrected for the number of comparisons (Holm).',
  problems: 'What is wrong with the data',
  problemsNone: 'Nothing that a program can see. That does not make the data right.',
  method: 'How it was made, and how to repeat it',
  methodText: [
    'Everything is said from counts of people. A range after a share or a difference: if only chance is at work, {level} of such ranges hold the true value.',
    'Ranges of shares are by Wilson, of differences by Newcombe, of ratios by the score method. Tests are Fisher’s exact test where few people are expected, else that of two proportions; all are corrected together (Holm).',
    'No verdict rests on a share of fewer than {minimum} people.',
    'Dots are shares, lines are ranges of chance, hatched bars are bounds: the value lies somewhere in them, and nobody knows where. A hollow mark has too few people behind it.',
  ],
  facts: {
    program: 'Program',
    kind: 'Made from',
    rows: 'Rows',
    bytes: 'Size, bytes',
    hash: 'SHA-256 of the file',
    groups: 'Groups by',
    decision: 'Flagged if',
    outcome: 'What is looked for if',
    score: 'Score',
    stratum: 'Like compared with like by',
    randomSample: 'Drawn at random if',
    id: 'Persons told apart by',
    missing: 'Read as not known',
    reference: 'Compared with',
    level: 'Level of the ranges',
    minimum: 'Fewest people for a verdict',
    population: 'People that the data stand for',
    bins: 'Bins of scores',
    seed: 'Seed of random numbers',
  },
  kinds: { csv: 'CSV file', tsv: 'TSV file', xlsx: 'XLSX file', parquet: 'Parquet file', table: 'published table' },
  noReference: 'all others together',
  repeat: 'To repeat it with the same file:',
  csvNote:
    "In the CSV files of this report, names that begin with = + - or @ have a ' before them, so that no spreadsheet reads them as a formula.",
};
