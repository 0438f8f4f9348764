/**
 * Procedures that build on another one, made complete. Many systems follow the general law but for a time limit or a step;
 * their records say only what differs, and every reader gets the whole.
 *
 * @module
 */
import type { AtlasRecord, RecordOf } from '../schema/index.ts';

type Procedure = RecordOf<'procedure'>;
type State = Procedure['states'][number];
type Transition = Procedure['transitions'][number];
type ProcedureRight = Procedure['rights'][number];

/** Puts the complete procedure in the place of each one that has a `base`. Complete ones stay as they are. */
export function completeProcedures(records: readonly AtlasRecord[]): AtlasRecord[] {
  const byId = new Map(records.flatMap((record) => (record.kind === 'procedure' ? [[record.id, record] as const] : [])));
  const complete = (procedure: Procedure, seen: ReadonlySet<string>): Procedure => {
    const base = procedure.base === undefined || seen.has(procedure.base) ? undefined : byId.get(procedure.base);
    return base === undefined ? procedure : join(procedure, complete(base, new Set([...seen, procedure.id])));
  };
  return records.map((record) => (record.kind === 'procedure' ? complete(record, new Set([record.id])) : record));
}

/** The base, with the states, transitions and rights of `own` in place of those that they override. */
function join(own: Procedure, base: Procedure): Procedure {
  const { base: _base, instead = {}, without = [], ...rest } = own;
  const inPlaceOf = (limit: string): readonly string[] => instead[limit] ?? [limit];
  const left = base.states.filter((state) => !without.includes(state.id)).map((state) => replaceLimits(state, inPlaceOf));
  const transitions = [...own.transitions, ...base.transitions.flatMap((t) => inherited(t, own, without, inPlaceOf))];
  const ids = new Set(left.map((state) => state.id));
  return {
    ...rest,
    states: [...left.map((state) => own.states.find((s) => s.id === state.id) ?? state), ...own.states.filter((s) => !ids.has(s.id))],
    transitions,
    rights: own.rights.map((right) => withBase(right, base)),
    terms: [...own.terms, ...base.terms],
  };
}

function replaceLimits(state: State, inPlaceOf: (limit: string) => readonly string[]): State {
  if (state.limits === undefined) return state;
  const { limits, ...rest } = state;
  const replaced = [...new Set(limits.flatMap(inPlaceOf))];
  return replaced.length === 0 ? rest : { ...rest, limits: replaced };
}

/** A transition of the base, in those states in which `own` does not say for itself what the event brings about. */
function inherited(
  t: Transition,
  own: Procedure,
  without: readonly string[],
  inPlaceOf: (limit: string) => readonly string[],
): Transition[] {
  if (without.includes(t.to)) return [];
  const signals: Pick<Transition, 'event' | 'passed'>[] =
    t.passed === undefined ? [{ event: t.event }] : inPlaceOf(t.passed).map((passed) => ({ passed }));
  return signals.flatMap((signal) => {
    const states = t.in.filter(
      (state) => !without.includes(state) && !own.transitions.some((o) => isSame(o, signal) && o.in.includes(state)),
    );
    return states.length === 0 ? [] : [{ ...t, ...signal, in: states }];
  });
}

function isSame(a: Pick<Transition, 'event' | 'passed'>, b: Pick<Transition, 'event' | 'passed'>): boolean {
  return a.event === b.event && a.passed === b.passed;
}

/** With `adds`, what the base says of the right comes first; otherwise the entry stands for itself. */
function withBase({ adds, ...right }: ProcedureRight, base: Procedure): ProcedureRight {
  const general = adds ? base.rights.find((r) => r.right === right.right) : undefined;
  if (general === undefined) return right;
  const letter = right.letter ?? general.letter;
  return {
    ...right,
    content: [...general.content, ...right.content],
    refusal: [...general.refusal, ...right.refusal],
    ...(letter === undefined ? {} : { letter }),
  };
}
