/**
 * Power is lost at every single step of a log's life, once with nothing kept that was not durable, once with everything, and with parts.
 *
 * After each: the log opens, what was acknowledged is there in its place, no checkpoint that anybody could have seen is contradicted, and a
 * check from outside finds no fault.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  bytesToHex,
  type Checkpoint,
  checkPublished,
  createTileSource,
  createVerifier,
  openNote,
  type PublicKey,
  parseCheckpoint,
  treeRoot,
} from '../../src/index.ts';
import { createSimulatedDisk, PowerLost, type SimulatedDisk, type Survival } from '../disk/simulated.ts';
import { LogFailure } from '../failure/index.ts';
import { createLog, type Log, type LogParts, openLog, readStatistics } from './index.ts';

const folder = '/log';
const request = {
  kind: 'authority-request',
  system: 'front-desk',
  asker: 'police',
  channel: 'letter',
  shown: 'nothing',
  basis: null,
  asked: ['address'],
  people: 1,
  outcome: 'refused',
  ground: null,
} as const;

/** The same numbers every time. */
function randomFrom(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest();
  return () => {
    state = createHash('sha256').update(state).digest();
    return state.readUInt32BE(0) / 2 ** 32;
  };
}

interface World {
  readonly simulated: SimulatedDisk;
  readonly parts: LogParts;
  readonly keys: readonly PublicKey[];
  readonly clock: { seconds: number };
  /** How often seven requests were recorded. */
  askedTimes: number;
  /** Sequence number by index of what was acknowledged. */
  readonly acknowledged: Map<number, number>;
  /** Every text that ever stood under the name of a checkpoint, published or kept. */
  readonly seen: string[];
}

async function createWorld(): Promise<World> {
  const simulated = createSimulatedDisk();
  const clock = { seconds: 4_070_908_800 };
  const parts: LogParts = {
    disk: simulated.disk,
    clock: () => {
      clock.seconds += 1;
      return clock.seconds;
    },
    lock: () => () => {},
    random: () => new Uint8Array(32).fill(9),
  };
  const keys = await createLog(folder, { origin: 'log.example/crash' }, parts);
  const seen: string[] = [];
  for (const name of ['/signed', '/checkpoint']) simulated.watch(name, (bytes) => seen.push(Buffer.from(bytes).toString()));
  return { simulated, parts, keys, clock, askedTimes: 0, acknowledged: new Map(), seen };
}

/** Appends so many at once; what is acknowledged is remembered at once. */
async function append(world: World, log: Log, count: number): Promise<void> {
  const outcomes = await Promise.allSettled(
    Array.from({ length: count }, async () => {
      const { index, sequence } = await log.append({ kind: 'heartbeat', system: 'api' });
      world.acknowledged.set(index, sequence);
    }),
  );
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/** A life with partial tiles, a tile that fills up, several checkpoints, a restart in the middle, an erased record, and the end of a quarter. */
async function live(world: World): Promise<void> {
  let log = await openLog(folder, world.parts);
  await append(world, log, 3);
  await log.checkpoint();
  await append(world, log, 2);
  await append(world, log, 4);
  await log.close();
  log = await openLog(folder, world.parts);
  await log.checkpoint();
  await append(world, log, 250);
  await Promise.all([log.checkpoint(), append(world, log, 5)]);
  await log.erase([1]);
  // A quarter is over, and gets counted.
  world.clock.seconds += 100 * 86_400;
  await append(world, log, 1);
  await log.checkpoint();
  await log.close();
}

async function checkAfterwards(world: World, what: string): Promise<void> {
  const { simulated, parts, keys, acknowledged, seen } = world;
  const log = await openLog(folder, parts);
  const ask = (): Promise<unknown> => Promise.all(Array.from({ length: 7 }, () => log.append(request)));
  await ask();
  world.askedTimes += 1;
  // Two quarters later all requests so far are counted, each once.
  world.clock.seconds += 200 * 86_400;
  await append(world, log, 1);
  const checkpoint = await log.checkpoint();
  const { quarters } = await readStatistics(folder, simulated.disk);
  assert.equal(
    quarters.reduce((sum, { total }) => sum + (total ?? 0), 0),
    7 * world.askedTimes,
    what,
  );
  for (const [index, sequence] of acknowledged) {
    assert.ok(index < checkpoint.size, `${what}: entry ${index} was acknowledged and is not there`);
    const opening = await log
      .opening(index)
      .catch((error: LogFailure) => (error.code === 'erased' && index === 1 ? undefined : Promise.reject(error)));
    if (opening !== undefined) assert.equal(opening.record.sequence, sequence, `${what}: entry ${index}`);
  }
  // Numbers without a gap and without a second use.
  assert.equal(new Set(acknowledged.values()).size, acknowledged.size, what);
  await log.close();

  const published = {
    read: (path: string) => simulated.disk.read(join(folder, 'public', path)),
    names: (path: string) => simulated.disk.names(join(folder, 'public', path)),
  };
  // ML-DSA is slow to check; another test does it.
  const verifiers = keys.slice(0, 1).map(createVerifier);
  const report = await checkPublished(published, { log: verifiers });
  assert.deepEqual(report.faults, [], what);
  assert.equal(report.checkpoint?.size, checkpoint.size, what);
  for (const root of await rootsSeen(seen, verifiers)) {
    const now = await treeRoot(root.size, createTileSource(checkpoint.size, published.read));
    assert.equal(bytesToHex(root.root), bytesToHex(now), `${what}: a checkpoint of size ${root.size} was signed that the log contradicts`);
  }
}

async function rootsSeen(texts: readonly string[], verifiers: readonly ReturnType<typeof createVerifier>[]): Promise<Checkpoint[]> {
  const bySize = new Map<string, Checkpoint>();
  for (const text of new Set(texts)) {
    const opened = await openNote(text, verifiers);
    assert.ok(opened.ok);
    const checkpoint = parseCheckpoint(opened.note.text)!;
    bySize.set(opened.note.text, checkpoint);
  }
  return [...bySize.values()];
}

async function crash(at: number, survival: Survival, what: string): Promise<boolean> {
  const world = await createWorld();
  world.simulated.losePowerAt(at);
  let lost = false;
  await live(world).catch((error: unknown) => {
    if (!(error instanceof PowerLost)) throw error;
    lost = true;
  });
  world.simulated.restart(survival);
  // The next start may lose power too, while it mends.
  if (survival.keep === 'some') {
    world.simulated.losePowerAt(1 + Math.floor(survival.random() * 6));
    await openLog(folder, world.parts).catch((error: unknown) => assert.ok(error instanceof PowerLost, String(error)));
    world.simulated.restart(survival);
  }
  await checkAfterwards(world, what);
  return lost;
}

test('power is lost at every step: nothing acknowledged is lost, nothing signed is contradicted', async () => {
  const whole = await createWorld();
  const before = whole.simulated.steps();
  await live(whole);
  const steps = whole.simulated.steps() - before;
  await checkAfterwards(whole, 'no loss');
  assert.ok(steps > 100, `a life has ${steps} steps`);
  for (let at = 1; at <= steps; at += 1) {
    assert.ok(await crash(at, { keep: 'nothing' }, `step ${at}, nothing kept`));
    assert.ok(await crash(at, { keep: 'everything' }, `step ${at}, everything kept`));
    assert.ok(await crash(at, { keep: 'some', random: randomFrom(`${at}`) }, `step ${at}, some kept`));
  }
});

test('a disk that is full at any step: the log says so, loses nothing, and goes on when there is room', async () => {
  const whole = await createWorld();
  const before = whole.simulated.steps();
  await live(whole);
  const steps = whole.simulated.steps() - before;
  let said = 0;
  for (let at = 1; at <= steps; at += 1) {
    const world = await createWorld();
    world.simulated.fillUpAt(at);
    await live(world).catch((error: unknown) => {
      assert.ok(error instanceof LogFailure && error.code === 'disk-full', `step ${at}: ${String(error)}`);
      said += 1;
    });
    world.simulated.makeRoom();
    await checkAfterwards(world, `full at step ${at}`);
  }
  assert.ok(said > steps / 2, `${said} of ${steps}`);
});

test('after a full disk the same open log goes on', async () => {
  const world = await createWorld();
  const log = await openLog(folder, world.parts);
  await append(world, log, 2);
  world.simulated.fillUpAt(1);
  await assert.rejects(append(world, log, 3), (error) => error instanceof LogFailure && error.code === 'disk-full');
  await assert.rejects(log.checkpoint(), (error) => error instanceof LogFailure && error.code === 'disk-full');
  world.simulated.makeRoom();
  await append(world, log, 3);
  assert.deepEqual(
    [...world.acknowledged],
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ],
  );
  assert.equal((await log.checkpoint()).size, 5);
  await log.close();
  await checkAfterwards(world, 'same log');
});

test('a disk that is full at any step, and the same open log goes on when there is room', async () => {
  let full = true;
  for (let at = 1; full; at += 1) {
    const world = await createWorld();
    const log = await openLog(folder, world.parts);
    await append(world, log, 3);
    await log.checkpoint();
    await append(world, log, 2);
    world.simulated.fillUpAt(at);
    full = false;
    for (const work of [() => log.checkpoint(), () => append(world, log, 2), () => log.checkpoint()])
      await work().catch((error: unknown) => {
        assert.ok(error instanceof LogFailure && error.code === 'disk-full', `step ${at}: ${String(error)}`);
        full = true;
      });
    world.simulated.makeRoom();
    await append(world, log, 2);
    await log.checkpoint();
    await append(world, log, 1);
    await log.close();
    await checkAfterwards(world, `full at step ${at}, same log`);
  }
});

test('an append while a checkpoint is being made, at each of its files', async () => {
  for (const name of ['openings/000', 'position.json', 'entries/000.p/3', 'tile/0/000.p/3', '/signed', '/checkpoint', '/journal']) {
    const world = await createWorld();
    const log = await openLog(folder, world.parts);
    await append(world, log, 3);
    let during: Promise<void> | undefined;
    world.simulated.watch(name, () => {
      during ??= append(world, log, 2);
    });
    await log.checkpoint();
    assert.ok(during !== undefined, name);
    await during;
    await append(world, log, 1);
    await log.close();
    assert.deepEqual(
      [...world.acknowledged],
      [1, 2, 3, 4, 5, 6].map((sequence) => [sequence - 1, sequence]),
      name,
    );
    await checkAfterwards(world, `append at ${name}`);
  }
});

test('a sync that fails: the log takes nothing more, and what was acknowledged is there when it is opened again', async () => {
  const world = await createWorld();
  let failing = false;
  const { disk } = world.simulated;
  const openToAppend: typeof disk.openToAppend = async (path) => {
    const file = await disk.openToAppend(path);
    return { ...file, sync: () => (failing ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : file.sync()) };
  };
  const log = await openLog(folder, { ...world.parts, disk: { ...disk, openToAppend } });
  await append(world, log, 2);
  failing = true;
  await assert.rejects(append(world, log, 1), (error) => error instanceof LogFailure && error.code === 'disk-failed');
  failing = false;
  await assert.rejects(append(world, log, 1), (error) => error instanceof LogFailure && error.code === 'disk-failed');
  await log.close();
  world.simulated.restart({ keep: 'nothing' });
  await checkAfterwards(world, 'after a failed sync');
});
