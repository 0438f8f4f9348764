/**
 * A row for everybody is no group: the others would be counted twice. It is recognised by its name, must be the sum of the others, and is
 * left out, which a note says.
 *
 * @module
 */
import type { Cells, Count, GroupCounts } from '../model/index.ts';
import { sum } from '../model/index.ts';
import { TableFailure } from './error.ts';
import { countText, groupText } from './group.ts';

const names: ReadonlySet<string> = new Set(
  'all,total,totals,everybody,everyone,overall,all groups,tous,ensemble,total général,gesamt,insgesamt,alle,totaal,totalt,samtliga,alla,المجموع,الكل,الجميع'.split(
    ',',
  ),
);

function isTotal(name: string): boolean {
  return names.has(name.trim().toLowerCase());
}

export interface LocatedGroup {
  readonly line: number;
  readonly group: GroupCounts;
}

/** @throws TableFailure where the row is not the sum of the others */
export function withoutTotal(groups: readonly LocatedGroup[]): {
  readonly groups: readonly LocatedGroup[];
  readonly left: LocatedGroup | null;
} {
  const totals = groups.filter(({ group }) => group.name.some(isTotal));
  if (totals.length === 0) return { groups, left: null };
  const [first, second] = totals;
  if (first!.group.name.length > 1) throw new TableFailure('total-in-crossed-groups', first!.line, { group: groupText(first!.group) });
  if (second !== undefined) throw new TableFailure('repeated-group', second.line, { group: groupText(second.group), first: first!.line });
  const others = groups.filter((entry) => entry !== first);
  const compare = (column: string, whole: Count, parts: readonly Count[]) => {
    const all = sum(parts);
    if (all.low > whole.high || all.high < whole.low)
      throw new TableFailure('total-differs', first!.line, {
        group: groupText(first!.group),
        column,
        sum: countText(all),
        total: countText(whole),
      });
  };
  compare(
    'n',
    first!.group.n,
    others.map(({ group }) => group.n),
  );
  for (const cell of ['tn', 'fp', 'fn', 'tp', 'flaggedUnknown', 'clearedUnknown'] as const satisfies readonly (keyof Cells)[]) {
    const whole = first!.group.cells?.[cell];
    const parts = others.flatMap(({ group }) => (group.cells === null ? [] : [group.cells[cell]]));
    if (whole !== undefined && parts.length === others.length) compare(cell, whole, parts);
  }
  for (const part of ['negative', 'positive'] as const) {
    const whole = first!.group.sample?.[part];
    const parts = others.flatMap(({ group }) => (group.sample === undefined ? [] : [group.sample[part]]));
    if (whole !== undefined) compare(part === 'negative' ? 'random_ok' : 'random_error', whole, parts);
  }
  return { groups: others, left: first! };
}
