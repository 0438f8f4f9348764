/**
 * Where groups are made from several columns: the groups of each column alone.
 *
 * @module
 */
import type { Report } from '@firebreak/audit';
import { groupName, metricName, metricOrder } from '@firebreak/audit/words';
import type { VNode } from 'preact';
import type { AuditReader } from '../reader.ts';
import { Heading } from './heading.tsx';
import { Phrased } from './phrase.tsx';
import { rateInWords } from './rate.ts';

interface MarginsProps {
  readonly report: Report;
  readonly reader: AuditReader;
  readonly level: number;
}

export function Margins({ report, reader, level }: MarginsProps): VNode | null {
  if (report.margins.length === 0) return null;
  return (
    <section>
      <Heading level={level}>{reader.words.margins}</Heading>
      {report.margins.map((margin) => (
        <Margin margin={margin} reader={reader} key={margin.column} />
      ))}
    </section>
  );
}

function Margin({ margin: { column, groups }, reader }: { margin: Report['margins'][number]; reader: AuditReader }): VNode {
  const { language } = reader;
  const told = new Set(groups.flatMap(({ rates }) => rates.map(({ metric }) => metric)));
  const metrics = metricOrder.filter((metric) => told.has(metric));
  return (
    <section class="scroll" tabIndex={0} aria-label={column}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <bdi>{column}</bdi>
            </th>
            {metrics.map((metric) => (
              <th scope="col" class="end" key={metric}>
                {metricName(metric, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, rates }) => (
            <tr key={name.join('+')}>
              <th scope="row">
                <Phrased phrase={groupName(name, language)} />
              </th>
              {metrics.map((metric) => {
                const rate = rates.find((one) => one.metric === metric);
                return (
                  <td class="end" key={metric}>
                    {rate === undefined ? reader.words.notKnown : rateInWords(rate, reader)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
