/**
 * What the columns of a table mean: settings of a row, events by name, fields of letters by name.
 *
 * @module
 */
import { closest } from '@firebreak/core';
import type { LettersData, RightsData } from '@firebreak/rights';
import { WrongUse } from '../output/output.ts';
import type { TableRow } from './table.ts';

const settings = ['reference', 'system', 'right', 'country', 'region', 'sender', 'letter', 'language', 'reader'] as const;
export type Setting = (typeof settings)[number];

export interface Column {
  readonly name: string;
  readonly kind: 'setting' | 'event' | 'field';
}

export interface RowValues {
  readonly settings: Readonly<Partial<Record<Setting, string>>>;
  readonly events: readonly { readonly event: string; readonly date: string }[];
  readonly fields: Readonly<Record<string, string>>;
}

export function columnsOf(data: RightsData, letters: LettersData, heading: readonly string[]): Column[] {
  const events = new Set(data.timeLimits.map((l) => l.start));
  for (const p of data.procedures) for (const t of p.transitions) if (t.event !== undefined) events.add(t.event);
  const fields = new Set(Object.keys(letters.fields));
  const known = [...settings, ...fields, ...events];
  const columns = heading.map((word, index): Column => {
    const name = word.trim().replaceAll(/[\s_]+/g, '-');
    if ((settings as readonly string[]).includes(name)) return { name, kind: 'setting' };
    if (fields.has(name)) return { name, kind: 'field' };
    if (events.has(name)) return { name, kind: 'event' };
    if (name === '') throw new WrongUse('a column of the table has no name; name it in the first line, or delete it');
    throw new WrongUse(unknownColumn(index + 1, closest(name, known)));
  });
  const twice = columns.find((column, index) => columns.findIndex((other) => other.name === column.name) !== index);
  if (twice) throw new WrongUse(`the column \`${twice.name}\` stands in the table twice; keep one`);
  return columns;
}

/** What stands in the first line is not repeated: where the names of the columns were forgotten, it is the data of the first person. */
function unknownColumn(number: number, near: readonly string[]): string {
  const help =
    near.length > 0
      ? `did you mean ${near.map((n) => `\`${n}\``).join(', ')}?`
      : `the first line must name the columns: ${settings.join(', ')}, fields of letters such as full-name, events such as received`;
  return `unknown column in place ${number} of the first line; ${help}`;
}

export function valuesOf(columns: readonly Column[], row: TableRow): RowValues {
  const own: Partial<Record<Setting, string>> = {};
  const events: { event: string; date: string }[] = [];
  const fields: Record<string, string> = {};
  for (const [index, { name, kind }] of columns.entries()) {
    const value = row.cells[index] ?? '';
    if (value === '') continue;
    if (kind === 'setting') own[name as Setting] = value;
    else if (kind === 'event') events.push({ event: name, date: value });
    else fields[name] = value;
  }
  return { settings: own, events, fields };
}
