/**
 * From events in a life to the records that likely exist, until when, who may look, and the right that reaches them.
 *
 * @module
 */
import type { Text } from '@firebreak/atlas';
import { addPeriod, ageOn, holdsOn, type LegalDay } from '@firebreak/core';
import type { Basis } from '../model/index.ts';
import type { FootprintCategory, FootprintData } from './model.ts';

export interface LifeEvent {
  /** A life event of the Atlas, or a touchpoint that stands for one. */
  readonly kind: string;
  readonly date: LegalDay;
  /** Two-letter country id. */
  readonly country?: string | undefined;
}

export interface FootprintQuestion {
  readonly events: readonly LifeEvent[];
  readonly born?: LegalDay | undefined;
  readonly on: LegalDay;
}

export interface DerivationStep {
  readonly step: string;
  readonly date: LegalDay | null;
  readonly why: Text;
  readonly cite: readonly Basis[];
  readonly confirmed: boolean;
}

export interface FootprintRecord {
  readonly system: string;
  readonly category: string;
  readonly event: string;
  readonly country: string | null;
  readonly since: LegalDay;
  readonly data: readonly string[];
  /** Data not taken from somebody of that age, with the rule. */
  readonly notTaken: readonly {
    readonly data: readonly string[];
    readonly age: number;
    readonly cite: readonly Basis[];
    readonly confirmed: boolean;
  }[];
  /** The day on which it must be gone; null where the day depends on an event that was not named. */
  readonly deleteBy: LegalDay | null;
  readonly status: 'kept' | 'should-be-deleted' | 'date-unknown';
  readonly derivation: readonly DerivationStep[];
  readonly readers: readonly {
    readonly role: string;
    readonly purposes: readonly string[];
    readonly text: Text;
    readonly cite: readonly Basis[];
    readonly confirmed: boolean;
  }[];
  readonly rights: readonly {
    readonly right: string;
    readonly addressee: Text;
    readonly cite: readonly Basis[];
    readonly confirmed: boolean;
  }[];
  /** Are the category and the dates that were used confirmed? */
  readonly confirmed: boolean;
}

export interface FootprintAnswer {
  readonly on: LegalDay;
  readonly records: readonly FootprintRecord[];
  /** Records that the law does not make of somebody of that age. */
  readonly notMade: readonly {
    readonly system: string;
    readonly category: string;
    readonly event: string;
    readonly date: LegalDay;
    readonly age: number;
    readonly cite: readonly Basis[];
    readonly confirmed: boolean;
  }[];
  /** Events of which the Atlas knows no record: unknown, not "nothing". */
  readonly eventsWithoutRecord: readonly string[];
}

/** The records that likely exist after these events. The law of the day of each event decides what was recorded. */
export function footprint(data: FootprintData, question: FootprintQuestion): FootprintAnswer {
  const events = question.events.map((event) => ({ ...event, kind: data.eventByTouchpoint[event.kind] ?? event.kind }));
  const past = events.filter((event) => event.date <= question.on).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const pairs = data.categories
    .flatMap((category) => openingEvents(category, past).map((event) => ({ category, event })))
    .map(({ category, event }) => ({ category, event, excluded: excludedByAge(category, event, question.born) }));
  const records = pairs
    .filter(({ excluded }) => !excluded.some((rule) => rule.required))
    .map(({ category, event, excluded }) => recordOf(data, category, event, excluded, events, question.on))
    .toSorted((a, b) => (a.since + a.system + a.category < b.since + b.system + b.category ? -1 : 1));
  const explained = new Set([
    ...past.filter((event) => data.categories.some((category) => arises(category, event))).map((event) => event.kind),
    ...data.categories.flatMap((c) => [...c.retention.map((r) => r.clock), ...c.earlyDeletion.map((e) => e.event)]),
  ]);
  const notMade = pairs.flatMap(({ category, event, excluded }) =>
    excluded
      .filter((rule) => rule.required)
      .map((rule) => ({
        system: category.system,
        category: category.id,
        event: event.kind,
        date: event.date,
        age: rule.age,
        cite: rule.basis,
        confirmed: rule.confirmed,
      })),
  );
  return {
    on: question.on,
    records,
    notMade,
    eventsWithoutRecord: [...new Set(events.map((event) => event.kind))].filter((kind) => !explained.has(kind)),
  };
}

/**
 * The events that open a record of the category. A later event of another kind (a refusal after an application) is noted in the
 * record that is open already; the same event again opens another one.
 */
function openingEvents(category: FootprintCategory, past: readonly LifeEvent[]): LifeEvent[] {
  const opening: LifeEvent[] = [];
  for (const event of past) {
    if (!arises(category, event)) continue;
    const open = opening.findLast((earlier) => earlier.country === event.country);
    if (open === undefined || open.kind === event.kind) opening.push(event);
  }
  return opening;
}

function arises(category: FootprintCategory, event: LifeEvent): boolean {
  if (!holdsOn(category, event.date)) return false;
  // A national register records what happens in its own country only.
  if (category.place.length === 2 && category.place !== 'eu' && event.country !== category.place) return false;
  if (event.country !== undefined && category.states !== undefined && !category.states.includes(event.country)) return false;
  return category.collected.some((c) => c.event === event.kind && holdsOn(c, event.date));
}

type AgeRule = FootprintCategory['ages'][number] & { readonly age: number };

/** The age rules under which data of somebody born on that day are not taken. Without a date of birth: none. */
function excludedByAge(category: FootprintCategory, event: LifeEvent, born: LegalDay | undefined): AgeRule[] {
  if (born === undefined) return [];
  const age = ageOn(born, event.date);
  return category.ages
    .filter((rule) => holdsOn(rule, event.date) && (age < (rule.minimum ?? 0) || age > (rule.maximum ?? Number.POSITIVE_INFINITY)))
    .map((rule) => ({ ...rule, age }));
}

function recordOf(
  data: FootprintData,
  category: FootprintCategory,
  event: LifeEvent,
  excluded: readonly AgeRule[],
  events: readonly LifeEvent[],
  on: LegalDay,
): FootprintRecord {
  const notTaken = excluded.map((rule) => ({ data: rule.data, age: rule.age, cite: rule.basis, confirmed: rule.confirmed }));
  const collected = category.collected.find((c) => c.event === event.kind && holdsOn(c, event.date))!;
  const missing = new Set(notTaken.flatMap((rule) => rule.data));
  const { deleteBy, derivation } = deletion(category, event, events, on);
  return {
    system: category.system,
    category: category.id,
    event: event.kind,
    country: event.country ?? null,
    since: event.date,
    data: category.data.filter((id) => !missing.has(id)),
    notTaken,
    deleteBy,
    status: deleteBy === null ? 'date-unknown' : deleteBy <= on ? 'should-be-deleted' : 'kept',
    derivation,
    readers: category.readers
      .filter((reader) => holdsOn(reader, on))
      .map((r) => ({ role: r.role, purposes: r.purposes, text: r.text, cite: r.basis, confirmed: r.confirmed })),
    rights: (data.systems.find((system) => system.id === category.system)?.rights ?? [])
      .filter((right) => holdsOn(right, on))
      .map((r) => ({ right: r.right, addressee: r.addressee, cite: r.basis, confirmed: r.confirmed })),
    confirmed:
      category.confirmed && collected.confirmed && derivation.every((step) => step.confirmed || (deleteBy !== null && step.date === null)),
  };
}

/**
 * INVARIANT (latest day): where several periods run, the latest end counts, because until then the record may lawfully exist.
 * Early deletion counts only where its event was named.
 */
function deletion(
  category: FootprintCategory,
  event: LifeEvent,
  events: readonly LifeEvent[],
  on: LegalDay,
): { deleteBy: LegalDay | null; derivation: DerivationStep[] } {
  const rules = category.retention.filter((rule) => holdsOn(rule, event.date));
  const derivation: DerivationStep[] = [];
  let latest: LegalDay | null = null;
  for (const rule of rules) {
    const start = clockStart(rule.clock, event, events);
    const end = start !== undefined && rule.period !== null ? addPeriod(start, rule.period) : null;
    if (end === null) {
      derivation.push({ step: rule.clock, date: null, why: rule.text, cite: rule.basis, confirmed: rule.confirmed });
      continue;
    }
    derivation.push({ step: rule.clock, date: start as LegalDay, why: rule.text, cite: rule.basis, confirmed: rule.confirmed });
    derivation.push({ step: rule.period as string, date: end, why: rule.text, cite: rule.basis, confirmed: rule.confirmed });
    if (latest === null || end > latest) latest = end;
  }
  for (const rule of category.earlyDeletion) {
    const early = events.find((e) => e.kind === rule.event && e.date >= event.date && e.date <= on && holdsOn(rule, e.date));
    if (early === undefined) continue;
    derivation.push({ step: early.kind, date: early.date, why: rule.text, cite: rule.basis, confirmed: rule.confirmed });
    if (latest === null || early.date < latest) latest = early.date;
  }
  // Steps with a day come first; the others say which event would start another clock.
  const ordered = [...derivation.filter((step) => step.date !== null), ...derivation.filter((step) => step.date === null)];
  return { deleteBy: latest, derivation: ordered };
}

/** The day a clock starts: the event itself, or the last named event of that kind on or after it. */
function clockStart(clock: string, event: LifeEvent, events: readonly LifeEvent[]): LegalDay | undefined {
  if (clock === event.kind || clock === 'record-created') return event.date;
  const later = events.filter((e) => e.kind === clock && e.date >= event.date).map((e) => e.date);
  return later.toSorted().at(-1);
}
