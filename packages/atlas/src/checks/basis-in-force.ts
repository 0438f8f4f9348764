import type { RecordOf } from '../schema/index.ts';
import { type Check, problemAt } from './check.ts';

/** A flow may not stand on an instrument for days on which that instrument does not apply. */
export const basisInForce: Check = {
  name: 'basis-in-force',
  run: ({ located, atlas }) =>
    located.flatMap((l) => {
      if (l.record.kind !== 'flow') return [];
      const flow = l.record;
      return flow.cite.flatMap((cite, index) => {
        const instrument = atlas.find('instrument', cite.ref);
        const reason = instrument && outsideForce(flow, instrument);
        return reason
          ? [
              problemAt(
                'basis-in-force',
                l,
                ['cite', index, 'ref'],
                `the flow stands on \`${cite.ref}\`, which ${reason}`,
                'set `from` and `until` of the flow to the days on which its basis applies, or cite the law of that time',
              ),
            ]
          : [];
      });
    }),
};

function outsideForce(flow: RecordOf<'flow'>, instrument: RecordOf<'instrument'>): string | undefined {
  const { repealed } = instrument;
  if (repealed !== undefined && (flow.until === undefined || flow.until > repealed)) return `ends on ${repealed}`;
  const start = instrument.applies ?? instrument.inForce;
  if (start === 'pending') return flow.from === 'pending' ? undefined : 'does not apply yet';
  if (start !== undefined && flow.from !== 'pending' && (flow.from === undefined || flow.from < start)) return `applies only from ${start}`;
  return undefined;
}
