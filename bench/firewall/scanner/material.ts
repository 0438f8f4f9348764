import { createWriteStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const unitBytes = 16 * 1024 * 1024;

/**
 * A file as a service exports them: tables, logs, JSON, prose in many scripts, with a leak here and there. Made of the texts of this repository,
 * of rows that are counted up, and of the leak corpus once in each unit of 16 MB.
 */
export async function writeMaterial(path: string, bytes: number): Promise<void> {
  const prose = Buffer.concat(await Promise.all((await texts(join(repository, 'atlas'), '.yaml')).map((file) => readFile(file))));
  const leaks = Buffer.concat(
    await Promise.all((await texts(join(repository, 'spec/leak-corpus/files'), '')).map((file) => readFile(file))),
  );
  const out = createWriteStream(path);
  let row = 0;
  for (let written = 0; written < bytes; ) {
    const parts: Buffer[] = [leaks, prose.subarray(0, 3_000_000)];
    for (let size = leaks.length + 3_000_000; size < unitBytes; ) {
      const part = Buffer.from(rows(row++));
      parts.push(part);
      size += part.length;
    }
    const unit = Buffer.concat(parts).subarray(0, Math.min(unitBytes, bytes - written));
    if (!out.write(unit)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
    written += unit.length;
  }
  await finished(out.end());
}

/** About 6 kB: a table, a log and a document, all without a leak. */
function rows(first: number): string {
  const lines: string[] = [];
  for (let i = 0; i < 20; i++) {
    const n = first * 20 + i;
    lines.push(
      `${n};2026-03-${String((n % 28) + 1).padStart(2, '0')};Room ${n % 40};consultation;${(n % 900) / 10};open;second visit, bring the letter`,
      `2026-03-01T08:${String(n % 60).padStart(2, '0')}:11.${n % 1000}Z INFO request=${(n * 2654435761).toString(16)} took ${n % 700} ms status=200 bytes=${n % 90_000}`,
      JSON.stringify({
        id: n,
        kind: 'visit',
        notes: ['seen on time', 'blood pressure as before'],
        next: null,
        total: (n % 1000) / 4,
        ok: true,
      }),
    );
  }
  return `${lines.join('\n')}\n`;
}

async function texts(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !/\.(gz|xlsx|docx|bin)$|utf-?16/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
