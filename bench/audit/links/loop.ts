import {
  type Comparator,
  daitchMokotoff,
  damerau,
  jaroWinkler,
  levenshtein,
  normalName,
  soundex,
} from '../../../packages/audit/src/links/comparator/index.ts';
import { datesAgree } from '../../../packages/audit/src/links/dates/index.ts';
import type { IdentityRule } from '../../../packages/audit/src/links/rule/index.ts';

interface Written {
  readonly given: readonly number[];
  readonly family: readonly number[];
  readonly date: number;
  readonly sex: number;
  readonly nationality: number;
}

/**
 * A loop in a loop as somebody would write it who cares: normal forms and codes are made once, dates are compared before names, and a pair
 * is left at the first thing that differs. It says how many pairs of different people are linked.
 */
export function loopInALoop(
  first: readonly Written[],
  second: readonly Written[],
  both: number,
  words: readonly string[],
  rule: IdentityRule,
): number {
  const given = alike(words, rule.given);
  const family = alike(words, rule.family);
  const field = (test: (a: number, b: number) => boolean, a: readonly number[], b: readonly number[]): boolean => {
    if (a.length === 0 || b.length === 0) return a.length === b.length || rule.emptyField === 'agrees';
    if (a.length !== b.length) return false;
    for (let at = 0; at < a.length; at++) if (!test(a[at]!, b[at]!)) return false;
    return true;
  };
  let links = 0;
  for (let i = 0; i < first.length; i++) {
    const a = first[i]!;
    for (let j = 0; j < second.length; j++) {
      const b = second[j]!;
      if (i === j && i < both) continue;
      if (!datesAgree(a.date, b.date, rule.date) || (rule.sex && a.sex !== b.sex)) continue;
      if (rule.nationality && a.nationality !== b.nationality) continue;
      if (field(given, a.given, b.given) && field(family, a.family, b.family)) links += 1;
    }
  }
  return links;
}

function alike(words: readonly string[], comparator: Comparator | null): (a: number, b: number) => boolean {
  if (comparator === null) return () => true;
  if (comparator.kind === 'as-written') return (a, b) => words[a] === words[b];
  const normal = words.map(normalName);
  switch (comparator.kind) {
    case 'normal':
      return (a, b) => normal[a] === normal[b];
    case 'soundex': {
      const codes = normal.map(soundex);
      return (a, b) => codes[a] === codes[b];
    }
    case 'daitch-mokotoff': {
      const codes = normal.map(daitchMokotoff);
      return (a, b) => codes[a]!.some((code) => codes[b]!.includes(code));
    }
    case 'levenshtein':
      return (a, b) => levenshtein(normal[a]!, normal[b]!) <= comparator.most;
    case 'damerau':
      return (a, b) => damerau(normal[a]!, normal[b]!) <= comparator.most;
    case 'jaro-winkler':
      return (a, b) => jaroWinkler(normal[a]!, normal[b]!) >= comparator.least;
  }
}
