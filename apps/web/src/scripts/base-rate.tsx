/**
 * Starts the sliders. What they need is fetched once; then nothing more is asked for, whatever is moved.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { render } from 'preact';
import { ClaimCalculator, OwnCalculator } from '../audit/base-rate/calculator.tsx';
import type { BaseRateFile } from '../audit/base-rate/file.ts';
import { baseRateReader } from '../audit/base-rate/reader.ts';

const root = document.querySelector<HTMLElement>('#base-rate');
if (root !== null) await start(root);

async function start(at: HTMLElement): Promise<void> {
  const { language, file: address, claim: id } = at.dataset as Record<string, string>;
  const response = await fetch(address!, { credentials: 'omit' }).catch(() => undefined);
  if (response?.ok !== true) return;
  const file = (await response.json()) as BaseRateFile;
  const claim = file.claims.find((one) => one.id === id);
  if (id !== undefined && claim === undefined) return;
  document.querySelector('#base-rate-printed')?.remove();
  at.replaceChildren();
  const reader = baseRateReader(language as Language, claim?.words ?? null, file.words);
  render(claim === undefined ? <OwnCalculator reader={reader} /> : <ClaimCalculator claim={claim} reader={reader} />, at);
  at.dataset['ready'] = '';
}
