/**
 * One FHIR resource, cut down to what a decision releases.
 *
 * INVARIANT (nothing unmapped): the answer is built anew from elements that are known and may go; nothing is copied because it
 * was not recognised.
 *
 * @module
 */
import type { FhirAccess } from './access.ts';
import { elementsOf } from './elements/index.ts';
import { fhirFields } from './fields.ts';
import { metaOf } from './labels.ts';
import type { Neighbours } from './references.ts';
import { createValueFilter, type FhirFilterOptions, isObject, type Json, type Place, speaksOfOther, tells } from './values.ts';

const noNeighbours: Neighbours = { typeByUrl: new Map(), renamed: new Map(), hiddenIds: new Set() };
const maximumContained = 500;

export function createFhirFilter(access: FhirAccess, options: FhirFilterOptions = {}) {
  const removed = options.removed ?? (() => {});
  const { filterList, filterExtensions, keepCompanion } = createValueFilter(access, options);

  /** The resource as it may go; undefined: nothing of it may. */
  function filterResource(resource: unknown, neighbours: Neighbours = noNeighbours, contained = false): Json | undefined {
    if (!isObject(resource) || typeof resource['resourceType'] !== 'string') return refuse('unknown');
    const type = resource['resourceType'];
    const elements = elementsOf(type);
    const fields = Object.hasOwn(fhirFields, type) ? fhirFields[type]! : undefined;
    if (elements === undefined || fields === undefined || !access.holds(type)) return refuse(type);
    // Both change what the rest means; a reader who leaves them out may read the opposite.
    if (resource['implicitRules'] !== undefined || hasModifier(resource)) return refuse(type);
    const data = new Set<string>();
    const inner = contained ? undefined : containedOf(resource, neighbours);
    const place: Place = { type, data, neighbours: inner?.neighbours ?? neighbours, path: type, hidden: hiddenPersonOf(resource, type) };
    const out: Record<string, unknown> = { resourceType: type };
    if (!contained && typeof resource['id'] === 'string') {
      if (access.mayGo(type, 'id') && !tells(resource['id'], place)) out['id'] = resource['id'];
      else removed('not-released', `${type}.id`);
    }
    for (const [key, value] of Object.entries(resource)) {
      if (own.has(key) || key.startsWith('_')) continue;
      if (key === 'extension') {
        const kept = filterExtensions(value, place, undefined);
        if (kept !== undefined) out['extension'] = kept;
        continue;
      }
      if (key === 'text') {
        if (access.mayGoFree(type) && isObject(value)) out['text'] = { status: value['status'], div: value['div'] };
        else removed('free-text', `${type}.text`);
        continue;
      }
      const element = elements.get(key);
      if (element === undefined) {
        removed('unmapped', `${type}.?`);
        continue;
      }
      const field = element.type === 'Identifier' && fields[element.name] === undefined ? undefined : element.name;
      if (field !== undefined && !access.mayGo(type, field)) {
        removed('not-released', `${type}.${element.name}`);
        continue;
      }
      const kept = filterList(value, element, type, { ...place, path: `${type}.${element.name}`, plain: element.name === 'photo' });
      if (kept === speaksOfOther && element.name === 'code') return refuse(type);
      if (kept === undefined || kept === speaksOfOther) continue;
      out[key] = kept;
      if (field !== undefined) data.add(fields[field]!);
      keepCompanion(out, key, resource[`_${key}`], place, element.name);
    }
    if (Object.keys(out).length === 1) return refuse(type);
    if (inner !== undefined && inner.kept.length > 0) out['contained'] = inner.kept;
    if (!contained) out['meta'] = metaOf(data);
    return out;
  }

  /** The id of the person, where it does not go. Servers make ids out of ids: `patient-7-visit-2` would still tell of whom it is. */
  function hiddenPersonOf(resource: Json, type: string): string | undefined {
    const key = ['subject', 'patient', 'beneficiary'].find((each) => isObject(resource[each]));
    const reference = key === undefined ? undefined : (resource[key] as Json)['reference'];
    if (typeof reference !== 'string' || (access.mayGo(type, key!) && access.mayGo('Patient', 'id'))) return undefined;
    const id = reference.slice(reference.lastIndexOf('/') + 1);
    return id.length > 2 ? id : undefined;
  }

  function refuse(type: string): undefined {
    removed('resource', type);
    return undefined;
  }

  function containedOf(resource: Json, around: Neighbours): { kept: Json[]; neighbours: Neighbours } | undefined {
    const all = resource['contained'];
    if (!Array.isArray(all)) return undefined;
    const typeByUrl = new Map(around.typeByUrl);
    const renamed = new Map<string, string>();
    const kept: Json[] = [];
    for (const one of all.slice(0, maximumContained) as unknown[]) {
      if (!isObject(one) || typeof one['id'] !== 'string' || typeof one['resourceType'] !== 'string') continue;
      typeByUrl.set(`#${one['id']}`, one['resourceType']);
    }
    for (const one of all.slice(0, maximumContained) as unknown[]) {
      const filtered = filterResource(one, { typeByUrl, renamed, hiddenIds: around.hiddenIds }, true);
      if (filtered === undefined) continue;
      const id = `c${kept.length + 1}`;
      if (isObject(one) && typeof one['id'] === 'string') renamed.set(`#${one['id']}`, `#${id}`);
      kept.push({ ...filtered, id });
    }
    return { kept, neighbours: { typeByUrl, renamed, hiddenIds: around.hiddenIds } };
  }

  return { filterResource, hidesPatients: !access.mayGo('Patient', 'id') };
}

export type FhirFilter = ReturnType<typeof createFhirFilter>;

/** Keys that are looked at by themselves, and those that are made anew. */
const own = new Set(['resourceType', 'id', 'meta', 'implicitRules', 'language', 'contained', 'modifierExtension', 'fhir_comments']);

function hasModifier(value: unknown, depth = 0): boolean {
  if (depth > 100 || typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((each) => hasModifier(each, depth + 1));
  return Object.entries(value).some(([key, part]) => key === 'modifierExtension' || (key !== 'contained' && hasModifier(part, depth + 1)));
}
