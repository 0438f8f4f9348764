/**
 * Claims of the Atlas as the pages about whole people show them.
 *
 * @module
 */
import { inLanguage, type Language, type RecordOf, type Text } from '@firebreak/atlas';
import { type PeopleWords, peopleFor, peopleWordsOf, type Reading, readingsOf } from '@firebreak/audit/base-rate';
import { baseRateMessagesByLanguage } from '@firebreak/ui';
import type { ClaimFile } from '../audit/base-rate/file.ts';
import { type BaseRateReader, baseRateReader } from '../audit/base-rate/reader.ts';
import { atlas } from './knowledge.ts';

export type Claim = RecordOf<'claim'>;

export const claims: readonly Claim[] = atlas.ofKind('claim');

/** A reader for what is drawn at build. */
export function prerendered(language: Language, people: PeopleWords | null): BaseRateReader {
  return baseRateReader(language, people, baseRateMessagesByLanguage[language]);
}

export function claimFileOf(claim: Claim, language: Language): ClaimFile {
  const readings = readingsOf(claim);
  return {
    id: claim.id,
    readings: readings.map((reading) => inOneLanguage(reading, language)),
    words: peopleWordsOf(claim, language),
    people: peopleFor(readings),
  };
}

/** A page speaks one language, so the others need not travel. */
function inOneLanguage(reading: Reading, language: Language): Reading {
  const spoken = (text: Text): string => inLanguage(text, language).text;
  switch (reading.measures) {
    case 'pair':
      return { ...reading, name: spoken(reading.name) };
    case 'accuracy':
      return { ...reading, of: reading.of === null ? null : spoken(reading.of) };
    case 'false-positive-rate':
    case 'false-negative-rate':
      return { ...reading, among: spoken(reading.among) };
    case 'failure-rate':
      return { ...reading, of: spoken(reading.of) };
    case 'group-ratio':
      return { ...reading, of: spoken(reading.of) };
    case 'outcome-gap':
      return { ...reading, outcome: spoken(reading.outcome) };
    case 'counts':
      return { ...reading, steps: reading.steps.map(({ what, count }) => ({ what: spoken(what), count })) };
    case 'none':
      return { ...reading, why: spoken(reading.why) };
    default:
      return reading;
  }
}

/** Claims by system, in the order of the systems' names; those about no one system last, under an empty id. */
export function claimsBySystem(
  name: (id: string) => string,
  language: Language,
): { readonly system: string; readonly claims: readonly Claim[] }[] {
  const collator = new Intl.Collator(language);
  const groups = [...Map.groupBy(claims, ({ system }) => system ?? '')].map(([system, all]) => ({ system, claims: all }));
  return groups.toSorted((a, b) => Number(a.system === '') - Number(b.system === '') || collator.compare(name(a.system), name(b.system)));
}
