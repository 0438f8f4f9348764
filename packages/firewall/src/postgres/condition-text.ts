import type { PlannedRole } from './model.ts';

/** The condition of a role in words: `consent and not minor, or day >=2026-01-01`; `none`. */
export function conditionText({ condition }: PlannedRole): string {
  const words = (literal: string): string =>
    literal.startsWith('+') ? literal.slice(1) : literal.startsWith('-') ? `not ${literal.slice(1)}` : `day ${literal}`;
  return condition.map((all) => (all.length === 0 ? 'none' : all.map(words).join(' and '))).join(', or ');
}
