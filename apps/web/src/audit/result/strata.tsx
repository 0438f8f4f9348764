/**
 * The same comparison within each value of something that may explain it.
 *
 * @module
 */
import type { Report, StratumReport } from '@firebreak/audit';
import { groupName, metricName, phraseToText, referenceName, sayDifference } from '@firebreak/audit/words';
import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import type { AuditReader } from '../reader.ts';
import { Heading } from './heading.tsx';
import { Phrased } from './phrase.tsx';
import { rateInWords } from './rate.ts';

interface StrataProps {
  readonly report: Report;
  readonly reader: AuditReader;
  readonly level: number;
}

export function Strata({ report, reader, level }: StrataProps): VNode | null {
  const [first] = report.strata;
  if (first === undefined) return null;
  return (
    <section>
      <Heading level={level}>{fill(reader.words.strata, { column: first.column })}</Heading>
      <p class="hint">{reader.words.strataHint}</p>
      {report.strata.map((stratum) => (
        <Stratum stratum={stratum} reader={reader} key={`${stratum.metric}${stratum.group.join('+')}`} />
      ))}
    </section>
  );
}

function Stratum({ stratum, reader }: { stratum: StratumReport; reader: AuditReader }): VNode {
  const { words, language } = reader;
  const group = <Phrased phrase={groupName(stratum.group, language)} />;
  const name = `${metricName(stratum.metric, language)}: ${phraseToText(groupName(stratum.group, language), language)}`;
  const reference = <Phrased phrase={referenceName(stratum.reference, language)} />;
  return (
    <details class="audit-stratum" open={stratum.change === 'reversed' || stratum.change === 'vanishes'}>
      <summary>
        {metricName(stratum.metric, language)}: {group} / {reference} — {words[`change_${stratum.change}`]}
      </summary>
      <section class="scroll" tabIndex={0} aria-label={name}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <bdi>{stratum.column}</bdi>
              </th>
              <th scope="col" class="end">
                {group}
              </th>
              <th scope="col" class="end">
                {reference}
              </th>
              <th scope="col" class="end">
                {words.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {stratum.strata.map(({ value, groupRate, referenceRate, difference }) => (
              <tr key={value}>
                <th scope="row">
                  <bdi>{value}</bdi>
                </th>
                <td class="end">{rateInWords(groupRate, reader)}</td>
                <td class="end">{rateInWords(referenceRate, reader)}</td>
                <td class="end">{sayDifference(difference, language)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{words.strataOverall}</th>
              <td />
              <td />
              <td class="end">{sayDifference(stratum.overall, language)}</td>
            </tr>
            <tr>
              <th scope="row">{words.strataAdjusted}</th>
              <td />
              <td />
              <td class="end">{sayDifference(stratum.adjusted, language)}</td>
            </tr>
          </tbody>
        </table>
      </section>
    </details>
  );
}
