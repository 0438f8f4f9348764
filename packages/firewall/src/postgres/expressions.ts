/**
 * Conditions of a plan as expressions of SQL, written as the server itself writes them back (`pg_get_expr`), so that what is in
 * a live database can be compared with what should be there, letter by letter.
 *
 * @module
 */
import type { Formula, Literal } from './formula.ts';
import type { DatabasePlan, PlannedRead } from './model.ts';
import { quoteName, quoteText } from './names.ts';

/**
 * The rows that a role may read.
 *
 * The day is that of the clock in a fixed time zone. `current_date` would be the client's to choose: `SET timezone` moves it by
 * up to a week, and inside a transaction that is held open it never changes. In a `SELECT` of its own it is worked out once for
 * a statement and not once for a row: a million rows in 0.16 s instead of 0.49 s on PostgreSQL 18.
 */
export function rowsExpression({ rows, table }: PlannedRead, { timeZone }: Pick<DatabasePlan, 'timeZone'>): string {
  const today = `( SELECT ((clock_timestamp() AT TIME ZONE ${quoteText(timeZone)}::text))::date AS timezone)`;
  const literal = (each: Literal): string => {
    const sign = /^(?:[<>]=?|[+-])/.exec(each)![0];
    const rest = each.slice(sign.length);
    if (sign !== '+' && sign !== '-') return `(${today} ${sign} ${quoteText(rest)}::date)`;
    return `(${nameAsWritten(table.columnByFact.get(rest)!)} IS ${sign === '+' ? 'TRUE' : 'FALSE'})`;
  };
  return joined(rows, literal);
}

function joined(formula: Formula, literal: (each: Literal) => string): string {
  const alternatives = formula.map((conjunction) => {
    if (conjunction.length === 0) return 'true';
    const parts = conjunction.map(literal);
    return parts.length === 1 ? parts[0]! : `(${parts.join(' AND ')})`;
  });
  if (alternatives.length === 0) return 'false';
  return alternatives.length === 1 ? alternatives[0]! : `(${alternatives.join(' OR ')})`;
}

/**
 * Whose rows these are at all: those who are a role of the firewall, or the application.
 *
 * INVARIANT (wall): restrictive, for everybody and every command. A permissive policy that somebody adds later opens nothing to
 * anybody else.
 */
export function wallExpression(plan: DatabasePlan): string {
  const roles = [readerRole(plan), ...plan.writers].map(
    (role) => `( SELECT pg_has_role(${quoteText(role)}::name, 'USAGE'::text) AS pg_has_role)`,
  );
  return roles.length === 1 ? roles[0]! : `(${roles.join(' OR ')})`;
}

/** Every role of the firewall is a member of this one, which may do nothing. */
export function readerRole({ prefix }: Pick<DatabasePlan, 'prefix'>): string {
  return `${prefix}__reader`;
}

/** The server writes a name without quotes where it can. Quoting more than it does is harmless in SQL, and told apart in `sameExpression`. */
function nameAsWritten(name: string): string {
  return quoteName(name);
}

/** Are these the same expression, but for quotes that a name does not need? */
export function isSameExpression(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll(/"([a-z_][a-z0-9_]*)"/g, '$1');
  return plain(one) === plain(other);
}
