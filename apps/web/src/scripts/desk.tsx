/**
 * Starts the questions for the front desk. What they need of this country is fetched once, before the first answer.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { today } from '@firebreak/core';
import type { DeskSector } from '@firebreak/firewall/desk';
import { createReader } from '@firebreak/ui';
import { render } from 'preact';
import type { DeskFile } from '../firewall/desk/file.ts';
import { Walk } from '../firewall/desk/walk.tsx';
import { withFirewallWords } from '../firewall/reader.ts';

const root = document.querySelector<HTMLElement>('#desk');
if (root !== null) await start(root);

async function start(at: HTMLElement): Promise<void> {
  const { language, country, sector, file: address } = at.dataset as Record<string, string>;
  const response = await fetch(address!, { credentials: 'omit' }).catch(() => undefined);
  if (response?.ok !== true) return;
  const file = (await response.json()) as DeskFile;
  const reader = withFirewallWords(createReader(language as Language, file.messages, file.labels), file.words);
  render(<Walk file={file} reader={reader} country={country!} sector={sector as DeskSector} on={today()} />, at);
}
