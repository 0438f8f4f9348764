/**
 * A picture with its table: what the picture shows can be read, copied and heard.
 *
 * @module
 */
import { type Picture, pictureToSvg } from '@firebreak/audit/picture';
import { phraseToText } from '@firebreak/audit/words';
import type { VNode } from 'preact';
import type { AuditReader } from '../reader.ts';
import { Phrased } from './phrase.tsx';

/** INVARIANT (escaped picture): `pictureToSvg` escapes every text, so its SVG may be set as it is. */
export function Figure({ picture, reader }: { picture: Picture; reader: AuditReader }): VNode {
  const { columns, rows } = picture.table;
  return (
    <figure class="audit-figure">
      <figcaption>
        <Phrased phrase={picture.title} />
      </figcaption>
      <div class="audit-picture scroll" dangerouslySetInnerHTML={{ __html: pictureToSvg(picture, reader.language) }} />
      {rows.length > 0 && (
        <details class="audit-numbers">
          <summary>{reader.words.numbers}</summary>
          <section class="scroll" tabIndex={0} aria-label={phraseToText(picture.title, reader.language)}>
            <table>
              <thead>
                <tr>
                  {columns.map(({ heading, align }, index) => (
                    <th scope="col" class={align === 'end' ? 'end' : undefined} key={String(index)}>
                      <Phrased phrase={heading} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((cells, row) => (
                  <tr key={String(row)}>
                    {cells.map((cell, index) =>
                      index === 0 ? (
                        <th scope="row" key="0">
                          <Phrased phrase={cell} />
                        </th>
                      ) : (
                        <td class={columns[index]?.align === 'end' ? 'end' : undefined} key={String(index)}>
                          <Phrased phrase={cell} />
                        </td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      )}
    </figure>
  );
}
