/**
 * What can be found in a live database.
 *
 * @module
 */

/**
 * leak   somebody can read what the policy does not release to them
 * risk   somebody could, or can make it so, past every rule of the database
 * gap    the policy releases something that the database does not give, or that could not be looked at
 * note   true of this database, and no difference from the policy: to be known
 */
export type Severity = 'leak' | 'risk' | 'gap' | 'note';

export const findingCodes = [
  'server-too-old',
  'server-outdated',
  'other-policy',
  'table-missing',
  'not-a-table',
  'column-missing',
  'fact-column',
  'column-not-in-policy',
  'rls-off',
  'rls-not-forced',
  'policy-missing',
  'policy-differs',
  'policy-foreign',
  'policy-trusts-setting',
  'grant-unknown',
  'grant-missing',
  'write-grant',
  'may-hand-on',
  'role-missing',
  'role-attributes',
  'role-in-other-role',
  'role-left-over',
  'login-with-several-purposes',
  'superuser',
  'bypassrls',
  'replication',
  'createrole',
  'reads-all-data',
  'reaches-files',
  'sees-queries',
  'owner-in-use',
  'view-missing',
  'view-as-owner',
  'view-unknown',
  'materialised-view',
  'definer-function',
  'leakproof-function',
  'part-open',
  'part-of-other-table',
  'published',
  'replication-slot',
  'trigger',
  'rewrite-rule',
  'foreign-key-probe',
  'default-privileges',
  'schema-open',
  'sequence-open',
  'generated-column',
  'statistics-open',
  'estimates',
  'index-probe',
  'large-objects',
  'foreign-server',
  'statements-logged',
  'not-probed',
  'probe-differs',
  'rows-differ',
] as const;

export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** `care.patient`, `role app`, `function care.f()`. */
  readonly object: string;
  /** Names and numbers of the catalogue, never a value of a row. */
  readonly what: string;
  readonly todo: string;
}
