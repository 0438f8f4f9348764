/**
 * The Atlas as open data: JSON (everything), CSV (one table per kind), JSON-LD (with DPV).
 *
 * @module
 */
import type { Atlas } from '../graph/index.ts';
import { type AtlasRecord, type Kind, kinds } from '../schema/index.ts';
import { english, nameOf } from '../search/index.ts';

export const exportFormats = ['json', 'csv', 'jsonld'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const namespace = 'https://w3id.org/firebreak/ns#';
const recordBase = 'https://w3id.org/firebreak/atlas/';

/** File name -> content. */
export function exportAtlas(atlas: Atlas, format: ExportFormat): Map<string, string> {
  if (format === 'json') return new Map([['atlas.json', `${JSON.stringify({ licence: 'CC-BY-4.0', records: atlas.records }, null, 1)}\n`]]);
  if (format === 'jsonld') return new Map([['atlas.jsonld', `${JSON.stringify(linkedData(atlas), null, 1)}\n`]]);
  return new Map(kinds.filter((kind) => atlas.ofKind(kind).length > 0).map((kind) => [`${kind}.csv`, tableOf(atlas, kind)]));
}

/** One row per record; nested fields keep their path as heading, lists are joined with `; `, records in lists stay JSON. */
function tableOf(atlas: Atlas, kind: Kind): string {
  const rows = atlas.ofKind(kind).map((record) => flatten(record));
  const headings = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return [headings, ...rows.map((row) => headings.map((heading) => row.get(heading) ?? ''))]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('');
}

function flatten(value: object, prefix = ''): Map<string, string> {
  const row = new Map<string, string>();
  for (const [key, child] of Object.entries(value)) {
    const heading = prefix + key;
    if (child === null || child === undefined) row.set(heading, '');
    else if (Array.isArray(child))
      row.set(heading, child.every((item) => typeof item !== 'object') ? child.join('; ') : JSON.stringify(child));
    else if (typeof child === 'object') for (const [k, v] of flatten(child, `${heading}.`)) row.set(k, v);
    else row.set(heading, String(child));
  }
  return row;
}

/** RFC 4180; a cell that a spreadsheet would run as a formula is kept from running. */
function csvCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d\s().-]+$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function linkedData(atlas: Atlas): object {
  return {
    '@context': {
      '@vocab': namespace,
      dpv: 'https://w3id.org/dpv#',
      dct: 'http://purl.org/dc/terms/',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      name: 'dct:title',
      summary: 'dct:description',
      data: { '@id': 'dpv:hasPersonalData', '@type': '@id' },
      purposes: { '@id': 'dpv:hasPurpose', '@type': '@id' },
      recipient: { '@id': 'dpv:hasRecipient', '@type': '@id' },
      countries: { '@id': 'dpv:hasJurisdiction', '@type': '@id' },
    },
    '@id': recordBase,
    'dct:license': 'https://creativecommons.org/licenses/by/4.0/',
    '@graph': atlas.records.map((record) => node(atlas, record)),
  };
}

function node(atlas: Atlas, record: AtlasRecord): object {
  const iri = (id: string): string => {
    const target = atlas.get(id);
    return target?.kind === 'term' && target.exact ? target.iri : recordBase + id;
  };
  if (record.kind === 'term') return conceptOf(record);
  const { kind, id, ...fields } = record;
  const linked: Record<string, unknown> = { ...fields };
  for (const key of ['data', 'purposes', 'countries', 'recipient', 'origin', 'system', 'systems', 'sector', 'mode', 'collects'] as const) {
    const value = (fields as Record<string, unknown>)[key];
    if (typeof value === 'string') linked[key] = { '@id': iri(value) };
    else if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
      linked[key] = value.map((item) => ({ '@id': iri(item as string) }));
  }
  return { '@id': recordBase + id, '@type': kind[0]!.toUpperCase() + kind.slice(1), name: english(nameOf(record)), ...linked };
}

/** A term of ours, tied to the DPV term that means the same or is the nearest wider one. */
function conceptOf(term: Extract<AtlasRecord, { kind: 'term' }>): object {
  const own = term.iri.startsWith(namespace);
  return {
    '@id': own ? term.iri : recordBase + term.id,
    '@type': 'skos:Concept',
    'skos:notation': term.id,
    'skos:prefLabel': term.name,
    'skos:definition': term.definition,
    ...(own ? {} : { [term.exact ? 'skos:exactMatch' : 'skos:broadMatch']: { '@id': term.iri } }),
  };
}
