/**
 * `firebreak log verify`: a published folder, a proof, or both, with nothing but the keys that are trusted.
 *
 * @module
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkPublished,
  createTileSource,
  createVerifier,
  entryOf,
  type LogRecord,
  type Opening,
  parseCheckpoint,
  parseNote,
  readBundle,
  readOpening,
  readProof,
  type Trust,
  tilePath,
  tilesOf,
  treeRoot,
  verifyProof,
} from '@firebreak/transparency-log';
import { fastSha256, openPublished } from '@firebreak/transparency-log/node';
import type { Command } from 'commander';
import type { z } from 'zod';
import { Finding, type Output, plainLine, WrongUse, writeJson } from '../output/output.ts';
import type { verifyShape } from '../shapes/log.ts';
import { readPublicKeys } from './keys.ts';
import { wholeNumber } from './write.ts';

type Answer = Omit<z.infer<typeof verifyShape>, 'record'> & { record: LogRecord | null };
type AnsweredFault = Answer['faults'][number];

interface VerifyOptions {
  readonly key: readonly string[];
  readonly proof?: string;
  readonly record?: string;
  readonly witnessKey?: readonly string[];
  readonly quorum: number;
  readonly json?: boolean;
}

export function verifyCommand(log: Command, output: Output): void {
  log
    .command('verify')
    .description('check a published log, a proof with the record it is about, or both; each fault is named by its file')
    .argument('<path>', 'the folder of a log, its public folder, or a proof file')
    .requiredOption('--key <key...>', 'verifier keys of the log, or files of them (`init` writes `verifier-keys` into its folder)')
    .option('--proof <file>', 'a proof to check beside a folder: the log must continue the tree it speaks of')
    .option('--record <file>', 'the record and salt that `prove --open` wrote')
    .option('--witness-key <key...>', 'verifier keys of witnesses, or files of them')
    .option('--quorum <count>', 'how many of these witnesses must have cosigned', wholeNumber, 0)
    .option('--json', 'answer as JSON')
    .action(async (path: string, options: VerifyOptions) => {
      const keys = await readPublicKeys(options.key, '--key');
      const origin = keys[0]!.name;
      if (keys.some((key) => key.name !== origin)) throw new WrongUse('the keys are of more than one log; give those of one');
      const witnesses = (await readPublicKeys(options.witnessKey ?? [], '--witness-key')).map(createVerifier);
      const trust: Trust = { log: keys.map(createVerifier), witnesses, quorum: options.quorum };
      const opening = options.record === undefined ? undefined : await openingIn(options.record);
      const answer = (await isFolder(path))
        ? await verifyFolder(path, trust, opening, options, output)
        : await verifyFile(path, trust, opening);
      if (options.json) writeJson(output, answer);
      else output.write(answerToText(answer).map(plainLine).join('\n'));
      if (answer.faults.length > 0) throw new Finding('');
    });
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(`cannot read \`${path.slice(0, 100)}\` (${error.code ?? error.message})`);
  });
  return found.isDirectory();
}

async function readGiven(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(`cannot read \`${path.slice(0, 100)}\` (${error.code ?? error.message})`);
  });
}

async function openingIn(path: string): Promise<Opening> {
  const read = readOpening(Buffer.from(await readGiven(path)).toString());
  if (!read.ok) throw new Finding(`\`${path.slice(0, 100)}\` is not an opened record: ${read.problems.join('; ')}`);
  return read.opening;
}

const empty: Answer = { origin: '', size: null, signedBy: [], cosignedBy: [], record: null, index: null, faults: [], notes: [] };

async function verifyFolder(
  path: string,
  trust: Trust,
  opening: Opening | undefined,
  { proof }: VerifyOptions,
  output: Output,
): Promise<Answer> {
  // A log's folder holds the published one; what else is in it is not looked at.
  const published = openPublished((await openPublished(path).read('checkpoint')) === undefined ? join(path, 'public') : path);
  let told = 0;
  const report = await checkPublished(published, trust, {
    hash: fastSha256,
    onProgress: (entries) => {
      if (entries - told < 1_000_000) return;
      told = entries;
      output.progress(`${entries} entries\n`);
    },
  });
  const faults: AnsweredFault[] = report.faults.map(({ kind, file, message }) => ({ kind, file, message }));
  const notes = [
    ...(report.ahead.length > 0 ? [`${report.ahead.length} files beyond the checkpoint: nothing vouches for them yet`] : []),
    ...(report.leftovers.length > 0 ? [`${report.leftovers.length} half-written files, left by a crash; they may be deleted`] : []),
  ];
  const size = report.checkpoint?.size ?? null;
  let index: number | null = null;
  if (proof !== undefined && size !== null) {
    const checked = await verifyFile(proof, trust, opening);
    index = checked.index;
    faults.push(...checked.faults, ...(await compare(proof, size, published)));
  } else if (opening !== undefined && size !== null) {
    index = await find(entryOf(opening, fastSha256), size, published);
    if (index === null)
      faults.push({ kind: 'not-included', file: 'tile/entries', message: 'the record is not in the log, or not as it was given' });
  }
  return {
    ...empty,
    origin: trust.log[0]!.name,
    size,
    signedBy: [...report.signedBy],
    cosignedBy: [...report.cosignedBy],
    index,
    record: faults.length === 0 ? recordOf(opening) : null,
    faults,
    notes,
  };
}

/** The tree of the proof must be the beginning of the tree in the folder. */
async function compare(path: string, size: number, published: ReturnType<typeof openPublished>): Promise<AnsweredFault[]> {
  const proof = readProof(await readGiven(path));
  const note = proof === undefined ? undefined : parseNote(proof.checkpoint);
  const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text);
  if (checkpoint === undefined) return [];
  if (checkpoint.size > size)
    return [{ kind: 'rolled-back', file: 'checkpoint', message: `the proof speaks of ${checkpoint.size} entries, the log has ${size}` }];
  const root = await treeRoot(checkpoint.size, createTileSource(size, published.read, fastSha256), fastSha256).catch(() => undefined);
  return root !== undefined && Buffer.from(root).equals(checkpoint.root)
    ? []
    : [
        {
          kind: 'forked',
          file: 'checkpoint',
          message: 'the log does not continue the tree that the proof speaks of: two histories were signed',
        },
      ];
}

async function find(entry: Uint8Array, size: number, published: ReturnType<typeof openPublished>): Promise<number | null> {
  for (const name of tilesOf(size)) {
    if (name.level !== 'entries') break;
    const bytes = (await published.read(tilePath(name))) ?? (await published.read(tilePath({ ...name, width: 256 })));
    const at = readBundle(bytes ?? new Uint8Array(0)).entries.findIndex((candidate) => Buffer.from(entry).equals(candidate));
    if (at >= 0) return name.index * 256 + at;
  }
  return null;
}

async function verifyFile(path: string, trust: Trust, opening: Opening | undefined): Promise<Answer> {
  if (opening === undefined) throw new WrongUse('a proof is about a record: give the file that `prove --open` wrote with --record');
  const origin = trust.log[0]!.name;
  const checked = await verifyProof({
    proof: await readGiven(path),
    entry: entryOf(opening, fastSha256),
    origin,
    log: trust.log,
    witnesses: trust.witnesses ?? [],
    quorum: trust.quorum ?? 0,
  });
  if (!checked.ok) return { ...empty, origin, faults: [{ kind: checked.problem, file: path, message: checked.message }] };
  return {
    ...empty,
    origin,
    size: checked.checkpoint.size,
    signedBy: checked.signatures.map(({ name, id }) => `${name} ${id}`),
    cosignedBy: [...new Set(checked.cosignatures.map(({ name }) => name))],
    index: checked.index,
    record: recordOf(opening),
  };
}

function recordOf(opening: Opening | undefined): LogRecord | null {
  return opening?.record ?? null;
}

function answerToText({ origin, size, signedBy, cosignedBy, index, record, faults, notes }: Answer): string[] {
  const head =
    size === null
      ? [`log \`${origin}\`: not verified`]
      : [
          `log \`${origin}\`, ${size} ${size === 1 ? 'entry' : 'entries'}`,
          `  signed by    ${signedBy.join(', ')}`,
          `  cosigned by  ${cosignedBy.length > 0 ? cosignedBy.join(', ') : 'nobody that was named: without `--witness-key` this shows one history, not that everybody is shown the same'}`,
        ];
  return [
    ...head,
    ...(index === null ? [] : [`  entry ${index} is the record that was given`]),
    ...(record === null ? [] : [`  ${JSON.stringify(record)}`]),
    ...notes.map((note) => `  note: ${note}`),
    ...faults.map(({ kind, file, message }) => `${file}: ${kind}: ${message}`),
    faults.length === 0 ? 'no faults' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`,
  ];
}
