/**
 * Sets of requests for people to read: what differs only in recipient, purpose or field is said once.
 *
 * @module
 */
import type { Domains, Pair } from './cells.ts';
import type { Case } from './diagram.ts';
import type { Requests, Span } from './model.ts';

export interface Found<T> {
  readonly pairs: readonly Pair[];
  /** Places in the domain. */
  readonly fields: readonly number[];
  readonly cases: readonly Case[];
  readonly days: Span;
  /** Whatever else tells them apart. */
  readonly more: T;
}

/** Groups without leaving any out or adding any: each group is a full product. */
export function groupRequests<T>(domains: Domains, found: readonly Found<T>[]): (Requests & { readonly more: T })[] {
  interface Point {
    readonly recipient: number;
    readonly purpose: number;
    readonly fields: Set<number>;
    readonly first: Found<T>;
    readonly key: string;
  }
  const points = new Map<string, Point>();
  for (const each of found) {
    const key = JSON.stringify([each.cases, each.days, each.more]);
    for (const [recipient, purpose] of each.pairs) {
      const at = `${recipient} ${purpose} ${key}`;
      const point = points.get(at) ?? { recipient, purpose, fields: new Set<number>(), first: each, key };
      for (const field of each.fields) point.fields.add(field);
      points.set(at, point);
    }
  }
  const byRecipient = groupBy([...points.values()], (point) => `${point.recipient} ${fieldKey(point.fields)} ${point.key}`);
  const byPurposes = groupBy(byRecipient, (group) => {
    const purposes = group.map((point) => point.purpose).join();
    return `${purposes} ${fieldKey(group[0]!.fields)} ${group[0]!.key}`;
  });
  return byPurposes.map((groups) => {
    const { fields, first } = groups[0]![0]!;
    return {
      recipients: [...new Set(groups.map((group) => domains.recipients[group[0]!.recipient]!.id))],
      purposes: [...new Set(groups[0]!.map((point) => domains.purposes[point.purpose]!.id))],
      data: ascending(fields).map((field) => domains.fields[field]!.id),
      cases: first.cases,
      days: first.days,
      more: first.more,
    };
  });
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

const ascending = (places: Iterable<number>): number[] => [...places].toSorted((a, b) => a - b);
const fieldKey = (fields: Iterable<number>): string => ascending(fields).join();
