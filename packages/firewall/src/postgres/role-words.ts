/**
 * Words about a role that are said in more than one place.
 *
 * @module
 */
import type { DatabasePlan, PlannedRole } from './model.ts';

/** How the comment of each of its roles begins: by that two services on one server tell theirs apart. */
export function roleMarker({ service }: Pick<DatabasePlan, 'service'>): string {
  return `Firebreak, ${service}: `;
}

/** The condition of a role in words: `consent and not minor, or day >=2026-01-01`; `none`. */
export function conditionText({ condition }: PlannedRole): string {
  const words = (literal: string): string =>
    literal.startsWith('+') ? literal.slice(1) : literal.startsWith('-') ? `not ${literal.slice(1)}` : `day ${literal}`;
  return condition.map((all) => (all.length === 0 ? 'none' : all.map(words).join(' and '))).join(', or ');
}
