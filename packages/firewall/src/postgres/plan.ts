/**
 * A policy -> roles, columns and rows. Nothing of SQL yet.
 *
 * @module
 */
import type { CompiledPolicy, CompiledRule } from '../guard/compiled.ts';
import type { Policy } from '../policy/schema.ts';
import { conditionsOf } from './conditions.ts';
import { allOf, type Formula, implies, keyOf, never, TooComplex } from './formula.ts';
import type { PlannedRead, PlannedRole, PlannedTable, PlanOptions, PlanProblem, PlanResult, RuleElsewhere } from './model.ts';
import { fingerprintOf, isName, nameOf } from './names.ts';
import { tablesOf } from './tables.ts';

/** Beyond that, somebody should look at the policy first. */
const maximumRoles = 2000;

/**
 * @param policy as `parsePolicy` gives it: where the data stand in the database
 * @param compiled the same, compiled: who gets what
 */
export function planOf(policy: Policy, compiled: CompiledPolicy, options: PlanOptions = {}): PlanResult {
  const { prefix = 'fb', schema = 'firebreak', writers = [], timeZone = 'UTC' } = options;
  const problems = optionProblems({ prefix, schema, writers, timeZone });
  const { tables, problems: tableProblems } = tablesOf(policy);
  problems.push(...tableProblems);
  if (tables.length === 0)
    problems.push({ code: 'no-table', what: 'no record of the policy names a table', todo: 'add `table: schema.table` to a record' });
  if (problems.length > 0) return { ok: false, problems };

  const elsewhere = new Map<string, RuleElsewhere>();
  const roles: PlannedRole[] = [];
  for (const recipient of compiled.recipients.keys())
    for (const purpose of compiled.purposes.keys()) {
      const { formulaByField, rules, notHere } = conditionsOf(policy, compiled, { recipient, purpose });
      for (const each of notHere) elsewhere.set(`${each.rule} ${each.why} ${each.fact ?? ''}`, each);
      const asked = { compiled, recipient, purpose, prefix, rules };
      roles.push(...rolesOf(tables, formulaByField, asked));
      if (roles.length > maximumRoles) return { ok: false, problems: [tooMany] };
    }
  const collisions = collisionsOf(roles);
  if (collisions.length > 0) return { ok: false, problems: collisions };
  const { fingerprint, service } = compiled;
  return {
    ok: true,
    plan: {
      prefix,
      schema,
      writers,
      timeZone,
      policy: fingerprint,
      service: service.name,
      tables,
      roles,
      elsewhere: [...elsewhere.values()],
    },
  };
}

const tooMany: PlanProblem = {
  code: 'too-many-roles',
  what: `the policy releases for more than ${maximumRoles} combinations of recipient, purpose and condition`,
  todo: 'give the rules narrower purposes or fewer recipients',
};

interface Asked {
  readonly compiled: CompiledPolicy;
  readonly recipient: number;
  readonly purpose: number;
  readonly prefix: string;
  readonly rules: readonly CompiledRule[];
}

/**
 * One role for each condition under which this recipient gets a column for this purpose.
 *
 * INVARIANT (row condition): a role reads a column only in rows where everything holds that releases the column. A table has one
 * condition for all columns, so columns with different conditions need different roles, and a role that reads under a
 * condition also reads the columns that ask for less. Together, the roles of a recipient and purpose read exactly what is released.
 */
function rolesOf(tables: readonly PlannedTable[], formulaByField: ReadonlyMap<string, Formula>, asked: Asked): PlannedRole[] {
  const columnsOf = (table: PlannedTable): [string, Formula][] =>
    table.columns.map(({ name, fields }) => [name, columnFormula(fields.map((field) => formulaByField.get(field) ?? never))]);
  const known = tables.map((table) => ({ table, columns: columnsOf(table).filter(([, formula]) => formula.length > 0) }));
  const conditions = new Map(known.flatMap(({ columns }) => columns.map(([, formula]) => [keyOf(formula), formula])));
  return [...conditions.values()]
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((condition) => {
      const { compiled, prefix, rules } = asked;
      const [recipient, purpose] = [compiled.recipients[asked.recipient]!, compiled.purposes[asked.purpose]!];
      const words = [recipient.id, purpose.id, ...conditionWords(condition)];
      const reads = known
        .map(({ table, columns }) =>
          readOf(
            table,
            columns.filter(([, formula]) => implies(condition, formula)),
            words,
          ),
        )
        .filter((read) => read.columns.length > 0);
      const releasing = rules.filter((rule) => rule.kind === 'release');
      return {
        name: nameOf([prefix, ...words]),
        recipient: recipient.id,
        recipientName: recipient.name,
        purpose: purpose.id,
        purposeName: purpose.name,
        condition,
        reads,
        obligations: [...new Set(releasing.flatMap((rule) => rule.obligations))].filter((each) => each !== 'log'),
        rules: releasing.map((rule) => rule.id),
      };
    });
}

/** A column that is several fields gives only what all of them give. */
function columnFormula(formulas: readonly Formula[]): Formula {
  try {
    return allOf(formulas);
  } catch (error) {
    if (error instanceof TooComplex) return never;
    throw error;
  }
}

function readOf(table: PlannedTable, columns: readonly [string, Formula][], words: readonly string[]): PlannedRead {
  const names = columns.map(([name]) => name);
  const views = table.records
    .map((record) => ({
      name: nameOf([record, ...words]),
      columns: table.columns.filter((c) => names.includes(c.name) && c.fields.some((f) => f.startsWith(`${record}.`))).map((c) => c.name),
    }))
    .filter((view) => view.columns.length > 0);
  return { table, columns: names, rows: columnFormula(columns.map(([, formula]) => formula)), views };
}

/** What the name of the role says of its condition: nothing, a fact or two, or a fingerprint that the comment of the role explains. */
function conditionWords(condition: Formula): string[] {
  const [only] = condition;
  if (condition.length !== 1 || only === undefined) return [`case-${fingerprintOf(keyOf(condition))}`];
  if (only.length === 0) return [];
  if (only.length > 2 || only.some((literal) => /^[<>]/.test(literal))) return [`case-${fingerprintOf(keyOf(condition))}`];
  return only.map((literal) => `${literal.startsWith('+') ? 'if' : 'unless'}-${literal.slice(1)}`);
}

function collisionsOf(roles: readonly PlannedRole[]): PlanProblem[] {
  const names = [
    roles.map((role) => role.name),
    roles.flatMap((role) => role.reads.flatMap((read) => read.views.map((view) => view.name))),
  ];
  return names
    .filter((list) => new Set(list).size !== list.length)
    .map(() => ({
      code: 'name-collision' as const,
      what: 'two roles or views would get the same name',
      todo: 'give recipients, records and facts ids of which none can be mistaken for the end of another',
    }));
}

function optionProblems({ prefix, schema, writers, timeZone }: Required<PlanOptions>): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const wrong = (what: string, todo: string): void => void problems.push({ code: 'option', what, todo });
  const plain = /^[a-z][a-z0-9]{0,15}$/;
  if (!plain.test(prefix) || prefix === 'pg')
    wrong(`\`${prefix.slice(0, 63)}\` cannot begin the names of roles`, 'use at most 16 lower-case letters and digits, and not `pg`');
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(schema) || schema.startsWith('pg_'))
    wrong(
      `\`${schema.slice(0, 63)}\` cannot be the schema of the views`,
      'use lower-case letters, digits and `_`, not beginning with `pg_`',
    );
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/.test(timeZone) || timeZone.length > 60)
    wrong(`\`${timeZone.slice(0, 60)}\` is no time zone`, 'name one as the server does: `UTC`, `Europe/Berlin`');
  for (const writer of writers)
    if (!isName(writer) || writer === 'public' || writer.startsWith(`${prefix}__`))
      wrong(`\`${writer.slice(0, 63)}\` cannot be the role of an application`, 'name a role of 1 to 63 bytes that is none of the firewall');
  return problems;
}
