/**
 * The report to take along. It is made in the page; nothing is asked of anybody.
 *
 * @module
 */
import type { Report } from '@firebreak/audit';
import { comparisonsToCsv, reportToCsv, reportToDocument } from '@firebreak/audit/paper';
import { documentToHtml, documentToHtmlBody } from '@firebreak/documents';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../rights/outcome/files.ts';
import type { AuditReader } from '../reader.ts';

/** A PDF takes its name from the title of the page, which names this site. */
function printAs(title: string): void {
  const before = document.title;
  addEventListener('afterprint', () => (document.title = before), { once: true });
  document.title = title;
  print();
}

export function Downloads({ report, reader }: { report: Report; reader: AuditReader }): VNode {
  const { words, language } = reader;
  const [said, say] = useState('');
  const paper = useMemo(() => reportToDocument(report, language), [report, language]);
  const attempt = (name: string, type: string, content: () => string): void => {
    try {
      saveFile(`${words.fileName}${name}`, type, content());
      say(words.takeDone);
    } catch {
      say(words.takeFailed);
    }
  };
  return (
    <section class="audit-take">
      <h3>{words.takeTitle}</h3>
      <p class="actions">
        <button class="primary" type="button" onClick={() => attempt('.html', 'text/html;charset=utf-8', () => documentToHtml(paper))}>
          {words.takeHtml}
        </button>
        <button type="button" onClick={() => printAs(words.fileName)}>
          {words.takePdf}
        </button>
        <button type="button" onClick={() => attempt('-rates.csv', 'text/csv;charset=utf-8', () => reportToCsv(report))}>
          {words.takeNumbers}
        </button>
        <button type="button" onClick={() => attempt('-comparisons.csv', 'text/csv;charset=utf-8', () => comparisonsToCsv(report))}>
          {words.takeComparisons}
        </button>
        <button type="button" onClick={() => attempt('.json', 'application/json', () => `${JSON.stringify(report, null, 2)}\n`)}>
          {words.takeJson}
        </button>
      </p>
      <p role="status">{said}</p>
      <p class="hint">{words.takePdfHint}</p>
      <Paper html={documentToHtmlBody(paper, { headingLevel: 1 })} />
    </section>
  );
}

/** INVARIANT (escaped letter): the renderer of documents escapes every text, so its HTML may be set as it is. Only a printer sees it. */
function Paper({ html }: { html: string }): VNode {
  return <div class="sheet print-alone paper-only" dangerouslySetInnerHTML={{ __html: html }} />;
}
