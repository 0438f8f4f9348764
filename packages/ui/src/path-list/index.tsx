/**
 * The answer in words: each place, what arrives there, and every hop with its law. On a phone it is the picture too.
 *
 * A hop is told in full once; where it comes again, on the way to another place, it is only named.
 *
 * @module
 */
import type { Hop, Reached } from '@firebreak/trace';
import type { VNode } from 'preact';
import { ShortCitations } from '../citation/index.tsx';
import type { Reader } from '../labels/index.ts';
import { Name } from '../labels/said.tsx';
import { MarkSign } from '../mark/index.tsx';

export interface PathListProps {
  readonly reached: readonly Reached[];
  /** What the data were given for. */
  readonly givenFor: readonly string[];
  readonly reader: Reader;
  /** Flows that were told already; the list adds its own. */
  readonly told: Set<string>;
}

export function PathList({ reached, givenFor, reader, told }: PathListProps): VNode {
  const { messages } = reader;
  return (
    <ol class="ways">
      {reached.map((r) => {
        const firstShift = r.path.find((hop) => hop.purposeShift);
        return (
          <li class={r.enforcement ? 'way way-enforcement' : 'way'} key={r.place}>
            <h3>
              <Name label={reader.label(r.place)} />
              {r.enforcement && <span class="sign-enforcement"> ▲ {messages.enforcement}</span>}
              {!r.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>}
            </h3>
            <p class="way-data">
              <span class="quiet">{messages.data}:</span> {r.data.map((id) => reader.label(id).name).join(reader.messages.comma)}
            </p>
            <ol class="hops">
              {r.path.map((hop) => {
                const again = told.has(hop.flow);
                told.add(hop.flow);
                return (
                  <HopLine hop={hop} again={again} givenFor={hop === firstShift ? givenFor : undefined} reader={reader} key={hop.flow} />
                );
              })}
            </ol>
            {r.alsoBy.length > 0 && (
              <ul class="also">
                {r.alsoBy.map((hop) => (
                  <li key={hop.flow}>
                    {messages.traceAlso} <strong>{reader.label(hop.from).name}</strong>{' '}
                    <span class="hop-mode">{reader.label(hop.mode).name}</span>
                    {!hop.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>}{' '}
                    <ShortCitations basis={hop.basis} reader={reader} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function HopLine({
  hop,
  again,
  givenFor,
  reader,
}: {
  hop: Hop;
  again: boolean;
  givenFor: readonly string[] | undefined;
  reader: Reader;
}): VNode {
  const { messages } = reader;
  return (
    <li class={`hop hop-${hop.mode}${hop.confirmed ? '' : ' hop-unconfirmed'}`}>
      <span>
        <span class="hop-places">
          <Name label={reader.label(hop.from)} plain /> <span class="arrow" aria-hidden="true" />{' '}
          <Name label={reader.label(hop.to)} plain />
        </span>{' '}
        <span class="hop-mode">
          {reader.label(hop.mode).name}
          {hop.query && `${messages.comma}${messages.comparedOnly}`}
        </span>
        {!hop.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>}
        {hop.flags.length > 0 && <MarkSign mark="read" flags={hop.flags} reader={reader} />}
        {givenFor !== undefined && (
          <span class="shift">
            <span aria-hidden="true">↯ </span>
            {messages.purposeChanges}: {messages.purposeGiven} {names(reader, givenFor)}, {messages.purposeUsed}{' '}
            {names(reader, hop.purposes)}
          </span>
        )}
      </span>
      {!again && <ShortCitations basis={hop.basis} reader={reader} />}
    </li>
  );
}

function names(reader: Reader, ids: readonly string[]): string {
  return ids.map((id) => `“${reader.label(id).name}”`).join(reader.messages.comma);
}
