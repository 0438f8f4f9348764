import type { LinksMessages } from './en.ts';

export const linksAr: LinksMessages = {
  title: 'روابط خاطئة',
};
