/**
 * The same answers, slow and obvious: sentences of the format, one after another, over the policy as it was written. It shares no
 * code with the compiler or the table, so that each can show the other wrong. Used by tests only.
 *
 * @module
 */
import type { Knowledge } from '../knowledge/model.ts';
import type { Policy, PolicyRule } from '../policy/schema.ts';
import type { Decision, RefusalCode, Request } from './model.ts';

/** A decision without its words and its fingerprint; `at` is the rule alone. */
export interface ReferenceDecision extends Omit<Decision, 'refused' | 'policy'> {
  readonly refused: readonly { data: string; code: RefusalCode; condition: string | null; at: string | null }[];
}

export function referenceDecide(policy: Policy, knowledge: Knowledge, request: Request, today: string): ReferenceDecision {
  const world = { policy, knowledge };
  const on = request.on ?? today;
  const facts = request.facts ?? {};
  const held: { id: string; record: string; data: string }[] = [];
  for (const [record, { fields }] of Object.entries(policy.records))
    for (const [name, field] of Object.entries(fields ?? {}))
      held.push({ id: `${record}.${name}`, record, data: typeof field === 'string' ? field : field.data });
  const isAbout = (field: (typeof held)[number], selector: string): boolean => {
    if (selector === '*') return true;
    if (selector.startsWith('@')) return `@${field.data}` === selector;
    return field.id === selector || field.record === selector || field.id.startsWith(`${selector}.`);
  };
  const unmapped = [...new Set(request.data.filter((selector) => !held.some((field) => isAbout(field, selector))))];
  const asked = held.filter((field) => request.data.some((selector) => isAbout(field, selector)));

  const released: string[] = [];
  const refused: { data: string; code: RefusalCode; condition: string | null; at: string | null }[] = [];
  const by: PolicyRule[] = [];
  for (const field of asked) {
    const refuse = (code: RefusalCode, at: string | null = null, condition: string | null = null): void => {
      refused.push({ data: field.id, code, condition, at });
    };
    if (!Object.keys(policy.recipients).includes(request.recipient)) {
      refuse('unknown-recipient');
      continue;
    }
    const purposes = [...knowledge.purposes.map(({ id }) => id), ...Object.keys(policy.purposes ?? {})];
    if (!purposes.includes(request.purpose)) {
      refuse('unknown-purpose');
      continue;
    }
    const speaking = policy.rules.filter(
      (rule) =>
        ('release' in rule ? rule.release : rule.withhold).some((selector) => isAbout(field, selector)) &&
        (rule.to.includes('*') || groupsAbove(world, request.recipient).some((id) => rule.to.includes(id))) &&
        (rule.for.includes('*') || purposesAbove(world, request.purpose).some((id) => rule.for.includes(id))),
    );
    const tooEarly = (rule: PolicyRule): boolean => rule.from !== undefined && on < rule.from;
    const tooLate = (rule: PolicyRule): boolean => rule.until !== undefined && on > rule.until;

    const withholding = speaking.find(
      (rule) =>
        'withhold' in rule &&
        !tooEarly(rule) &&
        !tooLate(rule) &&
        !(rule.when ?? []).some((fact) => facts[fact] === false) &&
        !(rule.unless ?? []).some((fact) => facts[fact] === true),
    );
    const lawful = speaking.filter((rule) => 'release' in rule && mayRelease(world, rule, request));
    const firing = lawful.filter(
      (rule) =>
        !tooEarly(rule) &&
        !tooLate(rule) &&
        (rule.when ?? []).every((fact) => facts[fact] === true) &&
        (rule.unless ?? []).every((fact) => facts[fact] === false),
    );
    if (withholding !== undefined) {
      const open =
        inFactOrder(world, withholding.when).find((fact) => facts[fact] === undefined) ??
        inFactOrder(world, withholding.unless).find((fact) => facts[fact] === undefined);
      refuse('withheld', withholding.id, open ?? null);
    } else if (firing.length > 0) {
      released.push(field.id);
      for (const rule of firing) if (!by.includes(rule)) by.push(rule);
    } else if (lawful.length === 0) {
      const blocked = speaking.find((rule) => 'release' in rule);
      if (blocked !== undefined) refuse('enforcement', blocked.id);
      else refuse(isEnforcementPurpose(world, request.purpose) ? 'enforcement' : 'no-rule');
    } else {
      const failures = lawful.map((rule): { code: RefusalCode; at: string; condition: string | null } => {
        if (tooEarly(rule)) return { code: 'not-yet', at: rule.id, condition: null };
        if (tooLate(rule)) return { code: 'expired', at: rule.id, condition: null };
        const when = inFactOrder(world, rule.when);
        const unless = inFactOrder(world, rule.unless);
        const broken = when.find((fact) => facts[fact] === false) ?? unless.find((fact) => facts[fact] === true);
        if (broken !== undefined) return { code: 'condition-not-met', at: rule.id, condition: broken };
        const open = when.find((fact) => facts[fact] === undefined) ?? unless.find((fact) => facts[fact] === undefined);
        return { code: 'condition-unknown', at: rule.id, condition: open! };
      });
      for (const code of ['condition-unknown', 'condition-not-met', 'not-yet', 'expired'] as const) {
        const nearest = failures.find((failure) => failure.code === code);
        if (nearest === undefined) continue;
        refuse(code, nearest.at, nearest.condition);
        break;
      }
    }
  }
  for (const data of unmapped) refused.push({ data, code: 'unmapped-data', condition: null, at: null });

  const inOrder = policy.rules.filter((rule) => by.includes(rule));
  const duty = inOrder.find((rule) => 'duty' in rule && rule.duty !== undefined);
  const wanted = ['log', ...inOrder.flatMap((rule) => ('obligations' in rule ? (rule.obligations ?? []) : []))];
  return {
    released,
    refused,
    obligations: (['log', 'notify-person', 'two-person-release', 'redact'] as const).filter((each) => wanted.includes(each)),
    basis: inOrder.flatMap((rule) =>
      (rule.basis ?? []).map((basis) => ({ rule: rule.id, law: 'ref' in basis ? basis.ref : basis.law, at: basis.at })),
    ),
    enforcement:
      duty !== undefined && 'duty' in duty && duty.duty !== undefined
        ? { rule: duty.id, duty: duty.duty.rule, approver: duty.duty.approver }
        : null,
  };
}

interface World {
  readonly policy: Policy;
  readonly knowledge: Knowledge;
}

/** Facts are looked at in the order in which the policy knows them: the built-in ones, then its own. */
function inFactOrder({ policy }: World, facts: readonly string[] | undefined): string[] {
  const builtIn = ['court-order', 'consent', 'danger-to-life', 'minor', 'written-request', 'legal-basis-named'];
  return [...new Set([...builtIn, ...Object.keys(policy.facts ?? {})])].filter((fact) => facts?.includes(fact));
}

function mayRelease(world: World, rule: PolicyRule, request: Request): boolean {
  if (isEnforcementPurpose(world, request.purpose)) return 'duty' in rule && rule.duty !== undefined;
  if (isEnforcementRecipient(world, request.recipient)) return (rule.when ?? []).length > 0;
  return true;
}

function isEnforcementPurpose(world: World, purpose: string): boolean {
  return purposesAbove(world, purpose).some((id) => world.knowledge.purposes.some((each) => each.id === id && each.enforcement));
}

/** By its own role, that of a group it is in, or that of somebody who is in it. */
function isEnforcementRecipient(world: World, recipient: string): boolean {
  const roleEnforces = (id: string): boolean =>
    world.knowledge.roles.some((role) => role.id === world.policy.recipients[id]?.role && role.enforcement);
  const members = Object.keys(world.policy.recipients).filter((id) => groupsAbove(world, id).includes(recipient));
  return [...groupsAbove(world, recipient), ...members].some(roleEnforces);
}

function groupsAbove({ policy }: World, recipient: string): string[] {
  const within = policy.recipients[recipient]?.within;
  return [recipient, ...(within === undefined ? [] : groupsAbove({ policy } as World, within))];
}

function purposesAbove(world: World, purpose: string): string[] {
  const broader = world.knowledge.purposes.find((each) => each.id === purpose)?.broader ?? world.policy.purposes?.[purpose]?.broader;
  return [purpose, ...(broader == null ? [] : purposesAbove(world, broader))];
}
