/**
 * A disk for tests that loses power at a chosen step or fills up. It promises what POSIX promises and no more: contents are kept from the
 * last sync of the file, names from the last sync of their folder; anything later may be there, in part, or not.
 *
 * @module
 */
import { basename, dirname } from 'node:path';
import type { Disk, DiskFile } from './disk.ts';

interface Inode {
  now: Uint8Array;
  durable: Uint8Array;
}

/** A file, or null for a folder. */
type Entry = Inode | null;
interface NameChange {
  readonly name: string;
  readonly entry: Entry | undefined;
}

export class PowerLost extends Error {
  override readonly name = 'PowerLost';
}

/** What survives of that which was not made durable: nothing, all, or some of it by chance. */
export type Survival =
  | { readonly keep: 'nothing' }
  | { readonly keep: 'everything' }
  | { readonly keep: 'some'; readonly random: () => number };

export interface SimulatedDisk {
  readonly disk: Disk;
  /** Steps that changed something so far. */
  readonly steps: () => number;
  /** Power is lost in the middle of this step, counted from now; every later one fails too. */
  readonly losePowerAt: (step: number) => void;
  /** The disk is full from this step on, counted from now, until there is room again. */
  readonly fillUpAt: (step: number) => void;
  readonly makeRoom: () => void;
  /** The machine starts again. */
  readonly restart: (survival: Survival) => void;
  /** For looking on: every contents that were written under a name ending so. */
  readonly watch: (suffix: string, seen: (bytes: Uint8Array) => void) => void;
}

export function createSimulatedDisk(): SimulatedDisk {
  const folders = new Map<string, Map<string, Entry>>([['/', new Map()]]);
  let durable = new Map<string, Map<string, Entry>>([['/', new Map()]]);
  const changes = new Map<string, NameChange[]>();
  const watched: { suffix: string; seen: (bytes: Uint8Array) => void }[] = [];
  let steps = 0;
  let lostAt = Number.POSITIVE_INFINITY;
  let fullAt = Number.POSITIVE_INFINITY;

  /** What the step would do, or a part of it if power is lost in it. */
  function step<T>(whole: () => T, part: () => void = () => {}): T {
    steps += 1;
    if (steps > lostAt) throw new PowerLost('there is no power');
    if (steps === lostAt) {
      part();
      throw new PowerLost('power was lost');
    }
    return whole();
  }

  const folderOf = (path: string): Map<string, Entry> => {
    const folder = folders.get(path);
    if (folder === undefined) throw errorOf('ENOENT');
    return folder;
  };
  const change = (path: string, entry: Entry | undefined): void => {
    const folder = dirname(path);
    const name = basename(path);
    if (entry === undefined) folderOf(folder).delete(name);
    else folderOf(folder).set(name, entry);
    changes.set(folder, [...(changes.get(folder) ?? []), { name, entry }]);
    if (entry) for (const { suffix, seen } of watched) if (path.endsWith(suffix)) seen(entry.now);
  };
  const fileAt = (path: string): Inode | undefined => folders.get(dirname(path))?.get(basename(path)) ?? undefined;

  function open(inode: Inode): DiskFile {
    return {
      append: async (bytes) => {
        const write = (length: number): void => {
          inode.now = Buffer.concat([inode.now, bytes.subarray(0, length)]);
        };
        const half = (): void => write(Math.floor(bytes.length / 2));
        step(() => {
          if (steps < fullAt || bytes.length === 0) return write(bytes.length);
          half();
          throw errorOf('ENOSPC');
        }, half);
      },
      truncate: async (length) =>
        step(() => {
          inode.now = inode.now.slice(0, length);
        }),
      sync: async () =>
        step(() => {
          inode.durable = inode.now;
        }),
      close: async () => {},
    };
  }

  const disk: Disk = {
    read: async (path) => fileAt(path)?.now,
    names: async (path) => [...(folders.get(path)?.keys() ?? [])],
    create: async (path) =>
      step(() => {
        if (steps >= fullAt) throw errorOf('ENOSPC');
        const inode = { now: new Uint8Array(0), durable: new Uint8Array(0) };
        change(path, inode);
        return open(inode);
      }),
    openToAppend: async (path) => {
      const inode = fileAt(path);
      if (inode === undefined) throw errorOf('ENOENT');
      return open(inode);
    },
    rename: async (from, to) =>
      step(() => {
        const inode = fileAt(from);
        if (inode === undefined) throw errorOf('ENOENT');
        // Within one folder a rename is one change of the folder: both names, or neither.
        change(to, inode);
        change(from, undefined);
      }),
    remove: async (path) =>
      step(() => {
        if (fileAt(path) === undefined) throw errorOf('ENOENT');
        change(path, undefined);
      }),
    makeFolder: async (path) =>
      step(() => {
        if (steps >= fullAt) throw errorOf('ENOSPC');
        if (folders.has(path)) throw errorOf('EEXIST');
        change(path, null);
        folders.set(path, new Map());
      }),
    syncFolder: async (path) =>
      step(() => {
        durable.set(path, new Map(folderOf(path)));
        changes.delete(path);
      }),
  };

  function restart(survival: Survival): void {
    const keepChange = (): boolean => survival.keep === 'everything' || (survival.keep === 'some' && survival.random() < 0.5);
    const after = new Map<string, Map<string, Entry>>();
    const bring = (path: string): void => {
      const names = new Map(durable.get(path) ?? []);
      for (const { name, entry } of changes.get(path) ?? []) {
        if (!keepChange()) continue;
        if (entry === undefined) names.delete(name);
        else names.set(name, entry);
      }
      after.set(path, names);
      for (const [name, entry] of names) if (entry === null) bring(path === '/' ? `/${name}` : `${path}/${name}`);
    };
    bring('/');
    const inodes = new Set([...after.values()].flatMap((names) => [...names.values()].filter((entry) => entry !== null)));
    for (const inode of inodes) {
      inode.now = contentsAfter(inode, survival);
      inode.durable = inode.now;
    }
    folders.clear();
    for (const [path, names] of after) folders.set(path, names);
    durable = new Map([...after].map(([path, names]) => [path, new Map(names)]));
    changes.clear();
    lostAt = Number.POSITIVE_INFINITY;
    fullAt = Number.POSITIVE_INFINITY;
  }

  return {
    disk,
    restart,
    steps: () => steps,
    losePowerAt: (at) => {
      lostAt = steps + at;
    },
    fillUpAt: (at) => {
      fullAt = steps + at;
    },
    makeRoom: () => {
      fullAt = Number.POSITIVE_INFINITY;
    },
    watch: (suffix, seen) => void watched.push({ suffix, seen }),
  };
}

/** Of what was written and not synced, a part may be there, and blocks in it that were never written hold zeros. */
function contentsAfter({ now, durable }: Inode, survival: Survival): Uint8Array {
  if (survival.keep === 'nothing') return durable;
  if (survival.keep === 'everything') return now;
  const length = durable.length + Math.floor(survival.random() * (now.length - durable.length + 1));
  if (now.length < durable.length) return survival.random() < 0.5 ? now : durable;
  const contents = new Uint8Array(now.subarray(0, length));
  if (survival.random() < 0.3) contents.fill(0, durable.length + Math.floor(survival.random() * (length - durable.length + 1)));
  return contents;
}

function errorOf(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
