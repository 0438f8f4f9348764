/** What the pages about whole people say, in English, the language the others are checked against. */
export const baseRateEn = {
  title: 'Whole people',

  peopleEach: 'Each figure stands for {count} people.',
  peopleTooFew: 'too few for a figure',
} as const;

export type BaseRateMessages = { readonly [K in keyof typeof baseRateEn]: string };
export type BaseRateMessageKey = keyof BaseRateMessages;
