import type { StatementWords } from './words.ts';

const people = { none: 'nobody', one: '{n} person', other: '{n} people', range: 'between {low} and {high} people' };

export const statementsEn: StatementWords = {
  overall: 'Everybody together: {rate}.',
  differs: '{first}: {rate}. {second}: {again}. {first} against {second}: {contrast}.',
  noClearDifference:
    '{name}: no clear difference between {first} and {second} in these numbers. {first}: {rate}. {second}: {again}. {first} against {second}: {contrast}. This does not show that there is none.',
  noContrast: '{first}: {rate}. {second}: {again}.',
  disagree: '{first} against {second}: the rates do not point one way.',
  disagreePartly: '{first} against {second}: some rates differ clearly, and others hardly or not.',
  lists: {
    higher: 'Higher: {list}.',
    lower: 'Lower: {list}.',
    alike: 'No clear difference: {list}.',
    worse: 'Worse for people in this group: {list}.',
    better: 'Better for them: {list}.',
    lenient: 'More errors in their favour: {list}.',
    severe: 'Fewer errors in their favour: {list}.',
  },
  listSeparator: '; ',
  disagreeEnd: 'All of this holds at once. Which of it matters is not a question that numbers answer.',
  onlyTogether: 'Clear only where the columns are taken together; in each column alone it does not show. {differs}',
  fourFifths:
    '{first}: {rate}. {second}, chosen most often: {again}. The share in the first is {ratio} of that in the second (between {low} and {high}).',
  fourFifthsVerdict: {
    below: 'That is under four fifths, the usual rule of thumb.',
    'not-below': 'That is not under four fifths, the usual rule of thumb.',
    'below-unclear': 'That is under four fifths, the usual rule of thumb, but chance alone could put it on either side.',
    'not-below-unclear': 'That is not under four fifths, the usual rule of thumb, but chance alone could put it on either side.',
  },
  stratum: {
    same: '{name}, {first} against {second}: also when people with the same {column} are compared, the difference stays. Overall: {overall}. Like with like: {adjusted}.',
    reversed:
      '{name}, {first} against {second}: when people with the same {column} are compared, the difference turns round. Overall: {overall}. Like with like: {adjusted}.',
    vanishes:
      '{name}, {first} against {second}: when people with the same {column} are compared, the difference is no longer clear. Overall: {overall}. Like with like: {adjusted}.',
    appears:
      '{name}, {first} against {second}: only when people with the same {column} are compared does a difference show. Overall: {overall}. Like with like: {adjusted}.',
    unclear:
      '{name}, {first} against {second}: with people of the same {column} compared, the numbers do not say whether there is a difference. Overall: {overall}. Like with like: {adjusted}.',
  },
  limits: {
    'no-people': 'Nobody is in these data. Nothing can be said.',
    'one-group': 'There is one group only. Nothing can be compared.',
    'strata-too-small':
      '{column}: with these values there are fewer than {minimum} people in a group: {list}. Take what is said of them as a hint.',
    'population-not-stated':
      'Nobody said how many people the random sample stands for. So rates of error cannot be told, only how the groups compare.',
    'no-outcome': 'Nobody wrote down what was true of each person. So no error can be counted, only who was flagged.',
    'outcome-unknown':
      'For {unknown} of {of}, nobody wrote down the outcome. Rates are of the others; bounds say what the missing ones could change.',
    'estimated-from-random-sample':
      'How many were missed among people who were not flagged is estimated from a random sample: {people}. It may miss in either direction, as far as the ranges say.',
    'base-rates-differ':
      'By the record, what is looked for is more frequent in one group. {differs} Where that is so, no system that errs can make all rates equal at once.',
    'not-a-cause':
      'The numbers show a difference. They do not show its cause: not that belonging to a group is why, and not that it is not.',
    'effect-not-stated': 'Nobody said whether being flagged is bad or good for a person. So no group is called worse off.',
    'counts-within-bounds': 'The source rounds some numbers or hides them. What follows from those is a range, never a point.',
    'all-counted-not-sampled':
      'If these are all the people concerned, the counts are simply what happened. The ranges then say what chance alone could do to such numbers.',
    'part-of-population':
      'The data hold {people} out of {population}. Nobody says that they were drawn at random, so the others may look different.',
    'rates-only': 'The source gives rates and not the people behind them. Where it rounded, nobody can tell more.',
  },
  oneSided: {
    'all-flagged': 'Everybody was flagged. Rates of those who were not flagged do not exist.',
    'none-flagged': 'Nobody was flagged. Rates of those who were flagged do not exist.',
    'all-positive': 'By the record, everybody is what is looked for. Nobody could be flagged wrongly.',
    'none-positive': 'By the record, nobody is what is looked for. Nobody could be missed.',
  },
  tooSmallGroup: '{group}: {people}, fewer than {minimum}. The numbers are shown; nothing is concluded from them.',
  tooSmallRate: '{group}, {name}: a share of {people}, fewer than {minimum}. The number is shown; nothing is concluded from it.',
  tooSmallRates: '{group}: these shares are of fewer than {minimum} people. The numbers are shown; nothing is concluded from them. {list}.',
  tooSmallOne: '{name} ({people})',
  notListed: {
    none: 'Nothing is left out.',
    one: '{n} more statement of the same kinds is left out here. The numbers behind it are in the tables.',
    other: '{n} more statements of the same kinds are left out here. The numbers behind them are in the tables.',
    range: 'Between {low} and {high} more statements are left out here.',
  },
  strataNotListed: {
    none: '{column}: nothing is left out.',
    one: '{column}: {n} value is not told by itself, because there are very many. It counts where like is compared with like.',
    other: '{column}: {n} values are not told one by one, because there are very many. They count where like is compared with like.',
    range: '{column}: between {low} and {high} values are not told one by one.',
  },
  drawnFrom: {
    everybody: 'As the data are read, anybody could be drawn.',
    'not-flagged': 'As the data are read, only people who were not flagged could be drawn.',
  },
  sizes: {
    known: '',
    estimated: 'How many people each group has is itself estimated from the sample.',
    unknown: '',
  },
  people,
  manyComparisons: {
    none: 'Nothing was compared.',
    one: '{n} comparison was made.',
    other: '{n} comparisons were made of the same people. By chance alone, some would look clear; the verdicts allow for that (Holm).',
    range: 'Between {low} and {high} comparisons were made.',
  },
  outcomeIsARecord: {
    asked:
      '{positive} is what somebody recorded, not what is true. A record is itself a decision, and may be wrong more often for one group than for another.',
    plain:
      'The outcome is what somebody recorded, not what is true. A record is itself a decision, and may be wrong more often for one group than for another.',
  },
  onlyFlaggedChecked: {
    none: 'Only people who were flagged were checked.',
    one: 'Only people who were flagged were checked. Of {n} person nobody knows the truth, so rates of error are given as bounds.',
    other: 'Only people who were flagged were checked. Of {n} people nobody knows the truth, so rates of error are given as bounds.',
    range:
      'Only people who were flagged were checked. Of between {low} and {high} people nobody knows the truth, so rates of error are given as bounds.',
  },
  onlyClearedChecked: {
    none: 'Only of people who were not flagged is it known what they were.',
    one: 'Only of people who were not flagged is it known what they were. Of {n} person who was flagged nobody knows it, so rates of error are given as bounds.',
    other:
      'Only of people who were not flagged is it known what they were. Of {n} people who were flagged nobody knows it, so rates of error are given as bounds.',
    range:
      'Only of people who were not flagged is it known what they were. Of between {low} and {high} people who were flagged nobody knows it, so rates of error are given as bounds.',
  },
};
