import { parsePeriod } from '@firebreak/core';
import type { Problem } from '../parse/index.ts';
import { type Check, problemAt } from './check.ts';

/** A time limit whose parts contradict each other gives a date all the same, and nobody would notice. */
export const timeLimitIsSound: Check = {
  name: 'time-limit-is-sound',
  run: ({ located }) =>
    located.flatMap((l) => {
      if (l.record.kind !== 'time-limit') return [];
      const { basis, mark, start, orStart = [], period, extension, suspensions = [], restarts = [] } = l.record;
      const problems: Problem[] = [];
      const report = (path: readonly PropertyKey[], what: string, fix: string): void => {
        problems.push(problemAt('time-limit-is-sound', l, path, what, fix));
      };
      if (basis === 'convention' && mark !== 'analysis')
        report(['mark'], `a convention of ours is marked \`${mark}\``, 'no text gives it: mark it `analysis`');
      if (extension) {
        const [short, long] = [parsePeriod(period), parsePeriod(extension.period)];
        if (short?.unit !== long?.unit)
          report(['extension', 'period'], `extended from \`${period}\` to \`${extension.period}\``, 'give both in the same unit');
        else if (short && long && long.amount <= short.amount)
          report(
            ['extension', 'period'],
            `\`${extension.period}\` is not longer than \`${period}\``,
            'give the whole period from the start, not what is added',
          );
        if (extension.event === start) report(['extension', 'event'], 'the extension starts the period', 'name the notice that extends it');
      }
      if (orStart.includes(start)) report(['orStart'], 'names the start itself', 'name only other events that set it off');
      suspensions.forEach(({ query, answer }, index) => {
        if (query === answer)
          report(['suspensions', index, 'answer'], 'a question that answers itself', 'name the event that ends the pause');
        if (query === start)
          report(['suspensions', index, 'query'], 'the pause begins with the period', 'name the event that begins the pause');
      });
      restarts.forEach(({ event }, index) => {
        if (event === start) report(['restarts', index, 'event'], 'the period starts anew with its own start', 'name another event');
      });
      return problems;
    }),
};
