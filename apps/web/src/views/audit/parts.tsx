/**
 * Parts that the pages about Audit share.
 *
 * @module
 */
import { Choices, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { AuditReader } from '../../audit/reader.ts';
import { publishedTables } from '../../site/audit.ts';

/** Published tables of the Atlas, each with a page of its own. */
export function ExampleList({ reader }: { reader: AuditReader }): VNode {
  return (
    <Choices
      choices={publishedTables.map(({ id, name, about }) => ({
        id,
        href: `/${reader.language}/audit/table/${id}/`,
        name: <Said text={name} reader={reader} />,
        text: <Said text={about} reader={reader} />,
      }))}
    />
  );
}

/** The same from a terminal. */
export function Command(): VNode {
  return (
    <pre class="code" lang="en" dir="ltr" tabIndex={0}>
      {`npx firebreak audit table FILE -o REPORT.html
npx firebreak audit run DATA --group COLUMN --decision COLUMN=VALUE --outcome COLUMN=VALUE -o REPORT.html`}
    </pre>
  );
}

export function Crumb({ reader }: { reader: AuditReader }): VNode {
  return (
    <p class="crumbs screen-only">
      <a href={`/${reader.language}/audit/`}>{reader.words.title}</a>
    </p>
  );
}
