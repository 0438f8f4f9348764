import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  bytesToBase64,
  checkPublished,
  checkpointToText,
  createNoteSigner,
  createPublicKey,
  createVerifier,
  emptyRoot,
  hexToBytes,
  leafHash,
  nodeHash,
  openNote,
  parseAddCheckpoint,
  parsePrivateKey,
  signNote,
  timeOfCosignature,
  writeAddCheckpoint,
} from '../../src/index.ts';
import { createSimulatedDisk } from '../disk/simulated.ts';
import { LogFailure } from '../failure/index.ts';
import { createKeyPair, createSigner } from '../keys/index.ts';
import { createLog, openLog } from '../log/index.ts';
import { openPublished } from '../published/index.ts';
import { createWitnessServer, openWitness, originHash, type Witness, type WitnessAddress } from './index.ts';

const failTest = (error: unknown): never => assert.fail(String(error));
const clock = (): number => 4_070_908_800;
const ends: (() => Promise<void>)[] = [];
after(async () => {
  for (const end of ends.toReversed()) await end();
});

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'firebreak-witness-'));
  ends.push(() => rm(made, { recursive: true, force: true }));
  return made;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const log = await createKeyPair('log.example/w', 'ed25519', new Uint8Array(32).fill(1));
const leaves = [0, 1, 2].map((i) => leafHash(Uint8Array.of(i)));
const roots = [emptyRoot, leaves[0]!, nodeHash(leaves[0]!, leaves[1]!), nodeHash(nodeHash(leaves[0]!, leaves[1]!), leaves[2]!)];
const signed = (size: number, root = roots[size]!, pair = log, origin = 'log.example/w'): Promise<string> =>
  signNote(checkpointToText({ origin, size, root }), [createSigner(pair, clock)]);
const request = async (old: number, size: number, proof: readonly Uint8Array[], root?: Uint8Array): Promise<string> =>
  writeAddCheckpoint({ old, proof, checkpoint: await signed(size, root) });

async function inMemory(): Promise<{ witness: Witness; again: () => Promise<Witness> }> {
  const { disk } = createSimulatedDisk();
  const again = (): Promise<Witness> =>
    openWitness('/witness', { name: 'w.example/1', logs: [log.publicKey] }, { disk, clock, lock: () => () => {} });
  return { witness: await again(), again };
}

test('requests and answers of another implementation, by the text of 2026', async () => {
  const vectors = JSON.parse(
    await readFile(new URL('../../../../spec/transparency-log/vectors/witness.json', import.meta.url), 'utf8'),
  ) as {
    readonly origin: string;
    readonly logKeyHex: string;
    readonly requests: readonly { body: string; status: number; answer?: string }[];
  };
  const key = createPublicKey(vectors.origin, 'ed25519', hexToBytes(vectors.logKeyHex)!);
  const { disk } = createSimulatedDisk();
  const witness = await openWitness('/w', { name: 'w.example', logs: [key] }, { disk, clock, lock: () => () => {} });
  assert.equal(vectors.requests.length, 9);
  for (const [i, { body, status, answer }] of vectors.requests.entries()) {
    // That witness was written when an unknown origin was answered with 403; it is 404 now.
    const expected = i === 2 ? 404 : status;
    const answered = await witness.addCheckpoint(body);
    assert.equal(answered.status, expected, `request ${i}: ${answered.body}`);
    if (answer !== undefined) assert.deepEqual([answered.body, answered.contentType], [answer, 'text/x.tlog.size']);
    if (status === 200) assert.match(answered.body, /^— w\.example \S+\n— w\.example \S+\n$/);
  }
});

test('each status as the specification says', async () => {
  const { witness } = await inMemory();
  const status = async (body: string | Promise<string>): Promise<number> => (await witness.addCheckpoint(await body)).status;
  const stranger = await createKeyPair('log.example/w', 'ed25519', new Uint8Array(32).fill(9));
  for (const malformed of [
    '',
    'old 0',
    'old 0\n\n',
    'old x\n\nlog.example/w\n',
    (await request(0, 1, [])).replace('old 0', 'old 00'),
    (await request(0, 1, [])).replace('old 0', 'new 0'),
  ])
    assert.equal(await status(malformed), 400, JSON.stringify(malformed.slice(0, 30)));
  assert.equal(
    await status(writeAddCheckpoint({ old: 0, proof: Array.from({ length: 64 }, () => leaves[0]!), checkpoint: await signed(1) })),
    400,
  );
  assert.equal(await status(writeAddCheckpoint({ old: 0, proof: [], checkpoint: await signed(1, roots[1], log, 'log.example/x') })), 404);
  assert.equal(await status(writeAddCheckpoint({ old: 0, proof: [], checkpoint: await signed(1, roots[1], stranger) })), 403);
  assert.equal(await status((await request(0, 1, [])).replace('\n1\n', '\n2\n')), 403);
  assert.equal(await status(request(2, 1, [])), 400);
  assert.equal(await status(request(1, 2, [])), 409);
  assert.equal(await status(request(0, 0, [], leaves[0])), 422);
  assert.equal(await status(request(0, 1, [leaves[0]!])), 422);
  assert.equal(await status(request(0, 0, [])), 200);
  assert.equal(await status(request(0, 1, [])), 200);
  assert.equal(await status(request(0, 1, [])), 409);
  assert.equal(await status(request(1, 1, [])), 200);
  assert.equal(await status(request(1, 1, [], leaves[1])), 422);
  assert.equal(await status(request(1, 1, [leaves[1]!])), 422);
  assert.equal(await status(request(1, 3, [leaves[2]!, leaves[1]!])), 422);
  assert.equal(await status(request(1, 3, [leaves[1]!, leaves[2]!])), 200);
  assert.equal((await witness.addCheckpoint(await request(1, 3, [leaves[1]!, leaves[2]!]))).body, '3\n');
});

test('what it cosigned holds with both kinds of key, has a time, and is what monitors read', async () => {
  const { witness } = await inMemory();
  const checkpoint = await signed(1);
  const { body } = await witness.addCheckpoint(writeAddCheckpoint({ old: 0, proof: [], checkpoint }));
  const opened = await openNote(checkpoint + body, witness.publicKeys.map(createVerifier));
  assert.ok(opened.ok);
  assert.equal(opened.verified.length, 2);
  for (const { bytes } of opened.verified)
    assert.equal(timeOfCosignature(bytes.length === 72 ? 'ed25519-cosignature' : 'ml-dsa-44-cosignature', bytes), clock());
  const latest = (await witness.latest(originHash('log.example/w')))!;
  const read = await openNote(latest, [createVerifier(log.publicKey), ...witness.publicKeys.map(createVerifier)]);
  assert.ok(read.ok && read.verified.length === 3);
  assert.equal(await witness.latest(originHash('log.example/x')), undefined);
  assert.equal(await witness.latest('../private/keys'), undefined);
});

test('two requests at once cannot roll it back, and it remembers after a restart', async () => {
  const { witness, again } = await inMemory();
  await witness.addCheckpoint(await request(0, 1, []));
  const [a, b] = await Promise.all([
    witness.addCheckpoint(await request(1, 3, [leaves[1]!, leaves[2]!])),
    witness.addCheckpoint(await request(1, 2, [leaves[1]!])),
  ]);
  assert.deepEqual([a?.status, b?.status].toSorted(), [200, 409]);
  await witness.close();
  const next = await again();
  const size = a?.status === 200 ? '3\n' : '2\n';
  assert.equal((await next.addCheckpoint(await request(0, 1, []))).body, size);
  assert.deepEqual(next.publicKeys, witness.publicKeys);
});

test('a witness that loses power at any step answers only for what it remembers', async () => {
  for (const keep of ['nothing', 'everything'] as const)
    for (let at = 1; at < 12; at += 1) {
      const simulated = createSimulatedDisk();
      const settings = { name: 'w.example', logs: [log.publicKey] };
      const parts = { disk: simulated.disk, clock, lock: () => () => {} };
      const witness = await openWitness('/w', settings, parts);
      assert.equal((await witness.addCheckpoint(await request(0, 1, []))).status, 200);
      simulated.losePowerAt(at);
      const answered = await witness.addCheckpoint(await request(1, 2, [leaves[1]!])).then(
        (answer) => answer.status,
        () => 'no answer',
      );
      simulated.restart({ keep });
      const next = await openWitness('/w', settings, parts);
      const size = Number((await next.addCheckpoint(await request(3, 3, []))).body);
      if (answered === 200) assert.equal(size, 2);
      else assert.ok(size === 1 || size === 2);
    }
});

test('a file that cannot be read is not forgotten', async () => {
  const { disk } = createSimulatedDisk();
  const settings = { name: 'w.example', logs: [log.publicKey] };
  const witness = await openWitness('/w', settings, { disk, clock, lock: () => () => {} });
  await witness.addCheckpoint(await request(0, 1, []));
  await disk.create(`/w/latest/${originHash('log.example/w')}`, 0o644);
  await assert.rejects(witness.addCheckpoint(await request(0, 1, [])), (error) => error instanceof LogFailure && error.code === 'damaged');
});

test('a log and two witnesses over HTTP: cosigned, checked offline, and a fork is an alarm', async () => {
  const root = await folder();
  const keys = await createLog(join(root, 'log'), { origin: 'log.example/http' });
  const addresses: WitnessAddress[] = [];
  for (const name of ['w1.example', 'w2.example']) {
    const witness = await openWitness(join(root, name), { name, logs: keys.filter((key) => key.type === 'ed25519') });
    ends.push(() => witness.close());
    addresses.push({ url: await listen(createWitnessServer(witness, failTest)), keys: witness.publicKeys });
  }
  const writer = await openLog(join(root, 'log'));
  for (let round = 0; round < 4; round += 1) {
    await Promise.all(Array.from({ length: 100 }, () => writer.append({ kind: 'heartbeat', system: 'api' })));
    const outcome = await writer.checkpoint(addresses);
    assert.deepEqual(
      outcome.witnesses.map((answer) => answer.ok),
      [true, true],
      JSON.stringify(outcome.witnesses),
    );
  }
  const trust = { log: keys.map(createVerifier), witnesses: addresses.flatMap(({ keys: own }) => own.map(createVerifier)), quorum: 2 };
  const report = await checkPublished(openPublished(join(root, 'log', 'public')), trust);
  assert.deepEqual([report.faults, report.cosignedBy, report.checkpoint?.size], [[], ['w1.example', 'w2.example'], 400]);

  // Monitors read what the witness saw.
  const monitored = await fetch(`${addresses[0]!.url}/${originHash('log.example/http')}/checkpoint`);
  assert.equal(monitored.status, 200);
  assert.match(await monitored.text(), /^log\.example\/http\n400\n/);

  // Nothing new: the witness cosigns the same tree again, and the old cosignature gives way.
  const same = await writer.checkpoint([addresses[0]!]);
  assert.ok(same.witnesses[0]?.ok);
  const note = await readFile(join(root, 'log', 'public', 'checkpoint'), 'utf8');
  assert.equal(note.match(/— w1\.example /g)?.length, 2);

  // An old copy goes on beside the log.
  await writer.close();
  await createLog(join(root, 'fork'), { origin: 'log.example/http' });
  await cp(join(root, 'log', 'state', 'keys'), join(root, 'fork', 'state', 'keys'));
  await rm(join(root, 'fork', 'public', 'checkpoint'));
  const secret = parsePrivateKey((await readFile(join(root, 'fork', 'state', 'keys'), 'utf8')).split('\n')[0]!)!;
  const empty = await signNote(checkpointToText({ origin: 'log.example/http', size: 0, root: emptyRoot }), [createNoteSigner(secret)]);
  await writeFile(join(root, 'fork', 'state', 'signed'), empty);
  const fork = await openLog(join(root, 'fork'));
  await Promise.all(Array.from({ length: 100 }, () => fork.append({ kind: 'heartbeat', system: 'api' })));
  const small = await fork.checkpoint(addresses);
  assert.deepEqual(
    small.witnesses.map((answer) => !answer.ok && answer.problem),
    ['conflict', 'conflict'],
  );
  await Promise.all(Array.from({ length: 400 }, () => fork.append({ kind: 'heartbeat', system: 'api' })));
  const large = await fork.checkpoint(addresses);
  assert.deepEqual(
    large.witnesses.map((answer) => !answer.ok && answer.problem),
    ['conflict', 'conflict'],
  );
  await fork.close();
});

test('appends go on while a witness takes its time', async () => {
  const root = await folder();
  await createLog(join(root, 'log'), { origin: 'log.example/slow' });
  const { witness } = await inMemory();
  let arrived = (): void => {};
  const waiting = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  let answer = (): void => {};
  const server = createServer((_, response) => {
    answer = () => response.writeHead(404).end();
    arrived();
  });
  const writer = await openLog(join(root, 'log'));
  await writer.append({ kind: 'heartbeat', system: 'api' });
  const made = writer.checkpoint([{ url: await listen(server), keys: witness.publicKeys }]);
  await waiting;
  assert.equal((await writer.append({ kind: 'heartbeat', system: 'api' })).index, 1);
  answer();
  assert.equal((await made).size, 1);
  assert.equal((await writer.append({ kind: 'heartbeat', system: 'api' })).index, 2);
  await writer.close();
  const again = await openLog(join(root, 'log'));
  assert.equal(again.size(), 3);
  assert.equal((await again.checkpoint()).size, 3);
  await again.close();
});

test('a server: bodies are bounded, other ways in are closed, failures say nothing', async () => {
  const { witness } = await inMemory();
  const url = await listen(createWitnessServer(witness, failTest));
  const post = (body: string): Promise<number> =>
    fetch(`${url}/add-checkpoint`, { method: 'POST', body }).then(
      (response) => response.status,
      () => 413,
    );
  assert.equal(await post(await request(0, 1, [])), 200);
  assert.equal(await post('x'.repeat(400_000)), 413);
  assert.equal(await post('\0'), 400);
  assert.equal((await fetch(`${url}/add-checkpoint`)).status, 405);
  for (const path of ['/', '/checkpoint', `/${'0'.repeat(64)}/checkpoint`, `/${'0'.repeat(64)}/../../private/keys`, '/..%2fprivate/keys'])
    assert.equal((await fetch(url + path)).status, 404, path);
  const failing = await listen(
    createWitnessServer({ ...witness, addCheckpoint: () => Promise.reject(new Error('/secret/path')) }, () => {}),
  );
  const response = await fetch(`${failing}/add-checkpoint`, { method: 'POST', body: 'x' });
  assert.equal(response.status, 500);
  assert.doesNotMatch(await response.text(), /secret/);
});

test('witnesses that do not answer, lie, or redirect: each outcome has its name and the checkpoint is published all the same', async () => {
  const root = await folder();
  const keys = await createLog(join(root, 'log'), { origin: 'log.example/bad' });
  const { witness } = await inMemory();
  const answers: Record<string, (n: number) => { status: number; type?: string; body: string }> = {
    liar: () => ({ status: 200, body: '— w.example/1 AAAAAAAA\n' }),
    empty: () => ({ status: 200, body: '' }),
    endless: () => ({ status: 200, body: 'x'.repeat(200_000) }),
    'size-less': () => ({ status: 409, body: '1\n' }),
    ahead: () => ({ status: 409, type: 'text/x.tlog.size', body: '99\n' }),
    restless: (n) => ({ status: 409, type: 'text/x.tlog.size', body: `${n % 2}\n` }),
    stranger: () => ({ status: 404, body: '' }),
    redirect: () => ({ status: 302, body: '' }),
  };
  const addresses: WitnessAddress[] = [{ url: 'http://127.0.0.1:1', keys: witness.publicKeys }];
  for (const make of Object.values(answers)) {
    let n = 0;
    const server = createServer((incoming, response) => {
      incoming.resume();
      n += 1;
      const { status, type, body } = make(n);
      response.writeHead(status, { 'content-type': type ?? 'text/plain', location: 'http://127.0.0.1:1/' });
      response.end(body);
    });
    addresses.push({ url: await listen(server), keys: witness.publicKeys });
  }
  const writer = await openLog(join(root, 'log'));
  await writer.append({ kind: 'heartbeat', system: 'api' });
  const { witnesses, size } = await writer.checkpoint(addresses);
  assert.equal(size, 1);
  assert.deepEqual(
    witnesses.map((outcome) => !outcome.ok && outcome.problem),
    ['unreachable', 'bad-answer', 'bad-answer', 'unreachable', 'bad-answer', 'conflict', 'refused', 'refused', 'unreachable'],
  );
  await writer.close();
  const report = await checkPublished(openPublished(join(root, 'log', 'public')), { log: keys.map(createVerifier) });
  assert.deepEqual(report.faults, []);
});

test('requests are read as they are written', () => {
  const text = writeAddCheckpoint({ old: 5, proof: [leaves[0]!, leaves[1]!], checkpoint: 'x\n' });
  assert.equal(text, `old 5\n${bytesToBase64(leaves[0]!)}\n${bytesToBase64(leaves[1]!)}\n\nx\n`);
  assert.deepEqual(parseAddCheckpoint(text), { old: 5, proof: [leaves[0], leaves[1]], checkpoint: 'x\n' });
  assert.equal(writeAddCheckpoint({ old: 0, proof: [], checkpoint: 'x\n' }), 'old 0\n\nx\n');
});
