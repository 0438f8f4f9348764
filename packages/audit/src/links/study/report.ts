import type { Population } from '../population/index.ts';
import type { Rule } from '../rule/index.ts';

/**
 * A number of people or links that is expected, and between which numbers it lies in 95 of 100 populations made up alike; the error of
 * reckoning from a sample of made-up people is in it.
 */
export interface Expected {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** `plain` where the rule knows no colours. Green and red are decisions of officials; no rule makes them. */
export type LinkColour = 'plain' | 'white' | 'yellow';

export interface ColourCount {
  readonly colour: LinkColour;
  /** Links between two different people, one or both of this group. */
  readonly falseLinks: Expected;
  /** People of the first database with at least one such link. */
  readonly peopleWithFalseLink: Expected;
  /** People in both databases whose own two records carry a link of this colour. */
  readonly rightLinks: Expected;
}

export interface GroupCount {
  /** null: everybody. */
  readonly group: string | null;
  /** In the first database. */
  readonly people: number;
  readonly inBoth: number;
  /** In both databases, and no link says that they are one person. */
  readonly missed: Expected;
  readonly colours: readonly ColourCount[];
}

export interface SizeCount {
  /** People in each of the two databases. */
  readonly size: number;
  /** Per comparison of two people, at this size; null without biometrics. */
  readonly falseMatchRate: number | null;
  /** Of a search through one database; null without biometrics. */
  readonly falsePositiveIdentificationRate: number | null;
  readonly groups: readonly GroupCount[];
  readonly everybody: GroupCount;
}

/** What was counted in one made-up population, to hold beside what was expected. */
export interface Counted {
  readonly size: number;
  /** For everybody, at this size. */
  readonly reckoned: { readonly missed: Expected; readonly falseLinks: Expected; readonly peopleWithFalseLink: Expected };
  readonly groups: readonly {
    readonly group: string;
    readonly people: number;
    readonly both: number;
    readonly missed: number;
    readonly falseLinks: number;
    readonly peopleWithFalseLink: number;
  }[];
}

export interface LinksReport {
  readonly format: 'firebreak-audit-links-1';
  readonly program: string;
  /** All of them are made up; nothing in here says how many real people are wrongly linked. */
  readonly people: 'synthetic';
  readonly population: Population;
  readonly rule: Rule;
  readonly seed: number;
  /** Made-up people of each group from whom the spread and the people with a link were reckoned. */
  readonly sample: number;
  readonly level: number;
  /** Different names that can be written in this population, slips included. */
  readonly writtenNames: number;
  readonly sizes: readonly SizeCount[];
  readonly counted: Counted | null;
}
