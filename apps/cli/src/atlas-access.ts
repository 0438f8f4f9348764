import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Atlas, type AtlasRecord, english, nameOf } from '@firebreak/atlas';
import { type Opened, openAtlas } from '@firebreak/atlas/node';
import { closest, type LegalDay, parseLegalDay, today } from '@firebreak/core';
import type { Command } from 'commander';
import { Finding, UnknownWord, WrongUse } from './output/output.ts';

export function atlasFolder(command: Command): string {
  return command.optsWithGlobals<{ atlas: string }>().atlas;
}

/** The Atlas of this repository. It does not change while the program runs, so several commands in one process open it once. */
export const repositoryAtlas = new URL('../../../atlas', import.meta.url).pathname;
let opened: Promise<Opened> | undefined;

function open(folder: string, cache: string): Promise<Opened> {
  if (folder !== repositoryAtlas) return openAtlas(folder, cache);
  opened ??= openAtlas(folder, cache);
  return opened;
}

/** Opens the Atlas; one that fails its checks is not asked. */
export async function openFor(command: Command): Promise<Atlas> {
  const folder = atlasFolder(command);
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'firebreak');
  const result = await open(folder, cache).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(`cannot read the Atlas at \`${folder}\` (${error.code ?? error.message}): name its folder with --atlas`);
  });
  if (result.ok) return result.atlas;
  const first = result.problems[0]!;
  throw new Finding(
    `the Atlas has ${result.problems.length} problems, so it is not asked; the first: ${first.file}:${first.line} ${first.what}. Run \`firebreak atlas check\``,
  );
}

export function idOf(atlas: Atlas, kind: 'touchpoint' | 'country', input: string): string {
  const id = input.toLowerCase();
  if (atlas.find(kind, id)) return id;
  const known = atlas.ofKind(kind).map((record) => record.id);
  throw unknownWord(kind, input, known);
}

/** Says which known words are nearest, or lists them all. */
export function unknownWord(what: string, input: string, known: readonly string[]): UnknownWord {
  return new UnknownWord(what, input, { near: closest(input, known), known });
}

export function dayOf(input: string | undefined): LegalDay {
  if (input === undefined) return today();
  const day = parseLegalDay(input);
  if (day === undefined) throw new WrongUse(`\`${input.slice(0, 40)}\` is not a day; write it as YYYY-MM-DD, for example 2026-06-12`);
  return day;
}

export function dataOf(atlas: Atlas, input: string | undefined): string[] | undefined {
  if (input === undefined) return undefined;
  const known = atlas
    .ofKind('term')
    .filter((term) => term.group === 'data')
    .map((term) => term.id);
  const wanted = input
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (wanted.length === 0) throw new WrongUse(`--data names no data category; known: ${known.join(', ')}`);
  for (const id of wanted) if (!known.includes(id)) throw unknownWord('data category', id, known);
  return [...new Set(wanted)];
}

export function nameIn(atlas: Atlas, id: string): string {
  const record: AtlasRecord | undefined = atlas.get(id);
  if (record === undefined) return id;
  return record.kind === 'instrument' ? record.short : english(nameOf(record));
}

export function citeTextOf(cite: readonly { ref: string; at?: string | undefined; checked: string | null }[]): string {
  return cite
    .map((c) => `${c.ref}${c.at === undefined ? '' : ` ${c.at}`}${c.checked === null ? ' (not checked)' : `, checked ${c.checked}`}`)
    .join('; ');
}
