import { type Language, languages } from '@firebreak/atlas';
import { firewallMessagesByLanguage, messagesByLanguage } from '@firebreak/ui';
import type { APIRoute } from 'astro';
import type { DeskFile } from '../../firewall/desk/file.ts';
import { deskCode, deskCountries, deskData } from '../../site/firewall.ts';
import { namesOf } from '../../site/knowledge.ts';
import { inOneLanguage } from '../../site/rights-file.ts';

export function getStaticPaths() {
  return languages.flatMap((language) =>
    deskCountries.map((country) => ({ params: { language, code: deskCode(country) }, props: { country } })),
  );
}

/** Who may come to a desk, those that come most first. */
const askers = [
  'foreigners-authority',
  'police',
  'immigration-police',
  'border-guard',
  'return-authority',
  'prosecutor',
  'courts',
  'welfare-authority',
  'youth-office',
  'third-country',
];

const asked = [
  'name',
  'date-of-birth',
  'address',
  'contact',
  'nationality',
  'residence-status',
  'official-number',
  'travel-document',
  'facial-image',
  'family',
  'health-data',
  'schooling',
  'employment',
  'income-and-benefits',
  'location',
];

/** What the questions for the desk need for one country. */
export const GET: APIRoute = ({ params, props }) => {
  const language = params['language'] as Language;
  const { country } = props as { country: string };
  const known = deskData.countries.find(({ id }) => id === country)!;
  const places = [country, ...known.groups];
  const desk = inOneLanguage(
    {
      ...deskData,
      countries: [known],
      rules: deskData.rules.filter((rule) => rule.countries.some((place) => places.includes(place))),
      contacts: deskData.contacts.filter((contact) => contact.country === country),
    },
    language,
  );
  const cited = [...desk.rules, ...desk.rules.flatMap((rule) => rule.exceptions), ...desk.steps].flatMap((said) => said.basis);
  const labels = namesOf(language, [
    ...askers,
    ...asked,
    ...desk.rules.map((rule) => rule.sector),
    ...desk.contacts.map((contact) => contact.role),
    ...cited.map((basis) => basis.instrument),
  ]);
  const file: DeskFile = {
    desk,
    messages: messagesByLanguage[language],
    words: firewallMessagesByLanguage[language],
    labels,
    askers,
    data: asked,
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
