export { type Disk, type DiskFile, privateMode, publicMode } from './disk.ts';
export { realDisk } from './real.ts';
export { ensureFolder, type FileToWrite, partSuffix, within, writeFiles } from './write.ts';
