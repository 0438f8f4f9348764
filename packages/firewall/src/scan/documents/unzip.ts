/**
 * Unpacks a zip in memory, with bounds: a small file must not fill the memory, whatever its headings say about sizes.
 *
 * @module
 */
import { Unzip, UnzipInflate } from 'fflate';

const mostBytes = 200_000_000;
const mostEntries = 5000;

/** Why a document cannot be looked into. */
export class DocumentProblem extends Error {
  override readonly name = 'DocumentProblem';
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Files of a zip by their name.
 * @param wanted others are unpacked too, to be counted, but not kept
 * @throws {DocumentProblem} it is damaged, locked, or unpacks to more than 200 MB
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  let total = 0;
  let entries = 0;
  const reader = new Unzip((file) => {
    entries += 1;
    if (entries > mostEntries) throw new DocumentProblem(`it holds more than ${mostEntries} files`);
    const pieces: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, piece, final) => {
      if (error) throw new DocumentProblem('it is damaged, or locked with a password');
      total += piece.length;
      if (total > mostBytes) throw new DocumentProblem(`it unpacks to more than ${mostBytes / 1_000_000} MB`);
      if (!wanted(file.name)) return;
      pieces.push(piece);
      size += piece.length;
      if (final) found.set(file.name, joined(pieces, size));
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += 65_536) reader.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  } catch (error) {
    if (error instanceof DocumentProblem) throw error;
    throw new DocumentProblem('it is damaged, or locked with a password');
  }
  return found;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
