import { closest } from '@firebreak/core';
import { isTarget, referencesOf } from '../schema/index.ts';
import { type Check, problemAt } from './check.ts';

export const unknownReference: Check = {
  name: 'unknown-reference',
  run: ({ located, atlas }) =>
    located.flatMap((l) =>
      referencesOf(l.record).flatMap(({ path, id, targets }) => {
        const target = atlas.get(id);
        if (target !== undefined && isTarget(target, targets)) return [];
        const wanted = targets.join(' or ');
        const near = closest(
          id,
          atlas.records.filter((r) => isTarget(r, targets)).map((r) => r.id),
        );
        const what = target === undefined ? `\`${id}\` is not in the Atlas` : `\`${id}\` is a ${target.kind}, not a ${wanted}`;
        const fix =
          near.length > 0
            ? `did you mean ${near.map((n) => `\`${n}\``).join(', ')}? otherwise add the ${wanted}`
            : `add a ${wanted} with this id`;
        return [problemAt('unknown-reference', l, path, what, fix)];
      }),
    ),
};
