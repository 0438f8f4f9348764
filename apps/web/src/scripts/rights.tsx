/**
 * Starts the interview. What it needs is fetched once, the same for everybody, before the first answer; then the parts that make
 * files and the letters that names may need, so that nothing has to be asked for afterwards and it goes on working without internet.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { today } from '@firebreak/core';
import { type Packed, unpackData } from '@firebreak/rights';
import { createReader } from '@firebreak/ui';
import { render } from 'preact';
import type { LettersFile, RightsFile } from '../rights/file.ts';
import { Interview } from '../rights/interview.tsx';
import { withRightsWords } from '../rights/show/reader.ts';

const root = document.querySelector<HTMLElement>('#rights');
if (root !== null) await start(root);

async function start(at: HTMLElement): Promise<void> {
  const { language, file: address, letters: lettersAddress, system } = at.dataset as Record<string, string>;
  const [packed, letters] = await Promise.all([fetched<Packed>(address!), fetched<LettersFile>(lettersAddress!)]);
  if (packed === undefined || letters === undefined) return;
  const file = unpackData(packed) as RightsFile;
  document.querySelector('#rights-page')?.setAttribute('data-question', 'start');
  document.querySelector('#rights-device')?.removeAttribute('hidden');
  const reader = withRightsWords(createReader(language as Language, file.messages, file.labels), file.words);
  render(<Interview known={{ file, letters, on: today() }} reader={reader} system={system ?? null} />, at);
  if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
  await stock();
  at.setAttribute('data-stocked', '');
  const said = document.querySelector<HTMLElement>('#rights-offline');
  if (said !== null) said.textContent = file.words.offline;
}

async function fetched<T>(address: string): Promise<T | undefined> {
  const response = await fetch(address, { credentials: 'omit' }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as T) : undefined;
}

/** INVARIANT (nothing asked later): whatever an answer may need is here before the answer is given. */
async function stock(): Promise<void> {
  await Promise.allSettled([import('../rights/kept/index.ts'), loadDocx(), ...fontLoads()]);
}

/** What writes the format is loaded with the first document, so an empty one is written. */
async function loadDocx(): Promise<void> {
  const { documentToDocx } = await import('@firebreak/documents/docx');
  await documentToDocx({ title: '', sections: [] });
}

/** One letter of each subset of the fonts; the browser then has the file for the others. */
function fontLoads(): Promise<unknown>[] {
  const samples = 'aąαяع';
  return ['1em "Noto Sans Variable"', '1em "Noto Naskh Arabic Variable"'].map((font) => document.fonts.load(font, samples));
}
