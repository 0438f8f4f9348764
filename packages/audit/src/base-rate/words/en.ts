/**
 * What is said about people, in English, the language the others are checked against.
 *
 * Two numbers must never be taken for each other: how many of *everybody* are wrongly flagged, and how many of *those flagged* are. So a
 * message that begins with `everybody` counts among `{people}` and never among those flagged; one that begins with `flagged` the other way
 * round.
 */
export const en = {
  between: 'between {low} and {high}',
  atLeast: 'at least {low}',
  atMost: 'at most {high}',
  fewerThanOne: 'fewer than one',
  noLimit: 'without limit',
  anyNumber: 'any number',
  toNoLimit: 'at least {low}, with no upper limit',

  everybodyWronglyFlagged: '{count} of {people} people are {flagged} although they {negative}.',
  everybodyWronglyCleared: '{count} of {people} people are {cleared} although they {positive}.',
  everybodyRightlyFlagged: '{count} of {people} people are {flagged}, and they {positive}.',
  everybodyRightlyCleared: '{count} of {people} people are {cleared}, and they {negative}.',
  everybodyFlagged: '{count} of {people} people are {flagged}.',
  everybodyWronglyFlaggedLabel: '{flagged} although they {negative}: {count} of {people} people.',
  everybodyWronglyClearedLabel: '{cleared} although they {positive}: {count} of {people} people.',
  everybodyRightlyFlaggedLabel: '{flagged}, and they {positive}: {count} of {people} people.',
  everybodyRightlyClearedLabel: '{cleared}, and they {negative}: {count} of {people} people.',
  everybodyFlaggedLabel: '{flagged}: {count} of {people} people.',
  everybodySuppose: 'Suppose that {count} of {people} people {positive}.',

  flaggedOfEvery: 'Of every {of} people {flagged}, {count} {negative}.',
  flaggedOfEveryLabel: 'Of every {of} people {flagged}, those who {negative}: {count}.',
  flaggedPerHit: 'Wrongly {flagged} for each one rightly found: {count}.',
  flaggedPerHits: 'Wrongly {flagged} for every {of} rightly found: {count}.',
  flaggedNobody: 'Nobody is {flagged}.',

  accuracyMeaning: 'An accuracy says how many judgements are right, not which ones are wrong.',
  accuracyMade: 'Of those tested, {share} {positive}.',
  accuracyUnmade: 'Nobody says how many of those tested {positive}. So from this figure alone nothing follows about either kind of error.',
  accuracyInterval: 'With {right} of {of} judged rightly, chance alone leaves open everything from {low} to {high} (exact interval, 95 %).',
  accuracyWrong: 'If it is as good in use as claimed: {count} of {people} judgements are wrong, one way or the other.',
  accuracyOpen: 'Everything that the figure leaves open',
  accuracyEqual: 'Assumption: it errs equally often on both. Nobody has said that it does.',

  outputMeaning: 'That is what the system says. How often it is right, nobody has said.',
  outputBounds: 'Of those {flagged}, at least {low} and at most {high} {negative}. Nobody can say more.',
  outputMissed: 'Of those {cleared}, at least {low} and at most {high} {positive}.',

  falsePositives: '{flagged}: {count} of {people} ({among}).',
  falseNegatives: '{cleared}: {count} of {people} ({among}).',
  falsePositivesLimit:
    'How many of those {flagged} {negative} cannot be told from it: it does not say how many of those checked {positive}, nor how many of them are found.',
  falseNegativesLimit: 'How many people are wrongly {flagged} cannot be told from it.',
  discoveryLimit: 'How many of everybody that is cannot be told from it: it does not say how many are checked.',
  failures: '{of}: {count} of {people} are of no use.',
  failuresLimit: 'It flags nobody. What an error does depends on who relies on it.',
  ratio: '{of}: where it is {rate} of {people} in the one group, it is {count} of {people} in the other.',
  ratioLimit: 'A multiplier and no rate: it needs the rate of the one group, which it does not give. That one is made up here.',
  gap: '{outcome}: {first} of {people} people {flagged}, {second} of {people} people {cleared}.',
  gapLimit:
    'A gap in outcomes and no error rate: being {flagged} may itself steer the decision, and the two groups may differ in other ways.',
  countsLimit: 'Counts of what happened. How many of them are errors, they do not say.',
  step: '{what}: {count}',
  stepOneIn: '{what}: {count} (about one in {of} of the first)',
  stepShare: '{what}: {count} ({share} of the first)',

  whoWronglyFlagged: '{flagged} although they {negative}',
  whoRightlyFlagged: '{flagged}, and they {positive}',
  whoWronglyCleared: '{cleared} although they {positive}',
  whoRightlyCleared: '{cleared}, and they {negative}',
  whoCleared: '{cleared}',

  tablePrevalence: 'Of {people} people, those who {positive}',
  tableEverybodyWronglyFlagged: 'Of {people} people, those {flagged} although they {negative}',
  tableEverybodyWronglyCleared: 'Of {people} people, those {cleared} although they {positive}',
  tableEverybodyRightlyFlagged: 'Of {people} people, those {flagged} who {positive}',
  tableFlaggedShare: 'Of those {flagged}, those who {negative}',

  everybodyRepeated: '{flagged} at least once in {checks} checks although they {negative}: {count} of {people} people.',
  innocentRepeated: '{flagged} at least once in {checks} checks: {count} of {innocent} people who {negative}.',
  repeatedEnds:
    'The lower number if it is always the same people; the higher if chance decides anew each time. Which it is, nobody has said.',
  linkedAny: 'At least one false entry in {sources} linked databases: {count} of {people} people.',
  linkedTwo: 'False entries in two of them, for a rule that needs two independent sources: {count} of {people} people.',
  linkedAlone: 'In the worst of them alone: {count} of {people} people.',
  linkedCost: 'Such a rule also misses more of what is rightly entered once only. How much, these numbers do not say.',
  linkedIndependent: 'if errors have nothing to do with each other',

  positive: 'are what is looked for',
  negative: 'are not what is looked for',
  flagged: 'flagged',
  cleared: 'not flagged',
} as const;

export type Catalogue = { readonly [K in keyof typeof en]: string };
export type SentenceKey = keyof Catalogue;
