/**
 * What is wrong with a policy, where in the file, and what to do about it.
 *
 * @module
 */
import type { Knowledge } from '../knowledge/model.ts';
import type { Policy, PolicyRule } from './schema.ts';

export interface PolicyProblem {
  /** The check that found it: the name of its file under `checks/`. */
  readonly check: string;
  readonly line: number;
  /** `rules.3.basis.0.ref` */
  readonly path: string;
  readonly what: string;
  readonly todo: string;
}

export type Path = readonly (string | number)[];

/** What a check sees, and how it says what it found. */
export interface CheckContext {
  readonly policy: Policy;
  readonly knowledge: Knowledge;
  /** Today, for what grows old; null where nobody said. */
  readonly on: string | null;
  readonly problem: (path: Path, what: string, todo: string) => void;
  readonly warning: (path: Path, what: string, todo: string) => void;
}

export type Check = (context: CheckContext) => void;

export type ReleaseRule = Extract<PolicyRule, { release: unknown }>;

export interface RuleAt<R> {
  readonly rule: R;
  /** Its path in the file. */
  readonly at: readonly ['rules', number];
}

export function rulesOf(policy: Policy): RuleAt<PolicyRule>[] {
  return policy.rules.map((rule, index) => ({ rule, at: ['rules', index] }));
}

export function releasesOf(policy: Policy): RuleAt<ReleaseRule>[] {
  return rulesOf(policy).filter((each): each is RuleAt<ReleaseRule> => 'release' in each.rule);
}
