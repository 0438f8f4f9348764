import type { Basis } from '@firebreak/trace';
import type { VNode } from 'preact';
import type { Reader } from '../labels/index.ts';
import { Name } from '../labels/said.tsx';

/** Law first; sources that only report it follow as short links. */
export function ShortCitations({ basis, reader }: { basis: readonly Basis[]; reader: Reader }): VNode {
  const isSource = (b: Basis): boolean => b.instrument.startsWith('src-');
  const law = basis.filter((b) => !isSource(b));
  const sources = basis.filter(isSource);
  if (law.length === 0) return <Citations basis={basis} reader={reader} />;
  return (
    <span class="citations">
      {law.map((b) => (
        <Citation b={b} reader={reader} key={`${b.instrument}${b.at}`} />
      ))}
      {sources.map((b) => {
        const label = reader.label(b.instrument);
        return label.href === undefined ? null : (
          <a class="citation-source" href={label.href} title={label.name} rel="noreferrer" key={b.instrument}>
            {reader.messages.sourceShort}
          </a>
        );
      })}
    </span>
  );
}

/** Where a statement stands: text, place, and whether somebody compared it. Beside the text on wide pages, below it on narrow ones. */
export function Citations({ basis, reader }: { basis: readonly Basis[]; reader: Reader }): VNode {
  return (
    <span class="citations">
      {basis.map((b) => (
        <Citation b={b} reader={reader} key={`${b.instrument}${b.at}`} />
      ))}
    </span>
  );
}

function Citation({ b, reader }: { b: Basis; reader: Reader }): VNode {
  return (
    <span class={b.checked === null ? 'citation citation-unchecked' : 'citation'}>
      <span class="citation-sign" aria-hidden="true">
        §
      </span>{' '}
      <bdi>
        <Name label={reader.label(b.instrument)} />
        {b.at !== null && ` ${b.at}`}
      </bdi>
      {b.checked === null && <em> ({reader.messages.notChecked})</em>}{' '}
    </span>
  );
}
