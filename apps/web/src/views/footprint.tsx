import { Citations, MarkSign, Name, type Reader, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { footprintData } from '../site/knowledge.ts';
import { TableHead } from './atlas/parts.tsx';

/** Without JavaScript: every kind of record, how long, from which day, to read and to print. */
export function FootprintWorksheet({ reader }: { reader: Reader }): VNode {
  const { messages } = reader;
  return (
    <div id="worksheet" class="wide">
      <p>{messages.footprintNoJs}</p>
      <div class="scroll">
        <table>
          <TableHead headings={[messages.footprintWhat, messages.sysHolds, messages.sysUntil]} />
          <tbody>
            {footprintData.categories.map((category) => (
              <tr key={category.id}>
                <td>{[...new Set(category.collected.map((c) => reader.label(c.event).name))].join(', ')}</td>
                <th scope="row">
                  <Name label={reader.label(category.system)} />: <Said text={category.name} reader={reader} />{' '}
                  <MarkSign mark={category.mark} reader={reader} />
                </th>
                <td>
                  {category.retention.map((rule, index) => (
                    <p key={String(index)}>
                      <Said text={rule.text} reader={reader} /> <MarkSign mark={rule.mark} reader={reader} />
                      <Citations basis={rule.basis.slice(0, 1)} reader={reader} />
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
