/** What the page about false links says, in English, the language the others are checked against. */
export const linksEn = {
  title: 'False links',
} as const;

export type LinksMessages = { readonly [K in keyof typeof linksEn]: string };
export type LinksMessageKey = keyof LinksMessages;
