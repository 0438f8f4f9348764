/**
 * Can every rule fire? Does one contradict another? Has every release a basis in force?
 *
 * @module
 */
import { addPeriod, type LegalDay, type Validity } from '@firebreak/core';
import type { CompiledPolicy, CompiledRule } from '../guard/compiled.ts';
import type { Knowledge, KnownInstrument } from '../knowledge/model.ts';
import { type Cell, type Domains, isInForce, passesGate, refused, spansOf } from './cells.ts';
import type { CitedLaw, Finding, RuleAt, Span } from './model.ts';

type BasisFinding = Extract<Finding, { kind: 'no-basis-in-force' | 'basis-unknown' | 'basis-ends' }>;
type NeverFires = Extract<Finding, { kind: 'rule-never-fires' }>;

export const ruleAt = ({ id, line }: CompiledRule): RuleAt => ({ rule: id, line });

/** Places of the rules that release something to somebody on some day. */
export function firingRules(domains: Domains, cells: readonly Cell[]): ReadonlySet<number> {
  const firing = new Set<number>();
  for (const cell of cells)
    for (const { nodes } of cell.spans)
      for (const leaf of domains.diagrams.leaves(nodes[0]!))
        if (leaf !== refused) for (const rule of leaf.split(',')) firing.add(Number(rule));
  return firing;
}

export interface RuleFindings {
  readonly neverFires: readonly NeverFires[];
  readonly notes: readonly Finding[];
}

/** Rules that can never have an effect, with the reason; rules that withhold only what nothing releases are noted. */
export function rulesThatNeverFire(
  policy: CompiledPolicy,
  cells: readonly Cell[],
  firing: ReadonlySet<number>,
  on: LegalDay,
): RuleFindings {
  const neverFires: NeverFires[] = [];
  const notes: Finding[] = [];
  const undecided = new Set(cells.filter((cell) => cell.undecided).flatMap((cell) => cell.rules[0]!));
  const cellsByRule = new Map<number, Cell[]>();
  for (const cell of cells)
    for (const rule of cell.rules[0]!) {
      const list = cellsByRule.get(rule);
      if (list) list.push(cell);
      else cellsByRule.set(rule, [cell]);
    }
  policy.rules.forEach((rule, number) => {
    const where = cellsByRule.get(number) ?? [];
    if (firing.has(number) || undecided.has(number)) return;
    const found = whyNever(policy, rule, where, on);
    if (found !== undefined)
      neverFires.push({
        kind: 'rule-never-fires',
        ...ruleAt(rule),
        reason: found.reason,
        by: (found.by ?? []).map((each) => ruleAt(policy.rules[each]!)),
      });
    else if (!guardsAgainstSome(policy, rule, where, on)) notes.push({ kind: 'withholds-nothing', ...ruleAt(rule) });
  });
  return { neverFires, notes };
}

/** Why a rule that releases nothing never fires; `undefined` for one that withholds and can. */
function whyNever(
  policy: CompiledPolicy,
  rule: CompiledRule,
  where: readonly Cell[],
  on: LegalDay,
): { readonly reason: NeverFires['reason']; readonly by?: readonly number[] } | undefined {
  if (where.length === 0) return { reason: 'matches-nothing' };
  if (rule.until !== null && (rule.until < on || (rule.from !== null && rule.until < rule.from))) return { reason: 'past' };
  if (rule.kind === 'withhold') return undefined;
  if (rule.when.some((fact) => rule.unless.includes(fact))) return { reason: 'contradicts-itself' };
  const open = where.filter((cell) => passesGate(rule, cell.gates[0]!));
  if (open.length === 0) return { reason: 'enforcement' };
  const by = new Set(open.flatMap((cell) => cell.rules[0]!).filter((each) => withholdsSome(policy.rules[each]!, rule, on)));
  return { reason: 'withheld', by: [...by].toSorted((a, b) => a - b) };
}

/** Does a rule that withholds keep anything back that some release would give? */
function guardsAgainstSome(policy: CompiledPolicy, rule: CompiledRule, where: readonly Cell[], on: LegalDay): boolean {
  return where.some((cell) =>
    cell.rules[0]!.some((each) => {
      const release = policy.rules[each]!;
      return release.kind === 'release' && passesGate(release, cell.gates[0]!) && withholdsSome(rule, release, on);
    }),
  );
}

/** Does the rule withhold, in some case and on some day from `on`, what the other would release there? */
function withholdsSome(rule: CompiledRule, release: CompiledRule, on: LegalDay): boolean {
  return rule.kind === 'withhold' && mayMeet(release, rule, on);
}

/** Can both hold on one day, in one case? Where a release fires, its facts are settled; all others are free. */
function mayMeet(release: CompiledRule, withhold: CompiledRule, on: LegalDay): boolean {
  const late = (day: LegalDay | null): LegalDay => (day === null || day < on ? on : day);
  const from = late(release.from) > late(withhold.from) ? late(release.from) : late(withhold.from);
  if ((release.until !== null && release.until < from) || (withhold.until !== null && withhold.until < from)) return false;
  return !withhold.when.some((fact) => release.unless.includes(fact)) && !withhold.unless.some((fact) => release.when.includes(fact));
}

/** Parts of a release that another rule withholds, and releases that are ordered twice with other obligations. */
export function overlappingRules(
  policy: CompiledPolicy,
  on: LegalDay,
): { readonly withheld: readonly Finding[]; readonly differing: readonly Finding[] } {
  const withheld: Finding[] = [];
  const differing: Finding[] = [];
  const scopes = policy.rules.map((rule) => ({ to: new Set(rule.to), for: new Set(rule.for), fields: new Set(rule.fields) }));
  policy.rules.forEach((release, r) => {
    if (release.kind !== 'release') return;
    policy.rules.forEach((other, o) => {
      if (other.kind === 'release' && o <= r) return;
      const recipients = release.to.filter((each) => scopes[o]!.to.has(each)).map((each) => policy.recipients[each]!.id);
      const purposes = release.for.filter((each) => scopes[o]!.for.has(each)).map((each) => policy.purposes[each]!.id);
      if (recipients.length === 0 || purposes.length === 0) return;
      const fields = release.fields.filter((each) => scopes[o]!.fields.has(each));
      if (fields.length === 0) return;
      const data = fields.map((each) => policy.fields[each]!.id);
      if (other.kind === 'withhold') {
        if (!mayMeet(release, other, on)) return;
        const always =
          other.when.every((fact) => release.when.includes(fact)) &&
          other.unless.every((fact) => release.unless.includes(fact)) &&
          covers(other, release);
        withheld.push({ kind: 'partly-withheld', ...ruleAt(release), by: ruleAt(other), recipients, purposes, data, always });
      } else if (isSameCase(release, other, on) && release.obligations.join() !== other.obligations.join()) {
        differing.push({
          kind: 'differing-obligations',
          rules: [ruleAt(release), ruleAt(other)],
          data,
          obligations: [release.obligations, other.obligations],
        });
      }
    });
  });
  return { withheld, differing };
}

function covers(wide: CompiledRule, narrow: CompiledRule): boolean {
  const starts = wide.from === null || (narrow.from !== null && wide.from <= narrow.from);
  return starts && (wide.until === null || (narrow.until !== null && narrow.until <= wide.until));
}

function isSameCase(a: CompiledRule, b: CompiledRule, on: LegalDay): boolean {
  const meets = spansOf([a, b], on).some(({ from }) => isInForce(a, from) && isInForce(b, from));
  return meets && a.when.join() === b.when.join() && a.unless.join() === b.unless.join();
}

/** Days on which a rule that can fire rests on nothing that is in force, or on what nobody knows. */
export function basisFindings(
  policy: CompiledPolicy,
  firing: ReadonlySet<number>,
  knowledge: Knowledge,
  on: LegalDay,
): { readonly found: readonly Finding[]; readonly notes: readonly Finding[] } {
  const found: Finding[] = [];
  const notes: Finding[] = [];
  const instruments = new Map(knowledge.instruments.map((instrument) => [instrument.id, instrument]));
  policy.rules.forEach((rule, number) => {
    if (rule.kind !== 'release' || !firing.has(number)) return;
    const bases = rule.basis.map(({ law, at, inAtlas }) => {
      const instrument = inAtlas ? instruments.get(law) : undefined;
      return { law: instrument?.short ?? law, at, instrument };
    });
    const add = (list: Finding[], kind: BasisFinding['kind'], days: Span, basis: readonly CitedLaw[]): void => {
      const before = list.at(-1);
      const goesOn = before?.kind === kind && before.rule === rule.id && JSON.stringify(before.basis) === JSON.stringify(basis);
      // Days that differ only in what another act does are told as one span.
      if (goesOn && before.days.until !== null && addPeriod(before.days.until, 'P1D') === days.from)
        list[list.length - 1] = { ...before, days: { from: before.days.from, until: days.until } };
      else list.push({ kind, ...ruleAt(rule), days, basis });
    };
    const dates = bases.flatMap(({ instrument }) => (instrument === undefined ? [] : [validityOf(instrument)]));
    for (const days of spansOf([rule, ...dates], on)) {
      if (!isInForce(rule, days.from)) continue;
      const standing = bases.map(({ instrument }) => (instrument === undefined ? 'unknown' : standsOn(instrument, days.from)));
      const cited = (which: string): CitedLaw[] => bases.filter((_, i) => standing[i] === which).map(({ law, at }) => ({ law, at }));
      if (standing.includes('in-force')) {
        if (standing.includes('not')) add(notes, 'basis-ends', days, cited('not'));
      } else if (standing.includes('unknown')) add(found, 'basis-unknown', days, cited('unknown'));
      else add(found, 'no-basis-in-force', days, cited('not'));
    }
  });
  return { found, notes };
}

/** First and last day of an act, as far as the Atlas knows them. `repealed` is the first day without it. */
function validityOf({ inForce, applies, repealed }: KnownInstrument): { from: LegalDay | null; until: LegalDay | null } {
  const from = applies === 'pending' ? null : (applies ?? inForce);
  return { from: from as LegalDay | null, until: repealed === null ? null : dayBefore(repealed as LegalDay) };
}

function standsOn(instrument: KnownInstrument, day: LegalDay): 'in-force' | 'not' {
  return instrument.applies !== 'pending' && isInForce(validityOf(instrument), day) ? 'in-force' : 'not';
}

/** Days on which a span and a rule of law both hold, and those on which only the span does. */
export function daysWithout(span: Span, holds: (day: LegalDay) => boolean, changes: readonly LegalDay[]): Span[] {
  const cuts = [span.from, ...changes.filter((day) => day > span.from && (span.until === null || day <= span.until))].toSorted();
  const parts = cuts.map((from, i) => ({ from, until: i + 1 < cuts.length ? dayBefore(cuts[i + 1]!) : span.until }));
  return parts.filter(({ from }) => !holds(from));
}

/** The days on which a rule of law begins, and on which it has ended. */
export function changesOf({ from, until }: Validity): LegalDay[] {
  return [from, until].filter((day): day is LegalDay => day !== undefined && day !== 'pending');
}

function dayBefore(day: LegalDay): LegalDay {
  return addPeriod(day, '-P1D');
}
