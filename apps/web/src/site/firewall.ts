/**
 * Firewalls as the site asks them: which countries and services, the addresses of their pages, what the desk knows.
 *
 * @module
 */

import { holdsOn } from '@firebreak/core';
import { type DeskData, type DeskGuide, type DeskSector, deskDataOf, deskGuideOf, deskSectors } from '@firebreak/firewall/desk';
import { atlas, knowledgeDay } from './knowledge.ts';
import { codeOf, touchpoints, traceCountries } from './pages.ts';

export const deskData: DeskData = deskDataOf(atlas);

/** Those that have trace pages. */
export const deskCountries = traceCountries;

export interface DeskPage {
  readonly code: string;
  readonly country: string;
  /** Without a sector the page asks for one. */
  readonly sector?: DeskSector;
}

/** A code that is not that of another page about the same words. */
export function deskCode(...question: readonly string[]): string {
  return codeOf('desk', ...question);
}

export const deskPages: readonly DeskPage[] = deskCountries.flatMap((country) => [
  { code: deskCode(country), country },
  ...deskSectors.map((sector) => ({ code: deskCode(country, sector), country, sector })),
]);

if (new Set(deskPages.map((page) => page.code)).size !== deskPages.length)
  throw new Error('two pages for the front desk have the same code: make codes longer');

const guides = new Map<string, DeskGuide>();

/** What the law says for a service, by the day of the knowledge. */
export function guideFor(country: string, sector: DeskSector): DeskGuide {
  const key = `${country} ${sector}`;
  const guide = guides.get(key) ?? deskGuideOf(deskData, { country, sector, on: knowledgeDay });
  guides.set(key, guide);
  return guide;
}

/** Places of this sector where people give data. */
export function touchpointsOf(sector: string): readonly string[] {
  return touchpoints.filter((touchpoint) => touchpoint.sector === sector).map((touchpoint) => touchpoint.id);
}

/** Rules of one country that no desk asks for: banks, registers, checks by the police. */
export function otherRulesOf(country: string): DeskData['rules'] {
  const groups = [country, ...(deskData.countries.find((known) => known.id === country)?.groups ?? [])];
  return deskData.rules.filter(
    (rule) =>
      rule.rule !== 'proposed' &&
      holdsOn(rule, knowledgeDay) &&
      !deskSectors.some((sector) => sector === rule.sector) &&
      rule.countries.some((place) => groups.includes(place)),
  );
}
