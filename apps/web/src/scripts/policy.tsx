/**
 * Starts the playground of policies. What it needs is fetched once, the same for everybody, before anything is written.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { today } from '@firebreak/core';
import { createReader } from '@firebreak/ui';
import { render } from 'preact';
import type { PolicyFile } from '../firewall/policy/file.ts';
import { Playground } from '../firewall/policy/playground.tsx';
import { withFirewallWords } from '../firewall/reader.ts';

const root = document.querySelector<HTMLElement>('#playground');
if (root !== null) await start(root);

async function start(at: HTMLElement): Promise<void> {
  const { language, file: address } = at.dataset as Record<string, string>;
  const response = await fetch(address!, { credentials: 'omit' }).catch(() => undefined);
  if (response?.ok !== true) return;
  const file = (await response.json()) as PolicyFile;
  const reader = withFirewallWords(createReader(language as Language, file.messages, file.labels), file.words);
  document.querySelector('#playground-printed')?.remove();
  render(<Playground file={file} reader={reader} on={today()} />, at);
}
