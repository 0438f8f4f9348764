import type { RecordSink } from '../../src/index.ts';
import type { Log } from '../log/index.ts';

/** Where the guard's adapters put their decisions: resolves when the record is durable, and only then may data leave. */
export function createRecordSink(log: Log, system: string): RecordSink {
  return {
    record: async (entry) => {
      await log.append({ ...entry, system });
    },
  };
}
