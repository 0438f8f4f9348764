/**
 * FHIR R4: which element is which kind of data, and the filter that follows from it.
 *
 * @module
 */
export { type FhirAccess, type FhirRecord, fhirAccess } from './access.ts';
export { type BundleOptions, filterFhir } from './bundle.ts';
export { fhirFields } from './fields.ts';
export { createFhirFilter, type FhirFilter } from './filter.ts';
export { type PurposeOfUse, purposeOfUse } from './purpose.ts';
export { refusedParameter } from './query.ts';
export type { FhirFilterOptions, Removal } from './values.ts';
