import { civilOf, dayNumberOf, isWeekend, type NamedHoliday, weekdayOf } from '../../calendar/index.ts';
import type { LegalDay } from '../../legal-date/index.ts';
import type { Direction, Period, PeriodUnit } from '../../period/index.ts';
import { startName } from '../rule.ts';
import type { Moment } from '../step.ts';
import type { Words } from './words.ts';

const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const months = ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'];

/** One, two, three to ten, eleven and more; and part of one. */
interface Counted {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly hundred: string;
}
const units: Readonly<Record<PeriodUnit, Counted>> = {
  hours: { one: 'ساعة واحدة', two: 'ساعتان', few: 'ساعات', many: 'ساعة', hundred: 'ساعة' },
  days: { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يومًا', hundred: 'يوم' },
  'working-days': { one: 'يوم عمل واحد', two: 'يوما عمل', few: 'أيام عمل', many: 'يوم عمل', hundred: 'يوم عمل' },
  weeks: { one: 'أسبوع واحد', two: 'أسبوعان', few: 'أسابيع', many: 'أسبوعًا', hundred: 'أسبوع' },
  months: { one: 'شهر واحد', two: 'شهران', few: 'أشهر', many: 'شهرًا', hundred: 'شهر' },
  years: { one: 'سنة واحدة', two: 'سنتان', few: 'سنوات', many: 'سنة', hundred: 'سنة' },
};
const scopes: Readonly<Record<NamedHoliday['scope'], string>> = {
  statutory: 'عطلة رسمية',
  regional: 'عطلة رسمية في جزء من البلد',
  listed: 'عطلة بحسب القائمة المرسلة إلى الجريدة الرسمية وحدها',
  closed: 'يوم تكون فيه المكاتب مغلقة عادةً من دون أن يكون عطلة رسمية',
};

function day(date: LegalDay): string {
  const number = dayNumberOf(date);
  const civil = civilOf(number);
  return `${weekdays[weekdayOf(number)]} ${civil.day} ${months[civil.month - 1]} ${civil.year}`;
}

const moment = (date: Moment): string =>
  date.length > 10 ? `${day(date.slice(0, 10) as LegalDay)} الساعة ${date.slice(11)}` : day(date as LegalDay);

function count(amount: number, { one, two, few, many, hundred }: Counted): string {
  if (amount === 1) return one;
  if (amount === 2) return two;
  const rest = amount % 100;
  if (rest >= 3 && rest <= 10) return `${amount} ${few}`;
  return `${amount} ${rest < 3 ? hundred : many}`;
}

const period = ({ amount, unit }: Period): string =>
  Number.isInteger(amount) ? count(amount, units[unit]) : `${amount} ${units[unit].hundred}`;
const back = (direction: Direction): string => (direction === 'after' ? '' : ' رجوعًا');
const aside = (left: boolean): string => (left ? ' (من دون احتساب العطل الرسمية)' : '');
const holidays = (list: readonly NamedHoliday[]): string => list.map(({ name, scope }) => `${scopes[scope]} («${name}»)`).join(' و');
const monthOf = (date: LegalDay): string => `${months[civilOf(dayNumberOf(date)).month - 1]} ${date.slice(0, 4)}`;

export const ar: Words = {
  'counted-from': ({ date, event, direction }, name) =>
    `تُحسب المدة${back(direction)} من ${day(date)}${event === startName ? '' : `، وهو يوم ${name(event)}`}. هذا اليوم نفسه لا يدخل في المدة.`,
  'counted-from-hour': ({ date, event, direction }, name) =>
    `تُحسب المدة${back(direction)} من الساعة التي تبدأ ${moment(date)}، وفيها يقع ${event === startName ? 'الحدث' : name(event)}. هذه الساعة نفسها لا تدخل في المدة.`,
  rule: ({ period: length }) => `المدة بحسب القاعدة: ${period(length)}.`,
  'last-by-number': ({ date, period: length, first, direction }) => {
    if (length.amount === 1) return `${period(length)}${back(direction)}: وهو ${day(date)}.`;
    const span = direction === 'after' ? `أولها ${day(first)} وآخرها ${day(date)}` : `أقربها ${day(first)} وأبعدها ${day(date)}`;
    return `${period(length)}${back(direction)}: ${span}. تُحسب عطل نهاية الأسبوع والعطل الرسمية الواقعة بينهما.`;
  },
  'last-by-weekday': ({ date, period: length, direction }) =>
    `${period(length)}${back(direction)}: إلى اليوم نفسه من الأسبوع الذي وقع فيه الحدث، ${day(date)}.`,
  'last-by-date': ({ date, period: length, direction }) =>
    `${period(length)}${back(direction)}: إلى التاريخ نفسه من الشهر الذي وقع فيه الحدث، ${day(date)}.`,
  'last-by-missing-date': ({ date, period: length, missing, direction }) =>
    `${period(length)}${back(direction)}: لا يوجد يوم ${missing} في ${monthOf(date)}، فيُحسب آخر يوم فيه، ${day(date)}.`,
  'part-of-month': ({ date, days, direction }) =>
    `لجزء من الشهر يُعدّ الشهر ثلاثين يومًا: ${count(days, units.days)} ${direction === 'after' ? 'بعد ذلك' : 'قبل ذلك'}، ${day(date)}.`,
  'last-by-working-day': ({ date, period: length, direction, holidaysAside }) =>
    `${period(length)}${back(direction)}، ولا تُحسب إلا أيام العمل: آخرها ${day(date)}${aside(holidaysAside)}.`,
  'last-by-hour': ({ date, period: length, direction }) =>
    direction === 'after'
      ? `${period(length)}، أولها الساعة التي تلي ساعة الحدث: تنتهي الأخيرة ${moment(date)}.`
      : `${period(length)} رجوعًا من بداية تلك الساعة: ${moment(date)}.`,
  'clock-change': ({ date, forward, lasting, shown }) =>
    `في ${day(date)} ${forward ? 'تُقدَّم' : 'تُؤخَّر'} الساعة ستين دقيقة. الساعات التي تمر فعلًا تنتهي ${moment(lasting)}؛ وبحسب ما تُظهره الساعة ${moment(shown)}. لا تقول اللائحة أيهما يُحسب.`,
  'hour-twice': ({ date }) =>
    `الساعة التي تبدأ ${moment(date)} تأتي مرتين لأن الساعة تُؤخَّر. أُخذ بالثانية؛ ومن الأولى تنتهي المدة قبل ذلك بساعة.`,
  'day-skipped': ({ date, holidays: list }) => {
    if (list.length === 0) return `${day(date)} ليس يوم عمل.`;
    return isWeekend(dayNumberOf(date)) ? `${day(date)} ليس يوم عمل؛ وهو أيضًا ${holidays(list)}.` : `${day(date)} ${holidays(list)}.`;
  },
  'floor-short': ({ date, holidaysAside }) =>
    `من اليوم التالي للحدث إلى ${day(date)} لا يوجد إلا يوم عمل واحد، هو ذلك اليوم نفسه${aside(holidaysAside)}. وكل مدة من يومين أو أكثر تشمل يومي عمل على الأقل.`,
  ends: ({ date, by, holidaysAside }) => {
    const last = day(date as LegalDay);
    if (by === 'count') return `تنتهي المدة بانقضاء الساعة الأخيرة من ${last}.`;
    if (by === 'working-day') return `تنتهي المدة بانقضاء الساعة الأخيرة من يوم العمل هذا، ${last}${aside(holidaysAside)}.`;
    if (by === 'next-working-day') return `تنتهي المدة بانقضاء الساعة الأخيرة من يوم العمل التالي، ${last}${aside(holidaysAside)}.`;
    if (by === 'floor') return `تنتهي المدة بانقضاء الساعة الأخيرة من يوم العمل الثاني فيها، ${last}${aside(holidaysAside)}.`;
    if (by === 'backwards') return `يبقى ${last} كما حُسب: المدة التي تُحسب رجوعًا لا تُنقل بسبب نهاية أسبوع أو عطلة.`;
    if (by === 'hours') return `يبقى الموعد ${moment(date)} كما حُسب: المدة بالساعات تجري في كل الأيام ولا تُنقل بسبب نهاية أسبوع أو عطلة.`;
    return `لما عليك أنت فعله لا تعتمد على أي نقل للموعد: يبقى ${last} كما حُسب، أيًّا كان ذلك اليوم. ليس محسومًا أن الموعد يُنقل في كل واجب.`;
  },
  'calendar-ends': ({ date, first, last, direction }) =>
    `لا توجد قائمة عطل إلا للسنوات من ${first} إلى ${last}. عُدّت الأيام التي لا قائمة لها أيام عمل ما لم تقع في نهاية أسبوع، فقد يكون ${day(date)} ${direction === 'after' ? 'مبكرًا' : 'متأخرًا'} أكثر من اللازم.`,
  suspended: ({ date, query, answer, from, until, days }, name) =>
    days === 0
      ? `من ${name(query)} في ${day(from)} إلى ${name(answer)} في ${day(until)} لا يُضاف أي يوم.`
      : `ربما توقف حساب المدة من ${name(query)} في ${day(from)} إلى ${name(answer)} في ${day(until)}: يُضاف ${count(days, units.days)} إلى اليوم الأخير المحسوب قبل أي نقل: ${day(date)}.`,
  'suspension-open': ({ date, query, answer }, name) =>
    `ربما توقف حساب المدة منذ ${name(query)} في ${day(date)}؛ ولم يأت ${name(answer)} بعد. حتى ذلك الحين لا يستطيع أحد أن يقول متى تنتهي المدة.`,
  'suspension-runs-already': ({ date, query }, name) => `${name(query)} في ${day(date)} لا يفتح شيئًا جديدًا: كان طلب سابق ما زال بلا جواب.`,
  'query-too-late': ({ date, query, end }, name) => `${name(query)} في ${day(date)} جاء بعد انتهاء المدة في ${day(end)}، ولا يوقف شيئًا.`,
  'query-delayed': ({ date, query }, name) => `${name(query)} في ${day(date)} لم يأت من دون تأخير لا مبرر له، فلا يتوقف حساب المدة.`,
  'without-effect': ({ date, event }, name) => `${name(event)} في ${day(date)} لا أثر له في هذه المدة: القاعدة لا تنص على أثر له.`,
  extended: ({ date, event, end, period: length }, name) =>
    `${name(event)} في ${day(date)} جاء في الوقت المناسب، في ${day(end)} أو قبله: المدة ${period(length)} تُحسب دفعة واحدة من البداية.`,
  'extension-late': ({ date, event, end }, name) => `${name(event)} في ${day(date)} جاء بعد انتهاء المدة في ${day(end)}، ولا يمدد شيئًا.`,
  'extension-undecided': ({ date, event }, name) =>
    `ما دام حساب المدة ربما متوقفًا، لا يستطيع أحد أن يقول هل جاء ${name(event)} في ${day(date)} في الوقت المناسب.`,
  'extension-without-reasons': ({ date, event }, name) => `${name(event)} في ${day(date)} بلا أسباب، ولا يمدد شيئًا.`,
  'extension-not-provided': ({ date, event }, name) => `${name(event)} في ${day(date)} لا يغير شيئًا: هذه المدة لا تُمدَّد.`,
  'extension-repeated': ({ date, event }, name) => `${name(event)} في ${day(date)} لا يغير شيئًا: المدة تُمدَّد مرة واحدة فقط.`,
  restarted: ({ date, event, end }, name) =>
    `${name(event)} في ${day(date)} جاء في الوقت المناسب، في ${day(end)} أو قبله: تُحسب المدة من جديد من ذلك اليوم.`,
  'restart-late': ({ date, event, end }, name) =>
    `${name(event)} في ${day(date)} جاء بعد انتهاء المدة في ${day(end)}، ولا يبدأ شيئًا من جديد.`,
};
