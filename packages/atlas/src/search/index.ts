/**
 * Finding records by words, in any language the Atlas has names in.
 *
 * @module
 */
import MiniSearch from 'minisearch';
import type { Atlas } from '../graph/index.ts';
import type { AtlasRecord, Text } from '../schema/index.ts';

export interface Found {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** Kinds that people look for; sources and vocabulary are reached through them. */
const searched: ReadonlySet<string> = new Set([
  'system',
  'category',
  'instrument',
  'country',
  'touchpoint',
  'authority',
  'firewall',
  'flow',
  'claim',
  'harm',
  'event',
  'dispute',
  'chapter',
  'naming-system',
]);

/** Records that hold all the words (the beginnings of words count), best first. */
export function searchAtlas(atlas: Atlas, words: string, limit = 20): Found[] {
  const index = new MiniSearch<{ id: string; name: string; text: string }>({
    fields: ['id', 'name', 'text'],
    processTerm: (term) => fold(term),
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u),
  });
  const records = atlas.records.filter((record) => searched.has(record.kind));
  index.addAll(records.map((record) => ({ id: record.id, name: everyLanguage(nameOf(record)), text: wordsOf(record) })));
  return index
    .search(words.slice(0, 200), { prefix: true, combineWith: 'AND', boost: { id: 4, name: 3 } })
    .slice(0, limit)
    .map((hit) => {
      const record = atlas.get(hit.id as string)!;
      return { id: record.id, kind: record.kind, name: english(nameOf(record)) };
    });
}

/** The name of a record; kinds without one are named by what they say. */
export function nameOf(record: AtlasRecord): Text {
  switch (record.kind) {
    case 'chapter':
      return record.heading;
    case 'flow':
    case 'firewall':
      return record.summary;
    case 'claim':
      return record.metric;
    case 'harm':
    case 'event':
      return record.text;
    case 'watch-words':
      return `Words to look for: ${record.language}`;
    default:
      return record.name;
  }
}

export function english(text: Text): string {
  return typeof text === 'string' ? text : text.en;
}

function everyLanguage(text: Text): string {
  return typeof text === 'string' ? text : Object.values(text).join(' ');
}

function wordsOf(record: AtlasRecord): string {
  const { kind: _, id: __, ...rest } = record;
  return strings(rest).join(' ');
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Lower case without accents and Arabic vowel signs, so that `Auslanderbehorde` finds `Ausländerbehörde`. */
function fold(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
