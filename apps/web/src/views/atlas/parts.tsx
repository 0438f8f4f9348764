/**
 * Parts that the pages of the Atlas share: a statement, facts about a record, flows, a timeline, sources.
 *
 * @module
 */
import type { RecordOf, Text } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import { basisOf } from '@firebreak/trace';
import { auditMessagesByLanguage, Citations, MarkSign, Name, type Reader, Said } from '@firebreak/ui';
import type { ComponentChildren, VNode } from 'preact';
import { about } from '../../site/backlinks.ts';

interface Evidence {
  readonly cite: readonly { readonly ref: string; readonly at?: string | undefined; readonly checked: string | null }[];
  readonly mark: Parameters<typeof MarkSign>[0]['mark'];
  readonly markNote?: string | undefined;
  readonly flags?: Parameters<typeof MarkSign>[0]['flags'];
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly note?: string | undefined;
}

/** A text with its mark, its time and its sources. */
export function Statement({
  id,
  text,
  evidence,
  reader,
}: {
  id?: string | undefined;
  text: Text;
  evidence: Evidence;
  reader: Reader;
}): VNode {
  return (
    <li class="statement" id={id}>
      <p>
        <Said text={text} reader={reader} />{' '}
        <MarkSign mark={evidence.mark} note={evidence.markNote} flags={evidence.flags} reader={reader} />
        <When evidence={evidence} reader={reader} />
        {evidence.note !== undefined && (
          <small class="mark-note" lang="en" dir="ltr">
            {evidence.note}
          </small>
        )}
      </p>
      <Citations basis={basisOf(evidence)} reader={reader} />
    </li>
  );
}

function When({ evidence: { from, until }, reader }: { evidence: Evidence; reader: Reader }): VNode | null {
  if (from === undefined && until === undefined) return null;
  if (from === 'pending') return <span class="when">{reader.messages.pending}</span>;
  return (
    <span class="when">
      {from === undefined ? '…' : reader.day(from)} – {until === undefined ? '…' : reader.day(until)}
    </span>
  );
}

/** Label and value, one under the other on a phone. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ComponentChildren])[] }): VNode {
  return (
    <dl class="facts">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  );
}

export function Names({ ids, reader }: { ids: readonly string[]; reader: Reader }): VNode {
  return (
    <>
      {ids.map((id, index) => (
        <>
          {index > 0 && reader.messages.comma}
          <Name label={reader.label(id)} />
        </>
      ))}
    </>
  );
}

export function Section({ title, show = true, children }: { title: string; show?: boolean; children: ComponentChildren }): VNode | null {
  return show ? (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  ) : null;
}

export function FlowTable({ flows, reader }: { flows: readonly RecordOf<'flow'>[]; reader: Reader }): VNode {
  return (
    <ul class="statements">
      {flows.map((flow) => (
        <li class="statement" id={flow.id} key={flow.id}>
          <p>
            <strong>
              <Name label={reader.label(flow.origin)} /> <span class="arrow" aria-hidden="true" />{' '}
              <Name label={reader.label(flow.recipient)} />
            </strong>{' '}
            <span class="hop-mode">{reader.label(flow.mode).name}</span>{' '}
            <MarkSign mark={flow.mark} note={flow.markNote} flags={flow.flags} reader={reader} />
            <br />
            <Said text={flow.summary} reader={reader} />
            <When evidence={flow} reader={reader} />
          </p>
          <Citations basis={basisOf(flow)} reader={reader} />
        </li>
      ))}
    </ul>
  );
}

function Timeline({ events, reader }: { events: readonly RecordOf<'event'>[]; reader: Reader }): VNode {
  const sorted = [...events].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <ol class="timeline">
      {sorted.map((event) => (
        <li id={event.id} key={event.id}>
          <time dateTime={event.date}>{reader.day(event.date)}</time>{' '}
          <MarkSign mark={event.mark} note={event.markNote} flags={event.flags} reader={reader} />
          <br />
          <Said text={event.text} reader={reader} />
          <Citations basis={basisOf(event)} reader={reader} />
        </li>
      ))}
    </ol>
  );
}

function Disputes({ disputes, reader }: { disputes: readonly RecordOf<'dispute'>[]; reader: Reader }): VNode {
  return (
    <ul class="statements">
      {disputes.map((d) => (
        <li class="statement" id={d.id} key={d.id}>
          <p>
            <strong>
              <Said text={d.name} reader={reader} />
            </strong>{' '}
            <MarkSign mark={d.mark} note={d.markNote} flags={d.flags} reader={reader} />
            <span class="when" lang="en" dir="ltr">
              {d.forum}
              {d.date && <> · {reader.day(d.date)}</>} · {d.outcome.replaceAll('-', ' ')} · {d.result.replaceAll('-', ' ')}
            </span>
            <Said text={d.text} reader={reader} />
          </p>
          <Citations basis={basisOf(d)} reader={reader} />
        </li>
      ))}
    </ul>
  );
}

/** What else the Atlas says about a record: facts in chapters, cases, and when it happened. */
export function About({ id, reader }: { id: string; reader: Reader }): VNode {
  const { messages } = reader;
  const [chapters, disputes, events] = [about(id, 'chapter'), about(id, 'dispute'), about(id, 'event')];
  return (
    <>
      <Section title={messages.sysFacts} show={chapters.length > 0}>
        <Chapters chapters={chapters} reader={reader} />
      </Section>
      <Section title={messages.sysDisputes} show={disputes.length > 0}>
        <Disputes disputes={disputes} reader={reader} />
      </Section>
      <Section title={messages.sysTimeline} show={events.length > 0}>
        <Timeline events={events} reader={reader} />
      </Section>
    </>
  );
}

/** The head row of a table. */
export function TableHead({ headings }: { headings: readonly string[] }): VNode {
  return (
    <thead>
      <tr>
        {headings.map((heading) => (
          <th scope="col" key={heading}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Chapters about a record, as links; each is a page of its own. */
function Chapters({ chapters, reader }: { chapters: readonly RecordOf<'chapter'>[]; reader: Reader }): VNode {
  return (
    <ul class="picks">
      {chapters.map((chapter) => (
        <li key={chapter.id}>
          <a href={`/${reader.language}/atlas/${chapter.id}/`}>
            <Said text={chapter.heading} reader={reader} /> <span class="quiet">({chapter.statements.length})</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Tables that were published and measured; each has a page of its own. */
export function MeasuredTables({ tables, reader }: { tables: readonly RecordOf<'published-table'>[]; reader: Reader }): VNode | null {
  return (
    <Section title={auditMessagesByLanguage[reader.language].systemTables} show={tables.length > 0}>
      <ul class="picks">
        {tables.map((table) => (
          <li key={table.id}>
            <a href={`/${reader.language}/audit/table/${table.id}/`}>
              <Said text={table.name} reader={reader} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Sources({ sources, reader }: { sources: readonly RecordOf<'source'>[]; reader: Reader }): VNode | null {
  if (sources.length === 0) return null;
  return (
    <details class="sources">
      <summary>
        {reader.messages.sources} ({sources.length})
      </summary>
      <ul lang="en" dir="ltr">
        {sources.map((source) => (
          <li id={source.id} key={source.id}>
            <Name label={{ ...reader.label(source.id), language: undefined }} />
            {source.state !== undefined && <span class="quiet"> — {source.state}</span>}
            {source.address !== undefined && reader.label(source.id).href === undefined && <span class="quiet"> — {source.address}</span>}
            {source.read !== null && <span class="quiet"> ({fill(reader.messages.checkedOn, { date: reader.day(source.read) })})</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
