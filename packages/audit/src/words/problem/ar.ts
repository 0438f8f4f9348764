import type { Counted } from '../number/counted.ts';
import type { ProblemWords } from './words.ts';

/** One, two, three to ten, eleven and more, hundreds; with what follows. Nothing here is known within bounds, and none of it is said of nothing. */
const counted = (noun: readonly [string, string, string, string, string], after: string): Counted => {
  const [one, two, few, many, other] = noun;
  return {
    none: `{n} ${other}${after}`,
    one: `${one}${after}`,
    two: `${two}${after}`,
    few: `{n} ${few}${after}`,
    many: `{n} ${many}${after}`,
    other: `{n} ${other}${after}`,
    range: `{n} ${other}${after}`,
  };
};
const lines = ['صف واحد', 'صفان', 'صفوف', 'صفًا', 'صف'] as const;
const fields = ['حقل واحد', 'حقلان', 'حقول', 'حقلًا', 'حقل'] as const;
const ids = ['رقم معرّف واحد', 'رقمان معرّفان', 'أرقام معرّفة', 'رقمًا معرّفًا', 'رقم معرّف'] as const;

export const problemsAr: ProblemWords = {
  counted: {
    'ragged-rows': counted(lines, ' بعدد من الحقول غير {fields} كما يسميها السطر الأول؛ أولها في السطر {line}. هذا لا يُحسب.'),
    'missing-group': counted(lines, ' بلا قيمة في العمود {column}. لا ينتمي ذلك إلى أي مجموعة ولا يُحسب.'),
    'missing-decision': counted(
      lines,
      ' لا يُذكر فيها في العمود {column} هل أُشير إلى الشخص. يُحسب ذلك ضمن أفراد المجموعة ولا يدخل في أي معدل.',
    ),
    'missing-outcome': counted(lines, ' لا يُذكر فيها في العمود {column} ما كان صحيحًا. لا يُقرأ ذلك على أنه «لا».'),
    'missing-score': counted(lines, ' بلا درجة في العمود {column}.'),
    'missing-stratum': counted(lines, ' بلا قيمة في العمود {column}. يُترك ذلك جانبًا حين يُقارن المتماثلون.'),
    'missing-random-sample': counted(lines, ' لا يُذكر فيها في العمود {column} هل اختيرت عشوائيًا. تُعدّ غير مختارة عشوائيًا.'),
    'missing-id': counted(lines, ' بلا رقم معرّف في العمود {column}. لا أحد يستطيع أن يقول هل يرد الشخص في صف آخر.'),
    'not-a-number': counted(lines, ' فيها شيء غير رقم في العمود {column}؛ أولها في السطر {line}.'),
    'inconsistent-id': counted(ids, ' في العمود {column} تقول صفوفه أشياء مختلفة.'),
    'repeated-id': counted(ids, ' في العمود {column} يرد في أكثر من صف ({rows}). كل صف محسوب، فالصفوف ليست أشخاصًا.'),
    encoding: counted(fields, ' مما طُلب ليس مكتوبًا بترميز الملف. قُرئ ذلك على أنه {encoding}: قارن الحروف.'),
    'stray-quotes': counted(fields, ' يستمر بعد علامة الاقتباس التي تغلقه؛ أولها في السطر {line}. قُرئ ذلك كما هو.'),
    'empty-lines': counted(['سطر فارغ واحد', 'سطران فارغان', 'أسطر فارغة', 'سطرًا فارغًا', 'سطر فارغ'], ': تُجووزت.'),
  },
  countedAs: {
    'counted-as-no': 'في العمود {column} حُسبت هذه القيم «لا»: {list}. تأكد من أن ليس بينها ما يعني «غير معروف».',
    'counted-as-yes': 'في العمود {column} حُسبت هذه القيم «نعم»: {list}. تأكد من أن ليس بينها ما يعني «غير معروف».',
  },
  value: '{value} ({rows})',
  more: counted(['قيمة أخرى واحدة', 'قيمتان أخريان', 'قيم أخرى', 'قيمة أخرى', 'قيمة أخرى'], ''),
  rows: counted(lines, ''),
  similarGroups: 'في العمود {column} لا تختلف هذه القيم إلا في الكتابة، وهي هنا مجموعات منفصلة: {list}. هل هي واحدة؟',
  noId: 'لا عمود يقول أي الصفوف تخص شخصًا واحدًا. إن ورد أحد في أكثر من صف، فكل صف محسوب.',
  idsNotChecked: 'في العمود {column} أكثر من {limit} من الأرقام المعرّفة المختلفة. لم يُتحقق هل يرد بعضها في أكثر من صف.',
  repeatedColumn: 'الاسم {column} فوق أكثر من عمود ({list}). قُرئ العمود الذي اختير بموضعه.',
  unclosedQuote: 'ينتهي الملف داخل اقتباس يبدأ في السطر {line}. قد تنقص صفوف بعد هذا السطر.',
};
