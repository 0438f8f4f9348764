/**
 * Starts the tool that measures a table. What it needs is fetched once, the same for everybody, before any file is chosen; then the parts
 * that open spreadsheets and Parquet, so that nothing has to be asked for afterwards and no request tells what was chosen.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { stockReaders } from '@firebreak/audit/read';
import { createReader } from '@firebreak/ui';
import { render } from 'preact';
import { withAuditWords } from '../audit/reader.ts';
import type { AuditFile } from '../audit/table/file.ts';
import { Interview } from '../audit/table/interview.tsx';

const root = document.querySelector<HTMLElement>('#audit');
if (root !== null) await start(root);

async function start(at: HTMLElement): Promise<void> {
  const { language, file: address } = at.dataset as Record<string, string>;
  const response = await fetch(address!, { credentials: 'omit' }).catch(() => undefined);
  if (response?.ok !== true) return;
  const file = (await response.json()) as AuditFile;
  const reader = withAuditWords(createReader(language as Language, file.messages, file.labels), file.words);
  document.querySelector('#audit-printed')?.remove();
  document.querySelector('#audit-page')?.setAttribute('data-question', 'source');
  document.querySelector('#audit-device')?.removeAttribute('hidden');
  render(<Interview file={file} reader={reader} />, at);
  if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
  await stock();
  at.setAttribute('data-stocked', '');
  const said = document.querySelector<HTMLElement>('#audit-offline');
  if (said !== null) said.textContent = file.words.toolStocked;
}

/** INVARIANT (nothing asked later): whatever a file may need is here before it is chosen. */
async function stock(): Promise<void> {
  const samples = 'aąαяع';
  const fonts = ['1em "Noto Sans Variable"', '1em "Noto Naskh Arabic Variable"'];
  await Promise.allSettled([stockReaders(), ...fonts.map((font) => document.fonts.load(font, samples))]);
}
