import { type Check, problemAt } from './check.ts';

export const touchpointHasFlow: Check = {
  name: 'touchpoint-has-flow',
  run: ({ located, atlas }) => {
    const origins = new Set(atlas.ofKind('flow').map((flow) => flow.origin));
    return located
      .filter(({ record }) => record.kind === 'touchpoint' && !origins.has(record.id))
      .map((l) =>
        problemAt(
          'touchpoint-has-flow',
          l,
          ['id'],
          'no flow starts at this touchpoint',
          'add the flows that leave it; what nobody knows belongs in a firewall record with the rule `silent`',
        ),
      );
  },
};
