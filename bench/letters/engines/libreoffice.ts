import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Document, documentToDocx } from '@firebreak/documents';
import type { Engine, Found } from './engine.ts';

export interface LibreOffice extends Engine {
  /** Many letters in one process: how it does best. Milliseconds for all of them, and the files. */
  batch(documents: readonly Document[]): Promise<{ readonly ms: number; readonly pdfs: readonly Uint8Array[] }>;
  close(): void;
}

/** Version 7.4 converts the first 248 files of a command and says nothing of the others. */
export const lettersPerProcess = 200;

/** One process per letter, as a program calls it that has one letter to convert. */
export function startLibreOffice(): Found<LibreOffice> {
  const program = process.env['SOFFICE'] ?? 'soffice';
  const { stdout, error } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (error !== undefined || stdout === '') {
    return {
      ok: false,
      why: `LibreOffice was not found (${error?.message ?? 'it said no version'}); install it or name it with SOFFICE=/path/to/soffice`,
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-bench-'));
  const output = join(folder, 'pdf');
  mkdirSync(output);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;

  function convert(files: readonly string[]): void {
    const run = spawnSync(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', output, ...files], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`LibreOffice ended with ${run.status ?? run.signal}: ${run.stderr.slice(0, 300)}`);
  }
  async function write(document: Document, name: string): Promise<string> {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, await documentToDocx(document));
    return file;
  }

  let count = 0;
  const engine: LibreOffice = {
    label: `LibreOffice ${/\d+\.\d+/.exec(stdout)?.[0] ?? ''}, process per letter`,
    async prepare(document) {
      const name = `one-${count++}`;
      const file = await write(document, name);
      return async () => {
        convert([file]);
        return readFileSync(join(output, `${name}.pdf`));
      };
    },
    async batch(documents) {
      const files = await Promise.all(documents.map((document, index) => write(document, `all-${index}`)));
      const start = performance.now();
      for (let at = 0; at < files.length; at += lettersPerProcess) convert(files.slice(at, at + lettersPerProcess));
      const ms = performance.now() - start;
      return { ms, pdfs: documents.map((_, index) => readFileSync(join(output, `all-${index}.pdf`))) };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
  return { ok: true, engine };
}
