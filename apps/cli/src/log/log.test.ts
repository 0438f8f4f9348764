import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openLog } from '@firebreak/transparency-log/node';
import { type RunResult, run } from '../run.ts';
import { appendedShape, checkpointShape, verifyShape } from '../shapes/log.ts';

const root = await mkdtemp(join(tmpdir(), 'firebreak-cli-log-'));
after(() => rm(root, { recursive: true, force: true }));
const at = (...path: string[]): string => join(root, ...path);
const log = (...words: string[]): Promise<RunResult> => run(['log', ...words]);

const request = `
kind: authority-request
system: front-desk
asker: police
channel: in-person
shown: nothing
basis: { ref: de-aufenthg, at: § 87(2) }
asked: [address]
people: 1
outcome: refused
ground: null
`;
await writeFile(at('request.yaml'), request);
await writeFile(at('beat.json'), '{"kind":"heartbeat","system":"api"}');

async function filled(name: string): Promise<string> {
  const folder = at(name);
  assert.equal((await log('init', folder, '--origin', `log.example/${name}`)).code, 0);
  for (const record of ['beat.json', 'request.yaml', 'beat.json'])
    assert.equal((await log('append', folder, '--record', at(record))).code, 0);
  assert.equal((await log('checkpoint', folder)).code, 0);
  return folder;
}

test('a log from its beginning to a court: init, append, checkpoint, prove, verify', async () => {
  const folder = at('whole');
  const made = await log('init', folder, '--origin', 'log.example/whole');
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /log\.example\/whole\+[0-9a-f]{8}\+/);
  const appended = await log('append', folder, '--record', at('request.yaml'), '--json');
  assert.deepEqual(appendedShape.parse(JSON.parse(appended.out)).sequence, 1);
  assert.match((await log('append', folder, '--record', at('beat.json'))).out, /^entry 1: number 1 of `api`, 20/);
  const checkpoint = await log('checkpoint', folder, '--json');
  assert.equal(checkpointShape.parse(JSON.parse(checkpoint.out)).size, 2);
  const keys = join(folder, 'verifier-keys');
  const verified = await log('verify', folder, '--key', keys, '--json');
  assert.equal(verified.code, 0, verified.out);
  assert.deepEqual(verifyShape.parse(JSON.parse(verified.out)).faults, []);

  assert.equal((await log('prove', folder, '--index', '0', '-o', at('whole.tlog-proof'), '--open')).code, 0);
  assert.equal((await stat(at('whole.record.json'))).mode & 0o077, 0);
  const court = await log('verify', at('whole.tlog-proof'), '--key', keys, '--record', at('whole.record.json'));
  assert.equal(court.code, 0, court.out);
  assert.match(court.out, /entry 0 is the record that was given[\s\S]*"asker":"police"[\s\S]*no faults/);
  const both = await log('verify', folder, '--key', keys, '--proof', at('whole.tlog-proof'), '--record', at('whole.record.json'));
  assert.equal(both.code, 0, both.out);
  const found = await log('verify', folder, '--key', keys, '--record', at('whole.record.json'));
  assert.match(found.out, /entry 0 is the record/);

  const forged = (await readFile(at('whole.record.json'), 'utf8')).replace('"refused"', '"released"');
  await writeFile(at('forged.json'), forged);
  const caught = await log('verify', at('whole.tlog-proof'), '--key', keys, '--record', at('forged.json'));
  assert.deepEqual([caught.code, /not-included/.test(caught.out), /"released"/.test(caught.out)], [1, true, false]);
  assert.equal((await log('verify', folder, '--key', keys, '--record', at('forged.json'))).code, 1);
});

test('a record with something wrong is refused with the field and never repeated', async () => {
  const folder = await filled('wrong');
  const before = await readFile(join(folder, 'state', 'journal'));
  const tries: [string, RegExp][] = [
    ['kind: authority-request\nsystem: front-desk\n', /`asker` is missing; `channel`/],
    [`${request}note: Invented Person\n`, /has a field that a record does not have/],
    [request.replace('asker: police', 'asker: maria-invented'), /`asker` is no role of the Atlas(?!.*maria)/],
    [request.replace(/asked: \[[^\]]*\]/, 'asked: [born-a-long-time-ago]'), /`asked` names what is no data category(?!.*long-time)/],
    [request.replace('ground: null', 'ground: maria-invented'), /`ground` is no rule of the Atlas(?!.*maria)/],
    [request.replace('asker: police', 'asker: Invented Person'), /`asker`: an id is made of/],
    [request.replace('§ 87(2)', 'Invented Person'), /`basis.at`: a place in an act/],
    ['kind: note\n', /must be `authority-request`/],
    ['- a\n', /the record/],
    ['{', /neither JSON nor YAML/],
    ['a: &x [1]\nb: *x\n', /neither JSON nor YAML|the record/],
    ['kind: heartbeat\nkind: heartbeat\nsystem: api\n', /neither JSON nor YAML/],
  ];
  for (const [text, says] of tries) {
    await writeFile(at('bad.yaml'), text);
    const refused = await log('append', folder, '--record', at('bad.yaml'));
    assert.equal(refused.code, 2, text);
    assert.match(refused.err, says);
    assert.doesNotMatch(refused.err, /Invented/);
  }
  assert.deepEqual(await readFile(join(folder, 'state', 'journal')), before);
  assert.equal((await log('append', folder, '--record', at('nowhere'))).code, 2);
});

test('faults of a published folder: exit 1, each named by its file', async () => {
  const folder = await filled('faults');
  const keys = join(folder, 'verifier-keys');
  const tile = join(folder, 'public', 'tile', '0', '000.p', '3');
  const bytes = await readFile(tile);
  bytes[0]! ^= 1;
  await writeFile(tile, bytes);
  await writeFile(join(folder, 'public', 'notes.txt'), 'x');
  const faulty = await log('verify', folder, '--key', keys);
  assert.equal(faulty.code, 1);
  assert.match(faulty.out, /tile\/0\/000\.p\/3: altered[\s\S]*notes\.txt: extra[\s\S]*2 faults/);
  const other = await filled('faults-other');
  const wrong = await log('verify', other, '--key', keys);
  assert.deepEqual([wrong.code, /unsigned/.test(wrong.out)], [1, true]);
  const more = await log('verify', other, '--key', join(other, 'verifier-keys'), '--quorum', '1');
  assert.deepEqual([more.code, /too-few-witnesses/.test(more.out)], [1, true]);
});

test('a proof of a tree that the log does not continue: two histories', async () => {
  const folder = await filled('history');
  assert.equal((await log('prove', folder, '--index', '1', '-o', at('history.tlog-proof'), '--open')).code, 0);
  // The owner of the key makes another log of the same name.
  const fork = await filled('fork');
  await copyFile(join(folder, 'state', 'keys'), join(fork, 'state', 'keys'));
  const config = join(fork, 'state', 'config.json');
  await writeFile(config, (await readFile(config, 'utf8')).replace('log.example/fork', 'log.example/history'));
  const { parsePrivateKey, createNoteSigner, signNote, parseNote } = await import('@firebreak/transparency-log');
  const secret = parsePrivateKey((await readFile(join(folder, 'state', 'keys'), 'utf8')).split('\n')[0]!)!;
  const text = parseNote(await readFile(join(fork, 'public', 'checkpoint')))!.text.replace('log.example/fork', 'log.example/history');
  await writeFile(join(fork, 'public', 'checkpoint'), await signNote(text, [createNoteSigner(secret)]));
  const keys = join(folder, 'verifier-keys');
  assert.equal((await log('verify', fork, '--key', keys)).code, 0, 'alone it looks right');
  const caught = await log('verify', fork, '--key', keys, '--proof', at('history.tlog-proof'), '--record', at('history.record.json'));
  assert.deepEqual([caught.code, /forked: the log does not continue/.test(caught.out)], [1, true], caught.out);
});

test('words that are wrong: exit 2 and what to do', async () => {
  const folder = await filled('words');
  const keys = join(folder, 'verifier-keys');
  const cases: [string[], RegExp][] = [
    [['init', folder, '--origin', 'log.example/x'], /not empty/],
    [['init', at('new'), '--origin', 'a b'], /origin/],
    [['init', at('new'), '--origin', 'a', '--smallest', '2'], /between 3 and 100/],
    [['append', at('nowhere'), '--record', at('beat.json')], /holds no log/],
    [['prove', folder, '--index', '3', '-o', at('x')], /no entry 3/],
    [['prove', folder, '--index', '0', '-o', keys], /there already/],
    [['prove', folder, '--index', '-1', '-o', at('x')], /whole number/],
    [['prove', folder, '--index', '0', '-o', at('no', 'folder', 'x')], /cannot write/],
    [['verify', folder, '--key', at('nowhere')], /neither \(ENOENT\)/],
    [['verify', folder, '--key', at('request.yaml')], /line 1 of/],
    [['verify', at('nowhere'), '--key', keys], /cannot read/],
    [['verify', at('request.yaml'), '--key', keys], /--record/],
    [['checkpoint', folder, '--witness', 'http://127.0.0.1:1'], /--witness-key/],
    [['checkpoint', folder, '--witness', 'ftp://x', '--witness-key', keys], /no address of a witness/],
    [['witness', '--state', at('w'), '--name', 'w', '--log', keys, '--listen', 'nowhere'], /host and port/],
    [['stats', at('nowhere')], /holds no log/],
    [['erase', folder, '--index', '1'], /not counted yet/],
  ];
  for (const [words, says] of cases) {
    const result = await log(...words);
    assert.equal(result.code, 2, `${words.join(' ')}: ${result.out}${result.err}`);
    assert.match(result.err, says);
  }
});

test('a log that another process holds: exit 1, and reading goes on', async () => {
  const folder = await filled('held');
  const held = await openLog(folder);
  const refused = await log('append', folder, '--record', at('beat.json'));
  assert.deepEqual([refused.code, /another process writes/.test(refused.err)], [1, true]);
  assert.equal((await log('prove', folder, '--index', '0', '-o', at('held.tlog-proof'))).code, 0);
  assert.equal((await log('stats', folder)).code, 0);
  await held.close();
});

test('statistics and erasure', async () => {
  const folder = at('stats');
  await log('init', folder, '--origin', 'log.example/stats');
  const clock = { seconds: 4_070_908_800 };
  const opened = await openLog(folder, { clock: () => clock.seconds });
  const draft = {
    kind: 'authority-request',
    system: 'front-desk',
    channel: 'letter',
    shown: 'nothing',
    basis: null,
    asked: [],
    people: 1,
    ground: null,
  } as const;
  for (let i = 0; i < 14; i += 1) await opened.append({ ...draft, asker: i < 12 ? 'police' : 'foreigners-authority', outcome: 'refused' });
  clock.seconds += 100 * 86_400;
  await opened.append({ kind: 'heartbeat', system: 'api' });
  await opened.checkpoint();
  await opened.close();
  const text = await log('stats', folder);
  assert.match(
    text.out,
    /2099-Q1 {2}requests: 14\n {2}who asked: foreigners-authority hidden, police hidden\n {2}act named: none-named 14\n {2}outcome: refused 14/,
  );
  assert.equal(JSON.parse((await log('stats', folder, '--json')).out).quarters.length, 1);
  await log('stats', folder, '-o', at('stats.csv'));
  assert.match(await readFile(at('stats.csv'), 'utf8'), /2099-Q1,asker,police,hidden/);
  assert.equal((await log('erase', folder, '--index', '0', '3')).code, 0);
  const gone = await log('prove', folder, '--index', '3', '-o', at('gone.tlog-proof'), '--open');
  assert.deepEqual([gone.code, /was erased/.test(gone.err)], [1, true]);
  assert.equal((await log('verify', folder, '--key', join(folder, 'verifier-keys'))).code, 0);
});

test('a witness as its own process: it cosigns, ends when told, and remembers', async () => {
  const folder = await filled('witnessed');
  const keys = join(folder, 'verifier-keys');
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const words = ['log', 'witness', '--state', at('witness'), '--name', 'w.example/1', '--log', keys, '--listen', '127.0.0.1:0'];
  const start = async (): Promise<{ running: ChildProcess; url: string; witnessKeys: string[] }> => {
    const running = spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      running.stderr!.on('data', (data: Buffer) => {
        said += data.toString();
        if (said.split('\n').length >= 4) resolve();
      });
      running.on('close', () => reject(new Error(said)));
    });
    const [first, ...lines] = said.trimEnd().split('\n');
    return { running, url: first!.replace('listening on ', ''), witnessKeys: lines };
  };
  const end = async (running: ChildProcess): Promise<void> => {
    running.kill('SIGTERM');
    const [code] = await once(running, 'close');
    assert.equal(code, 0);
  };
  const one = await start();
  await writeFile(at('witness-keys'), `${one.witnessKeys.join('\n')}\n`);
  const cosigned = await log('checkpoint', folder, '--witness', one.url, '--witness-key', at('witness-keys'));
  assert.equal(cosigned.code, 0, cosigned.err + cosigned.out);
  await end(one.running);
  const verified = await log('verify', folder, '--key', keys, '--witness-key', at('witness-keys'), '--quorum', '1');
  assert.deepEqual([verified.code, /cosigned by {2}w\.example\/1/.test(verified.out)], [0, true], verified.out);
  const unreachable = await log('checkpoint', folder, '--witness', one.url, '--witness-key', at('witness-keys'));
  assert.deepEqual([unreachable.code, /did not cosign/.test(unreachable.err)], [1, true]);

  const two = await start();
  assert.deepEqual(two.witnessKeys, one.witnessKeys);
  await log('append', folder, '--record', at('beat.json'));
  const again = await log('checkpoint', folder, '--witness', two.url, '--witness-key', at('witness-keys'), '--json');
  assert.deepEqual(
    checkpointShape.parse(JSON.parse(again.out)).witnesses.map(({ problem }) => problem),
    [null],
  );
  await end(two.running);
});

test('nothing half-written is left behind', async () => {
  for (const entry of await readdir(root, { recursive: true })) assert.doesNotMatch(entry, /\.part$/);
});
