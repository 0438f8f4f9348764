import type { Language } from '@firebreak/atlas';
import type { Expected, NamingSystem } from '@firebreak/audit/links';
import { localeByLanguage } from '@firebreak/audit/words';
import { fill } from '@firebreak/core';
import type { LinksMessageKey, LinksMessages } from '@firebreak/ui';

/** What the page needs by itself, the same for everybody. */
export interface LinksFile {
  readonly words: LinksMessages;
  readonly systems: readonly NamingSystem[];
}

/** Words and numbers for what is drawn at build and again by the script. */
export interface LinksReader {
  readonly language: Language;
  readonly words: LinksMessages;
  readonly systems: readonly NamingSystem[];
  readonly tell: (key: LinksMessageKey, values?: Readonly<Record<string, string>>) => string;
  /** Whole people; never 0 where something is expected. */
  readonly people: (count: number) => string;
  readonly range: (expected: Expected) => string;
  readonly percent: (share: number) => string;
  /** In words: how the people of a group are named. */
  readonly group: (system: string) => string;
}

export function linksReader(language: Language, { words, systems }: LinksFile): LinksReader {
  const whole = new Intl.NumberFormat(localeByLanguage[language], { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(localeByLanguage[language], { style: 'percent', maximumFractionDigits: 0 });
  const tell: LinksReader['tell'] = (key, values = {}) => fill(words[key], values);
  return {
    language,
    words,
    systems,
    tell,
    people: (count) => (count > 0 && Math.round(count) === 0 ? words.fewer : whole.format(Math.round(count))),
    range: ({ low, high }) => tell('between', { low: whole.format(Math.floor(low)), high: whole.format(Math.ceil(high)) }),
    percent: (share) => percent.format(share),
    group: (system) => systems.find(({ id }) => id === system)?.name[language] ?? system,
  };
}

export function ruleName(words: LinksMessages, id: string): string {
  return words[`rule_${named(id)}` as LinksMessageKey];
}

export function populationName(words: LinksMessages, id: string): string {
  return words[`population_${named(id)}` as LinksMessageKey];
}

export function populationText(words: LinksMessages, id: string): string {
  return words[`population_${named(id)}_text` as LinksMessageKey];
}

/** `jaro-winkler` is said by `rule_jaro_winkler`. */
function named(id: string): string {
  return id.replaceAll('-', '_');
}
