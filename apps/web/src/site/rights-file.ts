/**
 * The knowledge about rights cut down to what an interview in one language needs. Nothing that it computes with is changed; only
 * other languages, other systems and remarks in words are left out.
 *
 * @module
 */
import { inLanguage, type Language, type Text } from '@firebreak/atlas';
import type { RightsData } from '@firebreak/rights';
import type { Label } from '@firebreak/ui';
import { atlas, labelsOf } from './knowledge.ts';
import { eventsInGroups, rightsCountries, rightsData, rightsSystems } from './rights.ts';

export function slimRights(language: Language): RightsData {
  const here = new Set([...rightsCountries, 'eu']);
  const systems = new Set(rightsSystems.map((system) => system.id));
  return inOneLanguage(
    {
      ...rightsData,
      countries: rightsData.countries.filter((country) => here.has(country.id)),
      systems: rightsData.systems.filter((system) => systems.has(system.id)),
      authorities: rightsData.authorities
        .filter((authority) => here.has(authority.country))
        .map((authority) => ({ ...authority, details: {} })),
      calendars: rightsData.calendars.filter((calendar) => here.has(calendar.place)),
    },
    language,
  );
}

/** Names of everything that the interview names, without addresses. */
export function slimLabels(language: Language, rights: RightsData): Record<string, Label> {
  const ids = [
    ...atlas
      .ofKind('term')
      .filter((term) => namedGroups.has(term.group))
      .map((term) => term.id),
    ...atlas.ofKind('letter').map((letter) => letter.id),
    ...Object.keys(rights.instruments),
    ...rights.countries.map((country) => country.id),
    ...rights.systems.map((system) => system.id),
    ...rights.calendars.map((calendar) => calendar.id),
    ...eventsInGroups.flatMap(({ events }) => events),
  ];
  const cited = Object.entries(rights.instruments).map(([id, name]): [string, Label] => [id, { name, language: 'en' }]);
  const labels = Object.entries(labelsOf(language, ids)).map(([id, label]): [string, Label] => [
    id,
    { name: label.name, ...(label.language === undefined ? {} : { language: label.language }) },
  ]);
  const inFull = rightsSystems.map(({ id }): [string, Label] => {
    const said = inLanguage(atlas.find('system', id)!.fullName, language);
    return [`${id} in full`, { name: said.text, ...(said.language === language ? {} : { language: said.language }) }];
  });
  return { ...Object.fromEntries([...cited, ...labels, ...inFull]), eu: { name: euName[language] } };
}

const namedGroups: ReadonlySet<string> = new Set(['right', 'procedure-event', 'letter-field']);

const euName: Readonly<Record<Language, string>> = { en: 'European Union', fr: 'Union européenne', ar: 'الاتحاد الأوروبي' };

/** Every text in the language of the page; what nobody has translated stays in English, and is marked by the page as English. */
export function inOneLanguage<T>(value: T, language: Language): T {
  if (Array.isArray(value)) return value.map((part) => inOneLanguage(part, language)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isTranslated(value)) {
    const said = inLanguage(value, language);
    return (said.language === language && language !== 'en' ? { en: value.en, [language]: said.text } : said.text) as T;
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inOneLanguage(part, language)])) as T;
}

function isTranslated(value: object): value is Exclude<Text, string> {
  return 'en' in value && typeof value.en === 'string' && Object.keys(value).every((key) => /^[a-z]{2}$/.test(key));
}
