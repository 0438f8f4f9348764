import type { MetricId } from '../../model/index.ts';
import type { Counted } from '../number/counted.ts';
import type { CountedWhole, Part, Whole } from './meaning.ts';

/** A part of a sentence in its two forms: with the asker's word (`{word}`) for what it is about, and where the asker gave none. */
export interface Worded<T> {
  readonly asked: T;
  readonly plain: T;
}

/** How a language says rates. In `asked`, `{flagged}` and `{positive}` stand for the asker's words in quotation marks. */
export interface MetricWords {
  readonly names: Readonly<Record<MetricId, string>>;
  readonly terms: Readonly<Record<MetricId, string>>;
  /** Sets off the asker's words: `{word}`. */
  readonly quote: string;
  /** Joins `whole` (a group without number) and `part` to a definition. */
  readonly definition: string;
  /** A group without number, as it stands in a definition. */
  readonly wholes: Readonly<Record<Whole, Worded<string>>>;
  /** How many of them, without number, as it stands in a definition. */
  readonly parts: Readonly<Record<Part, Worded<string>>>;
  /** What share of them: `{share}`. */
  readonly shareParts: Readonly<Record<Part, Worded<string>>>;
  readonly countedWholes: Readonly<Record<CountedWhole, Worded<Counted>>>;
  readonly countedParts: Readonly<Record<Part, Worded<Counted>>>;
}
