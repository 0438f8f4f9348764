/**
 * What a change of policy changes: every request that is newly released, newly refused, or released with less asked of it.
 *
 * The domain is the union of both. Whatever kept its name and became another thing (a recipient with another role, a field with
 * another data category, a purpose under another one) is taken for another: what it may get or be is newly released.
 *
 * INVARIANT (nothing widens unseen): a request that the new policy releases and the old one does not is in `permitted`.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import type { CompiledPolicy } from '../guard/compiled.ts';
import type { Obligation } from '../guard/model.ts';
import { type Cell, type Domains, defaultLimits, domainsOf, type Gate, type Limits, layOut, refused, sizeOf } from './cells.ts';
import { type Node, TooLarge } from './diagram.ts';
import type { CitedLaw, Domain, Requests, RuleAt } from './model.ts';
import { type Found, groupRequests } from './requests.ts';
import { ruleAt } from './rules.ts';

export interface PolicyDiff {
  /** Fingerprints. */
  readonly old: string;
  readonly new: string;
  /** This day and every later one were looked at. */
  readonly on: LegalDay;
  /** wider: something is newly released, or with fewer obligations. unknown: too large to be looked at whole. */
  readonly verdict: 'same' | 'narrower' | 'wider' | 'unknown';
  readonly domain: Domain;
  readonly permitted: readonly Change[];
  readonly refused: readonly Change[];
  /** Released before and after, with fewer obligations: wider too. */
  readonly obligationsLost: readonly (Change & { readonly lost: readonly Obligation[] })[];
  /** Released before and after, and a provision is no longer cited. */
  readonly basisLost: readonly (Change & { readonly lost: readonly CitedLaw[] })[];
  /** What kept its name and means something else now. */
  readonly renewed: readonly Renewed[];
  /** Requests that could not be compared: they may be wider. */
  readonly undecided: readonly Omit<Requests, 'cases' | 'days'>[];
}

export interface Change extends Requests {
  /** Rules that release it: of the new policy, or of the old one where it is refused now. */
  readonly rules: readonly RuleAt[];
  /** For immigration enforcement, or to somebody who may act for it. */
  readonly enforcement: boolean;
}

export interface Renewed {
  readonly what: 'recipient' | 'purpose' | 'field' | 'fact' | 'service';
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

export interface DiffQuestion {
  readonly before: CompiledPolicy;
  readonly after: CompiledPolicy;
  readonly on: LegalDay;
  readonly limits?: Limits | undefined;
}

/** INVARIANT (never a false "holds"), as in `prove`: what could not be compared is never called the same. */
export function diffPolicies({ before, after, on, limits = defaultLimits }: DiffQuestion): PolicyDiff {
  const domains = domainsOf([before, after], limits);
  const laid = layOut(domains, on, limits);
  const cells = laid ?? [];
  const compare = comparer(domains);
  const undecided: PolicyDiff['undecided'][number][] = [];
  if (laid === undefined) undecided.push({ recipients: domains.recipients.map(({ id }) => id), purposes: [], data: [] });
  const found: Found<More>[] = [];
  for (const cell of cells) {
    const changes = cell.undecided ? undefined : compare(cell);
    if (changes === undefined) undecided.push(namesOf(domains, cell));
    else found.push(...changes);
  }
  const groups = groupRequests(domains, found);
  const of = (kind: Kind): (Change & { readonly lost: More['lost'] })[] =>
    groups
      .filter((group) => group.more.kind === kind)
      .map(({ more: { rules, enforcement, lost }, ...requests }) => {
        const policy = kind === 'refused' ? before : after;
        return { ...requests, rules: rules.map((rule) => ruleAt(policy.rules[rule]!)), enforcement, lost };
      })
      // Loudest first.
      .toSorted((a, b) => Number(b.enforcement) - Number(a.enforcement));
  const permitted = of('permitted').map(withoutLost);
  const refusedNow = of('refused').map(withoutLost);
  const obligationsLost = of('obligations').map((change) => ({ ...change, lost: change.lost as Obligation[] }));
  const renewed = renewedIn(before, after);
  const isOpen = undecided.length > 0 || renewed.some((each) => each.what === 'fact');
  const wider = permitted.length > 0 || obligationsLost.length > 0;
  return {
    old: before.fingerprint,
    new: after.fingerprint,
    on,
    verdict: wider ? 'wider' : isOpen ? 'unknown' : refusedNow.length > 0 ? 'narrower' : 'same',
    domain: sizeOf(domains, cells),
    permitted,
    refused: refusedNow,
    obligationsLost,
    basisLost: of('basis').map((change) => ({ ...change, lost: change.lost as CitedLaw[] })),
    renewed,
    undecided,
  };
}

type Kind = 'permitted' | 'refused' | 'obligations' | 'basis';

interface More {
  readonly kind: Kind;
  readonly rules: readonly number[];
  readonly enforcement: boolean;
  readonly lost: readonly Obligation[] | readonly CitedLaw[];
}

function withoutLost({ lost: _lost, ...change }: Change & { readonly lost: unknown }): Change {
  return change;
}

function namesOf(domains: Domains, cell: Cell): PolicyDiff['undecided'][number] {
  return {
    recipients: [...new Set(cell.pairs.map(([recipient]) => domains.recipients[recipient]!.id))],
    purposes: [...new Set(cell.pairs.map(([, purpose]) => domains.purposes[purpose]!.id))],
    data: cell.fields.map((field) => domains.fields[field]!.id),
  };
}

/** One way in which the same request comes out differently: what is wanted, and the rules behind it. */
interface Difference {
  readonly node: Node;
  readonly kind: Kind;
  readonly rules: readonly number[];
  readonly lost: More['lost'];
}

/** @returns the changes in a cell; `undefined` where they are too many to be looked at */
function comparer(domains: Domains): (cell: Cell) => Found<More>[] | undefined {
  const { diagrams } = domains;
  const known = new Map<string, readonly Difference[]>();
  const differencesOf = (old: Node, now: Node): readonly Difference[] => {
    const key = `${old} ${now}`;
    const made = known.get(key) ?? differences(domains, old, now);
    known.set(key, made);
    return made;
  };
  return (cell) => {
    try {
      return cell.spans.flatMap(({ days, nodes }) =>
        differencesOf(nodes[0]!, nodes[1]!).map(({ node, kind, rules, lost }) => ({
          pairs: cell.pairs,
          fields: cell.fields,
          cases: diagrams.cases(node, (value) => value === yes),
          days,
          more: { kind, rules, lost, enforcement: isForEnforcement(cell.gates[kind === 'refused' ? 0 : 1]!) },
        })),
      );
    } catch (error) {
      if (error instanceof TooLarge) return undefined;
      throw error;
    }
  };
}

const isForEnforcement = (gate: Gate): boolean => gate === 'duty' || gate === 'condition';
const yes = 'yes';
const no = 'no';

function differences({ sides, diagrams }: Domains, old: Node, now: Node): Difference[] {
  if (old === now && sides[0] === sides[1]) return [];
  const rulesOf = (leaf: string): number[] => (leaf === refused ? [] : leaf.split(',').map(Number));
  const outcomes = new Map<string, { kind: Kind; lost: More['lost']; rules: Set<number> }>();
  const kindsOf = (before: string, after: string): string[] => {
    if (before === refused && after === refused) return [];
    const lost = before === refused || after === refused ? undefined : lostBetween(sides, rulesOf(before), rulesOf(after));
    const kinds: { kind: Kind; lost: More['lost'] }[] =
      lost === undefined
        ? [{ kind: before === refused ? 'permitted' : 'refused', lost: [] }]
        : [
            ...(lost.obligations.length > 0 ? [{ kind: 'obligations' as const, lost: lost.obligations }] : []),
            ...(lost.basis.length > 0 ? [{ kind: 'basis' as const, lost: lost.basis }] : []),
          ];
    return kinds.map((each) => {
      const key = JSON.stringify(each);
      const outcome = outcomes.get(key) ?? { ...each, rules: new Set<number>() };
      for (const rule of rulesOf(each.kind === 'refused' ? before : after)) outcome.rules.add(rule);
      outcomes.set(key, outcome);
      return key;
    });
  };
  // First which outcomes there are, then for each of them in which cases: so the cases are as few as can be.
  diagrams.combine(old, now, (before, after) => kindsOf(before, after).join(' ') || no);
  return [...outcomes].map(([key, { kind, lost, rules }]) => ({
    kind,
    lost,
    rules: [...rules].toSorted((a, b) => a - b),
    node: diagrams.combine(old, now, (before, after) => (kindsOf(before, after).includes(key) ? yes : no)),
  }));
}

/** What the rules that release it now no longer ask for, or cite. */
function lostBetween(
  [before, after]: readonly CompiledPolicy[],
  old: readonly number[],
  now: readonly number[],
): { readonly obligations: readonly Obligation[]; readonly basis: readonly CitedLaw[] } {
  const obligationsOf = (policy: CompiledPolicy, rules: readonly number[]): Obligation[] => [
    ...new Set(rules.flatMap((rule) => policy.rules[rule]!.obligations)),
  ];
  // Every decision is logged, whether or not a rule says so.
  const kept = new Set<Obligation>(['log', ...obligationsOf(after!, now)]);
  const cited = new Set(now.flatMap((rule) => after!.rules[rule]!.basis.map(({ law, at }) => `${law} ${at}`)));
  const basis = old.flatMap((rule) => before!.rules[rule]!.basis).filter(({ law, at }) => !cited.has(`${law} ${at}`));
  return {
    obligations: obligationsOf(before!, old).filter((each) => !kept.has(each)),
    basis: [...new Map(basis.map(({ law, at }) => [`${law} ${at}`, { law, at }])).values()],
  };
}

function renewedIn(before: CompiledPolicy, after: CompiledPolicy): Renewed[] {
  const asked = (policy: CompiledPolicy): Set<string> =>
    new Set(policy.rules.flatMap((rule) => [...rule.when, ...rule.unless].map((fact) => policy.facts[fact]!.id)));
  const purpose = ({ purposes }: CompiledPolicy): [string, string][] =>
    purposes.map((p) => [p.id, p.broader === null ? 'no wider purpose' : `under ${purposes[p.broader]!.id}`]);
  const recipient = ({ recipients }: CompiledPolicy): [string, string][] =>
    recipients.map((r) => [r.id, `${r.role ?? "the service's own staff"}${r.enforcement ? ', may act for enforcement' : ''}`]);
  const service = ({ service: s }: CompiledPolicy): [string, string][] => [
    ['country', s.country],
    ['sector', s.sector],
    ['touchpoints', s.touchpoints.join(', ')],
  ];
  const fact = (policy: CompiledPolicy): [string, string][] =>
    policy.facts.filter(({ id }) => asked(policy).has(id)).map(({ id, question }) => [id, question]);
  return [
    ...renewedAmong('recipient', recipient(before), recipient(after)),
    ...renewedAmong('purpose', purpose(before), purpose(after)),
    ...renewedAmong(
      'field',
      before.fields.map(({ id, data }) => [id, data]),
      after.fields.map(({ id, data }) => [id, data]),
    ),
    ...renewedAmong('fact', fact(before), fact(after)),
    ...renewedAmong('service', service(before), service(after)),
  ];
}

function renewedAmong(
  what: Renewed['what'],
  before: readonly (readonly [string, string])[],
  after: readonly (readonly [string, string])[],
): Renewed[] {
  const now = new Map(after);
  return before.flatMap(([id, was]) => {
    const is = now.get(id);
    return is === undefined || is === was ? [] : [{ what, id, before: was, after: is }];
  });
}
