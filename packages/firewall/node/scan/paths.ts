/**
 * Files, folders, standard input and what git is about to commit, given to the scanner one after another.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DocumentProblem, type Finding, isZip, maximumDocumentBytes, type Scanner, scanDocument } from '../../src/scan/index.ts';
import { type Ignore, ignoreFileName, readIgnore } from './ignore.ts';
import { isGzip, whyNotLooked } from './signature.ts';

/** Folders in which nobody's data lie, and very many files. */
const leftOut = new Set(['.git', 'node_modules', '.hg', '.svn']);
const pieceBytes = 1 << 20;
/** A gzip that unpacks to more is given up. */
const maximumUnpackedBytes = 50_000_000_000;
const mostSkipped = 10_000;

export interface PathsReport {
  readonly findings: readonly Finding[];
  readonly scannedBytes: number;
  readonly scannedFiles: number;
  readonly skipped: readonly { readonly file: string; readonly why: string }[];
  /** Files that were read in another encoding than UTF-8, and in which. */
  readonly encodings: readonly { readonly file: string; readonly encoding: string }[];
  /** Findings beyond what one file may have. */
  readonly beyond: number;
}

export interface PathsOptions {
  /** Look into `.git` and `node_modules` too. */
  readonly everything?: boolean;
  readonly stdin?: Readable;
  /** Told after every piece. */
  readonly progress?: (bytes: number, files: number) => void;
}

/** A path that is not there. */
export class MissingPath extends Error {
  override readonly name = 'MissingPath';
  readonly path: string;
  constructor(path: string, code: string) {
    super(`cannot read \`${path}\` (${code}); check the path`);
    this.path = path;
  }
}

/** @throws {MissingPath} */
export async function scanPaths(scanner: Scanner, paths: readonly string[], options: PathsOptions = {}): Promise<PathsReport> {
  const tally = createTally(options);
  for (const path of paths) {
    if (path === '-') {
      await scanReadable(scanner, '-', options.stdin ?? process.stdin, tally);
      continue;
    }
    // Whoever names a link or a pipe means what is behind it; passing it over in silence would look like "nothing found".
    const status = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new MissingPath(path, error.code ?? 'error');
    });
    if (status.isDirectory()) await scanFolder(scanner, path, path, await readIgnore(path), tally, options);
    else await scanOne(scanner, path, tally);
  }
  return tally.report();
}

/**
 * What git holds for the next commit, whatever the files on disk say by now.
 * @throws {MissingPath} this is no repository, or there is no git
 */
export async function scanStaged(scanner: Scanner, folder: string, options: PathsOptions = {}): Promise<PathsReport> {
  const tally = createTally(options);
  const root = (await gitText(folder, ['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, '');
  const listed = await gitText(root, ['diff', '--cached', '--name-only', '--diff-filter=ACMRT', '--no-ext-diff', '-z']);
  const ignore = await readIgnore(root);
  for (const path of listed.split('\0').filter((name) => name !== '')) {
    if (ignore(path)) tally.skip(path, `left out by ${ignoreFileName}`);
    else {
      const git = spawn('git', ['cat-file', 'blob', `:${path}`], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
      const ended = new Promise<number | null>((done) => git.on('close', done).on('error', () => done(null)));
      await scanReadable(scanner, path, git.stdout, tally);
      git.kill();
      await ended;
    }
  }
  return tally.report();
}

async function gitText(cwd: string, words: readonly string[]): Promise<string> {
  const git = spawn('git', words, { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((done) => git.on('close', done).on('error', () => done(null)));
  const pieces: Buffer[] = [];
  for await (const piece of git.stdout) pieces.push(piece as Buffer);
  if ((await ended) !== 0) throw new MissingPath(cwd, 'git knows no repository here');
  return Buffer.concat(pieces).toString('utf8');
}

interface Tally {
  readonly skip: (file: string, why: string) => void;
  readonly read: (bytes: number) => void;
  readonly done: (file: string, findings: readonly Finding[], beyond: number, encoding: string) => void;
  readonly report: () => PathsReport;
}

function createTally(options: PathsOptions): Tally {
  const findings: Finding[] = [];
  const skipped: { file: string; why: string }[] = [];
  const encodings: { file: string; encoding: string }[] = [];
  let scannedBytes = 0;
  let scannedFiles = 0;
  let beyond = 0;
  let unnamed = 0;
  return {
    skip: (file, why) => {
      if (skipped.length < mostSkipped) skipped.push({ file, why });
      else unnamed += 1;
    },
    read: (bytes) => {
      scannedBytes += bytes;
      options.progress?.(scannedBytes, scannedFiles);
    },
    done: (file, more, over, encoding) => {
      for (const finding of more) findings.push(finding);
      beyond += over;
      scannedFiles += 1;
      if (encoding !== 'utf-8') encodings.push({ file, encoding });
    },
    report: () => ({
      findings,
      scannedBytes,
      scannedFiles,
      skipped: unnamed === 0 ? skipped : [...skipped, { file: '…', why: `${unnamed} more files that were not looked at` }],
      encodings,
      beyond,
    }),
  };
}

async function scanFolder(
  scanner: Scanner,
  top: string,
  folder: string,
  ignore: Ignore,
  tally: Tally,
  options: PathsOptions,
): Promise<void> {
  const entries = [];
  try {
    for await (const entry of await opendir(folder)) entries.push(entry);
  } catch (error) {
    tally.skip(folder, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const inside = relative(resolve(top), resolve(path)).split(sep).join('/');
    if (entry.isDirectory()) {
      if (leftOut.has(entry.name) && options.everything !== true) tally.skip(path, 'left out: use --everything to look into it');
      else if (ignore(`${inside}/`)) tally.skip(path, `left out by ${ignoreFileName}`);
      else await scanFolder(scanner, top, path, ignore, tally, options);
    } else if (entry.isSymbolicLink()) tally.skip(path, 'link: not followed');
    else if (!entry.isFile()) tally.skip(path, 'no file');
    else if (ignore(inside)) tally.skip(path, `left out by ${ignoreFileName}`);
    else await scanOne(scanner, path, tally);
  }
}

async function scanOne(scanner: Scanner, path: string, tally: Tally): Promise<void> {
  await scanReadable(scanner, path, createReadStream(path, { highWaterMark: pieceBytes }), tally);
}

async function scanReadable(scanner: Scanner, file: string, source: Readable, tally: Tally): Promise<void> {
  try {
    await scanPieces(scanner, file, source, tally, true);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (error instanceof DocumentProblem) tally.skip(file, `not looked at: ${error.message}`);
    else if (typeof code === 'string') tally.skip(file, `cannot be read to its end (${code})`);
    else throw error;
  } finally {
    source.destroy();
  }
}

async function scanPieces(scanner: Scanner, file: string, source: Readable, tally: Tally, mayUnpack: boolean): Promise<void> {
  const scan = scanner.begin(file);
  let beginning: Uint8Array | null = new Uint8Array(0);
  let read = 0;
  const pieces = source[Symbol.asyncIterator]();
  const finish = (): boolean => {
    const report = scan.end();
    if (report !== null) tally.done(file, report.findings, report.beyond, report.encoding);
    return report !== null;
  };
  for (;;) {
    const next = await pieces.next().catch((error: unknown) => {
      // What was found before it broke off is found all the same.
      if (beginning === null) finish();
      throw error;
    });
    if (next.done === true) break;
    const piece = next.value as Uint8Array;
    read += piece.length;
    if (read > maximumUnpackedBytes) throw new DocumentProblem(`it unpacks to more than ${maximumUnpackedBytes / 1e9} GB`);
    if (beginning === null) {
      tally.read(piece.length);
      if (!scan.push(piece)) break;
      continue;
    }
    beginning = Buffer.concat([beginning, piece]);
    if (beginning.length < 16) continue;
    const first = beginning;
    beginning = null;
    const why = whyNotLooked(first);
    if (why !== null) return tally.skip(file, why);
    if (mayUnpack && isGzip(first)) return unpackGzip(scanner, file, first, pieces, tally);
    if (mayUnpack && isZip(first)) return unpackZip(scanner, file, first, pieces, tally);
    tally.read(first.length);
    if (!scan.push(first)) break;
  }
  if (beginning !== null && beginning.length > 0) {
    tally.read(beginning.length);
    scan.push(beginning);
  }
  if (!finish()) tally.skip(file, 'no text: not looked at');
}

async function unpackGzip(scanner: Scanner, file: string, first: Uint8Array, pieces: AsyncIterator<unknown>, tally: Tally): Promise<void> {
  const gunzip = createGunzip();
  const feed = async (): Promise<void> => {
    gunzip.write(first);
    for (;;) {
      const next = await pieces.next();
      if (next.done === true || gunzip.destroyed) break;
      if (!gunzip.write(next.value)) await new Promise<void>((done) => gunzip.once('drain', done).once('close', done));
    }
    gunzip.end();
  };
  const fed = feed().catch((error: Error) => gunzip.destroy(error));
  const byteless: Tally = {
    ...tally,
    done: (name, findings, beyond, encoding) =>
      tally.done(
        name,
        findings.map((finding) => ({ ...finding, byte: null, length: null })),
        beyond,
        encoding,
      ),
  };
  try {
    await scanPieces(scanner, file, gunzip, byteless, false);
  } finally {
    gunzip.destroy();
    await fed;
  }
}

async function unpackZip(scanner: Scanner, file: string, first: Uint8Array, pieces: AsyncIterator<unknown>, tally: Tally): Promise<void> {
  const all = [first];
  let size = first.length;
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) break;
    all.push(next.value as Uint8Array);
    size += (next.value as Uint8Array).length;
    if (size > maximumDocumentBytes) throw new DocumentProblem(`it is larger than ${maximumDocumentBytes / 1_000_000} MB`);
  }
  tally.read(size);
  const report = await scanDocument(scanner, file, Buffer.concat(all));
  for (const { file: inside, why } of report.skipped) tally.skip(inside, why);
  tally.done(file, report.findings, report.beyond, 'utf-8');
}
