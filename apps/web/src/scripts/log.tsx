/**
 * Starts the check of proofs. What it needs is fetched once, the same for everybody.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { createReader } from '@firebreak/ui';
import { render } from 'preact';
import { LogCheck } from '../firewall/log/check.tsx';
import type { LogFile } from '../firewall/log/file.ts';
import { withFirewallWords } from '../firewall/reader.ts';

const root = document.querySelector<HTMLElement>('#log-check');
if (root !== null) await start(root);

async function start(at: HTMLElement): Promise<void> {
  const { language, file: address } = at.dataset as Record<string, string>;
  const response = await fetch(address!, { credentials: 'omit' }).catch(() => undefined);
  if (response?.ok !== true) return;
  const file = (await response.json()) as LogFile;
  document.querySelector('#log-printed')?.remove();
  render(<LogCheck file={file} reader={withFirewallWords(createReader(language as Language, file.messages, {}), file.words)} />, at);
}
