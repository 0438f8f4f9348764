/**
 * The filter for a body that already stands in memory. Short and obvious: the streaming one is compared with it.
 *
 * @module
 */
import { isRawNumber } from './parse.ts';
import type { PlanNode } from './plan.ts';

export interface FilterCount {
  /** Properties that were taken out. */
  removed: number;
}

/** Said of a value that must not stand where it stands. */
const gone = Symbol('gone');

/**
 * @param text what becomes of released text; without it, it stays as it is
 * @returns undefined where nothing of it may go
 */
export function filterJson(
  value: unknown,
  plan: PlanNode,
  count: FilterCount = { removed: 0 },
  text: (words: string) => string = (words) => words,
): unknown {
  const filter = (each: unknown, node: PlanNode): unknown => {
    if (Array.isArray(each)) {
      const kept = (each as unknown[]).map((item) => filter(item, node)).filter((item) => item !== gone);
      count.removed += each.length - kept.length;
      return kept;
    }
    if (typeof each === 'object' && each !== null && !isRawNumber(each)) {
      if (node.parts.size === 0) return gone;
      const kept: Record<string, unknown> = {};
      for (const [key, part] of Object.entries(each)) {
        const next = key === '__proto__' ? undefined : node.parts.get(key);
        const one = next === undefined ? gone : filter(part, next);
        if (one === gone) count.removed += 1;
        else kept[key] = one;
      }
      return kept;
    }
    if (!node.value) return gone;
    return typeof each === 'string' ? text(each) : each;
  };
  const kept = filter(value, plan);
  return kept === gone ? undefined : kept;
}
