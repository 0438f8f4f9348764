/**
 * What goes to immigration enforcement: nothing, or what a cited duty forces on each of those days.
 *
 * @module
 */
import { holdsOn, type LegalDay } from '@firebreak/core';
import type { CompiledPolicy } from '../guard/compiled.ts';
import { placesOf } from '../knowledge/index.ts';
import type { Knowledge, KnownRule } from '../knowledge/model.ts';
import { type Cell, type Domains, refused } from './cells.ts';
import type { Finding } from './model.ts';
import { type Found, groupRequests } from './requests.ts';
import { changesOf, daysWithout, ruleAt } from './rules.ts';

/** Which rules release, and whether their duty stands on those days. */
interface More {
  readonly rules: readonly number[];
  readonly stands: boolean;
}

export function enforcementReleases(
  policy: CompiledPolicy,
  domains: Domains,
  cells: readonly Cell[],
  knowledge: Knowledge,
): { readonly found: readonly Finding[]; readonly duties: readonly Finding[] } {
  const releases: Found<More>[] = [];
  const places = placesOf(knowledge, policy.service.country);
  const dutyByRule = policy.rules.map((rule) => standingDuty(rule.duty?.rule, knowledge, places));
  for (const cell of cells) {
    if (cell.gates[0] !== 'duty') continue;
    for (const { days, nodes } of cell.spans)
      for (const leaf of domains.diagrams.leaves(nodes[0]!)) {
        if (leaf === refused) continue;
        const rules = leaf.split(',').map(Number);
        const cases = domains.diagrams.cases(nodes[0]!, (value) => value === leaf);
        const duties = rules.map((rule) => dutyByRule[rule]);
        const holds = (day: LegalDay): boolean => duties.every((duty) => duty !== undefined && holdsOn(duty, day));
        const changes = duties.flatMap((duty) => (duty === undefined ? [] : changesOf(duty)));
        const base = { pairs: cell.pairs, fields: cell.fields, cases };
        for (const span of daysWithout(days, holds, changes)) releases.push({ ...base, days: span, more: { rules, stands: false } });
        for (const span of daysWithout(days, (day) => !holds(day), changes))
          releases.push({ ...base, days: span, more: { rules, stands: true } });
      }
  }
  const findings = groupRequests(domains, releases).map(({ more, ...requests }) => {
    const rules = more.rules.map((rule) => policy.rules[rule]!);
    const duty = rules.find((rule) => rule.duty !== null)?.duty;
    const law = more.stands ? more.rules.map((rule) => dutyByRule[rule]).find((each) => each !== undefined) : undefined;
    return {
      stands: more.stands,
      finding: {
        kind: 'enforcement-release' as const,
        ...requests,
        rules: rules.map(ruleAt),
        duty:
          law === undefined || !duty
            ? null
            : { rule: duty.rule, cite: law.cite.map(({ ref, at }) => ({ law: ref, at })), approver: duty.approver },
      },
    };
  });
  return {
    found: findings.filter(({ stands }) => !stands).map(({ finding }) => finding),
    duties: findings.filter(({ stands }) => stands).map(({ finding }) => finding),
  };
}

/** The rule of the Atlas that forces it: a duty of this country that somebody confirmed. */
function standingDuty(id: string | undefined, knowledge: Knowledge, places: ReadonlySet<string>): KnownRule | undefined {
  const rule = knowledge.rules.find((each) => each.id === id);
  const isDuty = rule?.rule === 'duty' || rule?.rule === 'duty-on-request';
  return isDuty && rule.confirmed && rule.countries.some((country) => places.has(country)) ? rule : undefined;
}
