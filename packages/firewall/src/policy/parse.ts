/**
 * The text of a policy file -> a policy that may be compiled, or everything that is wrong with it. Reads text from anybody.
 *
 * @module
 */
import { explainIssue, type LineOf, readPlainYaml } from '@firebreak/atlas';
import type { LegalDay } from '@firebreak/core';
import type { z } from 'zod';
import { fhirFields } from '../fhir/fields.ts';
import type { ParsedPolicy } from '../guard/compile.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { checks } from './checks/index.ts';
import type { PolicyProblem } from './problem.ts';
import { type Policy, policy as policySchema } from './schema.ts';

/** The longest policy that is read, in characters. */
export const maximumPolicyCharacters = 1024 * 1024;
const shownProblems = 50;

export type ParsedPolicyFile =
  | { readonly ok: true; readonly policy: ParsedPolicy; readonly warnings: readonly PolicyProblem[] }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[]; readonly warnings: readonly PolicyProblem[] };

export interface ParseOptions {
  /** Today: without it nothing is said about what grew old. */
  readonly on?: LegalDay;
}

export function parsePolicy(text: string, knowledge: Knowledge, { on }: ParseOptions = {}): ParsedPolicyFile {
  const broken = (line: number, what: string, todo: string): ParsedPolicyFile => ({
    ok: false,
    problems: [{ check: 'yaml', line, path: '', what, todo }],
    warnings: [],
  });
  const read = readPlainYaml(text, maximumPolicyCharacters);
  if (!read.ok) return broken(read.line, read.what, read.fix);
  if (typeof read.value !== 'object' || read.value === null || Array.isArray(read.value))
    return broken(1, 'the file does not hold a policy', 'start it with `firewall: 1`, or run `firebreak firewall init`');
  const shaped = policySchema.safeParse(read.value);
  if (!shaped.success) return { ok: false, problems: shapeProblems(shaped.error, read.lineOf), warnings: [] };
  const policy = expandFhir(shaped.data);
  const problems: PolicyProblem[] = [];
  const warnings: PolicyProblem[] = [];
  for (const [check, run] of Object.entries(checks)) {
    const tell =
      (list: PolicyProblem[]) =>
      (path: readonly (string | number)[], what: string, todo: string): void => {
        list.push({ check, line: read.lineOf(path), path: path.join('.'), what, todo });
      };
    run({ policy, knowledge, on: on ?? null, problem: tell(problems), warning: tell(warnings) });
    if (check === 'size' && problems.length > 0) break;
  }
  const inOrder = (list: PolicyProblem[]): PolicyProblem[] => list.toSorted((a, b) => a.line - b.line).slice(0, shownProblems);
  if (problems.length > 0) return { ok: false, problems: inOrder(problems), warnings: inOrder(warnings) };
  const lines = Object.fromEntries(policy.rules.map((rule, index) => [rule.id, read.lineOf(['rules', index])]));
  return { ok: true, policy: { ...policy, lines }, warnings: inOrder(warnings) };
}

function shapeProblems(error: z.ZodError, lineOf: LineOf): PolicyProblem[] {
  return error.issues
    .flatMap((issue) => nearestIssues(issue))
    .slice(0, shownProblems)
    .map((issue) => {
      const path = issue.path.filter((step) => typeof step !== 'symbol');
      const { what, fix } = explainIssue(issue, 'docs/firewall.md');
      return { check: 'form', line: lineOf(path), path: path.join('.'), what, todo: fix };
    });
}

/** Where one of several forms was meant, the problems of the one that fits best, instead of "fits none". */
function nearestIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const nearest = issue.errors.reduce((best, each) => (mismatch(each) < mismatch(best) ? each : best));
  return nearest.flatMap((inner) => nearestIssues({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A value of the wrong type altogether is farthest from what was meant. */
function mismatch(issues: readonly z.core.$ZodIssue[]): number {
  return issues.length + (issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type') ? 1000 : 0);
}

/** Elements of a FHIR resource become fields; what the policy says of one goes before. */
function expandFhir(policy: Policy): Policy {
  const records = Object.entries(policy.records).map(([id, record]) => {
    const elements = record.fhir === undefined || !Object.hasOwn(fhirFields, record.fhir) ? {} : fhirFields[record.fhir];
    return [id, { ...record, fields: { ...elements, ...record.fields } }] as const;
  });
  return { ...policy, records: Object.fromEntries(records) };
}
