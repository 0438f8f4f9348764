import type { BaseRateMessages } from './en.ts';

export const baseRateFr: BaseRateMessages = {
  title: 'En personnes',

  peopleEach: 'Chaque figure représente {count} personnes.',
  peopleTooFew: 'trop peu pour une figure',
};
