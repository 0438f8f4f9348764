/**
 * The part of the Atlas that a footprint needs, as plain data for browser and Node alike.
 *
 * @module
 */
import { type Atlas, isConfirmed, type Mark, type RecordOf, type Text } from '@firebreak/atlas';
import type { Validity } from '@firebreak/core';
import { type Basis, basisOf } from '../model/index.ts';

interface Cited extends Validity {
  readonly basis: readonly Basis[];
  readonly confirmed: boolean;
  readonly mark: Mark;
}

export interface FootprintCategory extends Cited {
  readonly id: string;
  readonly system: string;
  readonly place: string;
  /** Two-letter ids of the states that use the system; absent: not recorded which. */
  readonly states?: readonly string[] | undefined;
  readonly name: Text;
  readonly data: readonly string[];
  readonly ages: readonly ({
    readonly data: readonly string[];
    readonly minimum?: number | undefined;
    readonly maximum?: number | undefined;
    readonly required?: true | undefined;
  } & Cited)[];
  readonly collected: readonly ({ readonly event: string } & Cited)[];
  readonly readers: readonly ({ readonly role: string; readonly purposes: readonly string[]; readonly text: Text } & Cited)[];
  readonly retention: readonly ({ readonly period: string | null; readonly clock: string; readonly text: Text } & Cited)[];
  readonly earlyDeletion: readonly ({ readonly event?: string | undefined; readonly text: Text } & Cited)[];
}

interface FootprintSystem {
  readonly id: string;
  readonly name: Text;
  readonly rights: readonly ({ readonly right: string; readonly addressee: Text } & Cited)[];
}

export interface FootprintData {
  readonly events: readonly string[];
  /** The life event that a touchpoint stands for. */
  readonly eventByTouchpoint: Readonly<Record<string, string>>;
  readonly categories: readonly FootprintCategory[];
  readonly systems: readonly FootprintSystem[];
}

export function footprintDataOf(atlas: Atlas): FootprintData {
  const categories = atlas.ofKind('category').map((category) => categoryOf(atlas, category));
  const held = new Set(categories.map((category) => category.system));
  return {
    events: atlas
      .ofKind('term')
      .filter((term) => term.group === 'life-event')
      .map((term) => term.id),
    eventByTouchpoint: Object.fromEntries(atlas.ofKind('touchpoint').flatMap((t) => (t.event ? [[t.id, t.event]] : []))),
    categories,
    systems: atlas
      .ofKind('system')
      .filter((system) => held.has(system.id))
      .map((system) => ({
        id: system.id,
        name: system.name,
        rights: (system.rights ?? []).map((r) => ({ right: r.right, addressee: r.addressee, ...citedOf(r) })),
      })),
  };
}

function categoryOf(atlas: Atlas, category: RecordOf<'category'>): FootprintCategory {
  const system = atlas.find('system', category.system);
  return {
    id: category.id,
    system: category.system,
    place: system?.place ?? 'eu',
    states: statesOf(atlas, category.states ?? (system?.states === undefined ? undefined : [system.states])),
    name: category.name,
    data: category.data,
    ages: (category.ages ?? []).map((a) => ({ data: a.data, minimum: a.minimum, maximum: a.maximum, required: a.required, ...citedOf(a) })),
    collected: category.collected.map((c) => ({ event: c.event, ...citedOf(c) })),
    readers: category.readers.map((r) => ({ role: r.role, purposes: r.purposes, text: r.text, ...citedOf(r) })),
    retention: category.retention.map((r) => ({ period: r.period, clock: r.clock, text: r.text, ...citedOf(r) })),
    earlyDeletion: (category.earlyDeletion ?? []).map((e) => ({ event: e.event, text: e.text, ...citedOf(e) })),
    ...citedOf(category),
  };
}

type Evidence = Validity & {
  readonly mark: Mark;
  readonly cite: readonly { ref: string; at?: string | undefined; checked: string | null }[];
};

function citedOf({ from, until, mark, cite }: Evidence): Cited {
  return {
    basis: basisOf({ cite }),
    confirmed: isConfirmed(mark),
    mark,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

function statesOf(atlas: Atlas, places: readonly string[] | undefined): string[] | undefined {
  if (places === undefined) return undefined;
  return atlas
    .ofKind('country')
    .filter((country) => atlas.inPlaces(country.id, places))
    .map((country) => country.id);
}
