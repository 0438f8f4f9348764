/**
 * Appends and makes checkpoints until it is killed; says on standard output what was acknowledged. For `kill.test.ts`.
 *
 * @module
 */
import { writeSync } from 'node:fs';
import { openLog } from '../open.ts';

const log = await openLog(process.argv[2]!);
for (let round = 0; ; round += 1) {
  await Promise.all(
    Array.from({ length: 1 + ((round * 7) % 12) }, async () => {
      const { index, sequence } = await log.append({ kind: 'heartbeat', system: 'api' });
      writeSync(1, `${index} ${sequence}\n`);
    }),
  );
  if (round % 3 === 2) await log.checkpoint();
}
