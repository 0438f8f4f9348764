/**
 * Which properties of a JSON body may go, as a tree. What is not in the tree does not go.
 *
 * @module
 */

export interface PlanNode {
  /** A value may stand here: text, number, yes or no, null, or a list of these. An object never: its parts have names of their own. */
  readonly value: boolean;
  /** Parts that may go. */
  readonly parts: ReadonlyMap<string, PlanNode>;
}

export interface PlannedRecord {
  /** Where in the body the record stands: `items[]`, `data.patients[]`; undefined: the body, or each item of it. */
  readonly at?: string | undefined;
  /** Paths of released fields. */
  readonly fields: readonly string[];
}

interface Building {
  value: boolean;
  readonly parts: Map<string, Building>;
}

/** @example planOf([{ at: 'items[]', fields: ['name', 'address.city'] }]) */
export function planOf(records: readonly PlannedRecord[]): PlanNode {
  const root: Building = { value: false, parts: new Map() };
  for (const { at, fields } of records) {
    const prefix = at === undefined ? [] : stepsOf(at.replaceAll('[]', ''));
    if (prefix === undefined) continue;
    for (const field of fields) {
      const steps = stepsOf(field);
      if (steps === undefined) continue;
      let node = root;
      for (const step of [...prefix, ...steps]) {
        let next = node.parts.get(step);
        if (next === undefined) {
          next = { value: false, parts: new Map() };
          node.parts.set(step, next);
        }
        node = next;
      }
      node.value = true;
    }
  }
  return root;
}

/** A path with a step that cannot be a property of a plain object leads nowhere. */
function stepsOf(path: string): string[] | undefined {
  const steps = path.split('.').filter((step) => step !== '' && step !== '$');
  return steps.includes('__proto__') ? undefined : steps;
}
