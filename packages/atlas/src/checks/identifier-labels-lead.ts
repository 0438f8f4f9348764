import type { Problem } from '../parse/index.ts';
import { type Check, problemAt } from './check.ts';

/**
 * A label is compared with text as it stands. One that stands twice, is not in NFC or has a star or a space too many is never met;
 * one of digits and signs alone would make every number beside it believed.
 */
export const identifierLabelsLead: Check = {
  name: 'identifier-labels-lead',
  run: ({ located }) =>
    located.flatMap((l) => {
      const { record } = l;
      if (record.kind !== 'identifier') return [];
      const taken = new Set<string>();
      return (record.context ?? []).flatMap((label, index): Problem[] => {
        const say = (what: string, fix: string) => [problemAt('identifier-labels-lead', l, ['context', index], what, fix)];
        const twice = taken.has(label);
        taken.add(label);
        if (twice) return say(`\`${label}\` stands here twice`, 'remove one of the two');
        if (label !== label.normalize('NFC')) return say(`\`${label}\` is not in NFC`, 'type it anew, or normalise the file');
        if (!/^\S+(?: \S+)*$/u.test(label) || label.includes('*'))
          return say(`\`${label}\` has a star, or a space too many`, 'write the word as it stands beside the number');
        if (!/\p{L}{2}|\p{L}[^\p{L}]*\p{L}|\p{L}#/u.test(label))
          return say(`\`${label}\` has too few letters to mean anything`, 'write the word as it stands beside the number');
        return [];
      });
    }),
};
