/**
 * Rules on reporting in words: what they come to, where they stand, their exceptions, their sources.
 *
 * @module
 */

import { fill } from '@firebreak/core';
import type { DeskContact, DeskRule, DeskStatement, DeskStep, Standing } from '@firebreak/firewall/desk';
import { Citations, MarkSign, type MessageKey, Said } from '@firebreak/ui';
import type { ComponentChildren, VNode } from 'preact';
import type { FirewallReader } from '../../firewall/reader.ts';

/** The answer in one sentence, before anything else. */
export function StandingSentence({ standing, reader }: { standing: Standing; reader: FirewallReader }): VNode {
  const { words, messages } = reader;
  return (
    <p class="standing">
      {standing.from === 'general' && <>{words.saysIfPublic} </>}
      <span class={`rule-word-${standing.says}`}>{sentenceOf(standing, reader)}</span>
      {!standing.confirmed && standing.says !== 'unknown' && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>}
    </p>
  );
}

function sentenceOf({ says, inLaw }: Standing, { words }: FirewallReader): string {
  if (inLaw) return words[`says_${says}`];
  return words[`says_no-statute_${says}` as 'says_no-statute_duty'];
}

/** How it looks: what protects is teal, what exposes is marked with the signal colour, what nobody knows is hatched. */
export function standingClass({ says, confirmed, inLaw }: Standing): string {
  const kind =
    says === 'unknown' || says === 'silent'
      ? 'verdict-unknown'
      : says === 'forbidden' || says === 'no-duty'
        ? confirmed && inLaw
          ? 'verdict-none'
          : 'verdict-unsure'
        : 'verdict-reached';
  return `verdict ${kind}`;
}

export function RuleList({
  rules,
  reader,
  sectors = false,
}: {
  rules: readonly DeskRule[];
  reader: FirewallReader;
  sectors?: boolean;
}): VNode {
  const { words, messages } = reader;
  return (
    <ul class="statements">
      {rules.map((rule) => (
        <li class="statement" key={rule.id}>
          <p>
            {sectors && <strong>{reader.label(rule.sector).name}: </strong>}
            <span class={`rule-word-${rule.rule}`}>{messages[`rule_${rule.rule}` as MessageKey]}</span>{' '}
            <MarkSign mark={rule.mark} note={rule.markNote} flags={rule.flags} reader={reader} />
            <br />
            <Said text={rule.text} reader={reader} />
            {rule.rank !== null && <span class="when">{fill(words.lawRank, { rank: words[`rank_${rule.rank}` as 'rank_statute'] })}</span>}
          </p>
          <Citations basis={rule.basis} reader={reader} />
          {rule.note !== undefined && (
            <small class="mark-note" lang="en" dir="ltr">
              {rule.note}
            </small>
          )}
          {rule.exceptions.map((exception, index) => (
            <p class="exception" key={String(index)}>
              <strong>{messages.traceException}:</strong> <Said text={exception.text} reader={reader} />{' '}
              <MarkSign mark={exception.mark} note={exception.markNote} reader={reader} />
              <Citations basis={exception.basis} reader={reader} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Steps as a list, each with what it rests on. */
export function Steps({ steps, reader }: { steps: readonly DeskStep[]; reader: FirewallReader }): VNode {
  return (
    <ul class="statements steps">
      {steps.map((step) => (
        <StepLine step={step} reader={reader} key={step.id} />
      ))}
    </ul>
  );
}

export function StepLine({ step, reader, head }: { step: DeskStatement; reader: FirewallReader; head?: ComponentChildren }): VNode {
  return (
    <li class="statement">
      <p>
        {head}
        <Said text={step.text} reader={reader} /> <MarkSign mark={step.mark} note={step.markNote} reader={reader} />
      </p>
      <Citations basis={step.basis} reader={reader} />
    </li>
  );
}

/** Words to read out. */
export function Speech({ step, reader, title }: { step: DeskStep; reader: FirewallReader; title?: string }): VNode {
  return (
    <div class="speech">
      {title !== undefined && <h3>{title}</h3>}
      <blockquote>
        <Said text={step.text} reader={reader} />
      </blockquote>
    </div>
  );
}

export function Contacts({ contacts, reader }: { contacts: readonly DeskContact[]; reader: FirewallReader }): VNode {
  if (contacts.length === 0) return <p class="exception">{reader.words.deskCallNone}</p>;
  return (
    <ul class="rights-list contacts">
      {contacts.map(({ authority, name, role, contact, note }) => (
        <li key={authority}>
          <strong>
            <Said text={name} reader={reader} />
          </strong>{' '}
          <span class="quiet">{reader.label(role).name}</span>
          {contact === null ? (
            <p class="exception">{reader.messages.noContact}</p>
          ) : (
            <p>
              {[contact.phone, contact.email, contact.website]
                .filter((way) => way !== null)
                .map((way) => (
                  <>
                    <bdi>{way}</bdi>{' '}
                  </>
                ))}
            </p>
          )}
          {note !== null && (
            <small class="mark-note" lang="en" dir="ltr">
              {note}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}
