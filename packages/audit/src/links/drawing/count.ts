/**
 * Links counted in two made-up databases: every pair, none left out.
 *
 * @module
 */
import type { Alike } from '../alike/index.ts';
import { isAlike } from '../comparator/index.ts';
import { datesAgree, swappedPlace, yearOf } from '../dates/index.ts';
import type { IdentityModel } from '../expectation/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { IdentityRule } from '../rule/index.ts';
import type { Databases } from './databases.ts';
import type { PersonRecord } from './people.ts';

export interface LinkCount {
  readonly group: string;
  /** In the first database. */
  readonly people: number;
  readonly both: number;
  /** In both databases, and not linked to themselves. */
  readonly missed: number;
  /** Links between two people, of whom one or both are of this group. */
  readonly falseLinks: number;
  /** People of the first database with at least one. */
  readonly peopleWithFalseLink: number;
}

/**
 * Every pair that could match is compared, by looking up what is known of two names. Records that cannot match for their date, or for
 * their first name where no date is asked, are never brought together.
 *
 * INVARIANT (no link is lost): a block holds every record that the one condition it is made from would let pass.
 */
export function countLinks(
  databases: Databases,
  model: IdentityModel,
  rule: IdentityRule,
  groups: readonly { readonly id: string }[],
): LinkCount[] {
  const candidates = blocksOf(databases.second, model, rule);
  return tally(
    databases,
    groups,
    (index, record, found) => {
      for (const block of candidates(record))
        for (const other of block) if (other !== index && model.matches(record, databases.second[other]!)) found(other);
    },
    (index) => model.matches(databases.first[index]!, databases.second[index]!),
  );
}

/** The same by a loop in a loop over the names themselves: what the fast way is held to, and measured against. */
export function countLinksPlainly(databases: Databases, lexicon: Lexicon, rule: IdentityRule): LinkCount[] {
  const { words, groups } = lexicon;
  const field = (comparator: IdentityRule['given'], a: readonly number[], b: readonly number[]): boolean => {
    if (comparator === null) return true;
    if (a.length === 0 || b.length === 0) return a.length === b.length || rule.emptyField === 'agrees';
    return a.length === b.length && a.every((word, at) => isAlike(comparator, words[word]!, words[b[at]!]!));
  };
  const matches = (a: PersonRecord, b: PersonRecord): boolean =>
    datesAgree(a.date, b.date, rule.date) &&
    (!rule.sex || a.sex === b.sex) &&
    (!rule.nationality || a.nationality === b.nationality) &&
    field(rule.given, a.given, b.given) &&
    field(rule.family, a.family, b.family);
  return tally(
    databases,
    groups,
    (index, record, found) => {
      for (const [other, candidate] of databases.second.entries()) if (other !== index && matches(record, candidate)) found(other);
    },
    (index) => matches(databases.first[index]!, databases.second[index]!),
  );
}

type Search = (index: number, record: PersonRecord, found: (other: number) => void) => void;

/** Records at the same place below `both` are one person; above, no two are. */
function tally(
  { first, second, both }: Databases,
  groups: readonly { readonly id: string }[],
  search: Search,
  isFound: (index: number) => boolean,
): LinkCount[] {
  const counts = groups.map(({ id }) => ({ group: id, people: 0, both: 0, missed: 0, falseLinks: 0, peopleWithFalseLink: 0 }));
  for (const [index, record] of first.entries()) {
    const own = counts[record.group]!;
    own.people += 1;
    let links = 0;
    search(index < both ? index : -1, record, (other) => {
      links += 1;
      const theirs = counts[second[other]!.group]!;
      own.falseLinks += 1;
      if (theirs !== own) theirs.falseLinks += 1;
    });
    if (links > 0) own.peopleWithFalseLink += 1;
    if (index >= both) continue;
    own.both += 1;
    if (!isFound(index)) own.missed += 1;
  }
  return counts;
}

type Blocks = (record: PersonRecord) => Iterable<readonly number[]>;
type Members = readonly number[];

function blocksOf(records: readonly PersonRecord[], model: IdentityModel, rule: IdentityRule): Blocks {
  const all = records.map((_, index) => index);
  return rule.date === null ? namesOf(records, all, model, rule) : datesOf(records, all, model, rule, rule.date);
}

/** Under this many people of one date, going through them is faster than looking for their names. */
const smallDate = 50;

function datesOf(
  records: readonly PersonRecord[],
  all: Members,
  model: IdentityModel,
  rule: IdentityRule,
  test: NonNullable<IdentityRule['date']>,
): Blocks {
  const keyOf = (date: number): number => (test === 'year' ? yearOf(date) : date);
  const blocks = new Map<number, Blocks>();
  for (const [key, members] of grouped(all, (index) => keyOf(records[index]!.date)))
    blocks.set(key, members.length < smallDate ? () => [members] : namesOf(records, members, model, rule));
  const nobody: Blocks = () => [];
  return (record) => {
    const own = (blocks.get(keyOf(record.date)) ?? nobody)(record);
    const swapped = test === 'day-month-swapped' ? swappedPlace(record.date) : -1;
    return swapped === -1 || swapped === record.date ? own : [...own, ...(blocks.get(swapped) ?? nobody)(record)];
  };
}

/** By the first name in the given field, or in the family field where the given one is not asked. */
function namesOf(records: readonly PersonRecord[], members: Members, model: IdentityModel, rule: IdentityRule): Blocks {
  if (model.given !== null) return namesIn(records, members, model.given, rule, (record) => record.given);
  if (model.family !== null) return namesIn(records, members, model.family, rule, (record) => record.family);
  return () => [members];
}

const noName = -1;

function namesIn(
  records: readonly PersonRecord[],
  members: Members,
  alike: Alike,
  rule: IdentityRule,
  field: (record: PersonRecord) => readonly number[],
): Blocks {
  const keyOf = (record: PersonRecord): number => (field(record).length === 0 ? noName : alike.classOf[field(record)[0]!]!);
  const blocks = grouped(members, (index) => keyOf(records[index]!));
  const nameless = blocks.get(noName) ?? [];
  const emptyAgrees = rule.emptyField === 'agrees';
  return (record) => {
    const own = keyOf(record);
    if (own === noName) return emptyAgrees ? [members] : [nameless];
    const found: Members[] = emptyAgrees ? [nameless] : [];
    for (let at = alike.start[own]!; at < alike.start[own + 1]!; at++) {
      const block = blocks.get(alike.near[at]!);
      if (block !== undefined) found.push(block);
    }
    return found;
  };
}

function grouped(members: Members, keyOf: (index: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const index of members) {
    const key = keyOf(index);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [index]);
    else list.push(index);
  }
  return groups;
}
