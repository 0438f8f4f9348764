/**
 * Which records answer on which path, and which searches they allow.
 *
 * @module
 */
import type { Policy } from '../policy/schema.ts';

export interface RoutedRecord {
  readonly id: string;
  readonly at: string | undefined;
}

type Step = string | null;

/** Finds the records of a path; none: the policy does not cover it. */
export function createRoutes(records: Policy['records']): (segments: readonly string[]) => readonly RoutedRecord[] {
  const routes = Object.entries(records).flatMap(([id, record]) =>
    (record.routes ?? []).map((route) => ({ steps: stepsOf(route), record: { id, at: record.at } })),
  );
  return (segments) => {
    const fitting = routes.filter(({ steps }) => fits(steps, segments));
    // `/patients/search` beside `/patients/{id}`: the one with more fixed words is meant.
    const fixed = Math.max(...fitting.map(({ steps }) => fixedSteps(steps)));
    return fitting.filter(({ steps }) => fixedSteps(steps) === fixed).map(({ record }) => record);
  };
}

function stepsOf(route: string): Step[] {
  return route
    .slice(1)
    .split('/')
    .map((step) => (/^\{[^{}]*\}$/.test(step) ? null : step));
}

function fits(steps: readonly Step[], segments: readonly string[]): boolean {
  return steps.length === segments.length && steps.every((step, at) => (step === null ? segments[at] !== '' : step === segments[at]));
}

function fixedSteps(steps: readonly Step[]): number {
  return steps.filter((step) => step !== null).length;
}

/** They choose a page and look at no field. */
export const pagingParameters = ['page', 'per_page', 'limit', 'offset', 'cursor', 'size'] as const;
const namingParameters = new Set(['sort', 'sort_by', 'order_by', 'fields', 'select']);

/**
 * The first parameter that asks about a field that may not go; null: all may be asked.
 *
 * @param fields paths of the released fields of these records
 */
export function refusedQuery(
  parameters: readonly (readonly [string, string])[],
  fields: ReadonlySet<string>,
  neutral: ReadonlySet<string>,
): string | null {
  for (const [name, value] of parameters) {
    if (neutral.has(name) || fields.has(name)) continue;
    // To sort by a field is to learn it by halving.
    const isNaming =
      namingParameters.has(name) && value.split(',').every((each) => fields.has(each.replace(/^[-+ ]/, '').replace(/:(asc|desc)$/, '')));
    if (!isNaming) return name;
  }
  return null;
}
