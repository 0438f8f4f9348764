import type { LinksMessages } from './en.ts';

export const linksFr: LinksMessages = {
  title: 'Faux liens',
};
