/**
 * Which fields of a record name other records, and of what kind the named record must be.
 *
 * @module
 */
import type { AtlasRecord, Kind } from './record.ts';

export type Target = Kind | `term:${string}`;

export interface Reference {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly targets: readonly Target[];
}

const place: readonly Target[] = ['touchpoint', 'system', 'term:role'];
const where: readonly Target[] = ['country', 'term:country-group'];
const anything: readonly Target[] = [
  'system',
  'category',
  'instrument',
  'country',
  'touchpoint',
  'authority',
  'term',
  'firewall',
  'flow',
  'claim',
  'dispute',
  'chapter',
  'event',
  'harm',
  'time-limit',
  'procedure',
];
/** `eu`, `global` and `international` say where something belongs without being a country. */
const beyondCountries = new Set(['eu', 'global', 'international']);

type Field = readonly [path: string, targets: readonly Target[]];

/** The ids that a condition names (`when`, of a letter). */
function conditionAt(path: string): Field[] {
  return [
    [`${path}.when.systems`, ['system']],
    [`${path}.when.rights`, ['term:right']],
    [`${path}.when.procedures`, ['procedure']],
    [`${path}.when.countries`, where],
    [`${path}.when.fields`, ['term:letter-field']],
    [`${path}.when.without`, ['term:letter-field']],
  ];
}

const fields: Record<Kind, readonly Field[]> = {
  term: [['broader', ['term']]],
  country: [['groups', ['term:country-group']]],
  source: [],
  instrument: [
    ['jurisdiction', where],
    ['repealedBy', ['instrument']],
    ['amends', ['instrument']],
  ],
  system: [
    ['place', where],
    ['states', ['term:country-group']],
    ['instruments', ['instrument']],
    ['rights.*.right', ['term:right']],
    ['rights.*.countries', where],
    ['rights.*.procedure', ['procedure']],
    ['rights.*.bodyProcedure', ['procedure']],
    ['rightsIn', ['system']],
    ['withheld.*.right', ['term:right']],
    ['withheld.*.countries', where],
  ],
  category: [
    ['system', ['system']],
    ['states', where],
    ['data', ['term:data']],
    ['ages.*.data', ['term:data']],
    ['collected.*.event', ['term:life-event']],
    ['readers.*.role', ['term:role']],
    ['readers.*.purposes', ['term:purpose']],
    ['retention.*.clock', ['term:life-event']],
    ['earlyDeletion.*.event', ['term:life-event']],
  ],
  authority: [
    ['country', where],
    ['roles', ['term:role']],
    ['systems', ['system']],
  ],
  touchpoint: [
    ['sector', ['term:sector']],
    ['collects', ['term:data']],
    ['purposes', ['term:purpose']],
    ['event', ['term:life-event']],
  ],
  flow: [
    ['countries', where],
    ['origin', place],
    ['recipient', place],
    ['data', ['term:data']],
    ['purposes', ['term:purpose']],
    ['mode', ['term:mode']],
  ],
  firewall: [
    ['countries', where],
    ['sector', ['term:sector']],
    ['closes.*.flow', ['flow']],
    ['closes.*.origins', ['touchpoint']],
    ['closes.*.data', ['term:data']],
  ],
  claim: [['system', ['system']]],
  harm: [['systems', ['system']]],
  event: [['about', anything]],
  dispute: [['about', anything]],
  chapter: [['about', anything]],
  calendar: [['place', where]],
  'time-limit': [
    ['start', ['term:procedure-event']],
    ['orStart', ['term:procedure-event']],
    ['rights', ['term:right']],
    ['metBy', ['term:procedure-event']],
    ['extension.event', ['term:procedure-event']],
    ['suspensions.*.query', ['term:procedure-event']],
    ['suspensions.*.answer', ['term:procedure-event']],
    ['restarts.*.event', ['term:procedure-event']],
    ['countries', where],
    ['systems', ['system']],
  ],
  procedure: [
    ['base', ['procedure']],
    ['instead.*', ['time-limit']],
    ['states.*.letters', ['letter']],
    ['states.*.limits', ['time-limit']],
    ['transitions.*.event', ['term:procedure-event']],
    ['transitions.*.passed', ['time-limit']],
    ['rights.*.right', ['term:right']],
    ['rights.*.letter', ['letter']],
  ],
  letter: [
    ['rights', ['term:right']],
    ['systems', ['system']],
    ['requires.*.field', ['term:letter-field']],
    ['optional.*.field', ['term:letter-field']],
    ['parts.*.fields', ['term:letter-field']],
    ...['requires.*', 'optional.*', 'parts.*', 'parts.*.sentences.*', 'parts.*.provisions.*'].flatMap(conditionAt),
  ],
  'letter-sentences': [],
  'letter-texts': [],
  identifier: [
    ['country', where],
    ['data', ['term:data']],
  ],
  'watch-words': [['words.*.data', ['term:data']]],
  'published-table': [['system', ['system']]],
  'naming-system': [],
};

/** Every reference of a record, citations at any depth included. */
export function referencesOf(record: AtlasRecord): Reference[] {
  const found: Reference[] = [];
  for (const [path, targets] of fields[record.kind]) collect(record, path.split('.'), [], targets, found);
  collectCitations(record, [], found);
  return found.filter((reference) => !(beyondCountries.has(reference.id) && reference.targets === where));
}

/** Does a record of this kind (and, for terms, group) answer to one of the targets? */
export function isTarget(record: AtlasRecord, targets: readonly Target[]): boolean {
  return targets.includes(record.kind) || (record.kind === 'term' && targets.includes(`term:${record.group}`));
}

function collect(value: unknown, path: readonly string[], at: (string | number)[], targets: readonly Target[], found: Reference[]): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    const rest = path[0] === '*' ? path.slice(1) : path;
    for (const [index, item] of value.entries()) collect(item, rest, [...at, index], targets, found);
    return;
  }
  const [field, ...rest] = path;
  if (field === undefined) {
    if (typeof value === 'string') found.push({ path: at, id: value, targets });
    return;
  }
  if (field === '*') {
    for (const [key, child] of Object.entries(value)) collect(child, rest, [...at, key], targets, found);
    return;
  }
  collect((value as Record<string, unknown>)[field], rest, [...at, field], targets, found);
}

function collectCitations(value: unknown, at: (string | number)[], found: Reference[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (key === 'cite' && Array.isArray(child))
      for (const [index, cite] of (child as { ref: string }[]).entries())
        found.push({ path: [...at, 'cite', index, 'ref'], id: cite.ref, targets: ['instrument', 'source'] });
    else collectCitations(child, [...at, step], found);
  }
}
