import type { LocatedRecord, Problem } from '../parse/index.ts';
import type { RecordOf } from '../schema/index.ts';
import { type Check, problemAt } from './check.ts';

/** A field of a form as the simulator of false links takes it. */
const namesPerField = 3;

/** People are made up from it: every part that a form names must have names for women and for men, in Latin letters. */
export const namingSystemCanBeDrawn: Check = {
  name: 'naming-system-can-be-drawn',
  run: ({ located }) => located.flatMap((l) => (l.record.kind === 'naming-system' ? problemsOf(l, l.record) : [])),
};

function problemsOf(l: LocatedRecord, { pools, tails = {}, forms }: RecordOf<'naming-system'>): Problem[] {
  const say = (path: readonly PropertyKey[], what: string, fix: string) => problemAt('naming-system-can-be-drawn', l, path, what, fix);
  const problems: Problem[] = [];
  for (const [index, { given, family }] of forms.entries()) {
    if (given.length + family.length === 0)
      problems.push(say(['forms', index], 'a form without any name', 'say which part stands in which field'));
    if (Math.max(given.length, family.length) > namesPerField)
      problems.push(say(['forms', index], `more than ${namesPerField} names in one field`, 'leave out what clerks hardly ever write'));
    for (const part of [...given, ...family]) {
      const borrowed = pools[part] === undefined && (part === 'father' || part === 'grandfather');
      const pool = borrowed ? pools.given : pools[part];
      for (const sex of borrowed ? (['m'] as const) : (['f', 'm'] as const))
        if (!pool?.some((entry) => entry.sex === undefined || entry.sex === sex))
          problems.push(say(['forms', index], `no \`${part}\` name for \`${sex}\``, `list some under \`pools.${part}\``));
    }
  }
  for (const [part, entries] of Object.entries(pools))
    for (const [index, { spellings }] of entries.entries()) {
      const twice = spellings.find((spelling, at) => spellings.indexOf(spelling) !== at);
      if (twice !== undefined)
        problems.push(say(['pools', part, index], `\`${twice}\` stands twice`, 'keep each spelling once, the most usual first'));
      const odd = spellings.find(
        (spelling) => !/^\p{Script=Latin}[\p{Script=Latin}\p{M}' -]*$/u.test(spelling) || spelling !== spelling.normalize('NFC'),
      );
      if (odd !== undefined)
        problems.push(
          say(
            ['pools', part, index],
            `\`${odd}\` is not spelled in Latin letters`,
            'write it as a clerk in Europe would; put the other script in `native`',
          ),
        );
    }
  for (const [part, { names }] of Object.entries(tails)) {
    const entries = pools[part as keyof typeof pools];
    if (entries === undefined) {
      problems.push(say(['tails', part], `no pool \`${part}\``, 'a tail goes with the pool of its name'));
      continue;
    }
    const fewest = Math.min(
      ...(['f', 'm'] as const).map((sex) => entries.filter((entry) => entry.sex === undefined || entry.sex === sex).length),
    );
    const most = 2 * fewest ** 2;
    if (names > most)
      problems.push(say(['tails', part], `${fewest} listed names do not make ${names} others`, `ask for at most ${most}, or list more`));
  }
  return problems;
}
