import { fill } from '@firebreak/core';
import { basisOf } from '@firebreak/trace';
import { Citations, CountryMap, MarkSign, type MessageKey, Name, type Reader, rulesByExposure, Said } from '@firebreak/ui';
import { europeShapes, mapSize } from '@firebreak/ui/node';
import type { VNode } from 'preact';
import { traceCountries } from '../../site/pages.ts';
import { mostExposing, rulesOf } from '../../site/rules.ts';
import { TableHead } from './parts.tsx';

const shapes = europeShapes();

export function MapView({ sector, reader }: { sector: string; reader: Reader }): VNode {
  const { messages, language } = reader;
  const title = fill(messages.atlasMapTitle, { sector: reader.label(sector).name });
  const rules = Object.fromEntries(traceCountries.map((country) => [country, mostExposing(rulesOf(sector, country))]));
  const collator = new Intl.Collator(language);
  const rows = traceCountries
    .map((id) => ({ id, name: reader.label(id).name, rules: rulesOf(sector, id) }))
    .toSorted((a, b) => collator.compare(a.name, b.name));
  return (
    <>
      <p class="crumbs screen-only">
        <a href={`/${language}/atlas/map/`}>{messages.atlasMap}</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">{messages.atlasMapLead}</p>
      <CountryMap
        title={title}
        {...mapSize}
        shapes={shapes}
        rules={rules}
        name={(id) => reader.label(id).name}
        unconfirmed={reader.messages.unconfirmed}
        legend={[
          ...rulesByExposure.map((rule) => ({ rule: rule as string, words: messages[`rule_${rule}` as MessageKey] })),
          { rule: 'unknown', words: messages.ruleUnknown },
        ]}
      />
      <p class="quiet">{messages.ruleSeveral}</p>
      <div class="scroll wide">
        <table>
          <TableHead headings={[messages.country, messages.rule, messages.basis]} />
          <tbody>
            {rows.map((row) =>
              row.rules.length === 0 ? (
                <tr key={row.id}>
                  <th scope="row">
                    <Name label={reader.label(row.id)} />
                  </th>
                  <td class="quiet" colSpan={2}>
                    {messages.ruleUnknown}
                  </td>
                </tr>
              ) : (
                row.rules.map((rule, index) => (
                  <tr key={rule.id}>
                    {index === 0 && (
                      <th scope="row" rowSpan={row.rules.length}>
                        <Name label={reader.label(row.id)} />
                      </th>
                    )}
                    <td>
                      <span class={`rule-word-${rule.rule}`}>{messages[`rule_${rule.rule}` as MessageKey]}</span>{' '}
                      <MarkSign mark={rule.mark} flags={rule.flags} reader={reader} />
                      <br />
                      <Said text={rule.summary} reader={reader} />
                    </td>
                    <td>
                      <Citations basis={basisOf(rule)} reader={reader} />
                    </td>
                  </tr>
                ))
              ),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}
