import { type Count, isExact, type MetricId, metricIds } from '@firebreak/audit';
import type { PublishedTable } from '@firebreak/audit/published';
import { metricName } from '@firebreak/audit/words';
import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import type { AuditReader } from '../../reader.ts';

interface Column {
  readonly heading: string;
  /** One field for each group. */
  readonly fields: readonly string[];
}

/** The numbers as they were understood, under plain names. */
export function ReadTable({ table, reader }: { table: PublishedTable; reader: AuditReader }): VNode {
  const names = table.groups.map(({ name }) => name);
  const columns = columnsOf(table, reader);
  return (
    <section class="scroll" tabIndex={0} aria-label={reader.words.numbers}>
      <table class="counts-read">
        <thead>
          <tr>
            <th scope="col">{reader.words.checkGroups}</th>
            {columns.map(({ heading }) => (
              <th scope="col" class="end" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, row) => (
            <tr key={name.join('+')}>
              <th scope="row">
                <bdi>{name.join(' + ')}</bdi>
              </th>
              {columns.map(({ heading, fields }) => (
                <td class="end" key={heading}>
                  {fields[row]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const cellNames = [
  ['tp', 'tp'],
  ['fp', 'fp'],
  ['fn', 'fn'],
  ['tn', 'tn'],
  ['flaggedUnknown', 'flagged_unknown'],
  ['clearedUnknown', 'not_flagged_unknown'],
] as const;

const sampleNames = [
  ['negative', 'random_ok'],
  ['positive', 'random_error'],
] as const;

function columnsOf({ groups }: PublishedTable, reader: AuditReader): Column[] {
  const { words, language } = reader;
  const some = (count: Count | undefined): boolean => count !== undefined && count.high > 0;
  const cells = cellNames.filter(([id]) => groups.some((group) => some(group.cells?.[id])));
  const rates = metricIds.filter((metric) => groups.some(({ given }) => given[metric] !== undefined));
  const rate = (metric: MetricId): Column => ({
    heading: metricName(metric, language),
    fields: groups.map(({ given }) => {
      const share = given[metric];
      return share === undefined
        ? words.notKnown
        : fill(words.countOf, { count: countInWords(share.numerator, reader), all: countInWords(share.denominator, reader) });
    }),
  });
  return [
    { heading: words.meaning_n, fields: groups.map(({ n }) => countInWords(n, reader)) },
    ...cells.map(([id, name]) => ({
      heading: words[`meaning_${name}`],
      fields: groups.map((group) => (group.cells === null ? words.notKnown : countInWords(group.cells[id], reader))),
    })),
    ...(groups.some(({ sample }) => sample !== undefined)
      ? sampleNames.map(([id, name]) => ({
          heading: words[`meaning_${name}`],
          fields: groups.map(({ sample }) => (sample === undefined ? words.notKnown : countInWords(sample[id], reader))),
        }))
      : []),
    ...rates.map(rate),
  ];
}

/** `805`; within bounds `0–9`. */
function countInWords(count: Count, { numbers }: AuditReader): string {
  return isExact(count) ? numbers.count(count.low) : `${numbers.count(count.low)}–${numbers.count(count.high)}`;
}
