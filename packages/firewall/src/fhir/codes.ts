/**
 * Codes and words that make an answer, a finding or a diagnosis something else than health data.
 *
 * An observation coded `93027-1` says whether somebody is a refugee: it goes only where that may go.
 *
 * @module
 */

const loinc = 'http://loinc.org';
const snomed = 'http://snomed.info/sct';

/** `no-category`: the Atlas has no word for it (race, religion), so no rule can release it. */
const dataByCode: ReadonlyMap<string, string> = new Map(
  Object.entries({
    [`${loinc} 89089-7`]: 'residence-status',
    [`${loinc} 93027-1`]: 'asylum-claim',
    [`${loinc} 93028-9`]: 'offences',
    [`${loinc} 93035-4`]: 'employment',
    [`${loinc} 93034-7`]: 'employment',
    [`${loinc} 67875-5`]: 'employment',
    [`${loinc} 54899-0`]: 'language-and-voice',
    [`${loinc} 56799-0`]: 'address',
    [`${loinc} 71802-3`]: 'address',
    [`${loinc} 93033-9`]: 'address',
    [`${loinc} 63512-8`]: 'family',
    [`${loinc} 76437-3`]: 'income-and-benefits',
    [`${loinc} 63586-2`]: 'income-and-benefits',
    [`${loinc} 32624-9`]: 'no-category',
    [`${loinc} 56051-6`]: 'no-category',
    [`${snomed} 161158003`]: 'residence-status',
    [`${snomed} 224619008`]: 'residence-status',
    [`${snomed} 416625007`]: 'residence-status',
    [`${snomed} 390790000`]: 'asylum-claim',
    [`${snomed} 446654005`]: 'asylum-claim',
    [`${snomed} 266948004`]: 'offences',
  }),
);

/** The German key for groups of insured people: its code 09 stands for asylum seekers, so each of its codes tells something. */
const dataBySystem: ReadonlyMap<string, string> = new Map([
  ['https://fhir.kbv.de/CodeSystem/KBV_CS_SFHIR_KBV_PERSONENGRUPPE', 'residence-status'],
  ['urn:iso:std:iso:3166', 'nationality'],
  ['urn:iso:std:iso:3166:-1:alpha2', 'nationality'],
  ['urn:iso:std:iso:3166:-1:alpha3', 'nationality'],
]);

/** For codes of a service's own making. Longer lists are the work of the leak scanner. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\basyl|refugee|réfugié|\bflüchtling/i, 'asylum-claim'],
  [
    /immigra|\bmigrant|undocumented|deport|abschieb|aufenthalt|\bduldung|residence (permit|status)|leave to remain|sans.papiers/i,
    'residence-status',
  ],
  [/\bnationalit|\bcitizenship|\bstateless|staatsangeh/i, 'nationality'],
  [/\bcriminal record|\bincarcerat|\bimprisonment/i, 'offences'],
];

/** The data category that a code, or the words beside it, speaks of; null: nothing beyond what its element says. */
export function dataOfCoding(coding: Readonly<Record<string, unknown>>): string | null {
  const { system, code, display } = coding;
  const byCode = typeof system === 'string' && typeof code === 'string' ? dataByCode.get(`${system} ${code}`) : undefined;
  const bySystem = typeof system === 'string' ? dataBySystem.get(system) : undefined;
  return byCode ?? bySystem ?? dataOfWords(display) ?? dataOfWords(code);
}

export function dataOfWords(text: unknown): string | null {
  return typeof text === 'string' ? (words.find(([word]) => word.test(text))?.[1] ?? null) : null;
}

/** Of a question: panels of LOINC number their questions `/93043-8/54899-0`. */
export function dataOfQuestion(linkId: unknown): string | null {
  const code = typeof linkId === 'string' ? linkId.slice(linkId.lastIndexOf('/') + 1) : '';
  return dataByCode.get(`${loinc} ${code}`) ?? null;
}
