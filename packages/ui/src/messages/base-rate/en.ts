/** What the pages about whole people say, in English, the language the others are checked against. */
export const baseRateEn = {
  title: 'Whole people',

  peopleEach: 'Each figure stands for {count} people.',
  peopleTooFew: 'too few for a figure',

  homeHeading: 'What “75 % accurate” means in people',
  homeLead:
    'A figure sounds like a promise until it meets people. Choose one that an authority or a maker has published, or put in your own, and see who is flagged, who of them wrongly, and who is missed.',
  homeExample: 'An example: a lie detector for borders',
  homeExampleMore: 'The figures it rests on, and what is contested about them',
  homeClaims: 'Choose a published figure',
  homeClaimsText:
    'Every performance figure of the Atlas, as it was reported. Not all of them can become people: what a figure does not say stays unsaid.',
  homeNoSystem: 'Face recognition in general',
  homeOwn: 'Your own numbers',
  homeOwnText: 'Move the sliders, or type. Everything stays in this page.',
  homeOwnStatic: 'The same with your own numbers, in a terminal:',
  homeTable: 'Why it matters how many of the people checked are what is looked for',
  homeTableText:
    'Of those flagged, how many are flagged wrongly. Assumption: the system errs equally often on both, which hardly any of them does. Rarer things are looked for further up.',
  homeTableRight: 'It is right in {share}',
  homeTableLooked: '{count} of {people} are what is looked for',
  reach_people: 'becomes whole people',
  reach_bounds: 'leaves much open: only bounds',
  reach_part: 'tells one kind of error only',
  reach_comparison: 'compares two groups; no error',
  reach_nothing: 'cannot become people',

  claimHeading: '{name}: what “{value}” means in people',
  claimHeadingLong: '{name}: what is claimed, in people',
  claimReported: 'What was reported, by whom',
  claimUse: 'What the figure may be used for',
  claimOthers: 'Other figures about {name}',
  claimSystem: 'All about {name} in the Atlas',
  claimInPeople: 'In whole people',

  suppose: 'Nobody has said how many.',
  readingsText: 'The source can be read in more than one way. Both are shown.',
  readingOf: 'Of: {of}',
  pictureLeast: 'If it spares those who {negative}',
  pictureEqual: 'If it errs equally often on both',
  pictureEqualAt: 'If it errs equally often on both, and is right in {share}',
  pictureMost: 'If it errs on those who {negative} above all',
  pictureUnknown: '{flagged}; nobody knows which of them {positive}',
  pictureFirst: 'Those {flagged}',
  pictureSecond: 'Those {cleared}',
  pictureNot: 'all others',
  pictureOne: 'The one group',
  pictureOther: 'The other group',
  pictureWrongly: 'wrongly flagged',
  chanceHeading: 'So small a test leaves even more open',
  tableHeading: 'And if more of them, or fewer, {positive}?',
  tableEqual: 'Assumption in this table: it errs equally often on both.',
  nobodyFlagged: 'nobody is flagged',

  controls: 'Change the numbers',
  people: 'How many people are checked?',
  peopleFlagged: 'How many people are flagged?',
  prevalence: 'How many of the people checked really {positive}?',
  prevalenceText: 'Nobody may know. Try what you think is likely, and what the other side thinks.',
  sensitivity: 'Of those who {positive}, how many does it flag?',
  specificity: 'Of those who {negative}, how many does it leave alone?',
  sliderOf: '{count} of {people}',
  notANumber: 'Write a number from {low} to {high}.',

  checksHeading: 'Checked again and again',
  checksText:
    'Whoever is checked at every border, every year, at every application, meets the same error many times. Flagged in one of them is flagged.',
  checksEqual: 'Assumption: it errs equally often on both.',
  checksNumber: 'How often is each person checked?',
  checksColumn: 'Checks',
  checksLow: 'Always the same people',
  checksHigh: 'Chance anew each time',
  checksWrongly: 'Of {people} people, those {flagged} at least once although they {negative}',
  checksInnocent: 'Of {innocent} people who {negative}, those {flagged} at least once',

  linkedHeading: 'Several databases, linked',
  linkedText: 'If an entry in any of them reaches the decision, the errors of all of them add up.',
  linkedRates: 'In percent of people, false entries in each database',
  linkedRatesText: 'One number for each database, with a space between: 2 1 0.5',
} as const;

export type BaseRateMessages = { readonly [K in keyof typeof baseRateEn]: string };
export type BaseRateMessageKey = keyof BaseRateMessages;
