/**
 * Proves a policy: puts every request that can ever be made to it, and every release to the Atlas.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import type { TraceData } from '@firebreak/trace';
import type { CompiledPolicy } from '../guard/compiled.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { type Cell, type Domains, defaultLimits, domainsOf, type Limits, layOut, refused, sizeOf } from './cells.ts';
import { TooLarge } from './diagram.ts';
import { enforcementReleases } from './enforcement.ts';
import { type Domain, type Finding, type Proof, type Standing, type Statement, type StatementId, statementIds } from './model.ts';
import { basisFindings, firingRules, overlappingRules, rulesThatNeverFire } from './rules.ts';
import { type WayFindings, waysFromRecipients, waysFromTouchpoints } from './ways.ts';

export interface ProofQuestion {
  readonly policy: CompiledPolicy;
  readonly knowledge: Knowledge;
  /** This day and every later one are looked at. */
  readonly on: LegalDay;
  /** Flows of the Atlas; without them nothing is known of where data lead. */
  readonly trace?: TraceData | undefined;
  readonly limits?: Limits | undefined;
}

/** Overlaps of rules that are listed: thousands of rules overlap in hundreds of thousands of ways. Duties are listed whole. */
const maximumNotes = 1_000;

/**
 * INVARIANT (never a false "holds"): a statement holds only if every request of the domain was looked at; where a limit was
 * met, where the Atlas is silent, or where it is not confirmed, it is unknown.
 */
export function prove({ policy, knowledge, on, trace, limits = defaultLimits }: ProofQuestion): Proof {
  const domains = domainsOf([policy], limits);
  const laid = layOut(domains, on, limits);
  const cells = laid ?? [];
  const domain = sizeOf(domains, cells);
  const undecided = laid === undefined ? [everything(policy, limits)] : undecidedIn(domains, cells, limits);
  const statements =
    laid === undefined
      ? statementsOf((id) => statement(id, { unknown: undecided, looked: [0, 'requests'] }))
      : allStatements(policy, knowledge, domains, cells, undecided, domain, on, trace);
  const standings = statements.map((each) => each.standing);
  return {
    policy: policy.fingerprint,
    service: policy.service.name,
    country: policy.service.country,
    on,
    standing: worst(standings),
    domain,
    statements,
  };
}

function allStatements(
  policy: CompiledPolicy,
  knowledge: Knowledge,
  domains: Domains,
  cells: readonly Cell[],
  undecided: readonly Finding[],
  domain: Domain,
  on: LegalDay,
  trace: TraceData | undefined,
): Statement[] {
  const firing = firingRules(domains, cells);
  const enforcement = bounded(
    () => ({ ...enforcementReleases(policy, domains, cells, knowledge), unknown: [] as readonly Finding[] }),
    (finding) => ({ found: [], duties: [], unknown: [finding] }),
  );
  const { neverFires, notes } = rulesThatNeverFire(policy, cells, firing, on);
  const { withheld, differing } = overlappingRules(policy, on);
  const basis = basisFindings(policy, firing, knowledge, on);
  const unused = unusedFields(policy, domains, cells);
  const recipients = ways(trace, (data) => waysFromRecipients(policy, domains, cells, knowledge, data, on));
  const touchpoints = ways(trace, (data) => waysFromTouchpoints(policy, cells, knowledge, data, on));
  const ruleCount = [policy.rules.length, 'rules'] as const;
  const wholly = neverFires.filter((each) => each.reason === 'withheld');
  const whollyIds = new Set(wholly.map((each) => each.rule));
  const partly = withheld.filter((each) => each.kind !== 'partly-withheld' || !whollyIds.has(each.rule));
  const byId: Readonly<Record<StatementId, Statement>> = {
    'enforcement-gets-nothing': statement('enforcement-gets-nothing', {
      fails: enforcement.found,
      unknown: [...enforcement.unknown, ...undecided],
      notes: enforcement.duties,
      looked: [domain.requests, 'requests'],
    }),
    'every-rule-can-fire': statement('every-rule-can-fire', { fails: neverFires, unknown: undecided, notes, looked: ruleCount }),
    'no-rule-contradicts': statement('no-rule-contradicts', {
      fails: [...wholly, ...differing],
      unknown: undecided,
      notes: partly,
      looked: ruleCount,
    }),
    'every-release-has-a-basis': statement('every-release-has-a-basis', {
      fails: basis.found.filter((each) => each.kind === 'no-basis-in-force'),
      unknown: [...basis.found.filter((each) => each.kind !== 'no-basis-in-force'), ...undecided],
      notes: basis.notes,
      looked: ruleCount,
    }),
    'every-field-is-used': statement('every-field-is-used', {
      unknown: undecided,
      notes: unused,
      looked: [policy.fields.length, 'fields'],
    }),
    'no-recipient-leads-on': statement('no-recipient-leads-on', {
      ...recipients,
      unknown: [...recipients.unknown, ...undecided],
      looked: [recipients.traces, 'traces'],
    }),
    'no-law-opens-a-way': statement('no-law-opens-a-way', { ...touchpoints, looked: [touchpoints.traces, 'traces'] }),
  };
  return statementsOf((id) => byId[id]);
}

function statementsOf(statementOf: (id: StatementId) => Statement): Statement[] {
  return statementIds.map(statementOf);
}

function statement(
  id: StatementId,
  {
    fails = [],
    unknown = [],
    notes = [],
    looked,
  }: {
    readonly fails?: readonly Finding[];
    readonly unknown?: readonly Finding[];
    readonly notes?: readonly Finding[];
    readonly looked: readonly [number | string, Statement['looked']['at']];
  },
): Statement {
  const listed = id === 'no-rule-contradicts' ? notes.slice(0, maximumNotes) : notes;
  const standing = fails.length > 0 ? 'fails' : unknown.length > 0 ? 'unknown' : 'holds';
  return {
    id,
    standing,
    found: [...fails, ...unknown],
    notes: listed,
    notesLeftOut: notes.length - listed.length,
    looked: { count: `${looked[0]}`, at: looked[1] },
  };
}

function worst(standings: readonly Standing[]): Standing {
  if (standings.includes('fails')) return 'fails';
  return standings.includes('unknown') ? 'unknown' : 'holds';
}

function ways(trace: TraceData | undefined, ask: (data: TraceData) => WayFindings): WayFindings {
  const without = (finding: Finding): WayFindings => ({ fails: [], unknown: [finding], notes: [], traces: 0 });
  if (trace === undefined) return without({ kind: 'no-trace' });
  return bounded(() => ask(trace), without);
}

/** What grows too large is not known: the finding takes the place of the answer. */
function bounded<T>(make: () => T, instead: (finding: Finding) => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return instead({ kind: 'too-large', recipients: [], purposes: [], data: [], why: error.message });
  }
}

function unusedFields(policy: CompiledPolicy, domains: Domains, cells: readonly Cell[]): Finding[] {
  const used = new Set<number>();
  for (const cell of cells)
    if (cell.undecided || cell.spans.some(({ nodes }) => domains.diagrams.leaves(nodes[0]!).some((leaf) => leaf !== refused)))
      for (const field of cell.fields) used.add(field);
  const unused = policy.fields.filter((_, place) => !used.has(place)).map((field) => field.id);
  return unused.length > 0 ? [{ kind: 'never-released', data: unused }] : [];
}

function undecidedIn(domains: Domains, cells: readonly Cell[], limits: Limits): Finding[] {
  return cells
    .filter((cell) => cell.undecided)
    .map((cell) => ({
      kind: 'too-large',
      recipients: [...new Set(cell.pairs.map(([recipient]) => domains.recipients[recipient]!.id))],
      purposes: [...new Set(cell.pairs.map(([, purpose]) => domains.purposes[purpose]!.id))],
      data: cell.fields.map((field) => domains.fields[field]!.id),
      why: `more than ${limits.steps} steps or ${limits.nodes} nodes`,
    }));
}

function everything(policy: CompiledPolicy, limits: Limits): Finding {
  return {
    kind: 'too-large',
    recipients: policy.recipients.map((recipient) => recipient.id),
    purposes: [],
    data: [],
    why: `more than ${limits.cells} cells`,
  };
}
