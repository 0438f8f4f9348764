/**
 * What the answer in a terminal says besides the report's own words.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import type { Counted } from '@firebreak/audit/words';

export interface ReportWords {
  /** `{group}`. */
  readonly comparedWith: string;
  readonly comparedWithOthers: string;
  /** `{first}`, `{second}`, `{list}`. */
  readonly noClear: string;
  readonly more: Counted;
  /** `{group}`, `{minimum}`, `{list}`. */
  readonly tooFew: string;
  readonly estimated: string;
  /** `{group}`, `{mean}`, `{n}`. */
  readonly score: string;
  /** `{auc}`. */
  readonly auc: string;
  readonly source: string;
  /** How the table was read. */
  readonly reading: string;
  readonly key: string;
  /** `{rows}`, `{bytes}`, `{hash}`, `{program}`, `{seed}`. */
  readonly foot: string;
}

const counted = (one: string, other: string): Counted => ({ none: other, one, other, range: other });

const english: ReportWords = {
  comparedWith: 'Each group is compared with {group}.',
  comparedWithOthers: 'Each group is compared with all the others together.',
  noClear: '{first} against {second}: no clear difference in these rates: {list}. This does not show that there is none.',
  more: counted('{n} more finding: see --json, or write a report with -o.', '{n} more findings: see --json, or write a report with -o.'),
  tooFew: '{group}: fewer than {minimum} people are behind these rates: {list}. The numbers are shown; nothing is concluded from them.',
  estimated: 'estimated from the random sample',
  score: '{group}: mean {mean}, {n} people',
  auc: 'a positive has the higher score in {auc}',
  source: 'What goes with this table',
  reading: 'How the table was read',
  key: '● share  ├ ┤ range of chance  ▒ bounds: somewhere in them, nobody knows where  ○ too few people for a verdict',
  foot: '{rows} rows, {bytes} bytes, SHA-256 {hash}; {program}, seed {seed}',
};

const french: ReportWords = {
  comparedWith: 'Chaque groupe est comparé à {group}.',
  comparedWithOthers: 'Chaque groupe est comparé à tous les autres ensemble.',
  noClear: '{first} face à {second} : pas de différence nette pour ces taux : {list}. Cela ne montre pas qu’il n’y en a pas.',
  more: counted(
    '{n} autre constat : voir --json, ou écrire un rapport avec -o.',
    '{n} autres constats : voir --json, ou écrire un rapport avec -o.',
  ),
  tooFew: '{group} : moins de {minimum} personnes derrière ces taux : {list}. Les nombres sont montrés ; on n’en conclut rien.',
  estimated: 'estimé d’après l’échantillon aléatoire',
  score: '{group} : moyenne {mean}, {n} personnes',
  auc: 'une personne recherchée a le score le plus élevé dans {auc}',
  source: 'Ce qui va avec ce tableau',
  reading: 'Comment le tableau a été lu',
  key: '● part  ├ ┤ intervalle du hasard  ▒ bornes : quelque part entre elles, personne ne sait où  ○ trop peu de personnes pour un verdict',
  foot: '{rows} lignes, {bytes} octets, SHA-256 {hash} ; {program}, graine {seed}',
};

const arabic: ReportWords = {
  comparedWith: 'تُقارَن كل مجموعة مع {group}.',
  comparedWithOthers: 'تُقارَن كل مجموعة مع كل المجموعات الأخرى معاً.',
  noClear: '{first} مقابل {second}: لا فرق واضح في هذه النسب: {list}. وهذا لا يدل على عدم وجود فرق.',
  more: counted('{n} نتيجة أخرى: انظر ‎--json‎، أو اكتب تقريراً بـ ‎-o‎.', '{n} نتائج أخرى: انظر ‎--json‎، أو اكتب تقريراً بـ ‎-o‎.'),
  tooFew: '{group}: أقل من {minimum} شخصاً وراء هذه النسب: {list}. الأعداد معروضة، ولا يُستنتج منها شيء.',
  estimated: 'مقدَّرة من العينة العشوائية',
  score: '{group}: المتوسط {mean}، {n} شخصاً',
  auc: 'للشخص المبحوث عنه الدرجة الأعلى في {auc}',
  source: 'ما يرافق هذا الجدول',
  reading: 'كيف قُرئ الجدول',
  key: '● نسبة  ├ ┤ مدى المصادفة  ▒ حدود: في مكان ما بينها، لا أحد يعلم أين  ○ عدد الأشخاص أقل من أن يُحكم',
  foot: '{rows} صفوف، {bytes} بايت، SHA-256 {hash}؛ {program}، البذرة {seed}',
};

export const reportWords: Readonly<Record<Language, ReportWords>> = { en: english, fr: french, ar: arabic };
