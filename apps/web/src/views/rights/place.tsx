/**
 * One database in one country, without any script: what may be asked, whom to write to, by when they must answer, what happens then.
 *
 * @module
 */

import { fill } from '@firebreak/core';
import type { Addressee, Plan, PlanAnswer, Remark } from '@firebreak/rights';
import { type RightsMessageKey, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { askedByLetter, rightsInOrder } from '../../rights/asked.ts';
import { AddresseeView } from '../../rights/show/addressee.tsx';
import { Branches } from '../../rights/show/branches.tsx';
import { LimitView } from '../../rights/show/limit.tsx';
import type { RightsReader } from '../../rights/show/reader.ts';
import { RemarkLine, Remarks } from '../../rights/show/remarks.tsx';
import { knowledgeDay } from '../../site/knowledge.ts';
import { planFor, rightsCode, rightsData, rightsSystems } from '../../site/rights.ts';
import { Section } from '../atlas/parts.tsx';
import { blankLetters } from './blank-letters.ts';
import { ProcedureView } from './procedure.tsx';

export function RightsPlaceView({ reader, system: id, country }: { reader: RightsReader; system: string; country: string }): VNode {
  const { words, language } = reader;
  const system = rightsSystems.find((known) => known.id === id)!;
  const place = (right: string): number => (rightsInOrder as readonly string[]).indexOf(right);
  const rights = [...new Set(system.rights.map(({ right }) => right))].toSorted((a, b) => place(a) - place(b));
  const answers = rights.map((right) => ({ right, answer: planFor(id, right, country) }));
  const places = rightsData.countries.find((known) => known.id === country)!.groups;
  const withheldHere = system.withheld.filter((w) => w.countries === undefined || w.countries.some((place_) => places.includes(place_)));
  // A link can be contested only where there are links.
  const unknown = askedByLetter.filter(
    (right) => right !== 'link-correction' && !rights.includes(right) && !withheldHere.some((w) => w.right === right),
  );
  const plans = answers.flatMap(({ answer }) => (answer.kind === 'plan' ? [answer] : []));
  const [main] = plans;
  const warnings = plans.flatMap((p) => p.warnings);
  const shared = unique(warnings.filter((warning) => warnings.filter(({ code }) => code === warning.code).length > 1));
  const letters = blankLetters(id, country, language);
  const letterOf = (answer: PlanAnswer): number => letters.findIndex((letter) => answer.kind === 'plan' && letter.letter === answer.letter);
  const lettersPage = `/${language}/rights/${rightsCode(id, country, 'letters')}/`;
  return (
    <>
      <p class="crumbs screen-only">
        <a href={`/${language}/rights/${rightsCode(id)}/`}>{words.placeOther}</a>
        <a href={`/${language}/rights/`}>{words.systemOthers}</a>
        <a href={`/${language}/rights/${rightsCode(id)}/#rights-page`}>{words.systemPageQuestions}</a>
      </p>
      <h1>{fill(words.placePage, { system: reader.label(id).name, country: reader.label(country).name })}</h1>
      <Section title={words.placeReveals} show={main !== undefined && main.safety.reveals.length > 0}>
        <Remarks remarks={main?.safety.reveals ?? []} reader={reader} />
        <h3>{words.placeWays}</h3>
        {(main?.safety.ways ?? []).length === 0 ? (
          <p>{words.revealsNoWay}</p>
        ) : (
          <ul class="remarks">
            {main!.safety.ways.map((way) => (
              <li key={way.code}>
                <RemarkLine remark={way} reader={reader} />
                {way.kind === 'other-state' && (
                  <p>
                    {way.addressees.map((addressee) => (
                      <>
                        <a href={`/${language}/rights/${rightsCode(id, addressee.country)}/`}>
                          {reader.label(addressee.country).name}
                        </a>{' '}
                      </>
                    ))}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.placeRights}>
        {shared.length > 0 && (
          <div class="exception">
            <strong>{words.placeForAll}</strong>
            <Remarks remarks={shared} reader={reader} folded />
          </div>
        )}
        <ul class="rights-list">
          {answers.map(({ right, answer }) => (
            <li key={right}>
              <h3>
                <span class="right">☞</span> {words[`right_${right}` as RightsMessageKey] ?? reader.label(right).name}
              </h3>
              <RightLines answer={answer} told={shared} reader={reader} />
              {letterOf(answer) >= 0 && (
                <p>
                  <a href={`${lettersPage}#l${letterOf(answer) + 1}`}>
                    {fill(words.placeLetterTo, {
                      letter: words.letterPage,
                      language: reader.languageName(letters[letterOf(answer)]!.composed.language),
                    })}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.placeWho} show={plans.length > 0}>
        <Addressees plans={plans} reader={reader} />
      </Section>
      <Section title={words.placeDocuments} show={unique(plans.flatMap((p) => p.documents)).length > 0}>
        <Remarks remarks={unique(plans.flatMap((p) => p.documents))} reader={reader} />
      </Section>
      <Section title={words.placeFee} show={unique(plans.flatMap((p) => p.fee)).length > 0}>
        <Remarks remarks={unique(plans.flatMap((p) => p.fee))} reader={reader} />
      </Section>
      <Section title={words.senderTitle} show={main !== undefined && main.representation.length > 0}>
        <Remarks remarks={unique([...(main?.holder ?? []), ...(main?.representation ?? [])])} reader={reader} />
      </Section>
      <Section title={words.datesTitle} show={plans.some((p) => p.limits.length > 0)}>
        <p class="hint">{fill(words.placeExample, { received: reader.day(knowledgeDay) })}</p>
        {[...new Map(plans.flatMap((p) => p.limits).map((limit) => [limit.limit, limit])).values()].map((limit) => (
          <div key={limit.limit}>
            <h3>
              <Said text={limit.name} reader={reader} />
            </h3>
            <LimitView limit={limit} reader={reader} />
          </div>
        ))}
      </Section>
      <Section title={words.placeNext} show={main !== undefined}>
        {main !== undefined && <Branches branches={main.branches} limits={main.limits} reader={reader} />}
        {[...new Set(plans.map((p) => p.procedure))].map((procedure) => (
          <ProcedureView procedure={procedure} reader={reader} key={procedure} />
        ))}
      </Section>
      <Section title={words.placeWithheld} show={withheldHere.length > 0 || unknown.length > 0}>
        <ul class="rights-list">
          {withheldHere.map((withheld) => (
            <li key={withheld.right}>
              <h3>{words[`right_${withheld.right}` as RightsMessageKey] ?? reader.label(withheld.right).name}</h3>
              <p>
                <Said text={withheld.why} reader={reader} />
              </p>
              {withheld.instead !== undefined && (
                <p>
                  <strong>{words.rightInstead}</strong> <Said text={withheld.instead} reader={reader} />
                </p>
              )}
            </li>
          ))}
          {unknown.map((right) => (
            <li key={right}>
              <h3>{words[`right_${right}`]}</h3>
              <p>{words.rightNotRecorded}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.unconfirmedTitle} show={unique(plans.flatMap((p) => p.unconfirmed)).length > 0}>
        <p class="hint">{words.unconfirmedHint}</p>
        <Remarks remarks={unique(plans.flatMap((p) => p.unconfirmed))} reader={reader} />
      </Section>
    </>
  );
}

function RightLines({ answer, told, reader }: { answer: PlanAnswer; told: readonly Remark[]; reader: RightsReader }): VNode {
  const { words } = reader;
  if (answer.kind !== 'plan')
    return (
      <>
        <p>
          <RemarkLine remark={answer.why} reader={reader} />
        </p>
        {answer.kind === 'withheld' && answer.instead !== null && (
          <p>
            <strong>{words.rightInstead}</strong> <RemarkLine remark={answer.instead} reader={reader} />
          </p>
        )}
      </>
    );
  const warnings = answer.warnings.filter((warning) => !told.some((known) => known.code === warning.code));
  return (
    <>
      <p>
        <RemarkLine remark={answer.right} reader={reader} />
      </p>
      {warnings.length > 0 && (
        <div class="exception">
          <Remarks remarks={warnings} reader={reader} folded />
        </div>
      )}
      <Folded title={words.placeContent} remarks={answer.content} reader={reader} />
      <Folded title={words.placeRefusal} remarks={answer.refusal} reader={reader} />
    </>
  );
}

function Folded({ title, remarks, reader }: { title: string; remarks: readonly Remark[]; reader: RightsReader }): VNode | null {
  if (remarks.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <Remarks remarks={remarks} reader={reader} />
    </details>
  );
}

/** Each body once, with how it takes letters. */
function Addressees({ plans, reader }: { plans: readonly Plan[]; reader: RightsReader }): VNode {
  const { words, messages } = reader;
  const byName = new Map<string, Addressee>();
  for (const plan of plans)
    for (const addressee of [...plan.addressees, plan.supervisor]) byName.set(`${addressee.authority} ${addressee.as}`, addressee);
  return (
    <ul class="rights-list">
      {[...byName].map(([key, addressee]) => (
        <li key={key}>
          <AddresseeView addressee={addressee} reader={reader} />
          <p>
            <span class="quiet">{words.placeLanguages}:</span> {addressee.languages.map(reader.languageName).join(messages.comma)}
          </p>
          {addressee.requests !== null && (
            <p>
              <span class="quiet">{words.placeChannel}:</span>{' '}
              {addressee.requests.channels.length === 0
                ? words.channelUnknown
                : addressee.requests.channels.map((channel) => words[`channel_${channel}`]).join(messages.comma)}
            </p>
          )}
          {addressee.contact === null && <p class="exception">{words.placeNoContact}</p>}
        </li>
      ))}
    </ul>
  );
}

/** The same remark comes with many rights; it is said once. */
function unique(remarks: readonly Remark[]): Remark[] {
  return [...new Map(remarks.map((remark) => [JSON.stringify(remark.text), remark])).values()];
}
