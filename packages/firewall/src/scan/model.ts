/**
 * What the scanner is told and what it answers: plain data, the same in Node and in a browser.
 *
 * @module
 */

/** One form of identifier, as the Atlas records it. */
export interface KnownIdentifier {
  readonly kind: string;
  /** Two letters, `eu` or `international`. */
  readonly country: string;
  /** Data category of the Atlas. */
  readonly data: string;
  readonly reveals: string;
  /** Words that stand near it, in lower case. */
  readonly context: readonly string[];
}

/** A watch word of the Atlas. */
export interface KnownWord {
  readonly word: string;
  readonly language: string;
  readonly data: string;
  /** An everyday word too: it counts only near personal data. */
  readonly near: boolean;
}

/** What the scanner looks with. `scanKnowledgeOf` takes it out of the Atlas. */
export interface ScanKnowledge {
  readonly identifiers: readonly KnownIdentifier[];
  readonly words: readonly KnownWord[];
  /** What each data category tells somebody who looks for people without status. */
  readonly reveals: Readonly<Record<string, string>>;
}

export interface ScanOptions {
  /** Two letters: forms of this country are believed sooner, those of others only if they are strong. */
  readonly country?: string;
  /** Findings below it are left out; 0 to 1. */
  readonly minimumConfidence?: number;
  /** Only these kinds. */
  readonly kinds?: readonly string[];
  /** Put the values themselves into the findings. */
  readonly show?: boolean;
  /** At most so many findings for one file; what is beyond is counted. */
  readonly maximumFindings?: number;
  /** Bytes looked at at a time; the answer does not depend on it. */
  readonly blockBytes?: number;
}

export interface Finding {
  readonly kind: string;
  readonly file: string;
  /** Sheet of a workbook, part of a document, or file of a zip. */
  readonly part?: string;
  /** From 1. In a sheet the row, in a document the paragraph. */
  readonly line: number;
  /** In code points, from 1. In a sheet the column. */
  readonly column: number;
  /** Offset in the file, from 0; null where the text stands packed inside the file. */
  readonly byte: number | null;
  /** Bytes; null like `byte`. */
  readonly length: number | null;
  /** From 0 to 1; 0.9 and above only with a valid checksum or a form that nothing else has. */
  readonly confidence: number;
  readonly why: string;
  /** Data category of the Atlas. */
  readonly category: string;
  readonly reveals: string;
  /** As many signs as the value has: shows how long it is and nothing else. */
  readonly masked: string;
  /** Only when asked for. */
  readonly value?: string;
}

export interface FileReport {
  readonly findings: readonly Finding[];
  readonly bytes: number;
  readonly encoding: Encoding;
  /** Findings beyond `maximumFindings`, which are only counted. */
  readonly beyond: number;
}

/** `windows-1252` is assumed where the bytes are no UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A thing found in the bytes of a block, before it is known whether it is believed. Offsets are of the block. */
export interface Hit {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  confidence: number;
  readonly why: string[];
  /** Data category, where it is not the one of the kind. */
  readonly category?: string;
}
