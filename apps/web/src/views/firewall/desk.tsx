/**
 * The guide for the front desk: everything printed, nothing hidden behind a script; and a card to keep beside the telephone.
 *
 * @module
 */

import { fill } from '@firebreak/core';
import { type DeskGuide, type DeskSector, type DeskStep, stepsOf } from '@firebreak/firewall/desk';
import { Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { FirewallReader } from '../../firewall/reader.ts';
import { deskCode, deskData, guideFor } from '../../site/firewall.ts';
import { Section } from '../atlas/parts.tsx';
import { Contacts, RuleList, Speech, StandingSentence, StepLine, Steps, standingClass } from './rules.tsx';

const steps = (...ids: string[]): DeskStep[] => stepsOf(deskData, ids);
const step = (id: string): DeskStep => steps(id)[0]!;

export function DeskGuideView({ reader, country, sector }: { reader: FirewallReader; country: string; sector: DeskSector }): VNode {
  const { words, language } = reader;
  const guide = guideFor(country, sector);
  const { standing, general, near, planned } = guide;
  const names = { sector: reader.label(sector).name, country: reader.label(country).name };
  const code = deskCode(country, sector);
  return (
    <div id="desk-page">
      <p class="crumbs screen-only">
        <a href={`/${language}/firewall/desk/${deskCode(country)}/`}>{words.deskOtherSector}</a>
        <a href={`/${language}/firewall/desk/`}>{words.deskOtherCountry}</a>
        <a href={`/${language}/firewall/law/${country}/`}>{words.partLaw}</a>
      </p>
      <h1>{fill(words.deskGuideHeading, names)}</h1>
      <p class="lead">{words.deskGuideLead}</p>
      <div
        id="desk"
        class="screen-only"
        data-language={language}
        data-country={country}
        data-sector={sector}
        data-file={`/data/desk-${language}-${deskCode(country)}.json`}
      />
      <div id="desk-guide">
        <p class="screen-only">
          <a href="#card">{words.deskCardOpen}</a>
        </p>
        <Section title={words.deskSay}>
          <Speech step={step('fw-desk-say')} reader={reader} />
          <Speech step={step('fw-desk-say-paper')} reader={reader} title={words.deskSayPaper} />
          <Speech step={step('fw-desk-say-phone')} reader={reader} title={words.deskSayPhone} />
          <Speech step={step('fw-desk-say-danger')} reader={reader} title={words.deskSayDanger} />
        </Section>
        <Section title={words.deskNever}>
          <Steps
            steps={steps('fw-desk-never-confirm', 'fw-desk-never-look', 'fw-desk-never-rooms', 'fw-desk-never-obstruct')}
            reader={reader}
          />
        </Section>
        <Section title={words.deskAsk}>
          <Steps steps={steps('fw-desk-ask-who', 'fw-desk-ask-writing', 'fw-desk-ask-specific')} reader={reader} />
        </Section>
        <Section title={words.deskLawHere}>
          <div class={standingClass(standing)}>
            <StandingSentence standing={standing} reader={reader} />
            {guide.law.map((said) => (
              <p key={said.id}>
                <Said text={said.text} reader={reader} />
              </p>
            ))}
          </div>
          {standing.rules.length > 0 && <RuleList rules={standing.rules} reader={reader} sectors={standing.from === 'general'} />}
          {general.length > 0 && (
            <>
              <h3>{words.lawGeneral}</h3>
              <RuleList rules={general} reader={reader} />
            </>
          )}
          {near.length > 0 && (
            <>
              <h3>{words.deskNear}</h3>
              <RuleList rules={near} reader={reader} sectors />
            </>
          )}
          {planned.length > 0 && (
            <>
              <h3>{words.lawPlanned}</h3>
              <RuleList rules={planned} reader={reader} sectors />
            </>
          )}
        </Section>
        <Section title={words.deskShown}>
          <Steps steps={steps('fw-desk-shown-nothing', 'fw-desk-shown-letter', 'fw-desk-shown-basis')} reader={reader} />
          <h3>{words.deskShownOrder}</h3>
          <Steps steps={steps('fw-desk-order-check', 'fw-desk-order-call', 'fw-desk-order-exact')} reader={reader} />
          <h3>{words.deskSayDanger}</h3>
          <Steps steps={steps('fw-desk-danger')} reader={reader} />
          <h3>{words.deskWho}</h3>
          <Steps steps={steps('fw-desk-asker-police', 'fw-desk-asker-other', 'fw-desk-asker-abroad')} reader={reader} />
        </Section>
        <Section title={guide.gdpr === 'no' ? words.deskLawElsewhere : words.deskLawGeneral}>
          {guide.gdpr !== 'yes' && <p class="exception">{guide.gdpr === 'eea' ? words.deskLawEea : words.deskLawNoGdpr}</p>}
          <Steps
            steps={steps(
              'fw-desk-law-purpose',
              'fw-desk-law-basis',
              'fw-desk-law-limits',
              ...(sector === 'health' ? ['fw-desk-law-secrecy'] : []),
            )}
            reader={reader}
          />
        </Section>
        <Section title={words.deskCall}>
          <Contacts contacts={guide.contacts} reader={reader} />
        </Section>
        <Section title={words.deskAfter}>
          <Steps steps={steps('fw-desk-record', 'fw-desk-tell-person', 'fw-desk-breach')} reader={reader} />
        </Section>
        <Section title={words.deskBefore}>
          <ul class="statements">
            <StepLine step={step('fw-desk-prepare')} reader={reader} />
          </ul>
        </Section>
        <DeskCard guide={guide} reader={reader} back={`/${language}/firewall/desk/${code}/`} />
      </div>
    </div>
  );
}

/** On paper by itself when its address was followed, else on a sheet of its own after the guide. */
function DeskCard({ guide, reader, back }: { guide: DeskGuide; reader: FirewallReader; back: string }): VNode {
  const { words } = reader;
  const { country, sector, standing, contacts } = guide;
  const dpa = contacts.find((contact) => contact.role === 'data-protection-authority');
  const printed = dpa?.contact?.phone != null && !dpa.partial;
  return (
    <section class="desk-card" id="card" aria-labelledby="card-title">
      <h2 id="card-title">{words.deskCard}</h2>
      <p class="card-place">
        {reader.label(sector).name} · {reader.label(country).name}
      </p>
      <blockquote>
        <Said text={step('fw-desk-say').text} reader={reader} />
      </blockquote>
      <StandingSentence standing={standing} reader={reader} />
      <ol class="card-steps">
        {[
          'fw-desk-never-confirm',
          'fw-desk-never-look',
          'fw-desk-ask-who',
          'fw-desk-ask-writing',
          'fw-desk-order-call',
          'fw-desk-record',
        ].map((id) => (
          <li key={id}>
            <Said text={step(id).text} reader={reader} />
          </li>
        ))}
      </ol>
      <h3>{words.deskCallOwn}</h3>
      <p class="hint screen-only">{words.deskCallOwnText}</p>
      <dl class="card-numbers">
        {[
          words.deskInCharge,
          words.deskDeputy,
          words.deskLawyer,
          words.deskOfficer,
          ...(printed ? [] : [reader.label('data-protection-authority').name]),
        ].map((who) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd class="card-line" />
          </div>
        ))}
        {printed && (
          <div>
            <dt>
              <Said text={dpa.name} reader={reader} />
            </dt>
            <dd>
              <bdi>{dpa.contact?.phone}</bdi>
            </dd>
          </div>
        )}
      </dl>
      <p>
        <strong>{words.deskDanger}</strong>
      </p>
      <p class="quiet card-foot">
        {words.deskCardFoot} {reader.messages.notReviewed}
      </p>
      <p class="screen-only">
        <a href={back}>{words.deskCardBack}</a>
      </p>
    </section>
  );
}
