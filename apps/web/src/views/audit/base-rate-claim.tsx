/**
 * One published figure in whole people: readable without a script for one supposition and as tables for several; with it, for any.
 *
 * @module
 */
import { reachOf, readingsOf } from '@firebreak/audit/base-rate';
import { fill } from '@firebreak/core';
import { basisOf } from '@firebreak/trace';
import { Citations, MarkSign, type Reader, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { firstPrevalence } from '../../audit/base-rate/calculator.tsx';
import { ClaimResult } from '../../audit/base-rate/result.tsx';
import { type Claim, claimFileOf, claims, prerendered } from '../../site/base-rate.ts';
import { Facts, Section } from '../atlas/parts.tsx';
import { ClaimChoices } from './base-rate.tsx';

export function BaseRateClaimView({ claim, reader }: { claim: Claim; reader: Reader }): VNode {
  const { language, messages } = reader;
  const file = claimFileOf(claim, language);
  const baseRate = prerendered(language, file.words);
  const { words } = baseRate;
  const name = claim.system === undefined ? baseRate.text(claim.about) : reader.label(claim.system).name;
  const others = claims.filter(({ id, system }) => id !== claim.id && system === claim.system);
  return (
    <>
      <p class="crumbs screen-only">
        <a href={`/${language}/audit/`}>{messages.menuAudit}</a>
        <a href={`/${language}/audit/base-rate/`}>{words.title}</a>
      </p>
      <h1>{headingOf(claim, name, reader)}</h1>
      <p>
        <Said text={claim.about} reader={reader} /> <MarkSign mark={claim.mark} note={claim.markNote} flags={claim.flags} reader={reader} />
      </p>
      <Section title={words.claimInPeople}>
        <div id="base-rate" data-language={language} data-file={`/data/base-rate-${language}.json`} data-claim={claim.id}>
          <ClaimResult
            readings={file.readings}
            asked={{ people: file.people, prevalence: firstPrevalence, checks: null }}
            reader={baseRate}
          />
        </div>
      </Section>
      <Section title={words.claimUse}>
        <p>
          <Said text={claim.use} reader={reader} />
        </p>
        {claim.note !== undefined && (
          <p class="quiet" lang="en" dir="ltr">
            {claim.note}
          </p>
        )}
      </Section>
      <Section title={words.claimReported}>
        <Facts
          rows={[
            [messages.metric, <Said text={claim.metric} reader={reader} />],
            [messages.value, <English text={claim.value} />],
            [messages.testedOn, <English text={claim.n} />],
            [messages.testedBy, <Said text={claim.testedBy} reader={reader} />],
            [messages.reportedBy, <Said text={claim.reportedBy} reader={reader} />],
            [messages.setting, <English text={claim.setting} />],
            [messages.independent, <English text={claim.independent} />],
          ]}
        />
        <Citations basis={basisOf(claim)} reader={reader} />
        {claim.system !== undefined && (
          <p>
            <a href={`/${language}/atlas/${claim.system}/`}>{fill(words.claimSystem, { name })}</a>
          </p>
        )}
      </Section>
      <Section title={fill(words.claimOthers, { name })} show={others.length > 0 && claim.system !== undefined}>
        <ClaimChoices claims={others} reader={reader} />
      </Section>
    </>
  );
}

/** The value in the heading where it is short, and no English in another language. */
function headingOf(claim: Claim, name: string, { language }: Reader): string {
  const { value } = claim;
  const { words } = prerendered(language, null);
  const people = readingsOf(claim).some((reading) => reachOf(reading) !== 'nothing');
  const short = people && value.length <= 24 && (language === 'en' || !/[a-z]{2}/i.test(value));
  // A number and its sign stay together.
  return short ? fill(words.claimHeading, { name, value: value.replaceAll(' %', '\u00a0%') }) : fill(words.claimHeadingLong, { name });
}

function English({ text }: { text: string }): VNode {
  return (
    <span lang="en" dir="ltr">
      {text}
    </span>
  );
}
