/**
 * Starts the footprint interview. The knowledge is fetched once, the same for everybody, before the first answer.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { today } from '@firebreak/core';
import { createReader } from '@firebreak/ui';
import { render } from 'preact';
import { type FootprintFile, Interview } from '../footprint/interview.tsx';

const root = document.querySelector<HTMLElement>('#footprint');
if (root !== null) await start(root);

async function start(at: HTMLElement): Promise<void> {
  const { language, file: address } = at.dataset as { language: Language; file: string };
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) return;
  const file = (await response.json()) as FootprintFile;
  document.querySelector('#worksheet')?.remove();
  render(<Interview file={file} reader={createReader(language, file.messages, file.labels)} on={today()} />, at);
}
