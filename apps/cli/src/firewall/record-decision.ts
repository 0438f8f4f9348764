/**
 * Puts a decision into a transparency log before anybody sees it.
 *
 * @module
 */
import { identifierPattern } from '@firebreak/core';
import type { CompiledPolicy, Decision, Request } from '@firebreak/firewall';
import type { DecisionRecord } from '@firebreak/transparency-log';
import { createRecordSink, LogFailure } from '@firebreak/transparency-log/node';
import { openOrMakeLog } from '../log/open.ts';
import { Finding } from '../output/output.ts';

export interface LogChoice {
  readonly folder: string;
  /** Its name, to make it where there is none yet. */
  readonly origin: string | undefined;
}

/**
 * Resolves when the record is durable and a signed checkpoint covers it. A log that cannot take it is a `Finding`: what is not on record is not
 * decided.
 */
export async function recordDecision(
  { folder, origin }: LogChoice,
  compiled: CompiledPolicy,
  request: Request,
  decision: Decision,
): Promise<void> {
  try {
    const log = await openOrMakeLog(folder, origin);
    try {
      await createRecordSink(log, 'command-line').record(decisionRecord(compiled, request, decision));
      await log.checkpoint();
    } finally {
      await log.close();
    }
  } catch (error) {
    if (error instanceof LogFailure) throw new Finding(`nothing was decided, for it could not be put on record: ${error.message}`);
    throw error;
  }
}

/** INVARIANT (no person in a record): data categories and ids of the policy only; a name that it does not know is `unknown`. */
export function decisionRecord(
  compiled: CompiledPolicy,
  { recipient, purpose }: Pick<Request, 'recipient' | 'purpose'>,
  { released, refused, basis, enforcement, policy }: Decision,
): Omit<DecisionRecord, 'sequence' | 'time' | 'system'> {
  const dataByField = new Map(compiled.fields.map(({ id, data }) => [id, data]));
  const categories = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => dataByField.get(id) ?? []))].toSorted();
  const known = (list: readonly { readonly id: string }[], id: string): string =>
    identifierPattern.test(id) && list.some((each) => each.id === id) ? id : 'unknown';
  return {
    kind: 'decision',
    policy,
    recipient: known(compiled.recipients, recipient),
    purpose: known(compiled.purposes, purpose),
    outcome: released.length === 0 ? 'refused' : refused.length === 0 ? 'released' : 'partly-released',
    released: categories(released),
    refused: categories(refused.map(({ data }) => data)),
    rules: [...new Set(basis.map(({ rule }) => rule))],
    duty: enforcement?.duty ?? null,
  };
}
