import type { BaseRateMessages } from './en.ts';

export const baseRateAr: BaseRateMessages = {
  title: 'بعدد الأشخاص',
};
