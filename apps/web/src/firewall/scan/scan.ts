/**
 * Reads files piece by piece, so that the page stays awake and can stop. What is read stays in the page.
 *
 * @module
 */
import type { FileReport, Scanner } from '@firebreak/firewall/scan';

export interface ScannedFile {
  readonly name: string;
  readonly bytes: number;
  /** null: it is no text. */
  readonly report: FileReport | null;
  /** Somebody stopped before its end. */
  readonly stopped: boolean;
}

export interface Source {
  readonly name: string;
  readonly size: number;
  readonly stream: () => ReadableStream<Uint8Array>;
}

/** How much is read before the page may breathe. */
const breathBytes = 4 * 1024 * 1024;

/** @param tell called now and then with how much was read */
export async function scanFile(scanner: Scanner, source: Source, signal: AbortSignal, tell: (bytes: number) => void): Promise<ScannedFile> {
  const scan = scanner.begin(source.name);
  const reader = source.stream().getReader();
  let bytes = 0;
  let told = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (!scan.push(value)) return { name: source.name, bytes, report: null, stopped: false };
    if (bytes - told >= breathBytes) {
      told = bytes;
      tell(bytes);
      await new Promise((next) => setTimeout(next));
    }
    if (signal.aborted) {
      await reader.cancel();
      return { name: source.name, bytes, report: scan.end(), stopped: true };
    }
  }
  tell(bytes);
  return { name: source.name, bytes, report: scan.end(), stopped: false };
}
