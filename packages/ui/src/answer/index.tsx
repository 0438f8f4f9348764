/**
 * A whole trace answer: the sentence first, then the picture, the ways, what is closed, what nobody knows, what would stop it.
 *
 * @module
 */
import type { Text } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import type { CutAnswer, TraceAnswer, TraceFlow, Unknown, Verdict } from '@firebreak/trace';
import type { VNode } from 'preact';
import { ShortCitations } from '../citation/index.tsx';
import { FlowMap } from '../flow-map/index.tsx';
import type { Reader } from '../labels/index.ts';
import { Name, Said } from '../labels/said.tsx';
import { PathList } from '../path-list/index.tsx';
import { pictureOf } from './picture.ts';

export interface AnswerProps {
  readonly answer: TraceAnswer;
  readonly cut: CutAnswer;
  readonly reader: Reader;
  readonly systems: ReadonlySet<string>;
  readonly flow: (id: string) => Pick<TraceFlow, 'origin' | 'recipient' | 'basis'> | undefined;
  /** What the data were given for. */
  readonly givenFor: readonly string[];
  readonly firewallText: (id: string) => FirewallText | undefined;
}

/** What a firewall rule says, and its exceptions. */
export interface FirewallText {
  readonly summary: Text;
  readonly exceptions: readonly Text[];
  /** It stands in a policy, a circular or a plan, which can be withdrawn. */
  readonly inNoLaw?: boolean | undefined;
}

export function TraceAnswerView(props: AnswerProps): VNode {
  const { answer, reader, systems, givenFor } = props;
  const { messages } = reader;
  const dangerous = answer.reached.filter((r) => r.enforcement);
  const others = answer.reached.filter((r) => !r.enforcement);
  const picture = pictureOf(answer, systems, reader);
  const told = new Set<string>();
  const mapText = fill(messages.traceMapText, { count: picture.flows.length, closed: answer.closed.length });
  return (
    <div class="answer">
      <VerdictBox {...props} />
      {picture.flows.length > 0 && (
        <section class="wide">
          <h2>{messages.traceMap}</h2>
          <FlowMap
            title={verdictWords(props).sentence}
            description={mapText}
            places={picture.places}
            flows={picture.flows}
            direction={messages.direction === 'rtl' ? 'rtl' : 'ltr'}
            words={{
              enforcement: messages.enforcement,
              unconfirmed: messages.unconfirmed,
              purposeChanges: messages.purposeChanges,
              closed: isLoose(props) ? messages.traceClosedSign : messages.closed,
            }}
          />
          <p class="quiet">{picture.part ? messages.traceMapPart : mapText}</p>
        </section>
      )}
      {dangerous.length > 0 && (
        <section>
          <h2>{messages.traceEnforcementList}</h2>
          <PathList reached={dangerous} givenFor={givenFor} reader={reader} told={told} />
        </section>
      )}
      <ClosedSection {...props} />
      <CutSection {...props} />
      {others.length > 0 && (
        <section>
          <h2>{messages.traceOtherList}</h2>
          <details open={dangerous.length === 0}>
            <summary>{fill(messages.traceMore, { count: others.length })}</summary>
            <PathList reached={others} givenFor={givenFor} reader={reader} told={told} />
          </details>
        </section>
      )}
      {answer.pending.length > 0 && (
        <section>
          <h2>{messages.tracePending}</h2>
          <details>
            <summary>{answer.pending.length}</summary>
            <ul class="plain">
              {answer.pending.map((p) => (
                <li key={p.flow}>
                  <Name label={reader.label(p.from)} plain /> <span class="arrow" aria-hidden="true" />{' '}
                  <Name label={reader.label(p.to)} plain /> <ShortCitations basis={p.basis} reader={reader} />
                </li>
              ))}
            </ul>
          </details>
        </section>
      )}
      <UnknownSection {...props} />
    </div>
  );
}

/** Is a way closed only by what is no law? It is then not told as closed by the law. */
function isLoose({ answer, firewallText }: AnswerProps): boolean {
  return answer.closed.some((closed) => inNoLaw(closed, firewallText));
}

function inNoLaw(closed: TraceAnswer['closed'][number], firewallText: AnswerProps['firewallText']): boolean {
  return closed.by.every((by) => firewallText(by.firewall)?.inNoLaw === true);
}

function VerdictBox(props: AnswerProps): VNode {
  const { look, sentence, more } = verdictWords(props);
  return (
    <div class={`verdict verdict-${look}`} role="status">
      <p class="verdict-sentence">{sentence}</p>
      <p>{more}</p>
    </div>
  );
}

/** The verdict as a look and two sentences; the first is also the title of the picture, so that they never differ. */
function verdictWords(props: AnswerProps): { look: string; sentence: string; more: string } {
  const { answer } = props;
  const { messages, label } = props.reader;
  const easiest = answer.reached.find((r) => r.enforcement);
  const how = easiest === undefined ? messages.traceNobodyCaution : fill(messages.traceReachesHow, { mode: label(easiest.mode).name });
  const words: Readonly<Record<Verdict, { look: string; sentence: string; more: string }>> = {
    reached: { look: 'reached', sentence: messages.traceReaches, more: how },
    'reached-unconfirmed': { look: 'reached', sentence: messages.traceReaches, more: messages.traceOnlyUnconfirmed },
    unknown: { look: 'unknown', sentence: messages.traceNotKnown, more: messages.traceUnknownText },
    'closed-unconfirmed': { look: 'unknown', sentence: messages.traceShaky, more: messages.traceNobodyCaution },
    closed: isLoose(props)
      ? { look: 'unknown', sentence: messages.traceLooselyClosed, more: messages.traceNobodyCaution }
      : { look: 'none', sentence: messages.traceLawCloses, more: messages.traceNobodyCaution },
    'none-known': { look: 'none', sentence: messages.traceNobody, more: messages.traceNobodyCaution },
  };
  return words[answer.verdict];
}

function ClosedSection(props: AnswerProps): VNode | null {
  const { answer, reader, firewallText } = props;
  if (answer.closed.length === 0) return null;
  const { messages } = reader;
  // Flows that the same rules close are told together.
  const groups = Map.groupBy(answer.closed, (c) => c.by.map((by) => by.firewall).join());
  return (
    <section>
      <h2>{isLoose(props) ? messages.traceClosedLoosely : messages.traceClosed}</h2>
      <p class="quiet">{messages.traceClosedText}</p>
      <ul class="closings">
        {[...groups].map(([key, closed]) => (
          <li class="closing" key={key}>
            {closed.map((c) => (
              <h3 key={c.flow}>
                <Name label={reader.label(c.from)} plain /> <span class="arrow arrow-cut" aria-hidden="true" />{' '}
                <Name label={reader.label(c.to)} plain />{' '}
                <span class="sign-closed">{inNoLaw(c, firewallText) ? messages.closedInNoLaw : messages.closed}</span>
              </h3>
            ))}
            {closed[0]!.by.map((by) => {
              const words = firewallText(by.firewall);
              return (
                <div key={by.firewall}>
                  <p>
                    {words && <Said text={words.summary} reader={reader} />}{' '}
                    {!by.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>}
                    <ShortCitations basis={by.basis} reader={reader} />
                  </p>
                  {words?.exceptions.map((exception, index) => (
                    <p class="exception" key={String(index)}>
                      <strong>{messages.traceException}:</strong> <Said text={exception} reader={reader} />
                    </p>
                  ))}
                </div>
              );
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CutSection({ answer, cut, reader, flow }: AnswerProps): VNode | null {
  // Where nothing is known, nothing can be said to stop it.
  if (cut.verdict === 'none-needed' && answer.verdict === 'unknown') return null;
  const { messages } = reader;
  const size = cut.cuts[0]?.size ?? 0;
  const sentence =
    cut.verdict === 'none-needed'
      ? messages.traceCutNone
      : cut.verdict !== 'found'
        ? messages.traceCutLarge
        : !cut.keepsService
          ? messages.traceCutOwnPurpose
          : size === 1
            ? messages.traceCutOne
            : fill(messages.traceCutMany, { count: size });
  return (
    <section>
      <h2>{messages.traceCut}</h2>
      <p>{sentence}</p>
      {cut.cuts.slice(0, 4).map((option, index) => (
        <div class="cut" key={option.flows.join()}>
          {index > 0 && <p class="quiet">{messages.traceCutAlternatives}</p>}
          <ul class="plain">
            {option.flows.map((id) => {
              const f = flow(id);
              return (
                f && (
                  <li key={id}>
                    <span class="scissors" aria-hidden="true">
                      ✂
                    </span>{' '}
                    <Name label={reader.label(f.origin)} plain /> <span class="arrow" aria-hidden="true" />{' '}
                    <Name label={reader.label(f.recipient)} plain /> <ShortCitations basis={f.basis} reader={reader} />
                  </li>
                )
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}

function UnknownSection({ answer, reader, firewallText }: AnswerProps): VNode | null {
  if (answer.unknown.length === 0) return null;
  const { messages } = reader;
  return (
    <section class="unknowns">
      <h2>{messages.traceUnknown}</h2>
      <p class="quiet">{messages.traceUnknownText}</p>
      <ul class="plain">
        {answer.unknown.map((u) => (
          <li key={JSON.stringify(u)}>{unknownSentence(u, reader, firewallText)}</li>
        ))}
      </ul>
    </section>
  );
}

function unknownSentence(u: Unknown, reader: Reader, firewallText: AnswerProps['firewallText']): VNode {
  const { messages } = reader;
  if (u.kind === 'no-rule-recorded') return <>{messages.unknownNoRule}</>;
  if (u.kind === 'rests-on-unconfirmed-firewall')
    return (
      <>
        {messages.unknownShaky}{' '}
        {u.firewalls.map((id) => {
          const words = firewallText(id);
          return words && <Said text={words.summary} reader={reader} key={id} />;
        })}{' '}
        {u.opens.length > 0 && (
          <>
            {messages.unknownShakyOpens} {u.opens.map((id) => reader.label(id).name).join(reader.messages.comma)}
          </>
        )}
      </>
    );
  const words = firewallText(u.firewall);
  return (
    <>
      {u.kind === 'law-silent' ? messages.unknownSilent : messages.unknownProposed} {words && <Said text={words.summary} reader={reader} />}{' '}
      {!u.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>}
    </>
  );
}
