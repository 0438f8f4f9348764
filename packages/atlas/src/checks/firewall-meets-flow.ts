import type { Problem } from '../parse/index.ts';
import { type Check, problemAt } from './check.ts';

/** A firewall closes only flows of its own countries, and carries a rule that can close something. */
export const firewallMeetsFlow: Check = {
  name: 'firewall-meets-flow',
  run: ({ located, atlas }) =>
    located.flatMap((l) => {
      if (l.record.kind !== 'firewall') return [];
      const { rule, closes = [], countries } = l.record;
      const problems: Problem[] = [];
      if (closes.length > 0 && rule !== 'forbidden' && rule !== 'no-duty')
        problems.push(
          problemAt(
            'firewall-meets-flow',
            l,
            ['rule'],
            `a rule of value \`${rule}\` closes no flow`,
            'remove `closes`, or set the rule to `forbidden` or `no-duty`',
          ),
        );
      closes.forEach((closed, index) => {
        const flow = atlas.find('flow', closed.flow);
        if (flow && !countries.some((c) => flow.countries.includes(c) || atlas.inPlaces(c, flow.countries)))
          problems.push(
            problemAt(
              'firewall-meets-flow',
              l,
              ['closes', index, 'flow'],
              `\`${closed.flow}\` does not exist in ${countries.join(', ')}`,
              'name a flow of the same country',
            ),
          );
      });
      return problems;
    }),
};
