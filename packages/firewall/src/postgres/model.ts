/**
 * What a database must look like to give exactly what a policy releases.
 *
 * @module
 */
import type { CompiledRule } from '../guard/compiled.ts';
import type { Formula } from './formula.ts';

export interface PlanOptions {
  /** Every role and policy begins with it. Roles belong to the whole server: two services on one server need two prefixes. */
  readonly prefix?: string;
  /** Schema for the views. */
  readonly schema?: string;
  /** Roles of the service's own application, which go on reading and writing everything in the tables of the policy. */
  readonly writers?: readonly string[];
  /** In whose calendar the days of the policy are counted, as the server names it. */
  readonly timeZone?: string;
}

export interface DatabasePlan {
  readonly prefix: string;
  readonly schema: string;
  readonly writers: readonly string[];
  readonly timeZone: string;
  readonly policy: string;
  readonly service: string;
  readonly tables: readonly PlannedTable[];
  readonly roles: readonly PlannedRole[];
  /** Rules that release something which no role of the database may read. */
  readonly elsewhere: readonly RuleElsewhere[];
}

/** One recipient, one purpose, one condition. */
export interface PlannedRole {
  readonly name: string;
  readonly recipient: string;
  readonly recipientName: string;
  readonly purpose: string;
  readonly purposeName: string;
  /** Over facts. */
  readonly condition: Formula;
  readonly reads: readonly PlannedRead[];
  /** What whoever reads must do, since the database cannot. */
  readonly obligations: readonly string[];
  readonly rules: readonly string[];
}

export interface PlannedRead {
  readonly table: PlannedTable;
  readonly columns: readonly string[];
  /** Over facts that stand in columns of this table. */
  readonly rows: Formula;
  readonly views: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

export interface PlanProblem {
  readonly code: 'option' | 'name' | 'fact-in-two-columns' | 'too-many-roles' | 'name-collision' | 'no-table';
  readonly what: string;
  readonly todo: string;
}

export type PlanResult =
  | { readonly ok: true; readonly plan: DatabasePlan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

export interface PlannedTable {
  readonly schema: string;
  readonly name: string;
  readonly records: readonly string[];
  /** A field stands in one column; a column may be several fields. */
  readonly columns: readonly { readonly name: string; readonly fields: readonly string[] }[];
  /** The boolean columns that say whether a fact holds for a row. */
  readonly columnByFact: ReadonlyMap<string, string>;
}

/** A rule that releases through the guard, case by case, and not through a role of the database. */
export interface RuleElsewhere {
  readonly rule: string;
  readonly line: number | null;
  /**
   * enforcement       the purpose, or the recipient, may serve immigration enforcement: no standing access, ever
   * by-hand           it asks for a second person or for redaction, which a grant cannot give
   * fact-not-bound    it asks for a fact that stands in no column
   * too-complex       its condition, with what withholds, is too long for a policy of the database
   */
  readonly why: 'enforcement' | 'by-hand' | 'fact-not-bound' | 'too-complex';
  readonly fact: string | null;
  readonly duty: CompiledRule['duty'];
}
