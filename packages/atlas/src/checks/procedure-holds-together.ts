import type { Problem } from '../parse/index.ts';
import type { RecordOf } from '../schema/index.ts';
import { type Check, problemAt } from './check.ts';

type Procedure = RecordOf<'procedure'>;
type Transition = Procedure['transitions'][number];
type Report = (path: readonly PropertyKey[], what: string, fix: string) => void;

/**
 * A procedure leads from its start to an end, in one way only for each thing that can happen. What stands in the record is looked
 * at for its own sake; whether it leads anywhere, in the complete procedure, with what it takes over from its base.
 */
export const procedureHoldsTogether: Check = {
  name: 'procedure-holds-together',
  run: ({ located, atlas }) =>
    located.flatMap((l) => {
      if (l.record.kind !== 'procedure') return [];
      const problems: Problem[] = [];
      const report: Report = (path, what, fix) => problems.push(problemAt('procedure-holds-together', l, path, what, fix));
      const base = l.record.base === undefined ? undefined : atlas.find('procedure', l.record.base);
      checkBase(l.record, base, report);
      checkTransitions(l.record, atlas.find('procedure', l.record.id) ?? l.record, report);
      if (problems.length === 0) checkWays(atlas.find('procedure', l.record.id) ?? l.record, report);
      return problems;
    }),
};

function checkBase(own: Procedure, base: Procedure | undefined, report: Report): void {
  if (own.base === undefined) {
    if (own.states.length < 2) report(['states'], 'fewer than two states', 'a procedure has at least a beginning and an end');
    for (const field of ['instead', 'without'] as const)
      if (own[field] !== undefined) report([field], `\`${field}\` without a base`, 'say in `base` which procedure this one follows');
    own.rights.forEach((right, index) => {
      if (right.adds) report(['rights', index, 'adds'], '`adds` without a base', 'say in `base` which procedure this one follows');
    });
    return;
  }
  if (base === undefined) return;
  const limits = new Set(base.states.flatMap((s) => s.limits ?? []));
  for (const limit of Object.keys(own.instead ?? {}))
    if (!limits.has(limit))
      report(['instead', limit], `the base has no time limit \`${limit}\``, 'name a time limit that runs in the base, or leave it out');
  own.without?.forEach((state, index) => {
    if (!base.states.some((s) => s.id === state))
      report(['without', index], `the base has no state \`${state}\``, 'name a state of the base, or leave it out');
  });
}

function checkTransitions(own: Procedure, complete: Procedure, report: Report): void {
  const states = new Map(complete.states.map((state) => [state.id, state]));
  const taken = new Map<string, string>();
  if (!states.has(own.start)) report(['start'], `there is no state \`${own.start}\``, 'begin in a state of this procedure');
  own.transitions.forEach((t, index) => {
    const path = ['transitions', index];
    if ((t.event === undefined) === (t.passed === undefined)) {
      report(path, 'a transition needs either an event or a time limit that passes', 'give one of `event` and `passed`');
      return;
    }
    if (!states.has(t.to)) report([...path, 'to'], `there is no state \`${t.to}\``, 'lead to a state of this procedure');
    t.in.forEach((id, at) => {
      const state = states.get(id);
      if (state === undefined) report([...path, 'in', at], `there is no state \`${id}\``, 'start from a state of this procedure');
      else if (state.type === 'end') report([...path, 'in', at], `\`${id}\` is an end, and something follows it`, 'an end has no way out');
      const key = `${id} ${nameOf(t)}`;
      if (taken.has(key) && taken.get(key) !== t.to)
        report([...path, 'in', at], `in \`${id}\`, \`${nameOf(t)}\` leads to two places`, 'let it lead to one');
      taken.set(key, t.to);
    });
  });
  for (const t of complete.transitions)
    for (const id of t.in)
      if (t.passed !== undefined && states.has(id) && !states.get(id)!.limits?.includes(t.passed))
        report(['states'], `\`${t.passed}\` passes in \`${id}\`, where it does not run`, 'name it among the `limits` of that state');
}

/** From the start every state can be reached, and from every state an end. */
function checkWays(complete: Procedure, report: Report): void {
  const reached = closure(new Set([complete.start]), complete.transitions, (t) => [t.in, [t.to]]);
  const ends = new Set(complete.states.filter((s) => s.type === 'end').map((s) => s.id));
  const ending = closure(ends, complete.transitions, (t) => [[t.to], t.in]);
  for (const { id } of complete.states) {
    if (!reached.has(id)) report(['states'], `nothing leads to the state \`${id}\``, 'add the transition that does, or remove the state');
    if (!ending.has(id)) report(['states'], `from the state \`${id}\` no way leads to an end`, 'add what can happen next');
  }
}

function closure(
  start: ReadonlySet<string>,
  transitions: readonly Transition[],
  sides: (t: Transition) => readonly [readonly string[], readonly string[]],
): Set<string> {
  const found = new Set(start);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const t of transitions) {
      const [from, to] = sides(t);
      if (from.some((state) => found.has(state))) for (const state of to) found.add(state);
    }
  }
  return found;
}

function nameOf(t: Transition): string {
  return t.event ?? t.passed ?? '';
}
