/**
 * Pages of instruments, authorities, touchpoints and chapters.
 *
 * @module
 */
import type { RecordOf } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import { basisOf } from '@firebreak/trace';
import { Citations, MarkSign, type Reader, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { tablesFrom } from '../../site/audit.ts';
import { naming, sourcesOf } from '../../site/backlinks.ts';
import { codeOf } from '../../site/pages.ts';
import { About, Facts, FlowTable, MeasuredTables, Names, Section, Sources, Statement } from './parts.tsx';

/** More citing records than this are counted, not listed. */
const mostListed = 120;

export function InstrumentView({ record, reader }: { record: RecordOf<'instrument'>; reader: Reader }): VNode {
  const { messages } = reader;
  const day = (value: string | undefined): string | null =>
    value === undefined ? null : value === 'pending' ? messages.pending : reader.day(value);
  const flows = naming(record.id, 'flow');
  const rules = naming(record.id, 'firewall');
  const systems = naming(record.id, 'system');
  return (
    <>
      <h1>
        <Said text={record.name} reader={reader} />
      </h1>
      <p>
        <MarkSign mark={record.mark} note={record.markNote} flags={record.flags} reader={reader} />
        {record.summary !== undefined && <Said text={record.summary} reader={reader} />}
        <Citations basis={basisOf(record)} reader={reader} />
      </p>
      <Facts
        rows={[
          ['CELEX', record.celex],
          [
            'ELI',
            record.eli === undefined ? null : (
              <a href={record.eli} rel="noreferrer">
                {record.eli}
              </a>
            ),
          ],
          [messages.source, record.national],
          [messages.inForce, day(record.inForce)],
          [messages.applies, day(record.applies)],
          [
            messages.repealed,
            record.repealed === undefined ? null : (
              <>
                {day(record.repealed)} {record.repealedBy !== undefined && <Names ids={[record.repealedBy]} reader={reader} />}
              </>
            ),
          ],
          ['↳', (record.amends ?? []).length > 0 ? <Names ids={record.amends ?? []} reader={reader} /> : null],
        ]}
      />
      <Section title={messages.kind_system} show={systems.length > 0}>
        <p>
          <Names ids={systems.map((s) => s.id)} reader={reader} />
        </p>
      </Section>
      <Section title={messages.rulesBySector} show={rules.length > 0}>
        <ul class="statements">
          {rules.map((rule) => (
            <Statement text={rule.summary} evidence={rule} reader={reader} key={rule.id} />
          ))}
        </ul>
      </Section>
      <Section title={messages.usedBy} show={flows.length > 0}>
        {flows.length > 12 ? (
          <ul class="picks">
            {flows.slice(0, mostListed).map((flow) => (
              <li key={flow.id}>
                {reader.label(flow.origin).name} <span class="arrow" aria-hidden="true" /> {reader.label(flow.recipient).name}
              </li>
            ))}
          </ul>
        ) : (
          <FlowTable flows={flows} reader={reader} />
        )}
      </Section>
      <About id={record.id} reader={reader} />
      <Sources sources={sourcesOf([record])} reader={reader} />
    </>
  );
}

export function AuthorityView({ record, reader }: { record: RecordOf<'authority'>; reader: Reader }): VNode {
  const { messages } = reader;
  const unreachable = record.postal === null && record.email === null && record.website === null && record.phone === null;
  return (
    <>
      <h1>
        <Said text={record.name} reader={reader} />
      </h1>
      <p>
        <Names ids={[record.country]} reader={reader} /> · {record.roles.map((role) => reader.label(role).name).join(reader.messages.comma)}{' '}
        <MarkSign mark={record.mark} note={record.markNote} flags={record.flags} reader={reader} />
      </p>
      {unreachable && <p class="error">{messages.noContact}</p>}
      <Facts
        rows={[
          [messages.answersFor, (record.systems ?? []).length > 0 ? <Names ids={record.systems ?? []} reader={reader} /> : null],
          [
            messages.postal,
            record.postal && <bdi>{record.postal.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))}</bdi>,
          ],
          [
            messages.email,
            record.email && (
              <a href={`mailto:${record.email}`}>
                <bdi>{record.email}</bdi>
              </a>
            ),
          ],
          [messages.phone, record.phone && <bdi dir="ltr">{record.phone}</bdi>],
          [
            messages.website,
            record.website &&
              (/^https?:/.test(record.website) ? (
                <a href={record.website} rel="noreferrer">
                  {record.website}
                </a>
              ) : (
                record.website
              )),
          ],
          [messages.languages, record.languages.map(reader.languageName).join(messages.comma)],
          [messages.date, record.asOf && fill(messages.asOf, { date: record.asOf })],
        ]}
      />
      {record.details !== undefined && (
        <div lang="en" dir="ltr">
          <Facts rows={Object.entries(record.details).map(([key, value]) => [inWords(key), value] as const)} />
        </div>
      )}
      <Citations basis={basisOf(record)} reader={reader} />
    </>
  );
}

/** `complaintWebform` -> `complaint webform` */
function inWords(key: string): string {
  return key.replaceAll('-', ' ').replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

export function TouchpointView({ record, reader }: { record: RecordOf<'touchpoint'>; reader: Reader }): VNode {
  const { messages } = reader;
  const flows = naming(record.id, 'flow').filter((flow) => flow.origin === record.id);
  return (
    <>
      <h1>{reader.label(record.id).name}</h1>
      <p>
        <Said text={record.description} reader={reader} />
      </p>
      <Facts
        rows={[
          [messages.collects, record.collects.map((id) => reader.label(id).name).join(reader.messages.comma)],
          [messages.givenFor, record.purposes.map((id) => reader.label(id).name).join(reader.messages.comma)],
        ]}
      />
      <p>
        <MarkSign mark={record.mark} note={record.markNote} reader={reader} />
      </p>
      <p>
        <a href={`/${reader.language}/trace/${codeOf(record.id)}/`}>{messages.menuTrace}</a>
      </p>
      <About id={record.id} reader={reader} />
      <Section title={messages.sysFlows} show={flows.length > 0}>
        <div class="scroll">
          <table>
            <tbody>
              {flows.map((flow) => (
                <tr id={flow.id} key={flow.id}>
                  <th scope="row">
                    <Names ids={flow.countries} reader={reader} />
                  </th>
                  <td>
                    <span class="arrow" aria-hidden="true" /> {reader.label(flow.recipient).name}: {reader.label(flow.mode).name}{' '}
                    <MarkSign mark={flow.mark} reader={reader} />
                  </td>
                  <td>
                    <Citations basis={basisOf(flow).slice(0, 2)} reader={reader} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </>
  );
}

export function ChapterView({ record, reader }: { record: RecordOf<'chapter'>; reader: Reader }): VNode {
  return (
    <>
      <p class="crumbs">
        <Names ids={record.about} reader={reader} />
      </p>
      <h1>
        <Said text={record.heading} reader={reader} />
      </h1>
      <ul class="statements">
        {record.statements.map((s) => (
          <Statement id={s.id} text={s.text} evidence={s} reader={reader} key={s.id} />
        ))}
      </ul>
      <MeasuredTables tables={tablesFrom(record)} reader={reader} />
      <Sources sources={sourcesOf([record])} reader={reader} />
    </>
  );
}
