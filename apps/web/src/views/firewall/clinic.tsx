/**
 * The invented clinic: the same request for treatment, for billing and for removal, decided by the real guard.
 *
 * @module
 */

import { fill } from '@firebreak/core';
import type { FirewallMessageKey } from '@firebreak/ui';
import type { VNode } from 'preact';
import { DecisionView } from '../../firewall/policy/decision.tsx';
import { ProofView } from '../../firewall/policy/proof.tsx';
import type { FirewallReader } from '../../firewall/reader.ts';
import { clinic, clinicProof, clinicText, type Demonstration, demonstrations } from '../../site/policy.ts';
import { Crumb } from './law.tsx';

/** What the commands of the start page of the repository do, in the same order. */
const commands = [
  'firebreak firewall check spec/firewall-policy/clinic/policy.yaml',
  ...demonstrations.map(
    ({ name }) =>
      `firebreak firewall decide spec/firewall-policy/clinic/policy.yaml --request spec/firewall-policy/clinic/request-${name}.yaml`,
  ),
  'firebreak firewall prove spec/firewall-policy/clinic/policy.yaml',
];

export function ClinicView({ reader }: { reader: FirewallReader }): VNode {
  const { words, language } = reader;
  return (
    <>
      <Crumb reader={reader} />
      <h1>{words.clinicHeading}</h1>
      <p class="lead">{words.clinicLead}</p>
      <div class="demonstrations">
        {demonstrations.map((demonstration) => (
          <Column demonstration={demonstration} reader={reader} key={demonstration.name} />
        ))}
      </div>
      <section>
        <h2>{words.clinicTable}</h2>
        <FieldTable reader={reader} />
      </section>
      <section>
        <h2>{words.tryProofs}</h2>
        <p>{words.tryProofsText}</p>
        <ProofView proof={clinicProof} reader={reader} />
        <p>
          <a href={`/${language}/firewall/try/`}>{words.partTry}</a>
        </p>
      </section>
      <section>
        <h2>{words.clinicPolicy}</h2>
        <PolicyText reader={reader} />
      </section>
      <section>
        <h2>{words.clinicCommands}</h2>
        <pre class="code" dir="ltr" lang="en" tabIndex={0}>
          {commands.map((command) => `npx ${command}\n`).join('')}
        </pre>
      </section>
    </>
  );
}

function Column({ demonstration: { name, request, decision }, reader }: { demonstration: Demonstration; reader: FirewallReader }): VNode {
  const { words } = reader;
  const recipient = clinic.recipients.find((known) => known.id === request.recipient)!;
  const all = decision.released.length + decision.refused.length;
  const count = decision.released.length;
  const sentence = count === 0 ? words.clinicNo : count === all ? words.clinicAll : fill(words.clinicSome, { count, all });
  return (
    <section class="demonstration" aria-labelledby={`demonstration-${name}`}>
      <svg class="demonstration-sign" viewBox="0 0 240 64" aria-hidden="true">
        <rect class="sign-place" x="2" y="12" width="64" height="40" rx="16" />
        <path class={count === 0 ? 'sign-flow sign-flow-cut' : 'sign-flow'} d="M68 32h92" />
        {recipient.enforcement ? (
          <path class="sign-enforcement" d="M164 12h60l13 20-13 20h-60z" />
        ) : (
          <rect class="sign-role" x="164" y="12" width="72" height="40" rx="2" />
        )}
        {count === 0 ? <path class="sign-bar" d="M108 50l14-36" /> : <path class="sign-head" d="M162 32l-10-6v12z" />}
      </svg>
      <h2 id={`demonstration-${name}`}>
        {fill(words.clinicAsks, { recipient: recipient.role === null ? words.homeCare : reader.label(recipient.role).name })}
      </h2>
      <p class="demonstration-for">{fill(words.clinicFor, { purpose: reader.label(request.purpose).name })}</p>
      {Object.entries(request.facts ?? {}).map(([fact, value]) => (
        <p class="hint" key={fact}>
          {words[`fact_${fact}` as FirewallMessageKey]}: {value ? words.tryFactTrue : words.tryFactFalse}
        </p>
      ))}
      <p class={`demonstration-sum ${count === 0 ? 'rule-word-forbidden' : ''}`}>{sentence}</p>
      <DecisionView decision={decision} compiled={clinic} reader={reader} />
    </section>
  );
}

function FieldTable({ reader }: { reader: FirewallReader }): VNode {
  const { words } = reader;
  return (
    <section class="scroll" tabIndex={0} aria-label={words.clinicTable}>
      <table class="field-table">
        <thead>
          <tr>
            <th scope="col">{words.clinicFields}</th>
            {demonstrations.map(({ name, request }) => (
              <th scope="col" key={name}>
                {reader.label(request.purpose).name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clinic.fields.map((field) => (
            <tr key={field.id}>
              <th scope="row">
                <code dir="ltr">{field.id}</code> <span class="quiet">{reader.label(field.data).name}</span>
              </th>
              {demonstrations.map(({ name, decision }) => (
                <td class={decision.released.includes(field.id) ? 'goes' : 'stays-cell'} key={name}>
                  {decision.released.includes(field.id) ? words.clinicGoes : words.clinicStays}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function PolicyText({ reader }: { reader: FirewallReader }): VNode {
  return (
    <details>
      <summary>{reader.words.tryShow}</summary>
      <pre class="code" dir="ltr" lang="en" tabIndex={0}>
        {clinicText}
      </pre>
    </details>
  );
}
