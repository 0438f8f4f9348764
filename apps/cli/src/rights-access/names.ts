/**
 * Names and citations in words.
 *
 * @module
 */
import { type Citation, english, type Text } from '@firebreak/atlas';
import type { RightsData } from '@firebreak/rights';

export const englishOf = (text: Text): string => english(text);

/** Citations in words: the law in full; a source only where no law is cited. */
export function citeIn(data: Pick<RightsData, 'instruments'>, cite: readonly Citation[]): string {
  const law = cite.filter((c) => !c.ref.startsWith('src-'));
  const shown = law.length > 0 ? law : cite;
  const more = cite.length - shown.length;
  const words = shown
    .map((c) => `${data.instruments[c.ref] ?? c.ref}${c.at === undefined ? '' : ` ${c.at}`}${c.checked === null ? ' [not checked]' : ''}`)
    .join('; ');
  return more === 0 ? words : `${words} (+ ${more} ${more === 1 ? 'source' : 'sources'})`;
}

export function nameIn(data: RightsData, id: string): string {
  const name = data.names[id];
  return name === undefined ? id : englishOf(name);
}
