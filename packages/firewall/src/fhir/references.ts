/**
 * References between resources: what they point at, and whether that may be told.
 *
 * @module
 */
import type { FhirAccess } from './access.ts';

/** What the resources around a reference are: by `#id` for contained ones, by `urn:uuid:...` for those of one bundle. */
export interface Neighbours {
  readonly typeByUrl: ReadonlyMap<string, string>;
  /** New names of contained resources that are released: `#passport-1` -> `#c1`. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Ids of the patients of a bundle, where these may not go. */
  readonly hiddenIds: ReadonlySet<string>;
}

const literal = /^(?:https?:\/\/[^\s?#]{1,400}\/)?([A-Z][A-Za-z]{1,63})\/[A-Za-z0-9\-.]{1,64}(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

/** Which element names a thing of this type to people. */
const labelByType: Readonly<Record<string, string>> = {
  Patient: 'name',
  RelatedPerson: 'name',
  Person: 'name',
  Practitioner: 'name',
  Organization: 'name',
  Location: 'name',
};

/** The type of resource that a reference points at; undefined where nobody can tell, as for `Patient?identifier=...`. */
function targetOf(reference: unknown, type: unknown, neighbours: Neighbours): string | undefined {
  if (typeof reference !== 'string') return typeof type === 'string' && /^[A-Z][A-Za-z]{1,63}$/.test(type) ? type : undefined;
  return neighbours.typeByUrl.get(reference) ?? literal.exec(reference)?.[1];
}

/** INVARIANT (a reference tells no more than its target): address and label go only where those of the target may. */
export function filterReference(
  value: Readonly<Record<string, unknown>>,
  { access, neighbours, identifier }: { access: FhirAccess; neighbours: Neighbours; identifier: (of: string, value: unknown) => unknown },
): Record<string, unknown> | undefined {
  const { reference, type, display } = value;
  const target = targetOf(reference, type, neighbours);
  if (target === undefined || !access.holds(target)) return undefined;
  const out: Record<string, unknown> = {};
  if (typeof reference === 'string') {
    if (reference.startsWith('#')) {
      const renamed = neighbours.renamed.get(reference);
      if (renamed === undefined) return undefined;
      out['reference'] = renamed;
    } else if (access.mayGo(target, 'id')) out['reference'] = reference;
  }
  const label = labelByType[target];
  if (typeof display === 'string' && (label === undefined ? access.mayGoFree(target) : access.mayGo(target, label)))
    out['display'] = display;
  const number = identifier(target, value['identifier']);
  if (number !== undefined) out['identifier'] = number;
  if (Object.keys(out).length === 0) return undefined;
  return { ...out, type: target };
}
