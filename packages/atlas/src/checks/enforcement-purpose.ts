import { type Check, problemAt } from './check.ts';

/** Data that reach somebody who may act for immigration enforcement are never received "for care". */
export const enforcementPurpose: Check = {
  name: 'enforcement-purpose',
  run: ({ located, atlas }) =>
    located.flatMap((l) => {
      if (l.record.kind !== 'flow') return [];
      if (atlas.find('term', l.record.recipient)?.enforcement !== true) return [];
      const families = l.record.purposes.map((id) => atlas.find('term', id)?.family);
      if (families.some((family) => family === 'enforcement' || family === 'migration' || family === 'law-enforcement')) return [];
      return [
        problemAt(
          'enforcement-purpose',
          l,
          ['purposes'],
          `\`${l.record.recipient}\` may act for immigration enforcement, but no purpose of the flow says so`,
          'name the purpose for which it receives the data, for example `status-detection`',
        ),
      ];
    }),
};
