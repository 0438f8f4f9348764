/**
 * What a label can announce besides a kind of finding.
 *
 * @module
 */
import type { Entry } from '../words/compile.ts';

/** A number that is no identifier of a person. */
export const OTHER_NUMBER = '!';
/** That a person is spoken of. */
export const PERSON = '@';
/** That a person may be spoken of: words that programs use for other things too. */
export const PERHAPS_PERSON = '~';
/** Before a data category: the name of a field that may hold it. */
export const FIELD = '#';
/** The beginning of a statement of SQL. */
export const STATEMENT = '$';
export const statementWords = ['insert into', 'copy', 'create table', 'insert ignore into', 'replace into', 'create table if not exists'];

/** It says, or hints, that a person is spoken of. */
export function isAboutPerson(entry: Entry): boolean {
  return entry.kinds[0] === PERSON || entry.kinds[0] === PERHAPS_PERSON;
}

/** It announces no number. */
export function isNoLabel(entry: Entry): boolean {
  const [kind = ''] = entry.kinds;
  return kind === PERSON || kind === PERHAPS_PERSON || kind === STATEMENT || (kind.startsWith(FIELD) && entry.kinds.length === 1);
}

/** What stands beside a number. */
export interface Beside {
  /** Kinds by how near their label is: 0 for the nearest. */
  readonly rankByKind: ReadonlyMap<string, number>;
  /** By kind: the label, for the reason given. */
  readonly labelByKind: ReadonlyMap<string, string>;
  /** The nearest label says that it is something else. */
  readonly other: boolean;
  /** The labels stand behind the number: they may be meant for the next one. */
  readonly behind?: true;
  /** It is not known which of several labels is the right one. */
  readonly unsure?: true;
}

export const nothingBeside: Beside = { rankByKind: new Map(), labelByKind: new Map(), other: false };
