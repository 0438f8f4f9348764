/**
 * A decision: what goes, on which law, with what to do; what stays, and why. Enforcement first and loudest.
 *
 * @module
 */

import { fill } from '@firebreak/core';
import type { CompiledPolicy, Decision, Refusal } from '@firebreak/firewall';
import { type FirewallMessageKey, Name } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { FirewallReader } from '../reader.ts';

export function DecisionView({
  decision,
  compiled,
  reader,
}: {
  decision: Decision;
  compiled: CompiledPolicy;
  reader: FirewallReader;
}): VNode {
  const { words } = reader;
  const { released, refused, basis, obligations, enforcement } = decision;
  return (
    <div class="decision">
      {enforcement !== null && (
        <div class="enforced" role="alert">
          <p class="enforced-head">▲ {words.tryEnforcement}</p>
          <p>{fill(words.tryEnforcementText, { duty: enforcement.duty, approver: enforcement.approver })}</p>
        </div>
      )}
      <h3 class="goes-head">{fill(words.tryReleased, { count: released.length })}</h3>
      {released.length === 0 ? <p class="quiet">{words.tryNothing}</p> : <Fields ids={released} compiled={compiled} reader={reader} goes />}
      {basis.length > 0 && (
        <p class="citations">
          {words.tryBasis}:{' '}
          {basis.map((b) => (
            <span class="citation" key={`${b.rule}${b.law}${b.at}`}>
              <span class="citation-sign" aria-hidden="true">
                §
              </span>{' '}
              <bdi>
                <Name label={reader.label(b.law)} /> {b.at}
              </bdi>{' '}
            </span>
          ))}
        </p>
      )}
      {released.length > 0 && (
        <p class="hint">
          {words.tryObligations}: {obligations.map((id) => words[`obligation_${id}`]).join(' ')}
        </p>
      )}
      <h3 class="stays-head">{fill(words.tryRefused, { count: refused.length })}</h3>
      {refused.length === 0 ? (
        <p class="quiet">{words.tryNothing}</p>
      ) : (
        groupsOf(refused).map((group) => (
          <div class="stays" key={`${group[0]!.code}${group[0]!.at}`}>
            <p class="stays-why">
              {words[`code_${group[0]!.code}` as FirewallMessageKey]}
              <small class="mark-note" lang="en" dir="ltr">
                {group[0]!.reason}
                {group[0]!.condition !== null && ` ${group[0]!.condition}`}
                {group[0]!.at !== null && ` → ${group[0]!.at}`}
              </small>
            </p>
            <Fields ids={group.map((refusal) => refusal.data)} compiled={compiled} reader={reader} />
          </div>
        ))
      )}
    </div>
  );
}

/** Each field as it is called in the data; what kind of data it is can be read beside it. */
function Fields({
  ids,
  compiled,
  reader,
  goes = false,
}: {
  ids: readonly string[];
  compiled: CompiledPolicy;
  reader: FirewallReader;
  goes?: boolean;
}): VNode {
  const kindOf = new Map(compiled.fields.map((field) => [field.id, field.data]));
  return (
    <ul class={goes ? 'fields fields-go' : 'fields fields-stay'}>
      {ids.map((id) => (
        <li key={id}>
          <code dir="ltr">{id}</code>
          {kindOf.has(id) && <span class="quiet"> {reader.label(kindOf.get(id)!).name}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Fields that stay for the same reason stand together. */
function groupsOf(refused: readonly Refusal[]): Refusal[][] {
  const groups = new Map<string, Refusal[]>();
  for (const refusal of refused) {
    const key = JSON.stringify([refusal.code, refusal.reason, refusal.condition, refusal.at]);
    groups.set(key, [...(groups.get(key) ?? []), refusal]);
  }
  return [...groups.values()];
}
