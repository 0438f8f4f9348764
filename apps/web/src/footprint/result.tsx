/**
 * What the footprint page answers: the records on one time axis, then each with its days, its readers and its rights.
 *
 * @module
 */
import { inLanguage, type Text } from '@firebreak/atlas';
import { fill, type LegalDay, parseLegalDay } from '@firebreak/core';
import { type FootprintRecord, footprint, type LifeEvent } from '@firebreak/trace';
import { type Bar, Citations, Name, type Reader, RetentionBars, Said, yearTicks } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { Answers, FootprintFile } from './interview.tsx';

export function Result({ file, reader, answers, on }: { file: FootprintFile; reader: Reader; answers: Answers; on: LegalDay }): VNode {
  const { messages } = reader;
  const events = answers.kinds.flatMap((kind): LifeEvent[] => {
    const date = parseLegalDay(answers.days[kind] ?? '');
    return date === undefined ? [] : [{ kind, date, country: answers.countries[kind] || undefined }];
  });
  const undated = answers.kinds.filter((kind) => parseLegalDay(answers.days[kind] ?? '') === undefined);
  const { records, notMade, eventsWithoutRecord } = footprint(file.footprint, {
    events: events.filter((event) => event.date <= on),
    born: parseLegalDay(answers.born),
    on,
  });
  const future = events.filter((event) => event.date > on);
  const title = (record: { readonly system: string; readonly category: string }): string =>
    `${reader.label(record.system).name}: ${inLanguage(file.footprint.categories.find((c) => c.id === record.category)!.name, reader.language).text}`;
  return (
    <>
      {undated.length > 0 && (
        <p class="exception">
          {fill(messages.footprintNoDate, { events: undated.map((kind) => reader.label(kind).name).join(reader.messages.comma) })}
        </p>
      )}
      {future.length > 0 && (
        <p class="exception">
          {fill(messages.footprintFuture, { events: future.map((event) => reader.label(event.kind).name).join(messages.comma) })}
        </p>
      )}
      {eventsWithoutRecord.length > 0 && (
        <p class="exception">
          {fill(messages.footprintNoRecord, { events: eventsWithoutRecord.map((kind) => reader.label(kind).name).join(messages.comma) })}
        </p>
      )}
      {records.length === 0 ? <p>{messages.footprintNone}</p> : <Picture records={records} title={title} reader={reader} on={on} />}
      {notMade.map((n) => (
        <p key={`${n.category}${n.date}`}>
          {fill(messages.footprintNotMade, { age: n.age, record: title(n) })}
          {!n.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>} <Citations basis={n.cite} reader={reader} />
        </p>
      ))}
      {records.map((record) => (
        <section class="record" key={`${record.category}${record.since}`}>
          <h3>
            <Name label={reader.label(record.system)} />:{' '}
            <Said text={file.footprint.categories.find((c) => c.id === record.category)!.name} reader={reader} />
            {!record.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>}
          </h3>
          <p>
            <strong>{untilWords(record, reader)}</strong>, {fill(messages.footprintSince, { date: reader.day(record.since) })}
          </p>
          <p>
            <span class="quiet">{messages.data}:</span> {record.data.map((id) => reader.label(id).name).join(reader.messages.comma)}
          </p>
          {record.notTaken.map((n) => (
            <p key={n.data.join()}>
              {fill(messages.footprintNotTaken, { age: n.age })}: {n.data.map((id) => reader.label(id).name).join(reader.messages.comma)}{' '}
              <Citations basis={n.cite} reader={reader} />
            </p>
          ))}
          <details open={record.deleteBy === null}>
            <summary>{messages.footprintWhy}</summary>
            <ul class="statements">
              {record.derivation.map((step) => (
                <li class="statement" key={`${step.step}${step.date}`}>
                  <p>
                    {step.date === null ? '?' : reader.day(step.date)} —{' '}
                    {step.step.startsWith('P') ? `+ ${step.step}` : reader.label(step.step).name}: <Said text={step.why} reader={reader} />
                    {!step.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>}
                  </p>
                  <Citations basis={step.cite} reader={reader} />
                </li>
              ))}
            </ul>
          </details>
          <CitedList
            title={messages.footprintWho}
            items={record.readers.map((r) => ({ ...r, name: reader.label(r.role).name, text: r.text }))}
            reader={reader}
          />
          <CitedList
            title={messages.footprintRights}
            items={record.rights.map((r) => ({ ...r, name: `☞ ${reader.label(r.right).name}`, text: r.addressee }))}
            reader={reader}
          />
          {file.rightsPages[record.system] !== undefined && (
            <p>
              <a href={file.rightsPages[record.system]}>☞ {messages.useRights}</a>
            </p>
          )}
        </section>
      ))}
    </>
  );
}

function untilWords(record: FootprintRecord, reader: Reader): string {
  const { messages } = reader;
  if (record.deleteBy === null) return messages.footprintDepends;
  return fill(record.status === 'should-be-deleted' ? messages.footprintPast : messages.footprintUntil, {
    date: reader.day(record.deleteBy),
  });
}

function Picture({
  records,
  title,
  reader,
  on,
}: {
  records: readonly FootprintRecord[];
  title: (record: FootprintRecord) => string;
  reader: Reader;
  on: LegalDay;
}): VNode {
  const { messages } = reader;
  const bars = records.map(
    (record): Bar => ({
      id: `${record.category}${record.since}`,
      name: title(record),
      start: yearOf(record.since),
      end: record.deleteBy === null ? null : yearOf(record.deleteBy),
      words: untilWords(record, reader),
      kind: record.status === 'kept' ? 'kept' : record.status === 'should-be-deleted' ? 'past' : 'open',
    }),
  );
  const ends = bars.flatMap((bar) => [bar.start, bar.end ?? yearOf(on) + 1]);
  return (
    <RetentionBars
      title={messages.footprintResult}
      description={bars.map((bar) => `${bar.name}: ${bar.words}`).join('; ')}
      bars={bars}
      ticks={yearTicks(Math.floor(Math.min(...ends, yearOf(on))), Math.ceil(Math.max(...ends, yearOf(on)))).map((at) => ({
        at,
        words: String(at),
      }))}
      today={{ at: yearOf(on), words: messages.today }}
      direction={messages.direction === 'rtl' ? 'rtl' : 'ltr'}
    />
  );
}

/** A day as a place on an axis of years; only for drawing. */
function yearOf(day: LegalDay): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return year + (month - 1) / 12 + (date - 1) / 365;
}

interface CitedItem {
  readonly name: string;
  readonly text: Text;
  readonly confirmed: boolean;
  readonly cite: Parameters<typeof Citations>[0]['basis'];
}

function CitedList({ title, items, reader }: { title: string; items: readonly CitedItem[]; reader: Reader }): VNode {
  return (
    <details>
      <summary>{title}</summary>
      <ul class="statements">
        {items.map((item, index) => (
          <li class="statement" key={String(index)}>
            <p>
              <strong>{item.name}</strong>: <Said text={item.text} reader={reader} />
              {!item.confirmed && <span class="mark mark-unconfirmed">{reader.messages.unconfirmed}</span>}
            </p>
            <Citations basis={item.cite} reader={reader} />
          </li>
        ))}
      </ul>
    </details>
  );
}
