import type { Language } from '@firebreak/atlas';
import type { Verdict } from '../../model/index.ts';

const verdictsByLanguage: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  en: {
    higher: 'clearly higher',
    lower: 'clearly lower',
    'no-clear-difference': 'no clear difference',
    'too-small': 'too few people',
    unknown: 'cannot be told',
  },
  fr: {
    higher: 'nettement plus élevé',
    lower: 'nettement moins élevé',
    'no-clear-difference': 'pas de différence nette',
    'too-small': 'trop peu de personnes',
    unknown: 'impossible à dire',
  },
  ar: {
    higher: 'أعلى بوضوح',
    lower: 'أدنى بوضوح',
    'no-clear-difference': 'لا فرق واضح',
    'too-small': 'عدد قليل جدًا',
    unknown: 'لا يمكن قول ذلك',
  },
};

/** What may be said of a comparison, in a few words. */
export function sayVerdict(verdict: Verdict, language: Language): string {
  return verdictsByLanguage[language][verdict];
}
