import type { RecordOf } from '@firebreak/atlas';
import { basisOf } from '@firebreak/trace';
import { Citations, MarkSign, type MessageKey, type Reader, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { naming, sourcesOf } from '../../site/backlinks.ts';
import { codeOf, touchpoints, traceCountries } from '../../site/pages.ts';
import { countriesOf, rightsCode, rightsSystems } from '../../site/rights.ts';
import { About, Names, Section, Sources, TableHead } from './parts.tsx';

export function CountryView({ record, reader }: { record: RecordOf<'country'>; reader: Reader }): VNode {
  const { messages, language } = reader;
  const { id } = record;
  const firewalls = naming(id, 'firewall').toSorted((a, b) => (a.sector < b.sector ? -1 : 1));
  const systems = naming(id, 'system');
  const instruments = naming(id, 'instrument');
  const authorities = naming(id, 'authority');
  const rightsSystemsHere = rightsSystems.filter((system) => countriesOf(system).includes(id));
  return (
    <>
      <h1>
        <Said text={record.name} reader={reader} />
      </h1>
      <p>
        <Names ids={record.groups} reader={reader} /> <MarkSign mark={record.mark} note={record.markNote} reader={reader} />
      </p>
      <Section title={messages.traceTitle} show={traceCountries.includes(id)}>
        <ul class="picks">
          {touchpoints.map((touchpoint) => (
            <li key={touchpoint.id}>
              <a href={`/${language}/trace/${codeOf(touchpoint.id, id)}/`}>{reader.label(touchpoint.id).name}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={messages.useRightsSystem} show={rightsSystemsHere.length > 0}>
        <ul class="picks">
          {rightsSystemsHere.map((system) => (
            <li key={system.id}>
              <a href={`/${language}/rights/${rightsCode(system.id, id)}/`}>{reader.label(system.id).name}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={messages.rulesBySector} show={firewalls.length > 0}>
        <div class="scroll">
          <table>
            <TableHead headings={[messages.sector, messages.rule, messages.basis]} />
            <tbody>
              {firewalls.map((f) => (
                <tr id={f.id} key={f.id}>
                  <th scope="row">{reader.label(f.sector).name}</th>
                  <td>
                    <span class={`rule-word-${f.rule}`}>{messages[`rule_${f.rule}` as MessageKey]}</span>{' '}
                    <MarkSign mark={f.mark} note={f.markNote} flags={f.flags} reader={reader} />
                    <br />
                    <Said text={f.summary} reader={reader} />
                    {(f.exceptions ?? []).map((e, index) => (
                      <p class="exception" key={String(index)}>
                        <strong>{messages.traceException}:</strong> <Said text={e.text} reader={reader} />
                      </p>
                    ))}
                  </td>
                  <td>
                    <Citations basis={basisOf(f)} reader={reader} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <Section title={messages.kind_system} show={systems.length > 0}>
        <p>
          <Names ids={systems.map((s) => s.id)} reader={reader} />
        </p>
      </Section>
      <Section title={messages.kind_authority} show={authorities.length > 0}>
        <ul class="picks">
          {authorities.map((a) => (
            <li key={a.id}>
              <a href={`/${language}/atlas/${a.id}/`}>
                <Said text={a.name} reader={reader} />
              </a>
              <span class="quiet">{a.roles.map((role) => reader.label(role).name).join(reader.messages.comma)}</span>{' '}
              <MarkSign mark={a.mark} reader={reader} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={messages.kind_instrument} show={instruments.length > 0}>
        <p>
          <Names ids={instruments.map((i) => i.id)} reader={reader} />
        </p>
      </Section>
      <About id={record.id} reader={reader} />
      <Sources sources={sourcesOf([record, ...firewalls])} reader={reader} />
    </>
  );
}
