import { isConfirmed, type RecordOf } from '@firebreak/atlas';
import { holdsOn } from '@firebreak/core';
import { isLawful } from '@firebreak/firewall/desk';
import { type FirewallText, rulesByExposure } from '@firebreak/ui';
import { atlas, knowledgeDay } from './knowledge.ts';

/** Sectors with rules of at least three countries, the most covered first: fewer make a list, not a map. */
export const mapSectors: readonly string[] = atlas
  .ofKind('term')
  .filter((term) => term.group === 'sector')
  .map((term) => ({
    id: term.id,
    countries: new Set(
      atlas
        .ofKind('firewall')
        .filter((f) => f.sector === term.id)
        .flatMap((f) => f.countries),
    ).size,
  }))
  .filter(({ countries }) => countries >= 3)
  .toSorted((a, b) => b.countries - a.countries || (a.id < b.id ? -1 : 1))
  .map(({ id }) => id);

/** What a trace answer tells of a rule. */
export function firewallTextOf({ summary, exceptions = [], rank }: RecordOf<'firewall'>): FirewallText {
  return { summary, exceptions: exceptions.map((exception) => exception.text), ...(isLawful(rank) ? {} : { inNoLaw: true }) };
}

export function rulesOf(sector: string, country: string): RecordOf<'firewall'>[] {
  return atlas.ofKind('firewall').filter((f) => f.sector === sector && atlas.inPlaces(country, f.countries) && holdsOn(f, knowledgeDay));
}

/** The rule that exposes people most, which colours the map. */
export function mostExposing(rules: readonly RecordOf<'firewall'>[]): { rule: string; confirmed: boolean; inLaw: boolean } | undefined {
  const first = [...rules].toSorted((a, b) => rulesByExposure.indexOf(a.rule) - rulesByExposure.indexOf(b.rule))[0];
  return first && { rule: first.rule, confirmed: isConfirmed(first.mark), inLaw: isLawful(first.rank) };
}
