export { fhirFields } from './fields.ts';
