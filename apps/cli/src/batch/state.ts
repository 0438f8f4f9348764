/**
 * What a folder of letters was made from, so that a second run does only what is missing or changed.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../letter-file/index.ts';

const name = '.firebreak-batch.json';
const version = 1;
const shape = z.strictObject({ version: z.literal(version), rows: z.record(z.string(), z.string()) });

export interface BatchState {
  isDone(file: string, hash: string): boolean;
  done(file: string, hash: string): void;
  forget(file: string): void;
  /** Every letter that was written by this or an earlier run. */
  files(): readonly string[];
  /** Writes the state, if it changed. */
  save(): Promise<void>;
}

/** A state that cannot be read is as good as none: everything is made anew. */
export async function openState(folder: string): Promise<BatchState> {
  const path = join(folder, name);
  const text = await readFile(path, 'utf8').catch(() => '');
  const rows = new Map<string, string>(Object.entries(read(text)));
  let changed = false;
  return {
    isDone: (file, hash) => rows.get(file) === hash,
    done: (file, hash) => {
      rows.set(file, hash);
      changed = true;
    },
    forget: (file) => {
      if (rows.delete(file)) changed = true;
    },
    files: () => [...rows.keys()],
    save: async () => {
      if (!changed) return;
      await writeWhole(path, `${JSON.stringify({ version, rows: Object.fromEntries(rows) })}\n`);
      changed = false;
    },
  };
}

function read(text: string): Record<string, string> {
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.rows : {};
  } catch {
    return {};
  }
}

/** Changes whenever anything changes that the letter is made from. */
export function hashOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
