import { english, inLanguage, type RecordOf } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import { basisOf } from '@firebreak/trace';
import { type Bar, Citations, MarkSign, type MessageKey, Name, type Reader, RetentionBars, Said, yearTicks } from '@firebreak/ui';
import type { VNode } from 'preact';
import { tablesAbout } from '../../site/audit.ts';
import { about, naming, sourcesOf } from '../../site/backlinks.ts';
import { rightsPageBySystem } from '../../site/rights.ts';
import { ClaimTable } from './claims.tsx';
import { About, Facts, FlowTable, MeasuredTables, Names, Section, Sources, Statement, TableHead } from './parts.tsx';

export function SystemView({ record, reader }: { record: RecordOf<'system'>; reader: Reader }): VNode {
  const { messages } = reader;
  const categories = about(record.id, 'category');
  const claims = about(record.id, 'claim');
  const harms = about(record.id, 'harm');
  const flows = naming(record.id, 'flow');
  const rightsPage = rightsPageBySystem(reader.language)[record.id];
  return (
    <>
      <h1>
        <Said text={record.name} reader={reader} />
      </h1>
      <p class="lead">
        <Said text={record.fullName} reader={reader} />
      </p>
      <p>
        <Said text={record.summary} reader={reader} />{' '}
        <MarkSign mark={record.mark} note={record.markNote} flags={record.flags} reader={reader} />
        <Citations basis={basisOf(record)} reader={reader} />
      </p>
      <Facts
        rows={[
          [
            messages.status,
            <>
              {messages[`status_${record.status.value}` as MessageKey]}
              {record.status.since !== undefined && `, ${fill(messages.since, { date: reader.day(record.status.since) })}`}{' '}
              <MarkSign mark={record.status.mark} note={record.status.markNote} flags={record.status.flags} reader={reader} />
              {record.status.text !== undefined && (
                <p>
                  <Said text={record.status.text} reader={reader} />
                </p>
              )}
              <Citations basis={basisOf(record.status)} reader={reader} />
            </>,
          ],
          [
            messages.operator,
            <span lang="en" dir="ltr">
              {record.operator}
            </span>,
          ],
          [
            messages.place,
            record.where === undefined ? (
              <Names ids={[record.place]} reader={reader} />
            ) : (
              <span lang="en" dir="ltr">
                {record.where}
              </span>
            ),
          ],
          [messages.sysLaw, record.instruments.length > 0 ? <Names ids={record.instruments} reader={reader} /> : null],
        ]}
      />
      <Section title={messages.sysHolds} show={categories.length > 0}>
        <RetentionPicture categories={categories} reader={reader} />
        {categories.map((category) => (
          <CategoryView category={category} reader={reader} key={category.id} />
        ))}
      </Section>
      <Section title={messages.sysRights} show={(record.rights ?? []).length > 0}>
        <ul class="statements">
          {(record.rights ?? []).map((right, index) => (
            <li class="statement" key={String(index)}>
              <p>
                <strong class="right">☞ {reader.label(right.right).name}</strong> — <Said text={right.addressee} reader={reader} />{' '}
                <MarkSign mark={right.mark} note={right.markNote} flags={right.flags} reader={reader} />
              </p>
              <Citations basis={basisOf(right)} reader={reader} />
            </li>
          ))}
        </ul>
        {rightsPage !== undefined && (
          <p>
            <a href={rightsPage}>☞ {messages.useRightsSystem}</a>
          </p>
        )}
      </Section>
      <Section title={messages.sysClaims} show={claims.length > 0}>
        <p class="quiet">{messages.sysClaimsText}</p>
        <ClaimTable claims={claims} reader={reader} />
      </Section>
      <MeasuredTables tables={tablesAbout(record.id)} reader={reader} />
      <Section title={messages.sysHarms} show={harms.length > 0}>
        <ul class="statements">
          {harms.map((harm) => (
            <Statement id={harm.id} text={harm.text} evidence={harm} reader={reader} key={harm.id} />
          ))}
        </ul>
      </Section>
      <About id={record.id} reader={reader} />
      <Section title={messages.sysFlows} show={flows.length > 0}>
        <FlowSummary flows={flows} reader={reader} />
      </Section>
      <Sources sources={sourcesOf([record, ...categories, ...claims, ...harms])} reader={reader} />
    </>
  );
}

/** Many flows fit a table; few are told in full. */
function FlowSummary({ flows, reader }: { flows: readonly RecordOf<'flow'>[]; reader: Reader }): VNode {
  const { messages } = reader;
  if (flows.length <= 12) return <FlowTable flows={flows} reader={reader} />;
  return (
    <div class="scroll">
      <table>
        <TableHead headings={[messages.sysFlows, messages.mode, messages.basis]} />
        <tbody>
          {flows.map((flow) => (
            <tr id={flow.id} key={flow.id}>
              <td>
                <Name label={reader.label(flow.origin)} /> <span class="arrow" aria-hidden="true" />{' '}
                <Name label={reader.label(flow.recipient)} />
              </td>
              <td>
                {reader.label(flow.mode).name} {flow.from === 'pending' && <span class="mark mark-flag">{messages.pending}</span>}{' '}
                <MarkSign mark={flow.mark} reader={reader} />
              </td>
              <td>
                <Citations basis={basisOf(flow).slice(0, 1)} reader={reader} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CategoryView({ category, reader }: { category: RecordOf<'category'>; reader: Reader }): VNode {
  const { messages } = reader;
  return (
    <details id={category.id}>
      <summary>
        <Said text={category.name} reader={reader} /> <MarkSign mark={category.mark} flags={category.flags} reader={reader} />
      </summary>
      <Facts
        rows={[
          [messages.sysWhose, <Said text={category.subjects} reader={reader} />],
          [messages.data, <Names ids={category.data} reader={reader} />],
          [messages.sysCollected, <Names ids={category.collected.map((c) => c.event)} reader={reader} />],
        ]}
      />
      <Citations basis={basisOf(category)} reader={reader} />
      {(category.ages ?? []).length > 0 && (
        <ul class="plain">
          {(category.ages ?? []).map((age, index) => (
            <li key={String(index)}>
              <Names ids={age.data} reader={reader} />: {age.minimum ?? 0}–{age.maximum ?? '…'}{' '}
              <MarkSign mark={age.mark} note={age.markNote} reader={reader} /> <Citations basis={basisOf(age)} reader={reader} />
            </li>
          ))}
        </ul>
      )}
      <h3>{messages.sysUntil}</h3>
      <ul class="statements">
        {category.retention.map((rule, index) => (
          <Statement text={rule.text} evidence={rule} reader={reader} key={String(index)} />
        ))}
      </ul>
      {(category.earlyDeletion ?? []).length > 0 && (
        <>
          <h3>{messages.sysEarly}</h3>
          <ul class="statements">
            {(category.earlyDeletion ?? []).map((rule, index) => (
              <Statement text={rule.text} evidence={rule} reader={reader} key={String(index)} />
            ))}
          </ul>
        </>
      )}
      <h3>{messages.sysWho}</h3>
      <div class="scroll">
        <table>
          <tbody>
            {category.readers.map((r, index) => (
              <tr key={String(index)}>
                <th scope="row">
                  {reader.label(r.role).name} <MarkSign mark={r.mark} flags={r.flags} reader={reader} />
                </th>
                <td>
                  <Said text={r.text} reader={reader} /> {r.from === 'pending' && <span class="mark mark-flag">{messages.pending}</span>}
                  <Citations basis={basisOf(r)} reader={reader} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The longest fixed period of each category, on one axis of years from the start of its clock. */
function RetentionPicture({ categories, reader }: { categories: readonly RecordOf<'category'>[]; reader: Reader }): VNode | null {
  const { messages } = reader;
  const bars = categories.map((category): Bar => {
    const longest = Math.max(0, ...category.retention.filter((rule) => rule.from !== 'pending').map((rule) => yearsOf(rule.period)));
    const words = longest === 0 ? messages.noFixedPeriod : reader.span(longest);
    return {
      id: category.id,
      name: inLanguage(category.name, reader.language).text,
      start: 0,
      end: longest === 0 ? null : longest,
      words,
      kind: longest === 0 ? 'open' : 'kept',
    };
  });
  if (bars.every((bar) => bar.end === null)) return null;
  const last = Math.max(...bars.map((bar) => bar.end ?? 0));
  return (
    <>
      <RetentionBars
        title={`${english(messages.sysUntil)}`}
        description={bars.map((bar) => `${bar.name}: ${bar.words}`).join('; ')}
        bars={bars}
        ticks={yearTicks(0, Math.ceil(last)).map((at) => ({ at, words: String(at) }))}
        direction={messages.direction === 'rtl' ? 'rtl' : 'ltr'}
      />
      <p class="quiet">{messages.sysRetentionText}</p>
    </>
  );
}

function yearsOf(period: string | null): number {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period ?? '');
  if (parts === null) return 0;
  const [years, months, weeks] = [1, 2, 3].map((i) => Number(parts[i] ?? 0)) as [number, number, number];
  // Odd days (3 years and 1 day) are in the table; a bar cannot show them.
  return years + months / 12 + weeks / 52;
}
