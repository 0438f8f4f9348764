/**
 * Rights and letters as the site asks them: which systems, which states, and the addresses of their pages.
 *
 * @module
 */
import { type Language, languages } from '@firebreak/atlas';
import {
  type LettersData,
  lettersDataOf,
  type PlanAnswer,
  plan,
  type RightsData,
  type RightsSystem,
  rightsDataOf,
} from '@firebreak/rights';
import { type EventGroup, eventGroups } from '../rights/file.ts';
import { atlas, footprintData, knowledgeDay } from './knowledge.ts';
import { codeOf, traceCountries } from './pages.ts';

export const rightsData: RightsData = rightsDataOf(atlas);
export const lettersData: LettersData = lettersDataOf(atlas);

/** The states of the Union and the associated states. */
export const rightsCountries: readonly string[] = traceCountries.filter((id) => id !== 'uk');

/** What people write about, those that most people have to do with first. Others hold no file about one person, or are a part of these. */
const writtenAbout = [
  'sis',
  'vis',
  'eurodac',
  'ees',
  'etias',
  'aliens-registers',
  'police-records',
  'mid',
  'cir',
  'screening',
  'ecris-tcn',
  'pnr',
  'europol-data',
  'frontex-operations',
];

export const rightsSystems: readonly RightsSystem[] = rightsData.systems
  .filter((system) => writtenAbout.includes(system.id) && system.rights.some((right) => right.procedure !== null))
  .toSorted((a, b) => writtenAbout.indexOf(a.id) - writtenAbout.indexOf(b.id));

export function countriesOf(system: RightsSystem): readonly string[] {
  const { states } = system;
  return rightsData.countries
    .filter(({ id, groups }) => rightsCountries.includes(id) && (states === null || groups.includes(states)))
    .map(({ id }) => id);
}

export interface RightsPage {
  readonly code: string;
  readonly system: string;
  /** Without a country the page asks for one. */
  readonly country?: string;
  /** The page of the blank letters. */
  readonly letters?: true;
}

export const rightsPages: readonly RightsPage[] = rightsSystems.flatMap((system) => [
  { code: rightsCode(system.id), system: system.id },
  ...countriesOf(system).flatMap((country): RightsPage[] => [
    { code: rightsCode(system.id, country), system: system.id, country },
    { code: rightsCode(system.id, country, 'letters'), system: system.id, country, letters: true },
  ]),
]);

/** A code that is not that of a trace page about the same words. */
export function rightsCode(...question: readonly string[]): string {
  return codeOf('rights', ...question);
}

/** The page of each system that has one. */
export function rightsPageBySystem(language: Language): Record<string, string> {
  return Object.fromEntries(rightsSystems.map(({ id }) => [id, `/${language}/rights/${rightsCode(id)}/`]));
}

if (new Set(rightsPages.map((page) => page.code)).size !== rightsPages.length)
  throw new Error('two pages about rights have the same code: make codes longer');

/** A letter of the day of the knowledge. Pages come by system and country, in every language one after the other. */
export const planFor = keepingLast(
  40,
  (system: string, right: string, country: string): PlanAnswer =>
    plan(rightsData, { system, right, country, on: knowledgeDay, events: [{ event: 'received', date: knowledgeDay }] }),
);

/** The same answers, the newest few of them kept: all of them would fill the memory of a small machine. */
export function keepingLast<T>(most: number, answer: (...question: string[]) => T): (...question: string[]) => T {
  const kept = new Map<string, T>();
  return (...question) => {
    const key = question.join(' ');
    const known = kept.get(key) ?? answer(...question);
    kept.delete(key);
    kept.set(key, known);
    if (kept.size > most) kept.delete(kept.keys().next().value as string);
    return known;
  };
}

const groupByEvent: Readonly<Record<string, EventGroup>> = {
  'border-entry': 'border',
  'border-exit': 'border',
  'entry-refused': 'border',
  'irregular-crossing-fingerprinted': 'border',
  'rescued-and-disembarked': 'border',
  screened: 'border',
  'eu-family-entry': 'border',
  'flight-booked': 'border',
  'visa-application-lodged': 'visa',
  'visa-issued': 'visa',
  'visa-refused': 'visa',
  'visa-withdrawn': 'visa',
  'etias-application-lodged': 'visa',
  'etias-refused': 'visa',
  'asylum-application-fingerprinted': 'asylum',
  'asylum-refused': 'asylum',
  'protection-granted': 'asylum',
  'temporary-protection': 'asylum',
  resettled: 'asylum',
  'resettlement-refused': 'asylum',
  'speech-analysed': 'asylum',
  'phone-read': 'asylum',
  'permit-issued': 'stay',
  'permit-refused': 'stay',
  'found-staying-irregularly': 'stay',
  'return-decision-issued': 'stay',
  'entry-ban-issued': 'stay',
  'left-after-return-decision': 'stay',
  detained: 'stay',
};

/** The systems that get data when an event happens, of those that a letter can be written about. */
export const systemsByEvent: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  footprintData.events
    .map((event): [string, string[]] => [
      event,
      rightsSystems
        .map((system) => system.id)
        .filter((id) => footprintData.categories.some((c) => c.system === id && c.collected.some((made) => made.event === event))),
    ])
    .filter(([, systems]) => systems.length > 0),
);

export const eventsInGroups: readonly { readonly group: EventGroup; readonly events: readonly string[] }[] = eventGroups
  .map((group) => ({
    group,
    events: Object.keys(systemsByEvent).filter((event) => (groupByEvent[event] ?? 'police') === group && !event.startsWith('record-')),
  }))
  .filter(({ events }) => events.length > 0);

/** Languages of the site that a facing copy can be written in. */
export const copyLanguages: readonly Language[] = languages.filter((language) =>
  lettersData.languages.some((known) => known.language === language && known.use.includes('reader')),
);
