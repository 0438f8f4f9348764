import type { Population, PopulationGroup, Quality } from './population.ts';

export type PopulationError = {
  /** `records`: it looks like rows about people, which this tool refuses whatever they hold. */
  readonly code: 'not-an-object' | 'unknown-field' | 'missing-field' | 'wrong-value' | 'unknown-system' | 'repeated-group' | 'records';
  /** Names of fields only, never a value: a value may be somebody's name. */
  readonly path: string;
  readonly expected: string;
};

type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: PopulationError };

const populationLimits = { groups: 30, spans: 40, firstYear: 1900, lastYear: 2100, text: 1000 } as const;

const identifier = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const qualities = [
  'copied',
  'mistyped',
  'swappedFields',
  'missingGiven',
  'missingFamily',
  'dayMonthSwapped',
  'wrongYear',
  'dayUnknown',
  'wrongSex',
  'wrongNationality',
] as const satisfies readonly (keyof Quality)[];

/**
 * Checks a description of a mix. There is no field in which a person could stand, and none that is not known is taken: a file with rows of
 * names is refused, by design and not by chance.
 *
 * @param value what a JSON or YAML file holds
 * @param systems ids of the naming systems that the Atlas knows
 */
export function readPopulation(value: unknown, systems: readonly string[]): Result<Population> {
  if (Array.isArray(value)) return wrong('records', '', 'one description of a mix, not rows');
  if (!isObject(value)) return wrong('not-an-object', '', 'fields `id`, `groups`, `birthYears`, `both`, `quality`');
  const unknown = unknownField(value, ['id', 'about', 'groups', 'birthYears', 'both', 'quality'], '');
  if (unknown !== null) return unknown;
  if (!isIdentifier(value['id'])) return wrong('wrong-value', 'id', 'lower-case letters, digits and single hyphens');
  const about = value['about'] ?? '';
  if (typeof about !== 'string' || about.length > populationLimits.text)
    return wrong('wrong-value', 'about', `a text of at most ${populationLimits.text} signs`);
  const groups = readGroups(value['groups'], systems);
  if (!groups.ok) return groups;
  const birthYears = readYears(value['birthYears']);
  if (!birthYears.ok) return birthYears;
  if (!isShare(value['both'])) return wrong('wrong-value', 'both', 'a share from 0 to 1');
  const quality = readQuality(value['quality']);
  if (!quality.ok) return quality;
  return {
    ok: true,
    value: { id: value['id'], about, groups: groups.value, birthYears: birthYears.value, both: value['both'], quality: quality.value },
  };
}

function readGroups(value: unknown, systems: readonly string[]): Result<PopulationGroup[]> {
  if (!Array.isArray(value) || value.length === 0 || value.length > populationLimits.groups)
    return wrong('wrong-value', 'groups', `1 to ${populationLimits.groups} groups`);
  const groups: PopulationGroup[] = [];
  for (const [index, group] of value.entries()) {
    const at = `groups[${index}]`;
    if (!isObject(group)) return wrong('wrong-value', at, 'fields `id`, `system`, `weight`');
    const unknown = unknownField(group, ['id', 'system', 'weight', 'nationality', 'women', 'firstOfJanuary', 'falseMatchTimes'], at);
    if (unknown !== null) return unknown;
    if (!isIdentifier(group['id'])) return wrong('wrong-value', `${at}.id`, 'lower-case letters, digits and single hyphens');
    if (groups.some(({ id }) => id === group['id'])) return wrong('repeated-group', `${at}.id`, 'an id that no other group has');
    const system = group['system'];
    if (typeof system !== 'string' || !systems.includes(system)) return wrong('unknown-system', `${at}.system`, systems.join(', '));
    if (!isPositive(group['weight'])) return wrong('wrong-value', `${at}.weight`, 'a number above 0');
    if (group['nationality'] !== undefined && !isIdentifier(group['nationality']))
      return wrong('wrong-value', `${at}.nationality`, 'lower-case letters, digits and single hyphens');
    for (const share of ['women', 'firstOfJanuary'])
      if (group[share] !== undefined && !isShare(group[share])) return wrong('wrong-value', `${at}.${share}`, 'a share from 0 to 1');
    if (group['falseMatchTimes'] !== undefined && !(isPositive(group['falseMatchTimes']) && group['falseMatchTimes'] <= 1000))
      return wrong('wrong-value', `${at}.falseMatchTimes`, 'a number above 0, at most 1000');
    groups.push({ ...group } as unknown as PopulationGroup);
  }
  return { ok: true, value: groups };
}

function readYears(value: unknown): Result<Population['birthYears']> {
  if (!Array.isArray(value) || value.length === 0 || value.length > populationLimits.spans)
    return wrong('wrong-value', 'birthYears', `1 to ${populationLimits.spans} spans of years`);
  const { firstYear, lastYear } = populationLimits;
  const spans: Population['birthYears'][number][] = [];
  for (const [index, span] of value.entries()) {
    const at = `birthYears[${index}]`;
    if (!isObject(span)) return wrong('wrong-value', at, 'fields `from`, `to`, `weight`');
    const unknown = unknownField(span, ['from', 'to', 'weight'], at);
    if (unknown !== null) return unknown;
    const { from, to, weight } = span as { from: unknown; to: unknown; weight: unknown };
    const isYear = (year: unknown): year is number =>
      Number.isInteger(year) && (year as number) >= firstYear && (year as number) <= lastYear;
    if (!isYear(from) || !isYear(to) || from > to)
      return wrong('wrong-value', at, `\`from\` and \`to\` as years from ${firstYear} to ${lastYear}`);
    if (!isPositive(weight)) return wrong('wrong-value', `${at}.weight`, 'a number above 0');
    spans.push({ from, to, weight });
  }
  return { ok: true, value: spans };
}

function readQuality(value: unknown): Result<Quality> {
  if (!isObject(value)) return wrong('missing-field', 'quality', qualities.join(', '));
  const unknown = unknownField(value, qualities, 'quality');
  if (unknown !== null) return unknown;
  for (const name of qualities) if (!isShare(value[name])) return wrong('wrong-value', `quality.${name}`, 'a share from 0 to 1');
  const quality = Object.fromEntries(qualities.map((name) => [name, value[name]])) as unknown as Quality;
  if (quality.dayMonthSwapped + quality.wrongYear + quality.dayUnknown > 1)
    return wrong('wrong-value', 'quality', '`dayMonthSwapped`, `wrongYear` and `dayUnknown` together at most 1');
  if (quality.missingGiven + quality.missingFamily > 1)
    return wrong('wrong-value', 'quality', '`missingGiven` and `missingFamily` together at most 1');
  return { ok: true, value: quality };
}

function unknownField(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  at: string,
): { ok: false; error: PopulationError } | null {
  const odd = Object.keys(value).find((key) => !known.includes(key));
  if (odd === undefined) return null;
  const rows = ['people', 'persons', 'records', 'rows', 'names', 'data'].includes(odd.toLowerCase());
  return wrong(rows ? 'records' : 'unknown-field', at === '' ? 'at the top' : at, `only ${known.join(', ')}`);
}

function wrong(code: PopulationError['code'], path: string, expected: string): { ok: false; error: PopulationError } {
  return { ok: false, error: { code, path, expected } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 60 && identifier.test(value);
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= 1e9;
}
