/**
 * A FHIR answer: one resource, or a bundle of them filtered entry by entry.
 *
 * INVARIANT (same shape): nothing in the envelope depends on what was taken out. Totals and links are left away from every
 * bundle, and the notice that something may be missing stands in every search result.
 *
 * @module
 */
import type { FhirFilter } from './filter.ts';
import type { Neighbours } from './references.ts';
import { isObject, type Json } from './values.ts';

export interface BundleOptions {
  /** The address of a further page as the recipient may know it; null: it is not told. Without this, no page is. */
  readonly link?: ((url: string) => string | null) | undefined;
  readonly maximumEntries?: number | undefined;
}

const bundleTypes = new Set(['searchset', 'collection', 'history', 'batch-response', 'transaction-response', 'batch', 'transaction']);
const linkRelations = new Set(['next', 'previous', 'prev']);

/** Says only that a firewall stands here; the same on every answer. */
const notice: Json = {
  resourceType: 'OperationOutcome',
  issue: [
    { severity: 'information', code: 'suppressed', diagnostics: 'data that the policy of this service does not release are left out' },
  ],
};

/** What may go of a FHIR answer; undefined: nothing. */
export function filterFhir(body: unknown, filter: FhirFilter, options: BundleOptions = {}): Json | undefined {
  if (!isObject(body)) return undefined;
  if (body['resourceType'] === 'OperationOutcome') return notice;
  return body['resourceType'] === 'Bundle' ? filterBundle(body, filter, options) : filter.filterResource(body);
}

function filterBundle(bundle: Json, filter: FhirFilter, { link, maximumEntries = 50_000 }: BundleOptions): Json | undefined {
  const { type, entry } = bundle;
  // Documents and messages lean on their first entry and their signature; cut down they would claim to be whole.
  if (typeof type !== 'string' || !bundleTypes.has(type) || bundle['implicitRules'] !== undefined) return undefined;
  if (entry !== undefined && (!Array.isArray(entry) || entry.length > maximumEntries)) return undefined;
  const entries = ((entry ?? []) as unknown[]).filter(isObject);
  const neighbours: Neighbours = {
    typeByUrl: typesOf(entries),
    renamed: new Map(),
    hiddenIds: filter.hidesPatients ? patientIdsOf(entries) : new Set(),
  };
  const kept: Json[] = [];
  for (const one of entries) {
    const resource = isOutcome(one) ? undefined : filter.filterResource(one['resource'], neighbours);
    if (resource === undefined) continue;
    kept.push({ ...fullUrlOf(one, resource), resource, ...modeOf(one) });
  }
  const links = linksOf(bundle, link);
  return {
    resourceType: 'Bundle',
    type,
    ...(links.length === 0 ? {} : { link: links }),
    entry: [...kept, { resource: notice, ...(type === 'searchset' ? { search: { mode: 'outcome' } } : {}) }],
  };
}

function isOutcome(entry: Json): boolean {
  return isObject(entry['resource']) && entry['resource']['resourceType'] === 'OperationOutcome';
}

function typesOf(entries: readonly Json[]): Map<string, string> {
  const types = new Map<string, string>();
  for (const { fullUrl, resource } of entries)
    if (typeof fullUrl === 'string' && isObject(resource) && typeof resource['resourceType'] === 'string')
      types.set(fullUrl, resource['resourceType']);
  return types;
}

function patientIdsOf(entries: readonly Json[]): Set<string> {
  return new Set(
    entries.flatMap(({ resource }) =>
      isObject(resource) && resource['resourceType'] === 'Patient' && typeof resource['id'] === 'string' ? [resource['id']] : [],
    ),
  );
}

/** The address of a resource ends in its id, so it goes where the id goes. */
function fullUrlOf(entry: Json, resource: Json): Json {
  const url = entry['fullUrl'];
  if (resource['id'] === undefined || typeof url !== 'string') return {};
  if (url.startsWith('urn:uuid:')) return { fullUrl: url };
  const end = `/${resource['resourceType']}/${resource['id']}`;
  // `.../Patient/7/Encounter/1` would tell whose visit it is, and a path of another kind can do so too.
  const isOfIt = url.endsWith(end) && !/[?#\s]/.test(url) && !/\/(?:Patient|RelatedPerson|Person)\//.test(url.slice(0, -end.length));
  return isOfIt ? { fullUrl: url } : {};
}

function modeOf(entry: Json): Json {
  const search = entry['search'];
  const mode = isObject(search) ? search['mode'] : undefined;
  return mode === 'match' || mode === 'include' ? { search: { mode } } : {};
}

function linksOf(bundle: Json, link: BundleOptions['link']): Json[] {
  if (link === undefined || !Array.isArray(bundle['link'])) return [];
  return (bundle['link'] as unknown[]).filter(isObject).flatMap(({ relation, url }) => {
    if (typeof relation !== 'string' || !linkRelations.has(relation) || typeof url !== 'string') return [];
    const told = link(url);
    return told === null ? [] : [{ relation, url: told }];
  });
}
