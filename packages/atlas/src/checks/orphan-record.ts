import { type Kind, referencesOf } from '../schema/index.ts';
import { type Check, problemAt } from './check.ts';

/** Kinds that are worth nothing unless another record names them. Sources have a check of their own. */
const needsNaming: ReadonlySet<Kind> = new Set(['instrument', 'touchpoint', 'term']);
const used = new Set(['right', 'country-group', 'sector', 'mode', 'life-event', 'procedure-event', 'letter-field']);

export const orphanRecord: Check = {
  name: 'orphan-record',
  run: ({ located }) => {
    const named = new Set(
      located.flatMap((l) =>
        referencesOf(l.record)
          .filter((r) => r.id !== l.record.id)
          .map((r) => r.id),
      ),
    );
    return located
      .filter(({ record }) => needsNaming.has(record.kind) && !named.has(record.id))
      .filter(({ record }) => !(record.kind === 'term' && used.has(record.group)))
      .map((l) =>
        problemAt(
          'orphan-record',
          l,
          ['id'],
          `no other record names this ${l.record.kind}`,
          'cite it where it belongs, or remove it if it was never published',
        ),
      );
  },
};
