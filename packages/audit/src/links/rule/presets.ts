import type { Comparator } from '../comparator/index.ts';
import type { IdentityRule, Rule } from './rule.ts';

function names(comparator: Comparator, rest: Partial<IdentityRule> = {}): IdentityRule {
  return { given: comparator, family: comparator, date: 'same', sex: false, nationality: false, emptyField: 'differs', ...rest };
}

function match(id: string, identity: IdentityRule): Rule {
  return { kind: 'match', id, identity, biometrics: null };
}

/** Ceilings for identification in the Annex of Implementing Decision (EU) 2019/329 (Atlas: `ees-biometric-quality`); nobody published what is reached. */
const searchCeilings = { per: 'search', falseMatch: 0.001, falseNonMatch: 0.015 } as const;

const same = names({ kind: 'normal' }, { sex: true, nationality: true });
/** An assumption: the thresholds of Delegated Regulations (EU) 2023/332 and 2023/333 were not read. */
const similar = names({ kind: 'jaro-winkler', least: 0.92 }, { date: 'day-month-swapped', emptyField: 'agrees' });

export const rulePresets: readonly Rule[] = [
  match('exact', names({ kind: 'normal' })),
  match('exact-no-date', names({ kind: 'normal' }, { date: null })),
  match('levenshtein', names({ kind: 'levenshtein', most: 1 })),
  match('jaro-winkler', names({ kind: 'jaro-winkler', least: 0.92 })),
  match('soundex', names({ kind: 'soundex' })),
  match('phonetic', names({ kind: 'daitch-mokotoff' })),
  match('loose', names({ kind: 'jaro-winkler', least: 0.88 }, { date: 'year', emptyField: 'agrees' })),
  { kind: 'match', id: 'biometric', identity: null, biometrics: { per: 'comparison', falseMatch: 1e-6, falseNonMatch: 0.01 } },
  { kind: 'mid', id: 'mid', same, similar, biometrics: searchCeilings },
  // The same links from a comparison whose threshold stays where it is while the databases grow.
  { kind: 'mid', id: 'mid-fixed', same, similar, biometrics: { per: 'comparison', falseMatch: 1e-7, falseNonMatch: 0.015 } },
];
