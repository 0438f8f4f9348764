/**
 * What a service that runs for long does with its log: checkpoints at an interval, and heartbeats, so that silence is told from a gap.
 *
 * @module
 */
import type { Checkpoint } from '../../src/index.ts';
import { LogFailure } from '../failure/index.ts';
import type { Log } from '../log/index.ts';
import type { WitnessAddress } from '../witness/index.ts';

export interface Schedule {
  readonly checkpointEverySeconds?: number;
  /** One heartbeat per system; none if no system is named. */
  readonly heartbeatEverySeconds?: number;
  readonly systems?: readonly string[];
  /** Asked to cosign each checkpoint. What they did not cosign is told to `onFailure`. */
  readonly witnesses?: readonly WitnessAddress[];
  readonly onCheckpoint?: (checkpoint: Checkpoint) => void;
  /** The next turn tries again. */
  readonly onFailure: (error: unknown) => void;
}

/** Starts, and answers how to stop: the last checkpoint is made before that resolves. */
export function scheduleLog(log: Log, schedule: Schedule): () => Promise<void> {
  const {
    checkpointEverySeconds = 60,
    heartbeatEverySeconds = 3600,
    systems = [],
    witnesses = [],
    onCheckpoint = () => {},
    onFailure,
  } = schedule;
  const checkpoint = async (): Promise<void> => {
    try {
      const outcome = await log.checkpoint(witnesses);
      onCheckpoint(outcome);
      for (const answer of outcome.witnesses)
        if (!answer.ok) onFailure(new LogFailure('not-cosigned', `witness ${answer.url}: ${answer.message}`));
    } catch (error) {
      onFailure(error);
    }
  };
  const heartbeat = async (): Promise<void> => {
    await Promise.all(systems.map((system) => log.append({ kind: 'heartbeat', system }))).catch(onFailure);
  };
  const timers = [
    setInterval(() => void checkpoint(), checkpointEverySeconds * 1000),
    setInterval(() => void heartbeat(), heartbeatEverySeconds * 1000),
  ];
  for (const timer of timers) timer.unref();
  void heartbeat();
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await checkpoint();
  };
}
