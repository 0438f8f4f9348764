import type { VNode } from 'preact';
import type { AuditReader } from '../../audit/reader.ts';
import { Command, Crumb, ExampleList } from './parts.tsx';

/** Where a table is measured; and what can be read without a script. */
export function TableView({ reader }: { reader: AuditReader }): VNode {
  const { words, language } = reader;
  return (
    <div id="audit-page">
      <Crumb reader={reader} />
      <h1>{words.toolTitle}</h1>
      <p class="lead">{words.toolLead}</p>
      <p class="hint" id="audit-device" hidden>
        {words.toolPrivate} <span id="audit-offline" role="status" />
      </p>
      <div id="audit" data-language={language} data-file={`/data/audit-${language}.json`} />
      <div id="audit-printed">
        <p class="exception">{words.toolNoScript}</p>
        <Command />
        <h2>{words.homeExamples}</h2>
        <ExampleList reader={reader} />
      </div>
    </div>
  );
}
