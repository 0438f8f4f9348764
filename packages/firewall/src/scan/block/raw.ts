/**
 * What the pass over a block collects, before anything is believed. Flat arrays of numbers, because a block of digits holds very many.
 *
 * @module
 */
import type { Hit } from '../model.ts';
import type { Reading } from '../numbers/letters.ts';
import type { Entry } from '../words/compile.ts';

/** Grows; used again for every block. */
class Numbers {
  values = new Int32Array(4096);
  length = 0;

  push4(a: number, b: number, c: number, d: number): void {
    if (this.length + 4 > this.values.length) this.grow();
    const { values, length } = this;
    values[length] = a;
    values[length + 1] = b;
    values[length + 2] = c;
    values[length + 3] = d;
    this.length = length + 4;
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  private grow(): void {
    const larger = new Int32Array(this.values.length * 2);
    larger.set(this.values);
    this.values = larger;
  }
}

interface LetterCandidate {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
  readonly lower: boolean;
  /** Joined to something else by a dot, hyphen or slash. */
  readonly attached: boolean;
}

export interface Raw {
  /** Four values each: from, to, layout (0: bare digits, else its number in `layouts` and 1), attached (1: joined to something else). */
  readonly digits: Numbers;
  readonly letters: LetterCandidate[];
  /** Three values each: from, to, index of the watch word. */
  readonly words: Numbers;
  readonly labelAt: Numbers;
  readonly labels: Entry[];
  readonly hits: Hit[];
  readonly newlines: Numbers;
}

export function createRaw(): Raw {
  return {
    digits: new Numbers(),
    letters: [],
    words: new Numbers(),
    labelAt: new Numbers(),
    labels: [],
    hits: [],
    newlines: new Numbers(),
  };
}

export function clearRaw(raw: Raw): void {
  raw.digits.length = raw.words.length = raw.labelAt.length = raw.newlines.length = 0;
  raw.letters.length = raw.labels.length = raw.hits.length = 0;
}
