import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  bytesToHex,
  checkPublished,
  createVerifier,
  entryOf,
  leafOf,
  type PublicKey,
  type RecordDraft,
  readBundle,
  verifyProof,
} from '../../src/index.ts';
import { LogFailure, type LogFailureCode } from '../failure/index.ts';
import { openPublished } from '../published/index.ts';
import { scheduleLog } from '../schedule/index.ts';
import { createRecordSink } from '../sink/index.ts';
import { createLog, type Log, openLog, proveEntry, readOpened, readStatistics } from './index.ts';
import { fastSha256 } from './layout.ts';

const root = await mkdtemp(join(tmpdir(), 'firebreak-log-'));
after(() => rm(root, { recursive: true, force: true }));
const clock = { seconds: 4_070_908_800 };
const parts = { clock: () => clock.seconds };
let made = 0;

async function newLog(): Promise<{ folder: string; keys: readonly PublicKey[]; log: Log }> {
  made += 1;
  const folder = join(root, `log-${made}`);
  const keys = await createLog(folder, { origin: `log.example/${made}` }, parts);
  return { folder, keys, log: await openLog(folder, parts) };
}

const beat = (system = 'api'): RecordDraft => ({ kind: 'heartbeat', system });
const asked: RecordDraft = {
  kind: 'authority-request',
  system: 'front-desk',
  asker: 'police',
  channel: 'in-person',
  shown: 'court-order',
  basis: { ref: 'xx-act', at: '§ 87(2)' },
  asked: ['address'],
  people: 1,
  outcome: 'refused',
  ground: null,
};
const fails = (code: LogFailureCode) => (error: unknown) => error instanceof LogFailure && error.code === code;

test('a record goes in, comes out with its salt, is proved, and the proof holds for it alone', async () => {
  const { folder, keys, log } = await newLog();
  for (let i = 0; i < 300; i += 1) await log.append(i === 123 ? asked : beat());
  await log.checkpoint();
  await log.close();
  const opening = await readOpened(folder, 123);
  assert.equal(opening.record.kind, 'authority-request');
  const question = { proof: await proveEntry(folder, 123), origin: keys[0]!.name, log: keys.map(createVerifier) };
  const held = await verifyProof({ ...question, entry: entryOf(opening) });
  assert.ok(held.ok && held.index === 123 && held.signatures.length === 2);
  assert.equal((await verifyProof({ ...question, entry: entryOf(await readOpened(folder, 122)) })).ok, false);
  const changed = { ...opening, record: { ...opening.record, outcome: 'released' } as typeof opening.record };
  assert.equal((await verifyProof({ ...question, entry: entryOf(changed) })).ok, false);
  await assert.rejects(proveEntry(folder, 300), fails('unknown-entry'));
  await assert.rejects(proveEntry(join(root, 'nowhere'), 0), fails('not-a-log'));
});

test('numbers count up for each system, without a gap, over restarts', async () => {
  const { folder, log } = await newLog();
  const first = await Promise.all([log.append(beat('a')), log.append(beat('b')), log.append(beat('a'))]);
  assert.deepEqual(
    first.map(({ index, sequence }) => [index, sequence]),
    [
      [0, 1],
      [1, 1],
      [2, 2],
    ],
  );
  await log.checkpoint();
  await log.append(beat('a'));
  await log.close();
  const again = await openLog(folder, parts);
  assert.equal(again.size(), 4);
  assert.deepEqual(await again.append(beat('a')).then(({ index, sequence }) => [index, sequence]), [4, 4]);
  assert.deepEqual(await again.append(beat('b')).then(({ index, sequence }) => [index, sequence]), [5, 2]);
  await again.close();
});

test('time never runs backwards, over restarts too', async () => {
  const { folder, log } = await newLog();
  const { time } = await log.append(beat());
  clock.seconds -= 1000;
  assert.equal((await log.append(beat())).time, time);
  await log.checkpoint();
  await log.close();
  const again = await openLog(folder, parts);
  assert.equal((await again.append(beat())).time, time);
  clock.seconds += 1000;
  await again.close();
});

test('what is no record is refused before anything is written, and not repeated', async () => {
  const { folder, log } = await newLog();
  const before = await readFile(join(folder, 'state', 'journal'));
  const bad = { ...asked, asker: 'Inspector Invented' } as RecordDraft;
  await assert.rejects(log.append(bad), (error: LogFailure) => error.code === 'not-valid' && !/Invented/.test(error.message));
  const numbered = { ...asked, sequence: 99 };
  await assert.rejects(log.append(numbered), fails('not-valid'));
  assert.deepEqual(await readFile(join(folder, 'state', 'journal')), before);
  await log.close();
});

test('the published folder holds commitments and nothing that stands in a record', async () => {
  const { folder, log } = await newLog();
  for (let i = 0; i < 10; i += 1) await log.append(asked);
  await log.checkpoint();
  await log.close();
  const published = join(folder, 'public');
  for (const entry of await readdir(published, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = (await readFile(join(entry.parentPath, entry.name))).toString('latin1');
    for (const word of ['police', 'front-desk', 'court-order', 'xx-act', 'refused', '2099', 'authority'])
      assert.ok(!text.includes(word), `${word} in ${entry.name}`);
  }
  // The same record twice is not to be seen either.
  const { entries } = readBundle(await readFile(join(published, 'tile', 'entries', '000.p', '10')));
  assert.equal(new Set(entries.map(bytesToHex)).size, 10);
});

test('private files are for their owner only', async () => {
  const { folder, log } = await newLog();
  await log.append(beat());
  await log.checkpoint();
  await log.close();
  assert.equal((await stat(join(folder, 'state'))).mode & 0o777, 0o700);
  for (const name of ['keys', 'journal', 'signed', 'position.json', 'openings/000'])
    assert.equal((await stat(join(folder, 'state', name))).mode & 0o077, 0, name);
});

test('one writer: a second one is told so, and a third may when the first has ended', async () => {
  const { folder, log } = await newLog();
  await assert.rejects(openLog(folder, parts), fails('locked'));
  await log.close();
  await (await openLog(folder, parts)).close();
});

test('after it was closed a log takes nothing', async () => {
  const { log } = await newLog();
  const last = log.append(beat());
  await log.close();
  assert.equal((await last).index, 0);
  await assert.rejects(log.append(beat()), fails('closed'));
  await assert.rejects(log.checkpoint(), fails('closed'));
  await log.close();
});

test('a folder that is no log, or already something, is named', async () => {
  const { folder, log } = await newLog();
  await log.close();
  await assert.rejects(createLog(folder, { origin: 'log.example/x' }), fails('not-a-log'));
  await assert.rejects(openLog(join(root, 'nowhere')), fails('not-a-log'));
  await assert.rejects(createLog(join(root, 'bad'), { origin: 'a b' }), fails('not-a-log'));
  await assert.rejects(createLog(join(root, 'bad'), { origin: 'a', smallCell: 1 }), fails('not-a-log'));
});

test('an old copy of the private part does not fork the log', async () => {
  const { folder, log } = await newLog();
  await log.append(beat());
  await log.checkpoint();
  await log.close();
  await cp(join(folder, 'state'), join(root, 'old-state'), { recursive: true });
  const later = await openLog(folder, parts);
  await later.append(beat());
  await later.checkpoint();
  await later.close();
  await rm(join(folder, 'state'), { recursive: true });
  await cp(join(root, 'old-state'), join(folder, 'state'), { recursive: true });
  await assert.rejects(openLog(folder, parts), fails('rolled-back'));
  // Without the published checkpoint it cannot be known here; the witness knows it.
});

test('damage is named by its file and nothing is signed over it', async () => {
  const harm: [string, (path: string) => Promise<void>, LogFailureCode, string][] = [
    ['public/tile/0/000.p/3', (path) => truncate(path, 95), 'damaged', 'public/tile/0/000.p/3'],
    ['public/tile/0/000.p/3', (path) => rm(path), 'damaged', 'public/tile/0/000.p/3'],
    ['public/tile/entries/000.p/3', (path) => truncate(path, 100), 'damaged', 'public/tile/entries/000.p/3'],
    ['state/signed', (path) => rm(path), 'damaged', 'state/signed'],
    ['state/signed', (path) => writeFile(path, 'x'), 'damaged', 'state/signed'],
    ['state/keys', (path) => writeFile(path, 'x\n'), 'damaged', 'state/keys'],
    ['state/keys', (path) => truncate(path, 0), 'damaged', 'state/keys'],
    ['state/config.json', (path) => writeFile(path, '{}'), 'damaged', 'state/config.json'],
    ['state/position.json', (path) => writeFile(path, '{'), 'damaged', 'state/position.json'],
    ['state/position.json', (path) => writeFile(path, '{"time":1,"sequence":{}}'), 'damaged', 'state/position.json'],
    ['state/position.json', (path) => writeFile(path, '{"time":1,"sequences":{"api":-1}}'), 'damaged', 'state/position.json'],
    ['state/position.json', (path) => rm(path), 'damaged', 'state/position.json'],
  ];
  for (const [file, damage, code, named] of harm) {
    const { folder, log } = await newLog();
    for (let i = 0; i < 3; i += 1) await log.append(beat());
    await log.checkpoint();
    await log.close();
    const before = await readFile(join(folder, 'public', 'checkpoint'));
    await damage(join(folder, file));
    await assert.rejects(openLog(folder, parts), (error: LogFailure) => error.code === code && error.file === named, file);
    assert.deepEqual(await readFile(join(folder, 'public', 'checkpoint')), before);
  }
});

test('a tile changed on the disk while the log is open: nothing is signed until it is mended', async () => {
  const { folder, keys, log } = await newLog();
  await Promise.all(Array.from({ length: 256 }, () => log.append(beat())));
  await log.checkpoint();
  const before = await readFile(join(folder, 'public', 'checkpoint'));
  const tile = join(folder, 'public', 'tile', '1', '000.p', '1');
  const whole = await readFile(tile);
  const changed = Buffer.from(whole);
  changed[0]! ^= 1;
  await writeFile(tile, changed);
  await log.append(beat());
  await assert.rejects(log.checkpoint(), fails('damaged'));
  assert.deepEqual(await readFile(join(folder, 'public', 'checkpoint')), before);
  await writeFile(tile, whole);
  assert.equal((await log.checkpoint()).size, 257);
  await log.close();
  const report = await checkPublished(openPublished(join(folder, 'public')), { log: keys.map(createVerifier) }, { hash: fastSha256 });
  assert.deepEqual(report.faults, []);
});

test('the end of the journal was torn: it is cut off; its middle was damaged: nothing is dropped in silence', async () => {
  const { folder, log } = await newLog();
  await log.append(beat());
  await log.append(beat());
  await log.append(beat());
  await log.close();
  const journal = join(folder, 'state', 'journal');
  const whole = await readFile(journal);
  await writeFile(journal, Buffer.concat([whole, Buffer.from('batch 4 3 100 ')]));
  const torn = await openLog(folder, parts);
  assert.equal(torn.size(), 3);
  await torn.append(beat());
  await torn.close();
  const longer = await readFile(journal);
  assert.ok(longer.subarray(0, whole.length).equals(whole));
  for (const at of [3, 40, 120, whole.length - 40]) {
    const bytes = Buffer.from(longer);
    bytes[at]! ^= 1;
    await writeFile(journal, bytes);
    await assert.rejects(
      openLog(folder, parts),
      (error: LogFailure) => error.code === 'damaged' && error.file === 'state/journal',
      `byte ${at}`,
    );
  }
});

test('a record is erased: its leaf stays, proofs still hold, and nothing of it is left in the folder', async () => {
  const { folder, keys, log } = await newLog();
  for (let i = 0; i < 3; i += 1) await log.append(beat());
  await log.checkpoint();
  const opening = await log.opening(1);
  await log.erase([1]);
  await assert.rejects(log.opening(1), fails('erased'));
  await assert.rejects(log.erase([7]), fails('unknown-entry'));
  assert.equal((await log.opening(2)).record.sequence, 3);
  const salt = Buffer.from(opening.salt).toString('base64');
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) assert.ok(!(await readFile(join(entry.parentPath, entry.name))).includes(salt), entry.name);
  await log.append(beat());
  await log.checkpoint();
  await assert.rejects(log.opening(1), fails('erased'));
  const question = { proof: await proveEntry(folder, 1), entry: entryOf(opening), origin: keys[0]!.name, log: keys.map(createVerifier) };
  assert.ok((await verifyProof(question)).ok);
  assert.equal(bytesToHex(leafOf(opening)).length, 64);
  await log.close();
});

test('quarters are counted once, when they are over, and no later figure changes them', async () => {
  const { folder, log } = await newLog();
  const day = 86_400;
  const start = clock.seconds;
  for (let i = 0; i < 12; i += 1) await log.append({ ...asked, outcome: i < 8 ? 'refused' : 'referred' });
  await log.checkpoint();
  assert.deepEqual((await readStatistics(folder)).quarters, []);
  await assert.rejects(log.erase([0]), fails('not-counted'));
  clock.seconds += 100 * day;
  await log.append(beat());
  await log.checkpoint();
  const first = await readStatistics(folder);
  assert.deepEqual(
    first.quarters.map(({ quarter, total }) => [quarter, total]),
    [['2099-Q1', 12]],
  );
  assert.deepEqual(first.quarters[0]?.byOutcome, [
    { of: 'referred', count: null },
    { of: 'refused', count: null },
  ]);
  await log.erase([0, 1, 2]);
  // A quarter without a record at all, and one with few.
  clock.seconds += 190 * day;
  await log.append(asked);
  await log.checkpoint();
  clock.seconds += 100 * day;
  await log.append(beat());
  await log.checkpoint();
  await log.close();
  const later = await readStatistics(folder);
  assert.deepEqual(later.quarters.slice(0, 1), first.quarters);
  assert.deepEqual(
    later.quarters.map(({ quarter, total }) => [quarter, total]),
    [
      ['2099-Q1', 12],
      ['2099-Q2', 0],
      ['2099-Q3', 0],
      ['2099-Q4', null],
    ],
  );
  clock.seconds = start;
});

test('the sink of the guard: it resolves when the decision is durable, and rejects when it is not', async () => {
  const { folder, log } = await newLog();
  const sink = createRecordSink(log, 'gateway');
  const decision = {
    kind: 'decision',
    policy: 'ab'.repeat(32),
    recipient: 'insurer',
    purpose: 'billing',
    outcome: 'released',
    released: ['patient.name'],
    refused: [],
    rules: ['billing'],
    duty: null,
  } as const;
  await sink.record(decision);
  assert.match(await readFile(join(folder, 'state', 'journal'), 'utf8'), /"recipient":"insurer"/);
  await assert.rejects(sink.record({ ...decision, recipient: 'Invented Person' }), fails('not-valid'));
  await log.close();
  await assert.rejects(sink.record(decision), fails('closed'));
});

test('a service that runs for long: heartbeats and checkpoints come by themselves', async () => {
  const { log } = await newLog();
  let stop = async (): Promise<void> => {};
  // The timers of the schedule do not keep a process alive.
  const alive = setInterval(() => {}, 1000);
  await new Promise<void>((resolve, reject) => {
    stop = scheduleLog(log, {
      checkpointEverySeconds: 0.02,
      heartbeatEverySeconds: 0.02,
      systems: ['api', 'desk'],
      onCheckpoint: ({ size }) => {
        if (size >= 4) resolve();
      },
      onFailure: reject,
    });
  });
  clearInterval(alive);
  await stop();
  assert.ok(log.size() >= 4);
  await log.close();
});

test('many at once are made durable together', async () => {
  const { folder, log } = await newLog();
  await Promise.all(Array.from({ length: 5000 }, () => log.append(beat())));
  const batches = (await readFile(join(folder, 'state', 'journal'), 'utf8')).match(/^batch /gm)?.length ?? 0;
  assert.ok(batches >= 2 && batches <= 5, `${batches} batches`);
  await log.close();
});

test('the entry of a record is what `sha256sum` says', async () => {
  const { folder, log } = await newLog();
  await log.append(beat());
  await log.checkpoint();
  await log.close();
  const { salt, record } = await readOpened(folder, 0);
  const json = JSON.stringify({ kind: 'heartbeat', sequence: 1, system: 'api', time: record.time });
  const hex = createHash('sha256').update('firebreak/record/v1\n').update(salt).update(json).digest('hex');
  assert.equal(
    (await readFile(join(folder, 'public', 'tile', 'entries', '000.p', '1'))).subarray(2).toString(),
    `firebreak/record/v1 ${hex}\n`,
  );
});

test('counted quarters that somebody changed into something else are named as damage', async () => {
  const { folder, log } = await newLog();
  await log.close();
  for (const text of [
    '{',
    '[]',
    '{"next":-1,"open":null,"quarters":[]}',
    '{"next":0,"open":"x","quarters":[]}',
    '{"next":0,"open":null,"quarters":[{}]}',
  ]) {
    await writeFile(join(folder, 'state/statistics.json'), text);
    await assert.rejects(readStatistics(folder), fails('damaged'), text);
  }
});

test('a record that somebody changed after it was logged is neither handed out nor counted', async () => {
  const { folder, log } = await newLog();
  await log.append(asked);
  await log.checkpoint();
  const path = join(folder, 'state/openings/000');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"outcome":"refused"', '"outcome":"released"'));
  await assert.rejects(readOpened(folder, 0), fails('damaged'));
  clock.seconds += 100 * 86_400;
  await log.append(beat());
  await assert.rejects(log.checkpoint(), fails('damaged'));
  assert.deepEqual((await readStatistics(folder)).quarters, []);
  await log.close();
});
