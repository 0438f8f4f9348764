/**
 * The few things that the log asks of a disk. Tests hand in one that loses power or fills up.
 *
 * @module
 */
export interface DiskFile {
  readonly append: (bytes: Uint8Array) => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  /** Resolves when the contents would survive a loss of power. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Disk {
  /** Undefined if there is no such file. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** Names in a folder; none if there is no such folder. */
  readonly names: (folder: string) => Promise<readonly string[]>;
  /** Makes the file anew. */
  readonly create: (path: string, mode: number) => Promise<DiskFile>;
  readonly openToAppend: (path: string) => Promise<DiskFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** One step; the folder above must be there. */
  readonly makeFolder: (path: string, mode: number) => Promise<void>;
  /** Resolves when the names in the folder would survive a loss of power. */
  readonly syncFolder: (path: string) => Promise<void>;
}

/** Only for the owner of the log. */
export const privateMode = 0o600;
/** Whoever serves the published folder may read it. */
export const publicMode = 0o644;
