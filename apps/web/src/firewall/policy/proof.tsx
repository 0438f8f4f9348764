import { fill } from '@firebreak/core';
import type { Finding, Proof } from '@firebreak/firewall/proof';
import type { VNode } from 'preact';
import type { FirewallReader } from '../reader.ts';

const signs = { holds: '✓', fails: '✗', unknown: '?' } as const;

/** What holds of every possible request, what does not, and what nobody knows. */
export function ProofView({ proof, reader }: { proof: Proof; reader: FirewallReader }): VNode {
  const { words } = reader;
  return (
    <ul class="proofs">
      {proof.statements.map(({ id, standing, found, notes, looked }) => (
        <li class={`proof proof-${standing}`} key={id}>
          <p class="proof-claim">
            <span class="proof-sign" aria-hidden="true">
              {signs[standing]}
            </span>{' '}
            {words[`claim_${id}`]}: <strong>{words[`standing_${standing}`]}</strong>
          </p>
          <p class="hint">{fill(words[`looked_${looked.at}`], { count: looked.count })}</p>
          <Findings findings={found} reader={reader} />
          {notes.length > 0 && <Findings findings={notes} reader={reader} />}
        </li>
      ))}
    </ul>
  );
}

const shown = 6;

function Findings({ findings, reader }: { findings: readonly Finding[]; reader: FirewallReader }): VNode | null {
  // Two ways that are told in the same words are told once.
  const told = [
    ...new Map(
      findings.map((finding) => [
        `${finding.kind} ${detailsOf(finding, reader)}`,
        { kind: finding.kind, details: detailsOf(finding, reader) },
      ]),
    ).values(),
  ];
  if (told.length === 0) return null;
  return (
    <ul class="findings">
      {told.slice(0, shown).map(({ kind, details }) => (
        <li key={details}>
          {reader.words[`finding_${kind}`]} <bdi class="quiet">{details}</bdi>
        </li>
      ))}
      {told.length > shown && <li>+ {told.length - shown}</li>}
    </ul>
  );
}

/** Rules by their line, data and places by their names: enough to find it in the policy. */
function detailsOf(finding: Finding, reader: FirewallReader): string {
  const { comma } = reader.messages;
  const known = (id: string): string => reader.label(id).name;
  const parts = [
    'rule' in finding && finding.rule,
    'rules' in finding && finding.rules.map(({ rule }) => rule).join(comma),
    'hops' in finding && finding.hops.map((hop) => `${known(hop.from)} → ${known(hop.to)}`).join(comma),
    'start' in finding && !('hops' in finding) && known(finding.start),
    'data' in finding && finding.data.slice(0, 8).map(known).join(comma),
    'firewall' in finding && finding.firewall,
    'firewalls' in finding && finding.firewalls.join(comma),
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
}
