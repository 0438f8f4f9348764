/**
 * Repeated screening and linked systems: how errors grow over several checks and several databases, in whole people.
 *
 * @module
 */
export { atLeastIfIndependent, boundsOfAtLeast, type LinkedPeople, linkedSources, mostSources, type Rule } from './linked.ts';
export { atLeastOnce, type Growth, growthOver, mostChecks, type RepeatedPeople, repeatedChecks } from './repeated.ts';
