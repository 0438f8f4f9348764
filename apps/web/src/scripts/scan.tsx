/**
 * Starts the search for leaks. What it looks with is fetched once, before any file is chosen; then nothing more is asked for.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { createReader } from '@firebreak/ui';
import { render } from 'preact';
import { withFirewallWords } from '../firewall/reader.ts';
import type { ScanFile } from '../firewall/scan/file.ts';
import { Scan } from '../firewall/scan/view.tsx';

const root = document.querySelector<HTMLElement>('#scan');
if (root !== null) await start(root);

async function start(at: HTMLElement): Promise<void> {
  const { language, file: address } = at.dataset as Record<string, string>;
  const response = await fetch(address!, { credentials: 'omit' }).catch(() => undefined);
  if (response?.ok !== true) return;
  const file = (await response.json()) as ScanFile;
  const reader = withFirewallWords(createReader(language as Language, file.messages, file.labels), file.words);
  document.querySelector('#scan-printed')?.remove();
  render(<Scan file={file} reader={reader} />, at);
}
