/**
 * The line of names of a published table, and the names of its groups.
 *
 * @module
 */
import { closest } from '@firebreak/core';
import { type ColumnMeaning, columnNames, meaningOf, nearestNames, plainName } from './columns.ts';
import { shown, TableFailure } from './error.ts';
import { writtenOf } from './number.ts';
import type { TableOptions } from './options.ts';
import type { Line } from './split.ts';

export interface NamedColumn {
  /** As it stands in the table. */
  readonly name: string;
  readonly meaning: ColumnMeaning;
  /** From 0. */
  readonly at: number;
  readonly percentInName: boolean;
}

/** @throws TableFailure where a name is not known, or two columns say the same */
export function namedColumns(header: Line, rows: readonly Line[], { columns = [] }: TableOptions): NamedColumn[] {
  const fields = header.fields.map((field) => field.normalize('NFC').trim());
  for (const { name } of columns)
    if (!fields.includes(name.normalize('NFC').trim()))
      throw new TableFailure('no-such-column', header.line, { column: shown(name), near: listed(closest(name, fields), fields) });
  const chosen = new Map(
    columns.map(({ name, means }) => {
      const meaning = meaningOf(means);
      if (meaning === null) throw new TableFailure('no-such-meaning', null, { text: shown(means), known: columnNames.join(', ') });
      return [name.normalize('NFC').trim(), meaning];
    }),
  );
  const meanings = fields.map((name) => chosen.get(name) ?? meaningOf(name));
  // A column of words, and none that is said to hold the groups: most likely it does.
  const groups = meanings.some((meaning) => meaning?.is === 'group')
    ? -1
    : meanings.findIndex(
        (meaning, at) => meaning === null && fields[at] !== '' && rows.every((row) => writtenOf(row.fields[at]!).is === 'unreadable'),
      );
  if (groups >= 0) throw new TableFailure('group-unnamed', header.line, { column: shown(fields[groups]!) });
  const seen = new Set<string>();
  const taken = new Map<string, string>();
  return fields.map((name, at) => {
    if (name === '') throw new TableFailure('column-without-name', header.line, { place: at + 1 });
    if (seen.has(name)) throw new TableFailure('repeated-column', header.line, { column: shown(name) });
    seen.add(name);
    const meaning = meanings[at] ?? null;
    if (meaning === null) {
      const near = nearestNames(name);
      throw new TableFailure(near.length > 0 ? 'unknown-column-near' : 'unknown-column', header.line, {
        column: shown(name),
        near: near.map((known) => `\`${known}\``).join(', '),
        known: columnNames.join(', '),
      });
    }
    const what = JSON.stringify(meaning);
    const other = taken.get(what);
    if (other !== undefined && meaning.is !== 'group' && meaning.is !== 'ignore')
      throw new TableFailure('same-meaning', header.line, { column: shown(name), other: shown(other) });
    taken.set(what, name);
    return { name, meaning, at, percentInName: plainName(name).percent };
  });
}

/** @throws TableFailure where a group has no name, or stands there twice */
export function groupNames(rows: readonly Line[], columns: readonly NamedColumn[]): (readonly string[])[] {
  const lines = new Map<string, number>();
  const alike = new Map<string, { readonly line: number; readonly name: string }>();
  return rows.map(({ line, fields }) => {
    const name = columns.map(({ at }) => fields[at]!.normalize('NFC').replace(/\s+/gu, ' ').trim());
    if (name.includes('')) throw new TableFailure('empty-group', line, { column: shown(columns[name.indexOf('')]!.name) });
    const group = name.join(' + ');
    const first = lines.get(group);
    if (first !== undefined) throw new TableFailure('repeated-group', line, { group: shown(group), first });
    lines.set(group, line);
    const similar = alike.get(group.toLowerCase());
    if (similar !== undefined)
      throw new TableFailure('similar-group', line, { group: shown(group), other: shown(similar.name), first: similar.line });
    alike.set(group.toLowerCase(), { line, name: group });
    return name;
  });
}

function listed(near: readonly string[], all: readonly string[]): string {
  return (near.length > 0 ? near : all.slice(0, 20)).map((name) => `\`${shown(name)}\``).join(', ');
}
