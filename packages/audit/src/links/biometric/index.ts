export { falseMatchOfSearch, falsePositiveIdentification } from './biometric.ts';
