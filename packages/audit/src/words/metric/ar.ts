import type { Counted } from '../number/counted.ts';
import type { MetricWords, Worded } from './words.ts';

/** After a preposition. `before` leads to the number, `after` follows the noun. */
const people = (before: string, none: string, after = ''): Counted => ({
  none,
  one: `${before}شخص واحد${after}`,
  two: `${before}شخصين${after}`,
  few: `${before}{n} أشخاص${after}`,
  many: `${before}{n} شخصًا${after}`,
  other: `${before}{n} شخص${after}`,
  range: `${before}ما بين {low} و{high} من الأشخاص${after}`,
});
/** A group, and how many it has: the number agrees with nothing. */
const numbering = (who: string): Counted => ({
  none: `${who}، وعددهم صفر`,
  one: `${who}، وهو شخص واحد`,
  two: `${who}، وهما شخصان`,
  other: `${who}، وعددهم {n}`,
  range: `${who}، وعددهم ما بين {low} و{high}`,
});
const both = <T>(value: T): Worded<T> => ({ asked: value, plain: value });

const wholes: MetricWords['wholes'] = {
  all: both('كل أفراد المجموعة'),
  known: both('كل أفراد المجموعة الذين تُعرف نتيجتهم'),
  negative: { asked: 'من لم يُسجَّل بشأنهم {positive}', plain: 'من لم يتحقق فيهم ما يُبحث عنه' },
  positive: { asked: 'من سُجِّل بشأنهم {positive}', plain: 'من تحقق فيهم ما يُبحث عنه' },
  flagged: { asked: 'من أشار النظام إليهم ({flagged})', plain: 'من أشار النظام إليهم' },
  cleared: both('من لم يُشر النظام إليهم'),
};
const countedWholes = Object.fromEntries(
  Object.entries({
    ...wholes,
    'flagged-known': {
      asked: 'من أشار النظام إليهم ({flagged}) وتُعرف نتيجتهم',
      plain: 'من أشار النظام إليهم وتُعرف نتيجتهم',
    },
    'cleared-known': both('من لم يُشر النظام إليهم وتُعرف نتيجتهم'),
  }).map(([whole, { asked, plain }]) => [whole, { asked: numbering(asked), plain: numbering(plain) }]),
) as unknown as MetricWords['countedWholes'];

export const metricsAr: MetricWords = {
  names: {
    selectionRate: 'من أُشير إليهم، من الجميع',
    falsePositiveRate: 'من أُشير إليهم خطأً، من غير المقصودين',
    falseNegativeRate: 'من فاتوا النظام، من المقصودين',
    positivePredictiveValue: 'من أُشير إليهم صوابًا، ممن أُشير إليهم',
    falseDiscoveryRate: 'من أُشير إليهم خطأً، ممن أُشير إليهم',
    negativePredictiveValue: 'من تُركوا صوابًا، ممن لم يُشر إليهم',
    falseOmissionRate: 'من فاتوا النظام، ممن لم يُشر إليهم',
    truePositiveRate: 'من أُشير إليهم صوابًا، من المقصودين',
    trueNegativeRate: 'من تُركوا صوابًا، من غير المقصودين',
    falsePositiveShare: 'من أُشير إليهم خطأً، من الجميع',
    accuracy: 'من حُكم عليهم صوابًا، من الجميع',
    baseRate: 'المقصودون، من الجميع',
  },
  terms: {
    selectionRate: 'معدل الاختيار',
    falsePositiveRate: 'معدل الإيجابيات الكاذبة',
    falseNegativeRate: 'معدل السلبيات الكاذبة',
    positivePredictiveValue: 'القيمة التنبؤية الإيجابية',
    falseDiscoveryRate: 'معدل الاكتشاف الكاذب',
    negativePredictiveValue: 'القيمة التنبؤية السلبية',
    falseOmissionRate: 'معدل الإغفال الكاذب',
    truePositiveRate: 'معدل الإيجابيات الصحيحة، الحساسية',
    trueNegativeRate: 'معدل السلبيات الصحيحة، النوعية',
    falsePositiveShare: 'حصة الإيجابيات الكاذبة',
    accuracy: 'الدقة',
    baseRate: 'معدل الأساس',
  },
  quote: '«{word}»',
  definition: 'من بين {whole}: {part}.',
  wholes,
  parts: {
    flagged: { asked: 'كم شخصًا أشار النظام إليه ({flagged})', plain: 'كم شخصًا أشار النظام إليه' },
    cleared: both('كم شخصًا لم يُشر النظام إليه'),
    positive: { asked: 'كم شخصًا سُجِّل بشأنه {positive}', plain: 'كم شخصًا تحقق فيه ما يُبحث عنه' },
    negative: { asked: 'كم شخصًا لم يُسجَّل بشأنه {positive}', plain: 'كم شخصًا لم يتحقق فيه ما يُبحث عنه' },
    right: both('كم شخصًا أشار النظام إليه صوابًا أو تركه صوابًا'),
    'flagged-negative': {
      asked: 'كم شخصًا أشار النظام إليه مع أن {positive} لم يُسجَّل',
      plain: 'كم شخصًا أشار النظام إليه مع أن ما يُبحث عنه لم يتحقق فيه',
    },
  },
  shareParts: {
    flagged: { asked: 'أشار النظام إلى {share} منهم ({flagged})', plain: 'أشار النظام إلى {share} منهم' },
    cleared: both('لم يُشر النظام إلى {share} منهم'),
    positive: { asked: 'سُجِّل {positive} بشأن {share} منهم', plain: 'تحقق ما يُبحث عنه في {share} منهم' },
    negative: { asked: 'لم يُسجَّل {positive} بشأن {share} منهم', plain: 'لم يتحقق ما يُبحث عنه في {share} منهم' },
    right: both('أصاب النظام في {share} منهم'),
    'flagged-negative': {
      asked: 'أشار النظام إلى {share} منهم مع أن {positive} لم يُسجَّل',
      plain: 'أشار النظام إلى {share} منهم مع أن ما يُبحث عنه لم يتحقق',
    },
  },
  countedWholes,
  countedParts: {
    flagged: {
      asked: people('أشار النظام إلى ', 'لم يُشر النظام إلى أحد ({flagged})', ' ({flagged})'),
      plain: people('أشار النظام إلى ', 'لم يُشر النظام إلى أحد'),
    },
    cleared: both(people('لم يُشر النظام إلى ', 'أشار النظام إلى الجميع')),
    positive: {
      asked: people('سُجِّل {positive} بشأن ', 'لم يُسجَّل {positive} بشأن أحد'),
      plain: people('تحقق ما يُبحث عنه في ', 'لم يتحقق ما يُبحث عنه في أحد'),
    },
    negative: {
      asked: people('لم يُسجَّل {positive} بشأن ', 'سُجِّل {positive} بشأن الجميع'),
      plain: people('لم يتحقق ما يُبحث عنه في ', 'تحقق ما يُبحث عنه في الجميع'),
    },
    right: both(people('أصاب النظام في ', 'لم يُصب النظام في أحد')),
    'flagged-negative': {
      asked: people('أشار النظام إلى ', 'لم يُشر النظام إلى أحد دون أن يُسجَّل {positive}', ' مع أن {positive} لم يُسجَّل'),
      plain: people('أشار النظام إلى ', 'لم يُشر النظام خطأً إلى أحد', ' مع أن ما يُبحث عنه لم يتحقق'),
    },
  },
};
