/**
 * Answers of the gateway itself. They say what was refused and why; never what the service said.
 *
 * @module
 */
import type { Refusal } from '../guard/model.ts';

/** Of the gateway, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const shownReasons = 20;

function problem(status: number, title: string, more: Readonly<Record<string, unknown>> = {}): Answer {
  return {
    status,
    headers: { ...safeHeaders, 'content-type': 'application/problem+json' },
    body: `${JSON.stringify({ type: 'about:blank', title, status, ...more })}\n`,
  };
}

/** Released data belong to one caller and one purpose: no cache may hand them to another. */
export const safeHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

export const unknownCaller = (): Answer => {
  const { headers, ...rest } = problem(401, 'nobody known asks: send a token that this service knows');
  return { ...rest, headers: { ...headers, 'www-authenticate': 'Bearer' } };
};
export const unboundPurpose = (): Answer =>
  problem(403, 'name one of the purposes that your token is bound to, in the header `Firebreak-Purpose`');
export const decidedByHand = (): Answer => problem(403, 'for this purpose a person decides: ask the service in writing');
export const unclearTarget = (): Answer => problem(400, 'the address of the request cannot be read in one way only');
export const uncovered = (): Answer => problem(403, 'the policy of this service does not cover this path');
export const unknownMethod = (): Answer => problem(405, 'this interface does not take that method');
export const notOnRecord = (): Answer => problem(503, 'the decision could not be put on record, so nothing is released');
export const needsSecondPerson = (): Answer =>
  problem(403, 'a second person must agree: this release is made by hand, with `firebreak firewall decide`');
export const needsHand = (what: string): Answer =>
  problem(403, `${what}: this release is made by hand, with \`firebreak firewall decide\``);
export const unreadableAnswer = (): Answer =>
  problem(502, 'the service answered in a way that the firewall cannot read, so it is not passed on');
export const neutralError = (status: number): Answer => problem(status, 'the service could not answer the request');
export const refusedSearch = (name: string): Answer => problem(403, `a search by \`${name}\` would tell what may not be released`);

/** Reasons are of the policy, not of a person. */
export function refusal(refused: readonly Refusal[]): Answer {
  const seen = new Set<string>();
  const reasons = refused
    .filter(({ code, reason, condition }) => {
      const key = `${code} ${reason} ${condition}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, shownReasons)
    .map(({ data, code, reason, condition, at }) => ({ data, code, reason, condition, at }));
  return problem(403, 'refused', { refused: reasons });
}
