/** What the pages about whole people say, in English, the language the others are checked against. */
export const baseRateEn = {
  title: 'Whole people',
} as const;

export type BaseRateMessages = { readonly [K in keyof typeof baseRateEn]: string };
export type BaseRateMessageKey = keyof BaseRateMessages;
