/** What a stretch of a file is. */
type LabelClass =
  /** a value as its issuer writes it, its check digit right where it has one */
  | 'valid'
  /** its check digit is wrong */
  | 'broken'
  /** misread by a machine: a scanner repairs it or not */
  | 'damaged'
  /** a word that tells of stay, origin, asylum, detention or removal */
  | 'word'
  /** the name of a field that holds such data */
  | 'field'
  /** the name of a number before it: to report it as a word is neither asked for nor wrong */
  | 'beside';

export interface Label {
  readonly file: string;
  /** Offset in the file, from 0. */
  readonly byte: number;
  /** In bytes. */
  readonly length: number;
  /** An identifier of the Atlas, `mrz-...`, `phone`, `email`, `status-word` or `field`. */
  readonly kind: string;
  readonly class: LabelClass;
  /** Identifiers: its name stands beside it, above the column or in the key. */
  readonly context?: boolean;
  /** Identifiers: found without a word beside it, by its look and its check digit. */
  readonly alone?: boolean;
  readonly checksum?: boolean;
  readonly script?: string;
  readonly language?: string;
  /** Files of tricks: what was done to it. */
  readonly trick?: string;
  /** Files of tricks: whether the scanner claims to see through it. */
  readonly covered?: boolean;
}

export type Mark = Omit<Label, 'file' | 'byte' | 'length'>;
type FileEncoding = 'utf-8' | 'utf-16le' | 'latin-1';

export interface CorpusFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly labels: readonly Label[];
}

/** A file in the making. Marks are made while writing, so that a label cannot point to the wrong place. */
export interface Page {
  readonly put: (text: string) => Page;
  readonly mark: (mark: Mark, text: string) => Page;
  readonly file: () => CorpusFile;
}

export function createPage(path: string, encoding: FileEncoding = 'utf-8'): Page {
  const pieces: Uint8Array[] = encoding === 'utf-16le' ? [Uint8Array.of(0xff, 0xfe)] : [];
  let length = pieces.length * 2;
  const labels: Label[] = [];
  const add = (text: string): number => {
    const piece = encode(text, encoding);
    pieces.push(piece);
    length += piece.length;
    return piece.length;
  };
  const page: Page = {
    put: (text) => {
      add(text);
      return page;
    },
    mark: (mark, text) => {
      const byte = length;
      labels.push({ file: path, byte, length: add(text), ...mark });
      return page;
    },
    file: () => {
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return { path, bytes, labels };
    },
  };
  return page;
}

function encode(text: string, encoding: FileEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
