import { fill } from '@firebreak/core';
import { type Reader, TraceAnswerView } from '@firebreak/ui';
import type { VNode } from 'preact';
import { atlas, knowledgeDay, traceData } from '../site/knowledge.ts';
import { answerOf, codeOf, systemIds } from '../site/pages.ts';
import { firewallTextOf } from '../site/rules.ts';

const flowsById = new Map(traceData.flows.map((flow) => [flow.id, flow]));

/** The prerendered answer for one place and country, by the law of the day of the knowledge. */
export function TracePageView({ reader, touchpoint: id, country }: { reader: Reader; touchpoint: string; country: string }): VNode {
  const { messages, language } = reader;
  const { answer, cuts } = answerOf(id, country);
  return (
    <>
      <p class="crumbs screen-only">
        <a href={`/${language}/trace/`}>{messages.traceOther}</a>
        <a href={`/${language}/trace/${codeOf(id)}/`}>{messages.traceOtherCountry}</a>
      </p>
      <h1>{[reader.label(id).name, reader.label(country).name].join(messages.comma)}</h1>
      <p class="quiet">{fill(messages.traceLawOf, { date: reader.day(knowledgeDay) })}</p>
      <div
        id="controls"
        data-touchpoint={id}
        data-country={country}
        data-day={knowledgeDay}
        data-language={language}
        data-file={`/data/${language}-${codeOf(country)}.json`}
      />
      <div id="answer">
        <TraceAnswerView
          answer={answer}
          cut={cuts}
          reader={reader}
          systems={systemIds}
          flow={(flow) => flowsById.get(flow)}
          givenFor={atlas.find('touchpoint', id)!.purposes}
          firewallText={(firewall) => {
            const record = atlas.find('firewall', firewall);
            return record && firewallTextOf(record);
          }}
        />
      </div>
      <p class="screen-only">
        <a href={`/data/answer/${codeOf(id, country)}.json`}>{messages.answerAsData}</a>
      </p>
    </>
  );
}
