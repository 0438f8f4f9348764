import type { BaseRateMessages } from './en.ts';

export const baseRateAr: BaseRateMessages = {
  title: 'بعدد الأشخاص',

  peopleEach: 'كل شكل يمثّل {count} شخصًا.',
  peopleTooFew: 'أقل من أن يُرسم لهم شكل',
};
