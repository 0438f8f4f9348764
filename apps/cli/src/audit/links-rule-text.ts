import type { IdentityRule, Rule } from '@firebreak/audit/links';

type Comparator = NonNullable<IdentityRule['given']>;

/** A rule in words. */
export function ruleText(rule: Rule): string {
  if (rule.kind === 'mid')
    return [
      `links of the multiple-identity detector. Identity data are the same: ${identityText(rule.same)}. Similar (assumed; the thresholds of the delegated acts were not read): ${identityText(rule.similar)}.`,
      `Fingerprints or faces: ${biometricsText(rule.biometrics)}`,
    ].join(' ');
  const parts = [
    ...(rule.identity === null ? [] : [identityText(rule.identity)]),
    ...(rule.biometrics === null ? [] : [`fingerprints or faces match: ${biometricsText(rule.biometrics)}`]),
  ];
  return parts.join('; and ');
}

function identityText({ given, family, date, sex, nationality, emptyField }: IdentityRule): string {
  const same = JSON.stringify(given) === JSON.stringify(family);
  const names =
    given === null && family === null
      ? []
      : same
        ? [`given and family name ${comparatorText(given!)}`]
        : [
            ...(given === null ? [] : [`given name ${comparatorText(given)}`]),
            ...(family === null ? [] : [`family name ${comparatorText(family)}`]),
          ];
  const dates = {
    same: 'the same date of birth',
    'day-month-swapped': 'the same date of birth, or day and month swapped',
    year: 'the same year of birth',
  };
  const parts = [
    ...names,
    ...(date === null ? [] : [dates[date]]),
    ...(sex ? ['the same sex'] : []),
    ...(nationality ? ['the same nationality'] : []),
    ...(emptyField === 'agrees' ? ['an empty field agrees with everything'] : []),
  ];
  return parts.join(', ');
}

function comparatorText(comparator: Comparator): string {
  switch (comparator.kind) {
    case 'as-written':
      return 'the same to the letter';
    case 'normal':
      return 'the same without accents, spaces and case';
    case 'soundex':
      return 'with the same Soundex code';
    case 'daitch-mokotoff':
      return 'sharing a Daitch-Mokotoff code';
    case 'levenshtein':
      return `at most ${comparator.most} letter${comparator.most === 1 ? '' : 's'} apart in each part (Levenshtein)`;
    case 'damerau':
      return `at most ${comparator.most} letter${comparator.most === 1 ? '' : 's'} or swaps apart in each part (Damerau)`;
    case 'jaro-winkler':
      return `at least ${comparator.least} alike in each part (Jaro-Winkler)`;
  }
}

function biometricsText({ per, falseMatch, falseNonMatch }: NonNullable<Extract<Rule, { kind: 'match' }>['biometrics']>): string {
  return per === 'comparison'
    ? `one comparison of two people in ${Math.round(1 / falseMatch).toLocaleString('en')} matches wrongly, however large the database; ${percent(falseNonMatch)} of people are not recognised`
    : `${percent(falseMatch)} of searches for somebody who is not there find somebody, at any size of the database; ${percent(falseNonMatch)} of people are not recognised`;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
