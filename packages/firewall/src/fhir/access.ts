/**
 * What one decision of the guard allows in FHIR resources.
 *
 * @module
 */
import { fhirFields } from './fields.ts';

export interface FhirAccess {
  /** May this element go? `birthDate`, `identifier.passport`; false for a type that the policy does not hold. */
  readonly mayGo: (type: string, field: string) => boolean;
  /** Does the policy release any element of this type? */
  readonly holds: (type: string) => boolean;
  /** May data of this category go, wherever it turns up? Only if every element of that category may. */
  readonly mayGoAnywhere: (data: string) => boolean;
  /** Free text: only where every element of the resource and every element of the patient may go. */
  readonly mayGoFree: (type: string) => boolean;
}

export interface FhirRecord {
  readonly id: string;
  readonly fhir?: string | undefined;
}

/**
 * @param records of the policy, each with the resource type it stands for
 * @param released of the decision: `record.field`
 * @param redact text must be blackened by hand: then none goes
 */
export function fhirAccess(records: readonly FhirRecord[], released: readonly string[], redact = false): FhirAccess {
  const releasedIds = new Set(released);
  const recordsByType = Map.groupBy(
    records.filter((record) => record.fhir !== undefined && Object.hasOwn(fhirFields, record.fhir)),
    (record) => record.fhir!,
  );
  // Where two records stand for one type nobody can tell which of them a resource is, so both must release it.
  const mayGo = (type: string, field: string): boolean =>
    recordsByType.get(type)?.every((record) => releasedIds.has(`${record.id}.${field}`)) ?? false;
  const fieldsByType = new Map(
    [...recordsByType.keys()].map((type) => [type, new Set(Object.keys(fhirFields[type]!).filter((field) => mayGo(type, field)))]),
  );
  const everything = (type: string): boolean => fieldsByType.get(type)?.size === Object.keys(fhirFields[type] ?? {}).length;
  const withheld = new Set<string>();
  const seen = new Set<string>();
  for (const [type, fields] of fieldsByType)
    for (const [field, data] of Object.entries(fhirFields[type]!)) {
      seen.add(data);
      if (!fields.has(field)) withheld.add(data);
    }
  return {
    mayGo: (type, field) => fieldsByType.get(type)?.has(field) ?? false,
    holds: (type) => (fieldsByType.get(type)?.size ?? 0) > 0,
    mayGoAnywhere: (data) => seen.has(data) && !withheld.has(data),
    mayGoFree: (type) => !redact && everything(type) && everything('Patient'),
  };
}
