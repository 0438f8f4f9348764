/**
 * One made-up policy in no engine's own words: services that hold data, recipients in groups, purposes under wider ones, and rules over them.
 *
 * @module
 */
import { createRandom } from '../../random/index.ts';

export interface Rule {
  readonly id: string;
  readonly effect: 'release' | 'withhold';
  /** A service (all its data), one datum of it, or a data category. */
  readonly data: { readonly service: string } | { readonly datum: string } | { readonly category: string };
  /** A recipient or a group of recipients. */
  readonly recipient: string;
  readonly purpose: string;
}

export interface Datum {
  /** `service.field` */
  readonly id: string;
  readonly service: string;
  readonly category: string;
}

export interface Ask {
  readonly recipient: string;
  readonly purpose: string;
  /** One datum, in the list that a request of Firebreak has. */
  readonly data: readonly [string];
}

export interface Domain {
  readonly services: readonly string[];
  readonly categories: readonly string[];
  readonly data: readonly Datum[];
  /** Each with the group that it is in. */
  readonly recipients: readonly { readonly id: string; readonly within?: string }[];
  /** Each with the wider purpose that it is under. */
  readonly purposes: readonly { readonly id: string; readonly broader?: string }[];
  readonly rules: readonly Rule[];
  readonly asks: readonly Ask[];
}

/** Deterministic: the same counts and seed give the same domain. `categories` are ids that every engine takes as they are. */
export function makeDomain(
  counts: { readonly rules: number; readonly asks: number },
  seed: number,
  categories: readonly string[],
  topPurposes: readonly string[],
): Domain {
  const { fraction: next, below } = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const services = Array.from({ length: 12 }, (_, i) => `service-${i}`);
  const data = services.flatMap((service) =>
    Array.from({ length: 16 }, (_, i): Datum => ({ id: `${service}.field${i}`, service, category: pick(categories) })),
  );
  const recipients = tree(['r-a', 'r-b', 'r-c', 'r-d'], 120, 'recipient', pick).map(({ id, parent }) =>
    parent === undefined ? { id } : { id, within: parent },
  );
  const purposes = tree(topPurposes, 48, 'purpose', pick).map(({ id, parent }) =>
    parent === undefined ? { id } : { id, broader: parent },
  );
  const rules = Array.from({ length: counts.rules }, (_, i): Rule => {
    const kind = next();
    return {
      id: `rule-${i}`,
      effect: next() < 0.85 ? 'release' : 'withhold',
      data: kind < 0.25 ? { service: pick(services) } : kind < 0.85 ? { datum: pick(data).id } : { category: pick(categories) },
      recipient: pick(recipients).id,
      purpose: pick(purposes).id,
    };
  });
  const asks = Array.from(
    { length: counts.asks },
    (): Ask => ({ recipient: pick(recipients).id, purpose: pick(purposes).id, data: [pick(data).id] }),
  );
  return { services, categories, data, recipients, purposes, rules, asks };
}

/** Every id above and itself, for engines that cannot be told of hierarchies, and for the limit. */
export function ancestors(list: readonly { readonly id: string; readonly parent?: string | undefined }[]): Map<string, readonly string[]> {
  const parentById = new Map(list.map(({ id, parent }) => [id, parent]));
  const chain = (id: string | undefined): string[] => (id === undefined ? [] : [id, ...chain(parentById.get(id))]);
  return new Map(list.map(({ id }) => [id, chain(id)]));
}

export function isAbout(rule: Rule, datum: Datum): boolean {
  if ('service' in rule.data) return rule.data.service === datum.service;
  return 'datum' in rule.data ? rule.data.datum === datum.id : rule.data.category === datum.category;
}

function tree(tops: readonly string[], size: number, word: string, pick: <T>(list: readonly T[]) => T): { id: string; parent?: string }[] {
  const all: { id: string; parent?: string }[] = tops.map((id) => ({ id }));
  for (let i = 0; i < size; i++) all.push({ id: `${word}-${i}`, parent: pick(all.slice(0, 40)).id });
  return all;
}
