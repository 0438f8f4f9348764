/**
 * Where a rule or an act is law.
 *
 * @module
 */
import type { Knowledge } from './model.ts';

/** The country and the groups of countries it belongs to. */
export function placesOf(knowledge: Knowledge, country: string): ReadonlySet<string> {
  return new Set([country, ...(knowledge.countries.find((c) => c.id === country)?.groups ?? [])]);
}

/**
 * May an act of this jurisdiction be the law in these places? Acts of the Union bind its members, and some of them the states
 * that take part in Schengen and Dublin; they are not the law of other countries.
 */
export function isLawIn(jurisdiction: string, places: ReadonlySet<string>): boolean {
  if (jurisdiction === 'eu') return places.has('eu') || places.has('schengen') || places.has('dublin');
  return jurisdiction === 'international' || places.has(jurisdiction);
}
