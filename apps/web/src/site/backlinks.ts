/**
 * What points at a record: who cites it, what is about it.
 *
 * @module
 */
import { type AtlasRecord, type Kind, type RecordOf, referencesOf } from '@firebreak/atlas';
import { atlas } from './knowledge.ts';

const recordsByTarget = new Map<string, Set<AtlasRecord>>();
for (const record of atlas.records)
  for (const { id } of referencesOf(record)) {
    const set = recordsByTarget.get(id);
    if (set) set.add(record);
    else recordsByTarget.set(id, new Set([record]));
  }

/** Records of a kind that name this one, in any field. */
export function naming<K extends Kind>(id: string, kind: K): RecordOf<K>[] {
  return [...(recordsByTarget.get(id) ?? [])].filter((record): record is RecordOf<K> => record.kind === kind);
}

/** Records of a kind that are about this one (`about`, `system`, `systems`). */
export function about<K extends 'chapter' | 'event' | 'dispute' | 'harm' | 'claim' | 'category'>(id: string, kind: K): RecordOf<K>[] {
  return naming(id, kind).filter((record) => {
    const { about: subjects, system, systems } = record as { about?: readonly string[]; system?: string; systems?: readonly string[] };
    return subjects?.includes(id) || system === id || systems?.includes(id);
  });
}

/** The sources that some records cite, at any depth, once each. */
export function sourcesOf(records: readonly AtlasRecord[]): RecordOf<'source'>[] {
  const ids = new Set(records.flatMap((record) => referencesOf(record).map((reference) => reference.id)));
  return [...ids].toSorted().flatMap((id) => atlas.find('source', id) ?? []);
}
