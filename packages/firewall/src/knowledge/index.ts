/**
 * Takes out of the Atlas what the firewall needs.
 *
 * @module
 */
import { type Atlas, inLanguage, isConfirmed, type Language, type RecordOf, type Text } from '@firebreak/atlas';
import type { Knowledge, KnownPurpose, KnownRule } from './model.ts';
import { isLawIn, placesOf } from './places.ts';

export type * from './model.ts';
export { placesOf } from './places.ts';

/** @param language in which names and summaries are told; where the Atlas has no translation, English */
export function firewallDataOf(atlas: Atlas, language: Language = 'en'): Knowledge {
  const words = (text: Text): string => inLanguage(text, language).text;
  const terms = atlas.ofKind('term');
  const termsOf = (group: RecordOf<'term'>['group']): RecordOf<'term'>[] => terms.filter((term) => term.group === group);
  const named = (term: RecordOf<'term'>): { id: string; name: string } => ({ id: term.id, name: words(term.name) });
  return {
    data: termsOf('data').map((term) => ({
      ...named(term),
      reveals: term.reveals === undefined ? null : { what: term.reveals.what, text: words(term.reveals.text) },
    })),
    purposes: termsOf('purpose').map((term) => purposeOf(atlas, term, words(term.name))),
    roles: termsOf('role').map((term) => ({ ...named(term), enforcement: term.enforcement === true })),
    sectors: termsOf('sector').map(named),
    touchpoints: atlas
      .ofKind('touchpoint')
      .toSorted((a, b) => a.order - b.order)
      .map((t) => ({ id: t.id, name: words(t.name), sector: t.sector, collects: t.collects, purposes: t.purposes })),
    countries: atlas.ofKind('country').map((c) => ({ id: c.id, name: words(c.name), groups: c.groups })),
    instruments: atlas.ofKind('instrument').map((i) => ({
      id: i.id,
      short: i.short,
      jurisdiction: i.jurisdiction,
      type: i.type,
      inForce: i.inForce ?? null,
      applies: i.applies ?? null,
      repealed: i.repealed ?? null,
    })),
    rules: atlas.ofKind('firewall').map((rule) => ruleOf(rule, words)),
  };
}

/**
 * Cut down to one country, for a page: its rules, and the acts that may be cited there.
 *
 * @example knowledgeOfCountry(knowledge, 'de').rules.every((rule) => rule.countries.includes('de') || rule.countries.includes('eu'))
 */
export function knowledgeOfCountry(knowledge: Knowledge, country: string): Knowledge {
  const places = placesOf(knowledge, country);
  return {
    ...knowledge,
    countries: knowledge.countries.filter((c) => c.id === country),
    instruments: knowledge.instruments.filter((i) => isLawIn(i.jurisdiction, places)),
    rules: knowledge.rules.filter((rule) => rule.countries.some((place) => places.has(place))),
  };
}

/** Enforcement and family are inherited from wider purposes: the narrower one cannot be more harmless. */
function purposeOf(atlas: Atlas, term: RecordOf<'term'>, name: string): KnownPurpose {
  const line: RecordOf<'term'>[] = [];
  for (let at: RecordOf<'term'> | undefined = term; at !== undefined && !line.includes(at); ) {
    line.push(at);
    at = at.broader === undefined ? undefined : atlas.find('term', at.broader);
  }
  return {
    id: term.id,
    name,
    broader: term.broader ?? null,
    enforcement: line.some((wider) => wider.enforcement === true),
    family: line.find((wider) => wider.family !== undefined)?.family ?? 'other',
  };
}

function ruleOf(rule: RecordOf<'firewall'>, words: (text: Text) => string): KnownRule {
  return {
    id: rule.id,
    countries: rule.countries,
    sector: rule.sector,
    rule: rule.rule,
    from: rule.from,
    until: rule.until,
    summary: words(rule.summary),
    mark: rule.mark,
    confirmed: isConfirmed(rule.mark),
    cite: rule.cite.map((c) => ({ ref: c.ref, at: c.at ?? null, checked: c.checked })),
    exceptions: (rule.exceptions ?? []).map((exception) => words(exception.text)),
  };
}
