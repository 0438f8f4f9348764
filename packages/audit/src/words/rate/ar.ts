import type { RateWords } from './words.ts';

export const ratesAr: RateWords = {
  counted: 'من بين {whole}، {part}، أي {estimate}',
  again: '{part} من أصل {whole}، أي {estimate}',
  estimate: '{value} (بين {low} و{high})',
  estimateOverBounds: 'بين {least} و{most} (ومع احتساب المصادفة بين {low} و{high})',
  sampled: '{definition} تقدير من العينة العشوائية: {estimate}',
  bounded: '{definition} أي قيمة بين {least} و{most}: لا أحد يعرف أكثر',
  none: '{definition} لا يمكن قول ذلك',
  betweenCounts: 'ما بين {low} و{high}',
  others: 'كل المجموعات الأخرى معًا',
  emptyValue: '(فارغ)',
  everybody: 'الجميع معًا',
  higher: { one: 'أعلى بمقدار {points} نقطة مئوية', other: 'أعلى بمقدار {points} نقطة مئوية' },
  lower: { one: 'أدنى بمقدار {points} نقطة مئوية', other: 'أدنى بمقدار {points} نقطة مئوية' },
  difference: '{difference} (بين {low} و{high})',
  differenceEither: '{difference} (أي قيمة من {low} إلى {high})',
  differenceBetween: 'أي قيمة من {low} إلى {high}',
  under: 'أقل من {points}',
  alike: 'مساوية تمامًا',
  ratio: '{ratio} مرة قدر النسبة الأخرى',
  differenceAndRatio: '{difference}، {ratio}',
};
