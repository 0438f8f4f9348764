import type { BaseRateMessages } from './en.ts';

export const baseRateFr: BaseRateMessages = {
  title: 'En personnes',
};
