import { inLanguage, type Language, type Text } from '@firebreak/atlas';
import { type PeopleWords, type Speaker, speakerOf } from '@firebreak/audit/base-rate';
import { fill } from '@firebreak/core';
import type { BaseRateMessageKey, BaseRateMessages } from '@firebreak/ui';

/** What the parts of these pages need that are drawn at build and again by the script: little, so that the script stays light. */
export interface BaseRateReader {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly words: BaseRateMessages;
  /** Sentences and numbers, with the words for the people that a claim is about. */
  readonly speaker: Speaker;
  /** A message with the same words filled in; it begins with a capital, whatever it begins with. */
  readonly tell: (key: BaseRateMessageKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly text: (text: Text) => string;
}

export function baseRateReader(language: Language, people: PeopleWords | null, words: BaseRateMessages): BaseRateReader {
  const speaker = speakerOf(language, people);
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    words,
    speaker,
    tell: (key, values = {}) => capital(fill(words[key], { ...speaker.words, ...values })),
    text: (text) => inLanguage(text, language).text,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
