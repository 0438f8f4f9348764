/**
 * The values inside a FHIR resource, each by the type that FHIR gives it.
 *
 * @module
 */
import { isRawNumber } from '../http/json/parse.ts';
import type { FhirAccess } from './access.ts';
import { dataOfCoding, dataOfQuestion, dataOfWords } from './codes.ts';
import { isPlainText } from './elements/free-text.ts';
import { type Element, elementsOf } from './elements/index.ts';
import { fieldOfExtension } from './extensions.ts';
import { fhirFields } from './fields.ts';
import { kindOfNumber, numberKinds } from './identifiers.ts';
import { filterReference, type Neighbours } from './references.ts';

export interface FhirFilterOptions {
  /** Addresses under which the service gives out its own numbers: their kind is `local`. */
  readonly ownSystems?: ReadonlySet<string> | undefined;
  /** Questions of the service's own forms: link id -> data category. */
  readonly questions?: ReadonlyMap<string, string> | undefined;
  /** Told of each thing that was taken out: by element, never by value. */
  readonly removed?: ((why: Removal, element: string) => void) | undefined;
}

/** `not-released`: a rule is missing; `unmapped`: FHIR or the Atlas has no place for it; `free-text`: it could say anything. */
export type Removal = 'not-released' | 'unmapped' | 'free-text' | 'resource';

export type Json = Readonly<Record<string, unknown>>;

/** Where we are: in which resource, in which of its elements. */
export interface Place {
  readonly type: string;
  readonly data: Set<string>;
  readonly neighbours: Neighbours;
  readonly path: string;
  /** A name that no id may contain. */
  readonly hidden?: string | undefined;
  /** A question or a photograph whose whole content is one datum. */
  readonly plain?: boolean;
}

export function createValueFilter(access: FhirAccess, options: FhirFilterOptions = {}) {
  const ownSystems = options.ownSystems ?? new Set<string>();
  const removed = options.removed ?? (() => {});

  /** A value of an element, or a list of them. */
  function filterList(value: unknown, element: Element, owner: string, place: Place): unknown {
    if (!Array.isArray(value)) return filterValue(value, element, owner, place);
    const kept: unknown[] = [];
    for (const each of value as unknown[]) {
      if (Array.isArray(each)) continue;
      const one = filterValue(each, element, owner, place);
      if (one !== undefined && one !== speaksOfOther) kept.push(one);
    }
    return kept.length === 0 ? undefined : kept;
  }

  function filterValue(value: unknown, element: Element, owner: string, place: Place): unknown {
    switch (element.type) {
      case 'code':
        return typeof value === 'string' ? value : unmapped(place);
      case 'flag':
        return typeof value === 'boolean' ? value : unmapped(place);
      case 'number':
        return typeof value === 'number' || isRawNumber(value) ? value : unmapped(place);
      case 'text':
        if (typeof value !== 'string') return unmapped(place);
        if (place.plain === true || isPlainText(owner, element.name) || access.mayGoFree(place.type)) return value;
        removed('free-text', `${place.path}.${element.name}`);
        return undefined;
      default:
        return isObject(value) && !isRawNumber(value) ? filterComplex(value, element, place) : unmapped(place);
    }
  }

  function unmapped(place: Place): undefined {
    removed('unmapped', `${place.path}.?`);
    return undefined;
  }

  function filterComplex(value: Json, element: Element, place: Place): unknown {
    switch (element.type) {
      case 'Reference':
        if (tells(value['reference'], place)) return gone('not-released', place);
        return (
          filterReference(value, {
            access,
            neighbours: place.neighbours,
            identifier: (of, number) => (isObject(number) ? filterIdentifier(number, of, place) : undefined),
          }) ?? gone('not-released', place)
        );
      case 'Identifier':
        return filterIdentifier(value, place.type, place) ?? gone('not-released', place);
      case 'Coding':
        return filterCoding(value, place);
      case 'CodeableConcept':
        return filterConcept(value, place);
      case 'Attachment':
        return filterAttachment(value, place);
      case 'QuestionnaireResponse.item':
        return filterItem(value, place);
      default:
        return filterObject(value, element.type, place);
    }
  }

  function gone(why: Removal, place: Place): undefined {
    removed(why, place.path);
    return undefined;
  }

  function filterObject(value: Json, type: string, place: Place): unknown {
    const elements = elementsOf(type);
    if (elements === undefined) return unmapped(place);
    const out: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value)) {
      if (key === 'id' || key.startsWith('_')) continue;
      if (key === 'extension') {
        const kept = filterExtensions(part, place, place.path);
        if (kept !== undefined) out['extension'] = kept;
        continue;
      }
      const element = elements.get(key);
      if (element === undefined) {
        unmapped(place);
        continue;
      }
      const kept = filterList(part, element, type, place);
      // The code says what the rest of it is about: `component.code` and its value go together.
      if (kept === speaksOfOther && element.name === 'code') return gone('not-released', place);
      if (kept === undefined || kept === speaksOfOther) continue;
      out[key] = kept;
      keepCompanion(out, key, value[`_${key}`], place, undefined);
    }
    return Object.keys(out).length === 0 ? undefined : out;
  }

  /** A code that speaks of other data than its element does takes along what it is the code of. */
  function mayBeSaid(data: string | null, place: Place): boolean {
    if (data === null || access.mayGoFree(place.type)) return true;
    if (!access.mayGoAnywhere(data)) return false;
    place.data.add(data);
    return true;
  }

  function filterCoding(value: Json, place: Place): unknown {
    if (!mayBeSaid(dataOfCoding(value), place)) return gone('not-released', place) ?? speaksOfOther;
    const { system, version, code, display, userSelected } = value;
    const out: Record<string, unknown> = {};
    if (typeof system === 'string') out['system'] = system;
    if (typeof version === 'string') out['version'] = version;
    if (typeof code === 'string') out['code'] = code;
    // A label without a code is somebody's own words.
    if (typeof display === 'string') {
      if ((typeof system === 'string' && typeof code === 'string') || access.mayGoFree(place.type)) out['display'] = display;
      else removed('free-text', `${place.path}.display`);
    }
    if (typeof userSelected === 'boolean') out['userSelected'] = userSelected;
    const kept = filterExtensions(value['extension'], place, place.path);
    if (kept !== undefined) out['extension'] = kept;
    return Object.keys(out).length === 0 ? undefined : out;
  }

  function filterConcept(value: Json, place: Place): unknown {
    const { coding, text } = value;
    if (!mayBeSaid(dataOfWords(text), place)) return gone('not-released', place) ?? speaksOfOther;
    const out: Record<string, unknown> = {};
    if (Array.isArray(coding)) {
      const kept: unknown[] = [];
      for (const each of coding as unknown[]) {
        const one = isObject(each) ? filterCoding(each, place) : undefined;
        if (one === speaksOfOther) return speaksOfOther;
        if (one !== undefined) kept.push(one);
      }
      if (kept.length > 0) out['coding'] = kept;
    }
    if (typeof text === 'string') {
      if (access.mayGoFree(place.type) || place.plain === true) out['text'] = text;
      else removed('free-text', `${place.path}.text`);
    }
    return Object.keys(out).length === 0 ? undefined : out;
  }

  function filterIdentifier(value: Json, of: string, place: Place): Json | undefined {
    const fields = Object.hasOwn(fhirFields, of) ? fhirFields[of]! : {};
    const kind = kindOfNumber(value, ownSystems);
    const isPerson = fields['identifier.local'] !== undefined;
    const holder = isPerson ? of : 'Patient';
    if (!isPerson && !access.mayGo(of, 'identifier')) return undefined;
    if (isPerson || (kind !== 'local' && !ofOthers.has(of))) {
      // INVARIANT (unknown numbers): a number whose kind nobody knows goes only where every kind may.
      const kinds = kind === 'unknown' ? numberKinds : [kind];
      if (!kinds.every((each) => access.mayGo(holder, `identifier.${each}`))) return undefined;
    }
    const out = filterObject(value, 'Identifier', place);
    if (!isObject(out)) return undefined;
    place.data.add((isPerson ? fields[`identifier.${kind}`] : fields['identifier']) ?? 'official-number');
    return out;
  }

  /** A photograph is a datum; any other file could say anything. */
  function filterAttachment(value: Json, place: Place): unknown {
    const isPicture = place.plain === true && typeof value['contentType'] === 'string' && /^image\/[\w.+-]+$/.test(value['contentType']);
    if (!isPicture && !access.mayGoFree(place.type)) return gone('free-text', place);
    return filterObject(value, 'Attachment', place);
  }

  function filterItem(value: Json, place: Place): unknown {
    const linkId = value['linkId'];
    const free = access.mayGoFree('QuestionnaireResponse');
    const data = (typeof linkId === 'string' ? options.questions?.get(linkId) : undefined) ?? dataOfQuestion(linkId);
    const known = data !== null && mayBeSaid(data, place);
    const answers = free || known ? value : { ...value, answer: undefined };
    if (answers !== value && value['answer'] !== undefined) removed('free-text', `${place.path}.answer`);
    const out = filterObject(withoutUndefined(answers), 'QuestionnaireResponse.item', { ...place, plain: free || known });
    if (!isObject(out)) return out;
    return free || out['answer'] !== undefined || out['item'] !== undefined ? out : undefined;
  }

  function filterExtensions(value: unknown, place: Place, inside: string | undefined): unknown[] | undefined {
    if (!Array.isArray(value)) return undefined;
    const kept: unknown[] = [];
    for (const each of value as unknown[]) {
      const one = isObject(each) ? filterExtension(each, place, inside) : undefined;
      if (one !== undefined) kept.push(one);
    }
    return kept.length === 0 ? undefined : kept;
  }

  function filterExtension(value: Json, place: Place, inside: string | undefined): unknown {
    const url = value['url'];
    const field = fieldOfExtension(url);
    if (field === undefined || (field === 'companion' && inside === undefined))
      return gone('unmapped', { ...place, path: `${place.type}.extension` });
    const fields = fhirFields[place.type] ?? {};
    // An extension about the person may stand deep inside: it then follows the field of the resource, or that of the patient.
    const owner = fields[field] === undefined ? 'Patient' : place.type;
    if (field !== 'companion' && !access.mayGo(owner, field)) return gone('not-released', { ...place, path: `${place.type}.${field}` });
    const out = extensionOf(value, { ...place, plain: true });
    if (out !== undefined && field !== 'companion') place.data.add(fhirFields[owner]![field]!);
    return out;
  }

  function extensionOf(value: Json, place: Place): Json | undefined {
    const out: Record<string, unknown> = { url: value['url'] };
    for (const [key, part] of Object.entries(value)) {
      if (key === 'url') continue;
      if (key === 'extension' && Array.isArray(part)) {
        const parts = (part as unknown[]).flatMap((each) => {
          if (!isObject(each) || typeof each['url'] !== 'string') return [];
          const one = each['url'].includes(':') ? filterExtension(each, place, place.path) : extensionOf(each, place);
          return one === undefined ? [] : [one];
        });
        if (parts.length > 0) out['extension'] = parts;
        continue;
      }
      const element = elementsOf('Extension')!.get(key);
      // The address of the extension told what it holds, so its codes need no second look.
      const kept = element === undefined ? undefined : withCodes(part, element, place);
      if (kept !== undefined) out[key] = kept;
    }
    return Object.keys(out).length === 1 ? undefined : out;
  }

  function withCodes(value: unknown, element: Element, place: Place): unknown {
    if (element.type === 'CodeableConcept' && isObject(value)) {
      const coding = Array.isArray(value['coding']) ? (value['coding'] as unknown[]).flatMap((each) => plainCoding(each)) : [];
      const text = typeof value['text'] === 'string' ? { text: value['text'] } : {};
      return coding.length === 0 && !('text' in text) ? undefined : { ...(coding.length === 0 ? {} : { coding }), ...text };
    }
    if (element.type === 'Coding') return plainCoding(value)[0];
    const kept = Array.isArray(value) ? undefined : filterValue(value, element, 'Extension', place);
    return kept === speaksOfOther ? undefined : kept;
  }

  /** `_birthDate` beside `birthDate`: only extensions of it, and only where the datum itself went. */
  function keepCompanion(out: Record<string, unknown>, key: string, value: unknown, place: Place, field: string | undefined): void {
    if (value === undefined) return;
    const inside = field === undefined ? place.path : `${place.type}.${field}`;
    const one = (each: unknown): unknown => {
      const kept = isObject(each) ? filterExtensions(each['extension'], place, inside) : undefined;
      return kept === undefined ? null : { extension: kept };
    };
    if (Array.isArray(value)) {
      // Their places in the list must match; where an item was taken out they no longer do.
      const main = out[key];
      if (!Array.isArray(main) || main.length !== value.length) return;
      const kept = (value as unknown[]).map(one);
      if (kept.some((each) => each !== null)) out[`_${key}`] = kept;
      return;
    }
    const kept = one(value);
    if (kept !== null) out[`_${key}`] = kept;
  }

  return { filterList, filterExtensions, keepCompanion };
}

/** Does an id, or an address that ends in one, tell a person who is hidden? `p-7` is told by `p-7-visit`. */
export function tells(id: unknown, { hidden, neighbours: { hiddenIds } }: Pick<Place, 'hidden' | 'neighbours'>): boolean {
  if (typeof id !== 'string') return false;
  if (hidden !== undefined && id.includes(hidden)) return true;
  if (hiddenIds.size === 0) return false;
  const words = id.slice(id.lastIndexOf('/') + 1).split(/([-.])/);
  // A longer id would have too many parts; ids of FHIR have 64 characters.
  if (words.length > 65) return true;
  for (let from = 0; from < words.length; from += 2)
    for (let to = from; to < words.length; to += 2) if (hiddenIds.has(words.slice(from, to + 1).join(''))) return true;
  return false;
}

/** Their numbers are not those of a patient. */
const ofOthers = new Set(['Practitioner', 'PractitionerRole', 'Organization', 'Location', 'Medication']);

/** Said of a code that is about other data than its element, and may not go. */
export const speaksOfOther = Symbol('speaks of other data');

function plainCoding(value: unknown): Json[] {
  if (!isObject(value)) return [];
  const kept = Object.fromEntries(
    ['system', 'version', 'code', 'display'].flatMap((key) => (typeof value[key] === 'string' ? [[key, value[key]]] : [])),
  );
  return Object.keys(kept).length === 0 ? [] : [kept];
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutUndefined(value: Json): Json {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
