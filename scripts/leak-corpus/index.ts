/**
 * The leak corpus: files of invented people with labels, made by chance that can be repeated.
 * It imports nothing of the scanner that it judges.
 *
 * @module
 */
import { lookAlikes } from './look-alikes.ts';
import { objects } from './objects.ts';
import type { CorpusFile } from './page.ts';
import { type Notes, prose } from './prose.ts';
import { schemas } from './schemas.ts';
import { tables } from './tables.ts';
import { tricks } from './tricks.ts';

export type { CorpusFile, Label } from './page.ts';
export type { Notes } from './prose.ts';

/** The seed of the published corpus. Any other makes other numbers, orders of columns, ways of writing and mixtures. */
export const publishedSeed = 'firebreak-leak-corpus-1';

export function makeCorpus(seed: string, notes: Readonly<Record<string, Notes>>): CorpusFile[] {
  return [...tables(seed), ...objects(seed), ...prose(seed, notes), ...schemas(seed), ...tricks(seed), ...lookAlikes(seed, notes)].toSorted(
    (a, b) => (a.path < b.path ? -1 : 1),
  );
}
