/**
 * Starts the choices of the page about false links. Names and words are fetched once; then nothing more is asked for.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { render } from 'preact';
import { LinksChooser } from '../audit/links/chooser.tsx';
import { type LinksFile, linksReader } from '../audit/links/reader.ts';

const root = document.querySelector<HTMLElement>('#links');
if (root !== null) await start(root);

async function start(at: HTMLElement): Promise<void> {
  const { language, file: address } = at.dataset as Record<string, string>;
  const response = await fetch(address!, { credentials: 'omit' }).catch(() => undefined);
  if (response?.ok !== true) return;
  const file = (await response.json()) as LinksFile;
  document.querySelector('#links-printed')?.remove();
  at.replaceChildren();
  render(<LinksChooser reader={linksReader(language as Language, file)} />, at);
  at.dataset['ready'] = '';
}
