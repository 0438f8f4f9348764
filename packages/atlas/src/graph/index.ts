/**
 * The Atlas in memory: records by id and by kind. Everything else asks this.
 *
 * @module
 */
import { completeProcedures } from '../procedure/index.ts';
import type { AtlasRecord, Kind, RecordOf, Text } from '../schema/index.ts';

export interface Atlas {
  readonly records: readonly AtlasRecord[];
  get(id: string): AtlasRecord | undefined;
  find<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined;
  ofKind<K extends Kind>(kind: K): readonly RecordOf<K>[];
  /** Is a country (two-letter id) one of these countries or in one of these groups? */
  inPlaces(country: string, places: readonly string[]): boolean;
}

/** Builds an Atlas. The order of `records` has no influence: they are sorted by id, and procedures made complete. */
export function createAtlas(records: readonly AtlasRecord[]): Atlas {
  const sorted = completeProcedures(records).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const recordsById = new Map(sorted.map((record) => [record.id, record]));
  const recordsByKind = new Map<Kind, AtlasRecord[]>();
  for (const record of sorted) {
    const list = recordsByKind.get(record.kind);
    if (list) list.push(record);
    else recordsByKind.set(record.kind, [record]);
  }
  const ofKind = <K extends Kind>(kind: K): RecordOf<K>[] => (recordsByKind.get(kind) ?? []) as RecordOf<K>[];
  const groupsByCountry = new Map(ofKind('country').map((country) => [country.id, new Set([country.id, ...country.groups])]));
  return {
    records: sorted,
    get: (id) => recordsById.get(id),
    find: (kind, id) => {
      const record = recordsById.get(id);
      return record?.kind === kind ? (record as RecordOf<typeof kind>) : undefined;
    },
    ofKind,
    inPlaces: (country, places) => places.some((place) => groupsByCountry.get(country)?.has(place) ?? place === country),
  };
}

export const languages = ['en', 'fr', 'ar'] as const;
export type Language = (typeof languages)[number];

/** A text in a language, with the language it really is in: English where no translation exists. */
export function inLanguage(text: Text, language: Language): { readonly text: string; readonly language: Language } {
  if (typeof text === 'string') return { text, language: 'en' };
  const translated = text[language];
  return translated === undefined ? { text: text.en, language: 'en' } : { text: translated, language };
}
