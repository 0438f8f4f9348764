import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import { DecisionView } from '../../firewall/policy/decision.tsx';
import { ProofView } from '../../firewall/policy/proof.tsx';
import type { FirewallReader } from '../../firewall/reader.ts';
import { clinic, clinicProof, demonstrations } from '../../site/policy.ts';
import { PolicyText } from './clinic.tsx';
import { Crumb } from './law.tsx';

/** The playground; and, until its script is there, the example with what was decided and proved of it. */
export function TryView({ reader }: { reader: FirewallReader }): VNode {
  const { words, language } = reader;
  const { request, decision } = demonstrations.find(({ name }) => name === 'removal')!;
  const recipient = clinic.recipients.find(({ id }) => id === request.recipient)!;
  return (
    <>
      <Crumb reader={reader} />
      <h1>{words.tryHeading}</h1>
      <p class="lead">{words.tryLead}</p>
      <div id="playground" data-language={language} data-file={`/data/policy-${language}.json`} />
      <div id="playground-printed">
        <p class="exception">{words.tryStatic}</p>
        <PolicyText reader={reader} />
        <h2>{words.tryRequest}</h2>
        <p>
          {words.tryRecipient}: <bdi>{recipient.name}</bdi>, {fill(words.clinicFor, { purpose: reader.label(request.purpose).name })}
        </p>
        <h2>{words.tryDecision}</h2>
        <DecisionView decision={decision} compiled={clinic} reader={reader} />
        <h2>{words.tryProofs}</h2>
        <p class="hint">{words.tryProofsText}</p>
        <ProofView proof={clinicProof} reader={reader} />
      </div>
    </>
  );
}
