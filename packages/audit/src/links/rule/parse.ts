import type { Comparator } from '../comparator/index.ts';
import { rulePresets } from './presets.ts';
import { type Biometrics, dateTests, type IdentityRule, type Rule } from './rule.ts';

export type RuleError = {
  readonly code: 'unknown-part' | 'wrong-value' | 'repeated' | 'empty';
  readonly part: string;
  readonly expected: string;
};

export const ruleGrammar =
  'parts joined by +: names=C, given=C, family=C with C one of written, normal, lev:K, dam:K, jw:T, soundex, dm; date=same, date=swapped or date=year; sex; nationality; empty=agrees; biometric=FMR:FNMR or biometric=search:FPIR:FNIR';

/**
 * A rule from words: the id of a preset, or parts that must all hold, such as `names=jw:0.92+date=same+sex`.
 *
 * @example parseRule('given=lev:1+family=normal+date=year')
 */
export function parseRule(text: string): { readonly ok: true; readonly rule: Rule } | { readonly ok: false; readonly error: RuleError } {
  const preset = rulePresets.find(({ id }) => id === text);
  if (preset !== undefined) return { ok: true, rule: preset };
  const parts = text.split('+').map((part) => part.trim());
  if (text.trim() === '' || parts.length > 10) return fail('empty', text, ruleGrammar);
  let identity: IdentityRule = { given: null, family: null, date: null, sex: false, nationality: false, emptyField: 'differs' };
  let biometrics: Biometrics | null = null;
  const seen = new Set<string>();
  for (const part of parts) {
    const [name = '', value = ''] = split(part, '=');
    if (seen.has(name)) return fail('repeated', part, 'each part once');
    seen.add(name);
    if (name === 'names' || name === 'given' || name === 'family') {
      const comparator = parseComparator(value);
      if (comparator === null)
        return fail('wrong-value', part, 'written, normal, lev:K (0 to 3), dam:K (0 to 3), jw:T (0.75 to 1), soundex or dm');
      identity = {
        ...identity,
        ...(name === 'family' ? {} : { given: comparator }),
        ...(name === 'given' ? {} : { family: comparator }),
      };
    } else if (name === 'date') {
      const date = dateTests.find((test) => test === (value === 'swapped' ? 'day-month-swapped' : value));
      if (date === undefined) return fail('wrong-value', part, 'date=same, date=swapped or date=year');
      identity = { ...identity, date };
    } else if (part === 'sex') identity = { ...identity, sex: true };
    else if (part === 'nationality') identity = { ...identity, nationality: true };
    else if (part === 'empty=agrees') identity = { ...identity, emptyField: 'agrees' };
    else if (name === 'biometric') {
      biometrics = parseBiometrics(value);
      if (biometrics === null) return fail('wrong-value', part, 'biometric=FMR:FNMR or biometric=search:FPIR:FNIR, shares from 0 to 1');
    } else return fail('unknown-part', part, ruleGrammar);
  }
  if (seen.has('names') && (seen.has('given') || seen.has('family'))) return fail('repeated', text, '`names` means `given` and `family`');
  const asked = parts.some((part) => !part.startsWith('biometric') && part !== 'empty=agrees');
  if (!asked && biometrics === null) return fail('empty', text, ruleGrammar);
  return { ok: true, rule: { kind: 'match', id: text, identity: asked ? identity : null, biometrics } };
}

function parseComparator(text: string): Comparator | null {
  const [kind = '', value = ''] = split(text, ':');
  const number = value === '' ? Number.NaN : Number(value);
  if (kind === 'lev' || kind === 'dam')
    return Number.isInteger(number) && number >= 0 && number <= 3
      ? { kind: kind === 'lev' ? 'levenshtein' : 'damerau', most: number }
      : null;
  if (kind === 'jw') return number >= 0.75 && number <= 1 ? { kind: 'jaro-winkler', least: number } : null;
  if (value !== '') return null;
  const plain = { written: 'as-written', normal: 'normal', soundex: 'soundex', dm: 'daitch-mokotoff' } as const;
  return Object.hasOwn(plain, kind) ? { kind: plain[kind as keyof typeof plain] } : null;
}

function parseBiometrics(text: string): Biometrics | null {
  const search = text.startsWith('search:');
  const values = (search ? text.slice('search:'.length) : text).split(':');
  const [falseMatch = Number.NaN, falseNonMatch = Number.NaN] = values.map((value) => (value.trim() === '' ? Number.NaN : Number(value)));
  const isShare = (share: number) => share >= 0 && share <= 1;
  if (values.length !== 2 || !isShare(falseMatch) || !isShare(falseNonMatch)) return null;
  return { per: search ? 'search' : 'comparison', falseMatch, falseNonMatch };
}

function split(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function fail(code: RuleError['code'], part: string, expected: string): { ok: false; error: RuleError } {
  return { ok: false, error: { code, part: part.slice(0, 60), expected } };
}
